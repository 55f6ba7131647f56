/**
 * The state of reading a phrase: what has been taken so far, as pieces in source order. A
 * delimiter is a piece whose role is settled when its partner is found; without one it stays
 * text. Readers move forward only, and a search that failed is not tried again, so the whole
 * is linear in the phrase.
 */
import type { Span } from '../../base/diagnostic.ts';

export type Piece = {
	/** What to show while the role is `text`. */
	readonly text: string;
	readonly at: number;
	/** Its place among the pieces. */
	readonly index: number;
	/** Marks of the text itself, or the mark that the delimiter switches on and off. */
	readonly marks: number;
	kind: 'text' | 'mark' | 'gap' | 'link' | 'separator';
	role: 'text' | 'open' | 'close' | 'dropped';
	href: string | null;
	/** Of the end of a gap: where it began, what hints at it, what number or plan it has. */
	partner: Piece | null;
	hint: string | null;
	group: number | null;
	plan: string | null;
	/** Where it stands in the rich text; known once that is put together. */
	offset: number;
};

/** A gap in braces that waits for its end. */
export type OpenBrace = {
	readonly piece: Piece;
	readonly close: '}' | '}}';
	/** The piece with the `::` before its hint; -1 without one. */
	hintPiece: number;
	/** `filled` before that piece. */
	hintFilled: number;
};

export type Problem = {
	readonly code:
		'cloze-unclosed' | 'cloze-empty' | 'cloze-unasked' | 'cloze-in-math' | 'reference-left-out';
	readonly span: Span;
};

/**
 * All offsets count from the start of the phrase. What most phrases do not need is null until it
 * is needed.
 */
export type Reader = {
	readonly text: string;
	pos: number;
	/** Where text that no piece holds yet begins. */
	pending: number;
	lineStart: number;
	readonly pieces: Piece[];
	problems: Problem[] | null;
	/** Open delimiters by their text, the innermost last. */
	openers: Readonly<Record<string, Piece[]>> | null;
	brackets: Piece[] | null;
	/** The `==` that waits for its partner. */
	gap: Piece | null;
	braces: OpenBrace[] | null;
	/** The last piece of text that is more than white space; -1 without one. */
	filled: number;
	/** What counts as a sign here beyond the usual: see `signs.ts`. */
	readonly signs: number;
	/** What is known not to occur from here on. */
	absent: string[] | null;
};

export function createReader(text: string, signs: number): Reader {
	return {
		text,
		pos: 0,
		pending: 0,
		lineStart: 0,
		pieces: [],
		problems: null,
		openers: null,
		brackets: null,
		gap: null,
		braces: null,
		filled: -1,
		signs,
		absent: null
	};
}

/** Makes the text read since the last piece, up to `end`, a piece of its own. */
export function flush(reader: Reader, end: number): void {
	if (end > reader.pending)
		push(reader, 'text', reader.text.slice(reader.pending, end), reader.pending);
	reader.pending = end;
}

export function push(
	reader: Reader,
	kind: Piece['kind'],
	text: string,
	at: number,
	marks = 0
): Piece {
	const piece: Piece = {
		text,
		at,
		index: reader.pieces.length,
		marks,
		kind,
		role: 'text',
		href: null,
		partner: null,
		hint: null,
		group: null,
		plan: null,
		offset: 0
	};
	reader.pieces.push(piece);
	if (kind === 'text' && text.trim() !== '') reader.filled = piece.index;
	return piece;
}

/** Ends a special: what stands before `to` has been dealt with. */
export function skipTo(reader: Reader, to: number): true {
	reader.pos = to;
	reader.pending = to;
	return true;
}

export function report(reader: Reader, code: Problem['code'], start: number, end: number): void {
	(reader.problems ??= []).push({ code, span: { start, end } });
}

/** Where `wanted` next occurs; -1 if nowhere. */
export function find(reader: Reader, wanted: string, from: number): number {
	if (reader.absent?.includes(wanted)) return -1;
	const found = reader.text.indexOf(wanted, from);
	if (found < 0) (reader.absent ??= []).push(wanted);
	return found;
}
