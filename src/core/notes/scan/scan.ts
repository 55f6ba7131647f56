/**
 * The line scanner: says of every line of a note what it is. Notes are read as their authors
 * mean them, which is not always as CommonMark renders them: a fence may hold an outline, and
 * indentation of any width nests. Each line is looked at a bounded number of times.
 */
import type { Span } from '../../base/diagnostic.ts';
import type { DiagnosticCode } from '../types.ts';
import { fenceMarkers, readFence } from './fences.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { SCENARIO, type Fence, type Line } from './line.ts';
import { isRule, readHeading, readItem, setContent } from './markers.ts';
import {
	commentEnd,
	createFindLine,
	isImageLine,
	isMarkup,
	isTableRule,
	markupEnd,
	mathEnd,
	missingAlt,
	type FindLine
} from './blocks.ts';
import { tagsBeforePictures } from '../inline/card-tags.ts';
import { isReference } from '../inline/references.ts';
import { pageIn } from './page.ts';
import { hasProperties, isProperty, readProperty } from './properties.ts';
import { splitLines } from './split.ts';
import { readFirstTags } from './tags.ts';
import { readTail } from './tail.ts';

export type ScanProblem = {
	readonly code: Extract<
		DiagnosticCode,
		'fence-unclosed' | 'front-matter-unclosed' | 'front-matter-invalid' | 'image-missing-alt'
	>;
	readonly span: Span;
};

export type Scan = {
	readonly source: string;
	readonly lines: readonly Line[];
	readonly frontMatter: FrontMatter;
	readonly problems: readonly ScanProblem[];
	/** Whether it begins with a card, as a file that is a deck does. */
	readonly isDeck: boolean;
};

/** Fences inside fences are followed this deep. */
const MAX_DEPTH = 3;

type State = {
	readonly source: string;
	readonly lines: readonly Line[];
	readonly problems: ScanProblem[];
	readonly find: FindLine;
	/** Whether the note has properties of other tools. */
	readonly properties: boolean;
	/** Whether it begins with a card, as a file that is a deck does: its `---` part cards. */
	readonly isDeck: boolean;
};

export function scan(source: string): Scan {
	const lines = splitLines(source);
	const frontMatter = readFrontMatter(source, lines);
	const find = createFindLine(source, lines);
	const state: State = {
		source,
		lines,
		problems: [],
		find,
		properties: hasProperties(source),
		isDeck: startsWithCard(source, lines, frontMatter.lines)
	};
	for (let i = 0; i < frontMatter.lines; i++) lines[i]!.kind = 'front-matter';
	for (const span of frontMatter.invalid)
		state.problems.push({ code: 'front-matter-invalid', span });
	if (frontMatter.unclosed)
		state.problems.push({ code: 'front-matter-unclosed', span: frontMatter.unclosed });
	scanRange(state, frontMatter.lines, lines.length, 0);
	return { source, lines, frontMatter, problems: state.problems, isDeck: state.isDeck };
}

/** Whether the first line of the note itself is `Q:` or `C:`. */
function startsWithCard(source: string, lines: readonly Line[], from: number): boolean {
	const first = lines.find((line, i) => i >= from && line.kind !== 'blank');
	return (
		first !== undefined && /^[QC][:：]/.test(source.slice(first.span.start, first.span.start + 2))
	);
}

function scanRange(state: State, from: number, to: number, depth: number): void {
	const { source, lines } = state;
	const markers = fenceMarkers(source, lines, from, to);
	for (let i = from; i < to;) {
		if (markers.has(i)) {
			const fence = readFence(source, lines, markers, i, to);
			setContent(source, lines[i]!, markers.get(i)!.start, lines[i]!.content.end);
			scanFence(state, fence, depth);
			i = fence.last + 1;
		} else i = scanLine(state, i, to, depth);
	}
}

function scanFence(state: State, fence: Fence, depth: number): void {
	const { lines } = state;
	const first = lines[fence.first]!;
	const outline = fence.outline && depth < MAX_DEPTH;
	first.kind = 'fence';
	first.fence = { ...fence, outline };
	if (fence.closed) lines[fence.last]!.kind = 'fence';
	else state.problems.push({ code: 'fence-unclosed', span: first.content });
	if (fence.language === SCENARIO) {
		readTail(state.source, first);
		if (fence.closed) readTail(state.source, lines[fence.last]!);
	}
	const end = fence.closed ? fence.last : fence.last + 1;
	if (outline) scanRange(state, fence.first + 1, end, depth + 1);
	else for (let i = fence.first + 1; i < end; i++) lines[i]!.kind = 'code';
}

/** Reads the line at `i`, with those that it takes along; returns the index of the next one. */
function scanLine(state: State, i: number, to: number, depth: number): number {
	const { source, lines } = state;
	const line = lines[i]!;
	line.inOutline = depth > 0;
	if (line.kind === 'blank') return i + 1;
	const letter = source[line.content.start]!;
	if (letter === '<' || letter === '$' || letter === '{' || letter === '%') {
		const end = scanBlock(state, i, to);
		if (end > i) return end;
	}
	if (letter === '#' && readHeading(source, line)) return finish(state, line, depth);
	if (isRule(source, line)) line.kind = 'rule';
	else if (letter === '!' && isImageLine(source, line)) scanImage(state, line);
	else if (readItem(source, line)) return finishItem(state, i, to);
	else if (isTableRule(source, lines[i + 1]) && i + 1 < to && hasBar(source, line))
		return scanTable(state, i, to);
	else return scanText(state, i, to, depth);
	return i + 1;
}

/** Headings inside an outline are its titles. */
function finish(state: State, line: Line, depth: number): number {
	readTail(state.source, line);
	line.kind = depth > 0 ? 'item' : 'heading';
	if (depth > 0) line.marker = 'title';
	if (line.content.start === line.content.end) line.kind = 'blank';
	return line.number;
}

function finishItem(state: State, i: number, to: number): number {
	const { source, lines, properties } = state;
	const line = lines[i]!;
	const formula = formulaEnd(state, i, to);
	if (formula > i) {
		line.marker = 'none';
		return mark(lines, i, formula, 'math');
	}
	if (isTableRule(source, lines[i + 1]) && i + 1 < to && hasBar(source, line)) {
		line.marker = 'none';
		return scanTable(state, i, to);
	}
	readTail(source, line);
	if (properties && isProperty(source, line)) readProperty(source, lines, i);
	else if (isReference(source, line.content) || isPage(source, line)) setAside(line);
	else if (source[line.content.start] === '#') readFirstTags(source, line);
	const amid = tagsBeforePictures(source.slice(line.content.start, line.content.end));
	if (amid.length > 0) line.tags = [...(line.tags ?? []), ...amid];
	return i + 1;
}

/** The index after the `$$` block of several lines that is all the item at `i` holds; else `i`. */
function formulaEnd({ source, lines, find }: State, i: number, to: number): number {
	const { content, indent } = lines[i]!;
	if (!source.startsWith('$$', content.start)) return i;
	const end = mathEnd(source.slice(content.start, content.end), find, i, to);
	let last = i + 1;
	while (last < end && lines[last]!.indent > indent) last++;
	return last === end && end > i + 1 ? end : i;
}

/** Takes the address of the page that a line names, and it alone. */
function isPage(source: string, line: Line): boolean {
	line.page = pageIn(source.slice(line.content.start, line.content.end));
	return line.page !== null;
}

/** Makes a comment of a line whose text stands elsewhere. */
function setAside(line: Line): void {
	line.kind = 'comment';
	line.marker = 'none';
}

/** Comments, mathematics, markup: blocks that hold nothing to ask. */
function scanBlock(state: State, i: number, to: number): number {
	const { source, lines, find } = state;
	const line = lines[i]!;
	const text = source.slice(line.content.start, line.content.end);
	const comment = commentEnd(text, find, i, to);
	if (comment > i) {
		if (comment === i + 1) readTail(source, line);
		return mark(lines, i, comment, 'comment');
	}
	const math = mathEnd(text, find, i, to);
	if (math > i) return mark(lines, i, math, 'math');
	return isMarkup(text) ? mark(lines, i, markupEnd(text, find, i, to), 'markup') : i;
}

function mark(lines: readonly Line[], from: number, to: number, kind: Line['kind']): number {
	for (let i = from; i < to; i++) lines[i]!.kind = kind;
	return to;
}

function scanImage(state: State, line: Line): void {
	line.kind = 'image';
	if (missingAlt(state.source, line))
		state.problems.push({ code: 'image-missing-alt', span: line.content });
}

function hasBar(source: string, line: Line): boolean {
	return source.slice(line.content.start, line.content.end).includes('|');
}

function scanTable(state: State, i: number, to: number): number {
	const { source, lines } = state;
	let end = i + 2;
	while (end < to && lines[end]!.kind !== 'blank' && hasBar(source, lines[end]!)) end++;
	mark(lines, i, end, 'table');
	lines[i + 1]!.kind = 'table-rule';
	return end;
}

/** `**Answer:**` on a line of its own says no more than that an answer follows. */
function isAnswerLabel(text: string): boolean {
	return (
		text.length <= 20 &&
		/^[*_]{0,3}(?:answer|ans|solution|정답|답변|답)\s?[*_]{0,3}[:：][*_]{0,3}$/i.test(text)
	);
}

/** What Obsidian_to_Anki and Mochi's importers are told of a file or of the card above. */
function isForImport(text: string, below: string): boolean {
	if (/^(?:TARGET DECK|FILE TAGS)(?:[:：]|$)/.test(text)) return true;
	if (!text.startsWith('Tags:')) return false;
	return /^Tags:(?:\s+#[^\s#]+)+$/.test(text) || below === 'END' || below.startsWith('<!--ID:');
}

/** `[name]: https://…` tells where the links of that name lead. */
function isLinkAddress(text: string): boolean {
	return (
		text.startsWith('[') &&
		/^\[[^\]^][^\]]*\]:\s+<?(?:[a-z]+:|[./#])\S*>?(?:\s+["'(].*)?$/i.test(text)
	);
}

/** A single line of text over `===` or `---` is a heading, unless it asks or answers. */
function scanText(state: State, i: number, to: number, depth: number): number {
	const { source, lines } = state;
	const line = lines[i]!;
	const next = lines[i + 1];
	const text = source.slice(line.content.start, line.content.end);
	const below = next && i + 1 < to ? source.slice(next.content.start, next.content.end) : '';
	if (isAnswerLabel(text) || isForImport(text, below)) {
		line.kind = 'markup';
		return i + 1;
	}
	const level = /^=+$/.test(below) ? 1 : /^-{2,}$/.test(below) ? 2 : 0;
	const alone = depth === 0 && (i === 0 || lines[i - 1]!.kind !== 'text');
	readTail(source, line);
	if (line.content.start === line.content.end || isLinkAddress(text)) line.kind = 'comment';
	else if (state.properties && isProperty(source, line)) readProperty(source, lines, i);
	else if (isReference(source, line.content) || isPage(source, line)) setAside(line);
	else if (text.startsWith('#')) readFirstTags(source, line);
	if (level === 0 || !alone || line.kind !== 'text') return i + 1;
	if (/^[QAC]:|::/.test(text) || (state.isDeck && level === 2)) return i + 1;
	line.kind = 'heading';
	line.level = level;
	next!.kind = 'underline';
	setContent(source, next!, next!.content.end, next!.content.end);
	return i + 2;
}
