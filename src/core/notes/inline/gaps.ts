/**
 * Gaps: `==gap==`, `{{c1::gap::hint}}`, `{{1::gap}}`, `{{cloze gap}}`, and where a note asks for
 * them `{gap}`, `{{gap}}`, `[gap]`. Behind `==` may follow `^[hint]` and `[^number]`, or a plan
 * such as `[^ash]`; in it may stand `1;;` and `;;hint`. Gaps of one number belong to one card.
 */
import { isSpace } from './rich.ts';
import { flush, push, report, skipTo, type OpenBrace, type Piece, type Reader } from './reader.ts';
import { BRACE_GAPS, DOUBLE_BRACE_GAPS } from './signs.ts';
import { isWordCode, runEnd } from './spans.ts';

/**
 * `==gap==`. Comparisons stay text: `a == b`, `x==1`, `!==`, `===`; so does what underlines or
 * frames a line. A sign that is wrong is reported and not shown.
 */
export function readGapSign(reader: Reader): boolean {
	const { text, pos } = reader;
	const end = runEnd(text, pos);
	const before = text.charCodeAt(pos - 1);
	const after = text.charCodeAt(end);
	const emptyEnd = reader.gap ? -1 : emptyGapEnd(reader, end);
	if (emptyEnd > 0) return dropEmptyGap(reader, emptyEnd);
	reader.pos = end;
	if (end - pos !== 2) return true;
	if (reader.gap && before > 32 && !isSpace(before)) return closeGap(reader, reader.gap, pos);
	const opens = after > 32 && !isSpace(after) && !'!<>'.includes(text[pos - 1] ?? ' ');
	if (!opens || (isWordCode(before) && isWordCode(after))) return true;
	flush(reader, pos);
	reader.gap = push(reader, 'gap', '==', pos);
	const number = /^(\d{1,3});;/.exec(text.slice(end, end + 5));
	if (number) reader.gap.group = Number(number[1]);
	return skipTo(reader, end + (number?.[0].length ?? 0));
}

/** Where `====` or `==  ==` ends, of which the first run ends at `end`; -1 if it is neither. */
function emptyGapEnd({ text, pos, lineStart }: Reader, end: number): number {
	if (end - pos === 4) return text.startsWith('===', lineStart) ? -1 : end;
	if (end - pos !== 2 || !isSpace(text.charCodeAt(end))) return -1;
	let close = end;
	while (text[close] === ' ' || text[close] === '\t') close++;
	const closes = text.startsWith('==', close) && text[close + 2] !== '=';
	return closes ? close + 2 : -1;
}

function dropEmptyGap(reader: Reader, end: number): true {
	flush(reader, reader.pos);
	report(reader, 'cloze-empty', reader.pos, end);
	return skipTo(reader, end);
}

function closeGap(reader: Reader, open: Piece, pos: number): true {
	const inner = reader.text.slice(reader.pending, pos);
	const hintAt = inner.lastIndexOf(';;');
	flush(reader, hintAt < 0 ? pos : reader.pending + hintAt);
	const close = endGap(reader, open, '==', pos);
	if (hintAt >= 0) close.hint = inner.slice(hintAt + 2).trim();
	reader.gap = null;
	return skipTo(reader, readNotes(reader.text, pos + 2, close));
}

/** Reads `^[hint]`, `[^number]` and `[^plan]` behind a gap, in any order; returns where they end. */
function readNotes(text: string, from: number, close: Piece): number {
	for (let end = from; ;) {
		const note = /^(?:\^\[([^\]\r\n]{1,80})\]|\[\^(?:(\d{1,3})|([ash]{1,32}))\])/.exec(
			text.slice(end, end + 84)
		);
		if (!note) return end;
		if (note[1] !== undefined) close.hint = note[1];
		else if (note[2] !== undefined) close.group = Number(note[2]);
		else close.plan = note[3]!;
		end += note[0].length;
	}
}

function endGap(reader: Reader, open: Piece, sign: string, at: number): Piece {
	const close = push(reader, 'gap', sign, at);
	open.role = 'open';
	close.role = 'close';
	close.partner = open;
	close.group = open.group;
	return close;
}

/**
 * A `==` that is still open at the end of its line is the author's slip; close behind a name or a
 * bracket, as in `a[i]==b[j]`, it compares.
 */
export function abandonGap(reader: Reader): void {
	if (!reader.gap) return;
	if (!/[\w)\]]/.test(reader.text[reader.gap.at - 1] ?? ' ')) abandon(reader, reader.gap);
	reader.gap = null;
}

function abandon(reader: Reader, piece: Piece): void {
	report(reader, 'cloze-unclosed', piece.at, piece.at + piece.text.length);
	piece.role = 'dropped';
}

/** So are braces at the end of the phrase; a single `{` is text. */
export function abandonBraces(reader: Reader): void {
	for (const { piece, close } of reader.braces ?? []) if (close === '}}') abandon(reader, piece);
}

/** And brackets, where they are gaps. */
export function abandonBrackets(reader: Reader): void {
	for (const piece of reader.brackets ?? []) if (piece.text === '[') abandon(reader, piece);
}

/** `{{c1::`, `{{1::`, `{{cloze `; where the note asks for it `{{`, `{` and `{2:` too. */
export function readOpenBrace(reader: Reader): boolean {
	const { text, pos, signs } = reader;
	const double = text[pos + 1] === '{';
	if (!double && !(signs & BRACE_GAPS)) return false;
	const sign = (double ? doubleBrace : singleBrace).exec(text.slice(pos, pos + 10));
	const bare = double && text[pos + 2] !== '{' && (signs & DOUBLE_BRACE_GAPS) !== 0;
	const length = sign ? sign[0].length : bare ? 2 : 0;
	const after = text.charCodeAt(pos + length);
	if (length === 0 || (!sign?.[1] && !(after > 32))) {
		if (double) reportBare(reader);
		reader.pos = pos + (double ? 2 : 1);
		return true;
	}
	flush(reader, pos);
	const piece = push(reader, 'gap', text.slice(pos, pos + length), pos);
	if (sign?.[1]) piece.group = Number(sign[1]);
	(reader.braces ??= []).push({ piece, close: double ? '}}' : '}', hintPiece: -1, hintFilled: -1 });
	return skipTo(reader, pos + length);
}

/** `{{gap}}` as Mochi has it, where the note does not ask for it; templates have spaces or signs. */
function reportBare(reader: Reader): void {
	const { text, pos } = reader;
	if (text[pos - 1] === '$' || text[pos - 1] === '{') return;
	const bare = /^\{\{(?!embed\b|query\b|renderer\b)[\p{L}\p{N}][^{}\n.|(]{0,80}(?<! )\}\}/u.exec(
		text.slice(pos, pos + 90)
	);
	if (bare) report(reader, 'cloze-unasked', pos, pos + bare[0].length);
}

const doubleBrace = /^\{\{(?:c?(\d{1,3})::|cloze[ \t]+)/i;
const singleBrace = /^\{(?:c?(\d{1,3})[:|])?(?![{:}%])/;

/** Closes the innermost gap in braces. */
export function readCloseBrace(reader: Reader): boolean {
	const brace = reader.braces?.at(-1);
	if (!brace || !reader.text.startsWith(brace.close, reader.pos)) return false;
	const { pos } = reader;
	const end = pos + brace.close.length;
	flush(reader, pos);
	reader.braces!.pop();
	const hint = takeHint(reader, brace, pos);
	if (isBlankGap(reader, brace.piece)) {
		report(reader, 'cloze-empty', brace.piece.at, end);
		brace.piece.role = 'dropped';
	} else endGap(reader, brace.piece, brace.close, pos).hint = hint || null;
	return skipTo(reader, end);
}

/** A `::` in braces begins their hint. */
export function readHint(reader: Reader, end: number): boolean {
	const brace = reader.braces?.at(-1);
	if (!brace || brace.close === '}') return false;
	if (brace.hintPiece >= 0) return true;
	flush(reader, reader.pos);
	brace.hintPiece = reader.pieces.length;
	brace.hintFilled = reader.filled;
	push(reader, 'text', reader.text.slice(reader.pos, end), reader.pos);
	return skipTo(reader, end);
}

/** The hint of a gap as it is written; its pieces are not shown. */
function takeHint(reader: Reader, { hintPiece, hintFilled }: OpenBrace, end: number): string {
	if (hintPiece < 0) return '';
	const [sign] = reader.pieces.splice(hintPiece);
	reader.filled = hintFilled;
	return reader.text.slice(sign!.at + sign!.text.length, end).trim();
}

/** Whether only white space follows the sign that opened the gap. */
function isBlankGap({ filled }: Reader, { index }: Piece): boolean {
	return filled <= index;
}

/** `[gap]`: makes the bracket that opened a gap, and ends it here. */
export function closeBracketGap(reader: Reader, open: Piece): boolean {
	const { pos } = reader;
	flush(reader, pos);
	open.kind = 'gap';
	if (isBlankGap(reader, open)) {
		report(reader, 'cloze-empty', open.at, pos + 1);
		open.role = 'dropped';
	} else endGap(reader, open, ']', pos);
	return skipTo(reader, pos + 1);
}
