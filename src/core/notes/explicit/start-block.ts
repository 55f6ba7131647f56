/**
 * `START`, the name of a note type, its fields, `END`: cards of Obsidian_to_Anki, also on one line
 * as `STARTI [Basic] front Back: back ENDI`. Of a type with `Cloze` in its name the text has gaps in
 * braces; one with `reversed` is asked both ways. Any other has a first field, called `Front:` or
 * nothing, and `Back:`.
 */
import type { Span } from '../../base/diagnostic.ts';
import type { Anchor } from '../scan/line.ts';
import { gapsBlock, isWall, sidesBlock, textOf, type BlockReader } from './block.ts';

/** Reads what starts at line `at`; returns the last line that has been dealt with. */
export function readStart(reader: BlockReader, at: number): number {
	const text = textOf(reader, reader.lines[at]!);
	if (text === 'START') return readFields(reader, at);
	if (text.startsWith('STARTI ')) readInline(reader, at);
	return at;
}

function readFields(reader: BlockReader, at: number): number {
	const { lines, blocks } = reader;
	const end = endOf(reader, at);
	if (end < 0) return at;
	const type = textOf(reader, lines[at + 1]!);
	const [first, last] = [at + 2, end - 1];
	for (const frame of [at, at + 1, end]) lines[frame]!.kind = 'markup';
	const start = behindName(reader, first, FRONT);
	const prompt = { line: first, start };
	if (/cloze/i.test(type)) {
		blocks.set(first, gapsBlock('braces', { first, last, prompt }));
		return end;
	}
	const back = backAt(reader, first + 1, last);
	if (back < 0) reader.problems.push({ code: 'answer-missing', span: lines[at]!.content });
	else {
		const answer = { line: back, start: behindName(reader, back, BACK) };
		const sides = { first, last, prompt, promptEnd: back, answer };
		blocks.set(first, sidesBlock(sides, /reversed/i.test(type)));
	}
	return end;
}

const FRONT = /^(?:Front|Text):/;
const BACK = /^Back:/;

/** The line of `END`, at least one line below the type's; -1 if it is not what is meant. */
function endOf(reader: BlockReader, at: number): number {
	const { lines } = reader;
	if (lines[at + 1]?.kind !== 'text') return -1;
	for (let i = at + 2; i < lines.length; i++) {
		const text = textOf(reader, lines[i]!);
		if (text === 'END') return i > at + 2 ? i : -1;
		if (text === 'START' || isWall(lines[i]!)) return -1;
	}
	return -1;
}

function backAt(reader: BlockReader, from: number, last: number): number {
	for (let i = from; i <= last; i++)
		if (reader.lines[i]!.kind === 'text' && BACK.test(textOf(reader, reader.lines[i]!))) return i;
	return -1;
}

/** Where the text behind the name of a field begins; null if the line is an item or a table. */
function behindName(reader: BlockReader, line: number, name: RegExp): number | null {
	const { kind, content } = reader.lines[line]!;
	if (kind !== 'text') return null;
	return content.start + (name.exec(textOf(reader, reader.lines[line]!))?.[0].length ?? 0);
}

/** Longest card on one line, in UTF-16 code units. */
const MAX_INLINE = 2000;

function readInline(reader: BlockReader, at: number): void {
	const line = reader.lines[at]!;
	const { content } = line;
	if (content.end - content.start > MAX_INLINE) return;
	const found = /^STARTI \[([^\]]+)\]\s*(?:(?:Front|Text):)?(.*?)(?:\sTags:.*)?\sENDI$/.exec(
		textOf(reader, reader.lines[at]!).replace(/<!--[^]*?-->/g, (comment) =>
			' '.repeat(comment.length)
		)
	);
	if (!found) return;
	line.anchor ??= idIn(reader, content);
	const [whole, type = '', said = ''] = found;
	const start = content.start + whole.indexOf(said, whole.indexOf(']') + 1);
	const end = start + said.trimEnd().length;
	const range = { first: at, last: at };
	if (/cloze/i.test(type)) {
		const prompt = { line: at, start, end };
		reader.blocks.set(at, gapsBlock('braces', { ...range, prompt }));
		return;
	}
	const back = said.indexOf(' Back:');
	if (back < 0) reader.problems.push({ code: 'answer-missing', span: content });
	else {
		const prompt = { line: at, start, end: start + back };
		const answer = { line: at, start: start + back + ' Back:'.length, end };
		const sides = { ...range, prompt, promptEnd: at + 1, answer };
		reader.blocks.set(at, sidesBlock(sides, /reversed/i.test(type)));
	}
}

/** The id that the tool wrote into a line. */
function idIn({ source }: BlockReader, { start, end }: Span): Anchor | null {
	const found = /<!--ID:\s*(\d+)\s*-->/.exec(source.slice(start, end));
	if (!found) return null;
	const at = start + found.index;
	return { name: found[1]!, span: { start: at, end: at + found[0].length } };
}
