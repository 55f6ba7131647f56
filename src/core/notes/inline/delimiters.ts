/**
 * What comes in pairs: emphasis, `==gaps==`, links; and `::`, which parts a line in two. More
 * lenient than CommonMark where Korean needs it: a particle may follow `**word**` directly.
 */
import { EM, isSpace, STRONG } from './rich.ts';
import { flush, push, report, skipTo, type Piece, type Reader } from './reader.ts';
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
	if (end - pos >= 2) pair(reader, double, pos, opens, closes, STRONG);
	if (end - pos !== 2) pair(reader, double[0]!, end - 1, opens, closes, EM);
	return skipTo(reader, end);
}

function pair(
	reader: Reader,
	sign: string,
	at: number,
	opens: boolean,
	closes: boolean,
	mark: number
): void {
	const piece = push(reader, 'mark', sign, at, mark);
	reader.openers ??= { '*': [], '**': [], _: [], __: [] };
	const partner = closes ? reader.openers[sign]!.pop() : undefined;
	if (partner) {
		partner.role = 'open';
		piece.role = 'close';
	} else if (opens) reader.openers[sign]!.push(piece);
}

/**
 * `==gap==`, with `^[hint]` behind it. Comparisons stay text: `a == b`, `x==1`, `!==`, `===`; so
 * does what underlines or frames a line. A sign that is wrong is reported and not shown.
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
	if (reader.gap && before > 32 && !isSpace(before)) return closeGap(reader, pos);
	const opens = after > 32 && !isSpace(after) && !'!<>'.includes(text[pos - 1] ?? ' ');
	if (!opens || (isWordCode(before) && isWordCode(after))) return true;
	flush(reader, pos);
	reader.gap = push(reader, 'gap', '==', pos);
	return skipTo(reader, end);
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

function closeGap(reader: Reader, pos: number): true {
	flush(reader, pos);
	const close = push(reader, 'gap', '==', pos);
	close.role = 'close';
	reader.gap!.role = 'open';
	reader.gap = null;
	const hint = /^\^\[([^\]\r\n]{1,80})\]/.exec(reader.text.slice(pos + 2, pos + 86));
	close.hint = hint?.[1] ?? null;
	return skipTo(reader, pos + 2 + (hint?.[0].length ?? 0));
}

/** A gap that is still open at the end of its line is the author's slip. */
export function abandonGap(reader: Reader): void {
	if (!reader.gap) return;
	const start = reader.gap.at;
	report(reader, 'cloze-unclosed', start, start + 2);
	reader.gap.role = 'dropped';
	reader.gap = null;
}

/**
 * `::` or `:::` between two sides. `std::vector`, `::1` and `key:: value` of other tools'
 * properties do not part a line.
 */
export function readSeparator(reader: Reader): boolean {
	const { text, pos } = reader;
	const end = runEnd(text, pos);
	const before = text.charCodeAt(pos - 1);
	const after = text.charCodeAt(end);
	reader.pos = end;
	if (end - pos < 2 || end - pos > 3 || reader.gap) return true;
	const spaceBefore = !(before > 32) || isSpace(before);
	const spaceAfter = after <= 32 || isSpace(after);
	const last = Number.isNaN(after) && spaceBefore;
	const wordless = before >= 0x1100 && after >= 0x1100;
	if (!spaceAfter && !last && !wordless) return true;
	flush(reader, pos);
	push(reader, 'separator', text.slice(pos, end), pos);
	return skipTo(reader, end);
}

export function readOpenBracket(reader: Reader, length: 1 | 2): boolean {
	flush(reader, reader.pos);
	const sign = reader.text.slice(reader.pos, reader.pos + length);
	(reader.brackets ??= []).push(push(reader, 'link', sign, reader.pos));
	return skipTo(reader, reader.pos + length);
}

/** `](address)` makes a link, `![…](…)` leaves its description; `[[page]]` leaves its name. */
export function readCloseBracket(reader: Reader): boolean {
	const open = reader.brackets?.pop();
	if (!open) return false;
	const { text, pos } = reader;
	const target = text[pos + 1] === '(' ? readTarget(text, pos + 2) : null;
	if (target) return closeLink(reader, open, target.href, target.end);
	const outer = reader.brackets!.at(-1);
	if (text[pos + 1] !== ']' || !outer || outer.at + outer.text.length !== open.at) return false;
	reader.brackets!.pop();
	outer.role = 'dropped';
	return closeLink(reader, open, null, pos + 2);
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
function readTarget(text: string, from: number): { href: string | null; end: number } | null {
	let at = from;
	let depth = 0;
	for (; at < text.length; at++) {
		const letter = text[at]!;
		if (letter === '(') depth++;
		else if (letter === ')' && depth-- === 0) break;
		else if (letter <= ' ' || '[]"'.includes(letter)) break;
	}
	const title = /^[ \t]+(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')[ \t]*/.exec(text.slice(at, at + 210));
	const address = text.slice(from, at).replace(/^<(.*)>$/, '$1');
	const close = at + (title?.[0].length ?? 0);
	return text[close] === ')' ? { href: safeHref(address), end: close + 1 } : null;
}
