/**
 * What is taken as it stands: code, comments, addresses, escapes, line ends. Each
 * reader is called at its first letter and answers whether it took something.
 */
import { BREAK, CODE, isSpace } from './rich.ts';
import { find, flush, push, skipTo, type Reader } from './reader.ts';

/** Longer runs of backticks are text: keeps the search for partners linear. */
const MAX_BACKTICKS = 16;

const entities: readonly (readonly [name: string, letter: string])[] = [
	['&amp;', '&'],
	['&lt;', '<'],
	['&gt;', '>'],
	['&quot;', '"'],
	['&#39;', "'"],
	['&nbsp;', '\u00a0'],
	['&mdash;', '—'],
	['&ndash;', '–'],
	['&rarr;', '→']
];

/** `\*` is a star; a backslash at a line's end breaks it. */
export function readEscape(reader: Reader): boolean {
	const { text, pos } = reader;
	const next = text.charCodeAt(pos + 1);
	if (next === 10 || next === 13) return takeLineEnd(reader, pos, pos + 1, true);
	if (!isAsciiPunctuation(next)) return false;
	flush(reader, pos);
	push(reader, 'text', text[pos + 1]!, pos + 1);
	return skipTo(reader, pos + 2);
}

/** A line end is a space, after two spaces a break; white space around it goes. */
export function readLineEnd(reader: Reader): boolean {
	const { text, pos } = reader;
	let from = pos;
	while (from > reader.pending && isSpace(text.charCodeAt(from - 1))) from--;
	return takeLineEnd(reader, from, pos, pos - from >= 2);
}

function takeLineEnd(reader: Reader, from: number, lineEnd: number, breaks: boolean): true {
	let to = lineEnd;
	while (to < reader.text.length && isSpace(reader.text.charCodeAt(to))) to++;
	flush(reader, from);
	push(reader, 'text', breaks ? '\n' : ' ', from, breaks ? BREAK : 0);
	reader.lineStart = to;
	return skipTo(reader, to);
}

/** `` `code` `` between equal runs of up to 16 backticks. */
export function readCode(reader: Reader): boolean {
	const { text, pos } = reader;
	const start = runEnd(text, pos);
	const ticks = text.slice(pos, start);
	const close = start - pos > MAX_BACKTICKS ? -1 : closingTicks(reader, ticks, start);
	if (close < 0) {
		reader.pos = start;
		return true;
	}
	const padded = text[start] === ' ' && text[close - 1] === ' ' && close - start > 2;
	const from = padded ? start + 1 : start;
	flush(reader, pos);
	const code = text.slice(from, padded ? close - 1 : close);
	push(reader, 'text', code.replace(/[\r\n]/g, ' '), from, CODE);
	return skipTo(reader, close + ticks.length);
}

function closingTicks(reader: Reader, ticks: string, from: number): number {
	for (let at = find(reader, ticks, from); at >= 0;) {
		const end = runEnd(reader.text, at);
		if (end - at === ticks.length) return at;
		at = find(reader, ticks, end);
	}
	return -1;
}

/** Where the run of equal letters that starts at `at` ends. */
export function runEnd(text: string, at: number): number {
	const code = text.charCodeAt(at);
	let end = at + 1;
	while (text.charCodeAt(end) === code) end++;
	return end;
}

/** `<!-- … -->` and `%% … %%` are for the author alone. */
export function readComment(reader: Reader, open: string, close: string): boolean {
	if (!reader.text.startsWith(open, reader.pos)) return false;
	const end = find(reader, close, reader.pos + open.length);
	if (end < 0) return false;
	flush(reader, reader.pos);
	return skipTo(reader, end + close.length);
}

/** `<https://…>` and `<someone@…>`; any other `<` is text. */
export function readAutolink(reader: Reader): boolean {
	const { text, pos } = reader;
	const end = addressEnd(text, pos + 1);
	if (text[end] !== '>') return false;
	const address = text.slice(pos + 1, end);
	const href = isMailAddress(address) ? `mailto:${address}` : safeHref(address);
	if (href === null) return false;
	flush(reader, pos);
	push(reader, 'text', address, pos + 1).href = href;
	return skipTo(reader, end + 1);
}

function isMailAddress(text: string): boolean {
	return text.length < 200 && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text);
}

/** An address in running text; called at its `:`. */
export function readUrl(reader: Reader): boolean {
	const { text, pos } = reader;
	if (!text.startsWith('://', pos)) return false;
	const start = text.endsWith('https', pos) ? pos - 5 : pos - 4;
	let end = addressEnd(text, pos + 3);
	while (end > pos && '.,;:!?\'")]*_='.includes(text[end - 1]!)) end--;
	const address = text.slice(start, end);
	const href = start >= reader.pending && end > pos + 3 ? safeHref(address) : null;
	if (href === null) return false;
	flush(reader, start);
	push(reader, 'text', address, start).href = href;
	return skipTo(reader, end);
}

/** Addresses end at white space, quotes, angle brackets and East Asian letters. */
function addressEnd(text: string, from: number): number {
	let end = from;
	while (end < text.length) {
		const code = text.charCodeAt(end);
		if (code <= 32 || code === 34 || code === 60 || code === 62 || code === 96) break;
		if (code >= 0x2e80 || code === 0xa0) break;
		end++;
	}
	return end;
}

/** The address if a card may open it: http, https or mailto; null otherwise. */
export function safeHref(address: string): string | null {
	return /^(?:https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(address) ? address : null;
}

/** The handful of entities that notes use. */
export function readEntity(reader: Reader): boolean {
	for (const [name, letter] of entities) {
		if (!reader.text.startsWith(name, reader.pos)) continue;
		flush(reader, reader.pos);
		push(reader, 'text', letter, reader.pos);
		return skipTo(reader, reader.pos + name.length);
	}
	return false;
}

/** Whether a code unit is an ASCII letter, a digit or an underscore. */
export function isWordCode(code: number): boolean {
	return (
		(code >= 97 && code <= 122) ||
		(code >= 65 && code <= 90) ||
		(code >= 48 && code <= 57) ||
		code === 95
	);
}

function isAsciiPunctuation(code: number): boolean {
	return code > 32 && code < 127 && (code === 95 || !isWordCode(code));
}
