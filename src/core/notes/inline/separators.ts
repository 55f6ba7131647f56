/**
 * `::` and `:::`, which part a line in two.
 */
import { readHint } from './gaps.ts';
import { flush, push, skipTo, type Reader } from './reader.ts';
import { isSpace } from './rich.ts';
import { CLOSE_SEPARATORS } from './signs.ts';
import { isWordCode, runEnd } from './spans.ts';

/** Longest name of a field in brackets, in UTF-16 code units. */
const MAX_FIELD = 40;

/**
 * Paths (`std::vector`, `::1`, `Vec::<T>::new`), casts (`'1'::text`) and fields in brackets
 * (`[due:: today]`) do not part a line; nor does what stands inside a gap.
 */
export function readSeparator(reader: Reader): boolean {
	const { text, pos } = reader;
	const end = runEnd(text, pos);
	if (end - pos > 1 && readHint(reader, end)) return true;
	reader.pos = end;
	if (end - pos < 2 || end - pos > 3 || reader.gap || reader.braces?.length) return true;
	if (!parts(reader, pos, end) || inBrackets(text, pos)) return true;
	flush(reader, pos);
	push(reader, 'separator', text.slice(pos, end), pos);
	return skipTo(reader, end);
}

function parts({ text, signs }: Reader, pos: number, end: number): boolean {
	const before = text.charCodeAt(pos - 1);
	const after = text.charCodeAt(end);
	const close = (signs & CLOSE_SEPARATORS) !== 0;
	const spaceBefore = !(before > 32) || isSpace(before);
	if (after <= 32 || isSpace(after)) return true;
	if (Number.isNaN(after)) return spaceBefore;
	if (spaceBefore) return pos > 0 && (close || after > 127) && !'<{*:/'.includes(text[end]!);
	if (before > 127 || after > 127) return true;
	if (isWordCode(before) && isWordCode(after)) return close || end - pos === 3;
	const marked = text.startsWith('**', end) || isWordCode(after);
	return (
		marked && ('?!.`*_$%"'.includes(text[pos - 1]!) || (before === 41 && text[pos - 2] !== '('))
	);
}

/** Whether a name and nothing else stands between an opening bracket and here. */
function inBrackets(text: string, pos: number): boolean {
	let at = pos - 1;
	while (at > pos - MAX_FIELD && (isWordCode(text.charCodeAt(at)) || text[at] === '-')) at--;
	return at < pos - 1 && (text[at] === '[' || text[at] === '(');
}
