/**
 * A note that is one card: its `---` parts the sides. It says so itself (`sides: ---`), has the id
 * that yanki gives to such notes (`noteId`), or is nothing else: a question and below `---` its
 * answer. Two `---` in a row ask both ways. Of a note with `noteId` and no `---`, a last line that is
 * all `_emphasis_` is the answer, and typed.
 */
import type { Scan } from '../scan/scan.ts';
import { nextFilled, sidesBlock, type BlockReader, type CardBlock } from './block.ts';

/** Longest note that is taken for one card without saying so, in lines. */
const MAX_LINES = 20;

export function wholeBlock(reader: BlockReader, scan: Scan): CardBlock | null {
	const { lines } = reader;
	const { values } = scan.frontMatter;
	const first = nextFilled(reader, scan.frontMatter.lines);
	const mark = partAt(reader, first);
	if (mark < 0) return values.has('noteid') ? typedBlock(reader, first) : null;
	const told = values.has('noteid') || values.get('sides')?.value === '---';
	if (!told && !isNothingElse(reader, first, mark)) return null;
	const second = nextFilled(reader, mark + 1);
	const both = second < lines.length && isPart(reader, second);
	const answer = nextFilled(reader, (both ? second : mark) + 1);
	let last = lines.length - 1;
	while (last > answer && lines[last]!.kind === 'blank') last--;
	if (first === mark || answer >= lines.length) return null;
	const prompt = startOf(lines, first);
	return sidesBlock(
		{ first, last, prompt, promptEnd: mark, answer: { line: answer, start: null } },
		both
	);
}

function typedBlock({ source, lines }: BlockReader, first: number): CardBlock | null {
	const last = lines.findLastIndex(({ kind }) => kind !== 'blank');
	const line = lines[last];
	if (line?.kind !== 'text' || last <= first || lines[last - 1]!.kind !== 'blank') return null;
	const { start, end } = line.content;
	if (!/^(?:_[^_]+_|\*[^*]+\*)$/.test(source.slice(start, end))) return null;
	line.typed ??= { as: 'text', asked: 'text', options: {}, span: line.content };
	const prompt = startOf(lines, first);
	return sidesBlock({ first, last, prompt, promptEnd: last, answer: { line: last, start } });
}

function startOf(lines: BlockReader['lines'], first: number): CardBlock['prompt'] {
	const { kind, content } = lines[first]!;
	return { line: first, start: kind === 'item' ? null : content.start };
}

/** The first line of `---` from `from` on; -1 if there is none. */
function partAt(reader: BlockReader, from: number): number {
	for (let at = from; at < reader.lines.length; at++) if (isPart(reader, at)) return at;
	return -1;
}

function isPart({ source, lines }: BlockReader, at: number): boolean {
	const { kind, span } = lines[at]!;
	if (kind !== 'rule' && kind !== 'underline') return false;
	return /^-{3,}\s*$/.test(source.slice(span.start, span.end));
}

/** One line that asks, one `---`, and lines that answer. */
function isNothingElse(reader: BlockReader, first: number, mark: number): boolean {
	const { lines, source } = reader;
	if (lines.length > MAX_LINES || nextFilled(reader, first + 1) !== mark) return false;
	const { content } = lines[first]!;
	if (!/[?？]$/.test(source.slice(content.start, content.end))) return false;
	for (let at = mark + 1; at < lines.length; at++)
		if (isPart(reader, at) || lines[at]!.kind === 'heading') return false;
	return true;
}
