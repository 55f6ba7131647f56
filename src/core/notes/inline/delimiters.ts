/**
 * Emphasis and links, which come in pairs, and pictures. More lenient than CommonMark where Korean
 * needs it: a particle may follow `**word**` directly.
 */
import { closeBracketGap } from './gaps.ts';
import { pictureWords, pictureSource, withoutSize } from './pictures.ts';
import { EM, isSpace, PICTURE, STRONG } from './rich.ts';
import { flush, push, skipTo, type Piece, type Reader } from './reader.ts';
import { BRACKET_GAPS } from './signs.ts';
import { isWordCode, runEnd, safeHref } from './spans.ts';

/** `*`, `**`, `***` and the same with `_`, which does not work inside words. */
export function readEmphasis(reader: Reader): boolean {
	const { text, pos } = reader;
	const end = runEnd(text, pos);
	const before = text.charCodeAt(pos - 1);
	const after = text.charCodeAt(end);
	const inWord = text[pos] === '_' ? isWordCode : () => false;
	const opens = after > 32 && !isSpace(after) && !inWord(before);
	const closes = before > 32 && !isSpace(before) && !inWord(after);
	if (end - pos > 3 || (!opens && !closes)) {
		reader.pos = end;
		return true;
	}
	flush(reader, pos);
	const double = text.slice(pos, pos + 2);
	if (end - pos >= 2) pair(reader, double, double, pos, opens, closes, STRONG);
	if (end - pos !== 2) pair(reader, double[0]!, double[0]!, end - 1, opens, closes, EM);
	return skipTo(reader, end);
}

/** A delimiter of one `kind`, shown as `sign` unless its partner is found. */
export function pair(
	reader: Reader,
	kind: string,
	sign: string,
	at: number,
	opens: boolean,
	closes: boolean,
	mark: number
): void {
	const piece = push(reader, 'mark', sign, at, mark);
	reader.openers ??= { '*': [], '**': [], _: [], __: [], b: [], strong: [], i: [], em: [] };
	const partner = closes ? reader.openers[kind]!.pop() : undefined;
	if (partner) {
		partner.role = 'open';
		piece.role = 'close';
	} else if (opens) reader.openers[kind]!.push(piece);
}

export function readOpenBracket(reader: Reader, length: 1 | 2): boolean {
	flush(reader, reader.pos);
	const sign = reader.text.slice(reader.pos, reader.pos + length);
	(reader.brackets ??= []).push(push(reader, 'link', sign, reader.pos));
	return skipTo(reader, reader.pos + length);
}

/** Longest name of a page, in UTF-16 code units. */
const MAX_PAGE = 300;

/** `](address)` makes a link, `![…](…)` a picture; `[[page]]` leaves its name. */
export function readCloseBracket(reader: Reader): boolean {
	const open = reader.brackets?.pop();
	if (!open) return false;
	const { text, pos } = reader;
	const target = text[pos + 1] === '(' ? readTarget(text, pos + 2) : null;
	if (target && open.text === '![') return closePicture(reader, open, target.address, target.end);
	if (target) return closeLink(reader, open, safeHref(target.address), target.end);
	const outer = reader.brackets!.at(-1);
	const isInner = outer && outer.at + outer.text.length === open.at;
	if (text[pos + 1] === ']' && isInner && pos - open.at < MAX_PAGE)
		return closePage(reader, outer, open);
	const reference = reader.signs & BRACKET_GAPS ? -1 : referenceEnd(text, open.at, pos);
	if (reference > 0) return closeLink(reader, open, null, reference);
	const isGap = reader.signs & BRACKET_GAPS && open.text === '[' && text[open.at + 1] !== '^';
	return isGap ? closeBracketGap(reader, open) : false;
}

/** Longest name of a link's address, in UTF-16 code units. */
const MAX_REFERENCE = 100;

/** Where `[text][name]` or `[text][]` ends, whose address stands elsewhere; -1 for `list[0][1]`. */
function referenceEnd(text: string, open: number, close: number): number {
	if (text[close + 1] !== '[' || (open > 0 && isWordCode(text.charCodeAt(open - 1)))) return -1;
	const name = /^[^[\]\n]*\]/.exec(text.slice(close + 2, close + 2 + MAX_REFERENCE));
	return name ? close + 2 + name[0].length : -1;
}

/** `[[page|its name]]`, `![[picture.png|100]]`. */
function closePage(reader: Reader, outer: Piece, open: Piece): true {
	const { text, pos } = reader;
	reader.brackets!.pop();
	const [address = '', ...words] = text.slice(open.at + 1, pos).split('|');
	if (outer.text === '![' && pictureWords(address) !== '')
		return closePicture(reader, outer, address.trim(), pos + 2, words.join('|'));
	outer.role = 'dropped';
	closeLink(reader, open, null, pos + 2);
	if (words.length > 0) hideAddress(reader, open, text.indexOf('|', open.at) + 1);
	return true;
}

/** Of `[[page|its name]]` only the name is shown. */
function hideAddress(reader: Reader, open: Piece, from: number): void {
	for (let i = open.index + 1; i < reader.pieces.length; i++) {
		const piece = reader.pieces[i]!;
		if (piece.kind !== 'text' || piece.at >= from) continue;
		const kept = Math.min(piece.text.length, from - piece.at);
		reader.pieces[i] = { ...piece, text: piece.text.slice(kept), at: piece.at + kept };
	}
}

/** What stood between the brackets describes the picture; a picture we may not show is its words. */
function closePicture(
	reader: Reader,
	open: Piece,
	address: string,
	end: number,
	words = reader.text.slice(open.at + open.text.length, reader.pos)
): true {
	reader.pieces.length = open.index;
	reader.filled = Math.min(reader.filled, open.index - 1);
	reader.gap = reader.gap && reader.gap.at > open.at ? null : reader.gap;
	const source = pictureSource(address);
	const shown = withoutSize(words) || pictureWords(address);
	reader.pending = end;
	if (shown) push(reader, 'text', shown, open.at, source === null ? 0 : PICTURE).href = source;
	return skipTo(reader, end);
}

function closeLink(reader: Reader, open: Piece, href: string | null, end: number): true {
	flush(reader, reader.pos);
	const opens = href !== null && open.text === '[';
	open.role = opens ? 'open' : 'dropped';
	open.href = href;
	push(reader, 'link', '', reader.pos).role = opens ? 'close' : 'dropped';
	return skipTo(reader, end);
}

/** The address from `from` up to its `)`, titles skipped; null if this is no link after all. */
function readTarget(text: string, from: number): { address: string; end: number } | null {
	let at = from;
	let depth = 0;
	const pointed = text[from] === '<' ? text.slice(from, from + 500).indexOf('>') : -1;
	if (pointed > 0) at = from + pointed + 1;
	for (; at < text.length; at++) {
		const letter = text[at]!;
		if (letter === '(') depth++;
		else if (letter === ')' && depth-- === 0) break;
		else if (letter <= ' ' || '[]"'.includes(letter)) break;
	}
	const title = /^[ \t]+(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')[ \t]*/.exec(text.slice(at, at + 210));
	const address = text.slice(from, at).replace(/^<(.*)>$/, '$1');
	const close = at + (title?.[0].length ?? 0);
	return text[close] === ')' ? { address, end: close + 1 } : null;
}
