/**
 * The inline tokenizer: a stretch of source becomes rich text, with its gaps, its separators
 * and what is wrong with it. One pass over the letters, one over the pieces.
 */
import { autoCode } from './auto-code.ts';
import {
	abandonGap,
	readCloseBracket,
	readEmphasis,
	readGapSign,
	readOpenBracket,
	readSeparator
} from './delimiters.ts';
import { createReader, flush, type Piece, type Problem, type Reader } from './reader.ts';
import { BREAK, CODE, EM, runPart, STRONG, type Rich, type Run } from './rich.ts';
import {
	readAutolink,
	readCode,
	readComment,
	readEntity,
	readEscape,
	readLineEnd,
	readMath,
	readUrl
} from './spans.ts';

/** A `==gap==`: offsets into the rich text. */
export type Gap = { readonly start: number; readonly end: number; readonly hint: string | null };

/** `::` (one card) or `:::` (both ways): offsets into the rich text. */
export type Separator = { readonly start: number; readonly end: number; readonly both: boolean };

export type Phrase = {
	readonly rich: Rich;
	readonly gaps: readonly Gap[];
	readonly separators: readonly Separator[];
	/** Spans count from the start of the source. */
	readonly problems: readonly Problem[];
};

const specials = new Uint8Array(128);
for (const letter of '\\`*_[]!<&=:$%\n\r') specials[letter.charCodeAt(0)] = 1;

const nothing: readonly never[] = [];

/** Reads `source` from `start` to `end`. Linear; never fails. */
export function readPhrase(source: string, start: number, end: number): Phrase {
	const text = source.slice(start, end);
	const first = nextSpecial(text, 0);
	if (first === text.length) return plainPhrase(text, start);
	const reader = createReader(text);
	reader.pos = first;
	while (reader.pos < text.length) {
		if (!readSpecial(reader, text[reader.pos]!)) reader.pos++;
		reader.pos = nextSpecial(text, reader.pos);
	}
	flush(reader, text.length);
	abandonGap(reader);
	return assemble(reader, start);
}

function nextSpecial(text: string, from: number): number {
	let at = from;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code < 128 && specials[code] === 1) return at;
		at++;
	}
	return at;
}

function plainPhrase(text: string, at: number): Phrase {
	const runs = text ? codeParts({ text, marks: 0, href: null, at }) : nothing;
	return { rich: { text, runs }, gaps: nothing, separators: nothing, problems: nothing };
}

function readSpecial(reader: Reader, letter: string): boolean {
	switch (letter) {
		case '\\':
			return readEscape(reader);
		case '`':
			return readCode(reader);
		case '*':
		case '_':
			return readEmphasis(reader);
		case '[':
			return readOpenBracket(reader, 1);
		case ']':
			return readCloseBracket(reader);
		case '!':
			return reader.text[reader.pos + 1] === '[' && readOpenBracket(reader, 2);
		case '<':
			return readComment(reader, '<!--', '-->') || readAutolink(reader);
		case '&':
			return readEntity(reader);
		case '=':
			return readGapSign(reader);
		case ':':
			return readUrl(reader) || readSeparator(reader);
		case '$':
			return readMath(reader);
		case '%':
			return readComment(reader, '%%', '%%');
		default:
			abandonGap(reader);
			return readLineEnd(reader);
	}
}

type Assembly = {
	readonly runs: Run[];
	length: number;
	/** How many delimiters of each mark are open. */
	strong: number;
	em: number;
	href: string | null;
	gapStart: number;
	readonly gaps: Gap[];
	readonly separators: Separator[];
};

function assemble(reader: Reader, base: number): Phrase {
	const state: Assembly = {
		runs: [],
		length: 0,
		strong: 0,
		em: 0,
		href: null,
		gapStart: 0,
		gaps: [],
		separators: []
	};
	for (const piece of reader.pieces) take(state, piece, base);
	const runs: Run[] = [];
	let text = '';
	for (const run of state.runs) {
		text += run.text;
		for (const part of codeParts(run)) runs.push(part);
	}
	const problems = reader.problems?.map(({ code, span }) => ({
		code,
		span: { start: span.start + base, end: span.end + base }
	}));
	return {
		rich: { text, runs },
		gaps: state.gaps,
		separators: state.separators,
		problems: problems ?? nothing
	};
}

function take(state: Assembly, piece: Piece, base: number): void {
	if (piece.kind === 'separator')
		state.separators.push({
			start: state.length,
			end: state.length + piece.text.length,
			both: piece.text.length === 3
		});
	if (piece.kind === 'text' || piece.role === 'text') show(state, piece, base);
	else if (piece.role === 'dropped') return;
	else if (piece.kind === 'mark') toggle(state, piece);
	else if (piece.kind === 'gap') bound(state, piece);
	else state.href = piece.role === 'open' ? piece.href : null;
}

function toggle(state: Assembly, piece: Piece): void {
	const step = piece.role === 'open' ? 1 : -1;
	if (piece.marks === STRONG) state.strong += step;
	else state.em += step;
}

function bound(state: Assembly, piece: Piece): void {
	if (piece.role === 'open') state.gapStart = state.length;
	else state.gaps.push({ start: state.gapStart, end: state.length, hint: piece.hint });
}

function show(state: Assembly, piece: Piece, base: number): void {
	if (!piece.text) return;
	const own = piece.kind === 'text' ? piece.marks : 0;
	const marks = own | (state.strong > 0 ? STRONG : 0) | (state.em > 0 ? EM : 0);
	const href = piece.href ?? state.href;
	const at = base + piece.at;
	const last = state.runs.at(-1);
	state.length += piece.text.length;
	const joins = last && last.marks === marks && last.href === href && !(own & (CODE | BREAK));
	if (joins && last.at + last.text.length === at)
		state.runs[state.runs.length - 1] = { text: last.text + piece.text, marks, href, at: last.at };
	else state.runs.push({ text: piece.text, marks, href, at });
}

/** Sets names, addresses and settings that stand in plain text in code. */
function codeParts(run: Run): readonly Run[] {
	if (run.marks & (CODE | BREAK) || run.href !== null) return [run];
	const spans = autoCode(run.text);
	if (spans.length === 0) return [run];
	const parts: Run[] = [];
	let from = 0;
	for (const { start, end } of spans) {
		if (start > from) parts.push(runPart(run, from, start));
		const { text, marks, href, at } = runPart(run, start, end);
		parts.push({ text, marks: marks | CODE, href, at });
		from = end;
	}
	if (from < run.text.length) parts.push(runPart(run, from, run.text.length));
	return parts;
}
