/**
 * Turns lines of a note into a side of a card: paragraphs, nested lists, code, tables, images.
 */
import { readPhrase } from '../inline/phrase.ts';
import { cut, toInlines } from '../inline/rich.ts';
import type { Line } from '../scan/line.ts';
import type { Block, Inline, Side } from '../types.ts';

/** Lists nested deeper are drawn at this depth. */
const MAX_DEPTH = 8;

type Cursor = {
	readonly source: string;
	readonly lines: readonly Line[];
	/** Index of the next line; `end` is exclusive. */
	at: number;
	readonly end: number;
};

/** The side that lines `from` up to `to` make; the first line is read from offset `start` on. */
export function sideOf(
	source: string,
	lines: readonly Line[],
	from: number,
	to: number,
	start: number
): Side {
	const cursor: Cursor = { source, lines, at: from, end: to };
	const first = lines[from]!;
	const blocks: Block[] = [];
	if (source.slice(start, first.content.end).trim() === '') cursor.at++;
	else blocks.push(readParagraph(cursor, start));
	while (cursor.at < cursor.end) readBlock(cursor, blocks, 0);
	return blocks;
}

function readBlock(cursor: Cursor, blocks: Block[], depth: number): void {
	const line = cursor.lines[cursor.at]!;
	if (line.fence) blocks.push(readCode(cursor, line));
	else if (line.kind === 'item') blocks.push(readList(cursor, depth));
	else if (line.kind === 'table') blocks.push(readTable(cursor));
	else if (line.kind === 'image') readImages(cursor, line, blocks);
	else if (line.kind === 'text') blocks.push(readParagraph(cursor, line.content.start));
	else cursor.at++;
}

/** Lines of text that follow one another. */
function readParagraph(cursor: Cursor, start: number): Block {
	let end = cursor.lines[cursor.at]!.content.end;
	for (cursor.at++; cursor.at < cursor.end; cursor.at++) {
		const line = cursor.lines[cursor.at]!;
		if (line.kind !== 'text') break;
		end = line.content.end;
	}
	return { kind: 'paragraph', children: inlines(cursor.source, start, end) };
}

function inlines(source: string, start: number, end: number): readonly Inline[] {
	const { rich } = readPhrase(source, start, end);
	return toInlines(cut(rich, 0, rich.text.length));
}

/** Items of one indentation; what is indented deeper belongs to the item above it. */
function readList(cursor: Cursor, depth: number): Block {
	const { indent, marker } = cursor.lines[cursor.at]!;
	const items: Side[] = [];
	while (cursor.at < cursor.end) {
		const line = cursor.lines[cursor.at]!;
		if (line.kind === 'blank') cursor.at++;
		else if (line.kind === 'item' && line.indent >= indent && line.marker === marker)
			items.push(readItem(cursor, line, depth));
		else break;
	}
	return { kind: 'list', ordered: marker === 'number', items };
}

function readItem(cursor: Cursor, item: Line, depth: number): Side {
	const blocks: Block[] = [readParagraph(cursor, item.content.start)];
	while (depth < MAX_DEPTH && cursor.at < cursor.end) {
		const line = cursor.lines[cursor.at]!;
		if (line.kind === 'blank') cursor.at++;
		else if (line.indent > item.indent) readBlock(cursor, blocks, depth + 1);
		else break;
	}
	return blocks;
}

function readCode(cursor: Cursor, line: Line): Block {
	const { first, last, closed, language } = line.fence!;
	const inner = cursor.lines.slice(first + 1, closed ? last : last + 1);
	cursor.at = last + 1;
	const text = inner.map(({ span }) => dedented(cursor.source, span.start, span.end, line.indent));
	return { kind: 'code-block', language, text: text.join('\n') };
}

/** The text without the indentation that its fence has. */
function dedented(source: string, start: number, end: number, indent: number): string {
	let from = start;
	while (from < end && from - start < indent && (source[from] === ' ' || source[from] === '\t'))
		from++;
	return source.slice(from, end);
}

function readTable(cursor: Cursor): Block {
	const rows: (readonly (readonly Inline[])[])[] = [];
	for (; cursor.at < cursor.end; cursor.at++) {
		const line = cursor.lines[cursor.at]!;
		if (line.kind === 'table') rows.push(cells(cursor.source, line));
		else if (line.kind !== 'table-rule') break;
	}
	return { kind: 'table', header: rows[0]!, rows: rows.slice(1) };
}

/** Cells part at bars outside backticks that no backslash escapes. */
function cells(source: string, { content }: Line): readonly (readonly Inline[])[] {
	const row: (readonly Inline[])[] = [];
	let start = source[content.start] === '|' ? content.start + 1 : content.start;
	let code = false;
	for (let at = start; at <= content.end; at++) {
		const letter = source[at];
		if (letter === '`') code = !code;
		if (at < content.end && (letter !== '|' || code || source[at - 1] === '\\')) continue;
		if (at < content.end || source.slice(start, at).trim() !== '')
			row.push(inlines(source, start, at));
		start = at + 1;
	}
	return row;
}

function readImages(cursor: Cursor, { content }: Line, blocks: Block[]): void {
	const text = cursor.source.slice(content.start, content.end);
	for (const [, alt, src] of text.matchAll(/!\[([^\]]*)\]\(\s*<?([^\s)>]+)/g))
		if (isSafeSource(src!)) blocks.push({ kind: 'image', src: src!, alt: alt! });
	cursor.at++;
}

/** Relative addresses, http and https. */
function isSafeSource(src: string): boolean {
	return /^https?:\/\//i.test(src) || !/^(?:[a-z][\w+.-]*:|[\\/]{2})/i.test(src);
}
