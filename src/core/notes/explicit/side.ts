/**
 * Turns lines of a note into a side of a card: paragraphs, nested lists, code, tables, images.
 */
import { readPhrase, type Phrase } from '../inline/phrase.ts';
import { isSpace, PICTURE, slice, withGaps, type Hidden, type Rich } from '../inline/rich.ts';
import { toSide } from '../inline/side.ts';
import type { Line } from '../scan/line.ts';
import type { Block, Inline, Side } from '../types.ts';
import type { SideStart } from './block.ts';

/** Lists nested deeper are drawn at this depth. */
const MAX_DEPTH = 8;

/** The lines of a note, and how phrases in them are read. */
export type SideSource = {
	readonly source: string;
	readonly lines: readonly Line[];
	readonly read: (start: number, end: number) => Phrase;
	/** The gaps of a phrase that this side hides, in order and apart. */
	readonly gapsOf: (phrase: Phrase) => readonly Hidden[];
};

type Cursor = SideSource & {
	/** Index of the next line; `end` is exclusive. */
	at: number;
	readonly end: number;
};

/** How sides without gaps are read. */
export function plainSides(source: string, lines: readonly Line[], signs = 0): SideSource {
	return {
		source,
		lines,
		read: (start, end) => readPhrase(source, start, end, signs),
		gapsOf: () => []
	};
}

/** The side that the lines before `to` make. */
export function sideOf(from: SideSource, { line, start, end }: SideStart, to: number): Side {
	const cursor: Cursor = { ...from, at: line, end: to };
	const blocks: Block[] = [];
	if (start !== null) {
		const part = from.source.slice(start, end ?? from.lines[line]!.content.end);
		if (part.trim() === '') cursor.at++;
		else for (const block of readParagraph(cursor, start, end)) blocks.push(block);
	}
	while (cursor.at < cursor.end) readBlock(cursor, blocks, 0);
	return blocks;
}

function readBlock(cursor: Cursor, blocks: Block[], depth: number): void {
	const line = cursor.lines[cursor.at]!;
	if (line.fence && !line.fence.outline) blocks.push(readCode(cursor, line));
	else if (line.kind === 'item') blocks.push(readList(cursor, depth));
	else if (line.kind === 'table') blocks.push(readTable(cursor));
	else if (line.kind === 'image') readImages(cursor, line, blocks);
	else if (line.kind === 'math') blocks.push(readMath(cursor));
	else if (line.kind === 'heading') blocks.push(readHeading(cursor, line));
	else if (line.kind === 'text')
		for (const block of readParagraph(cursor, line.content.start)) blocks.push(block);
	else cursor.at++;
}

/** Lines of text that follow one another, and the pictures in them; a part of a line is alone. */
function readParagraph(cursor: Cursor, start: number, partEnd?: number): Side {
	let end = partEnd ?? cursor.lines[cursor.at]!.content.end;
	for (cursor.at++; partEnd === undefined && cursor.at < cursor.end; cursor.at++) {
		const line = cursor.lines[cursor.at]!;
		if (line.kind !== 'text') break;
		end = line.content.end;
	}
	const phrase = cursor.read(withoutSpace(cursor.source, start, end), end);
	return toSide(trimmed(phrase.rich), cursor.gapsOf(phrase));
}

/** White space at the end only: gaps keep their offsets. */
function trimmed(rich: Rich): Rich {
	return slice(rich, 0, rich.text.trimEnd().length);
}

function readHeading(cursor: Cursor, { content }: Line): Block {
	cursor.at++;
	const children = inlines(cursor, content.start, content.end);
	return { kind: 'paragraph', children: [{ kind: 'strong', children }] };
}

/** TeX from `$$` to `$$`. */
function readMath(cursor: Cursor): Block {
	const { source, lines, at: first } = cursor;
	const open = lines[first]!.content;
	const alone = source.slice(open.start + 2, open.end).includes('$$');
	cursor.at++;
	if (!alone)
		while (cursor.at < cursor.end && lines[cursor.at]!.kind === 'math')
			if (
				source
					.slice(lines[cursor.at]!.content.start, lines[cursor.at++]!.content.end)
					.includes('$$')
			)
				break;
	const last = lines[cursor.at - 1]!.content;
	return {
		kind: 'math',
		tex: source
			.slice(open.start, last.end)
			.replace(/^\$\$|\$\$$/g, '')
			.trim()
	};
}

function inlines(cursor: Cursor, start: number, end: number): readonly Inline[] {
	const phrase = cursor.read(withoutSpace(cursor.source, start, end), end);
	return withGaps(trimmed(phrase.rich), cursor.gapsOf(phrase));
}

/** Where the text between `start` and `end` begins. */
function withoutSpace(source: string, start: number, end: number): number {
	let at = start;
	while (at < end && isSpace(source.charCodeAt(at))) at++;
	return at;
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
	const blocks: Block[] = [...readParagraph(cursor, item.content.start)];
	while (depth < MAX_DEPTH && cursor.at < cursor.end) {
		const line = cursor.lines[cursor.at]!;
		if (line.kind === 'blank') cursor.at++;
		else if (line.indent > item.indent) readBlock(cursor, blocks, depth + 1);
		else break;
	}
	return blocks;
}

function readCode(cursor: Cursor, line: Line): Block {
	const { first, last, closed, language, column } = line.fence!;
	const inner = cursor.lines.slice(first + 1, closed ? last : last + 1);
	cursor.at = last + 1;
	const text = inner.map(({ span }) => dedented(cursor.source, span.start, span.end, column));
	return { kind: 'code-block', language, text: text.join('\n') };
}

/** The text without the columns that stand before its fence; a tab reaches to the next fourth. */
function dedented(source: string, start: number, end: number, columns: number): string {
	let from = start;
	for (let at = 0; from < end && at < columns; from++) {
		if (source[from] === '\t') at += 4 - (at % 4);
		else if (source[from] === ' ') at++;
		else break;
	}
	return source.slice(from, end);
}

function readTable(cursor: Cursor): Block {
	const rows: (readonly (readonly Inline[])[])[] = [];
	for (; cursor.at < cursor.end; cursor.at++) {
		const line = cursor.lines[cursor.at]!;
		if (line.kind === 'table') rows.push(cells(cursor, line));
		else if (line.kind !== 'table-rule') break;
	}
	return { kind: 'table', header: rows[0]!, rows: rows.slice(1) };
}

/** Cells part at bars outside backticks that no backslash escapes. */
function cells(cursor: Cursor, { content }: Line): readonly (readonly Inline[])[] {
	const { source } = cursor;
	const row: (readonly Inline[])[] = [];
	let start = source[content.start] === '|' ? content.start + 1 : content.start;
	let code = false;
	for (let at = start; at <= content.end; at++) {
		const letter = source[at];
		if (letter === '`') code = !code;
		if (at < content.end && (letter !== '|' || code || source[at - 1] === '\\')) continue;
		if (at < content.end || source.slice(start, at).trim() !== '')
			row.push(inlines(cursor, start, at));
		start = at + 1;
	}
	return row;
}

function readImages(cursor: Cursor, { content }: Line, blocks: Block[]): void {
	const { rich } = cursor.read(content.start, content.end);
	for (const { text, marks, href } of rich.runs)
		if (marks & PICTURE) blocks.push({ kind: 'image', src: href!, alt: text });
	cursor.at++;
}
