/**
 * What a line begins with: list markers, heading signs, fences.
 */
import type { Span } from '../../base/diagnostic.ts';
import type { Line, Marker } from './line.ts';

export type FenceMarker = {
	readonly sign: '`' | '~';
	readonly length: number;
	readonly info: string;
	/** Where it begins: behind a list marker if the block is all that an item holds. */
	readonly start: number;
};

/**
 * The ``` or ~~~ that a line consists of, but for its info string and a list marker before it;
 * null if it is none.
 */
export function fenceMarker(source: string, { content }: Line): FenceMarker | null {
	const start = behindMarker(source, content);
	const sign = source[start];
	if (sign !== '`' && sign !== '~') return null;
	let end = start;
	while (end < content.end && source[end] === sign) end++;
	const info = source.slice(end, content.end).trim();
	const isFence = end - start >= 3 && (sign === '~' || !info.includes('`'));
	return isFence ? { sign, length: end - start, info, start } : null;
}

/** Where the text behind `-` or `1.` begins; the start of the text if there is no marker. */
function behindMarker(source: string, { start, end }: Span): number {
	const bullet = bulletEnd(source, start, end);
	let at = bullet > 0 ? bullet : (numberEnd(source, start, end)?.end ?? start);
	while (at < end && isBlank(source, at)) at++;
	return at;
}

/** Reads a heading's `#`s; false for `#tag`. */
export function readHeading(source: string, line: Line): boolean {
	const { start, end } = line.content;
	let at = start;
	while (source[at] === '#' && at < end) at++;
	if (at === start || at - start > 6 || (at < end && !isBlank(source, at))) return false;
	line.level = at - start;
	let last = end;
	while (last > at && source[last - 1] === '#') last--;
	if (last < end && !isBlank(source, last - 1)) last = end;
	setContent(source, line, at, last);
	return true;
}

/** Whether a line is `---`, `* * *`, `====` and the like. */
export function isRule(source: string, { content }: Line): boolean {
	const sign = source[content.start]!;
	if (!'-*_='.includes(sign)) return false;
	let count = 0;
	for (let at = content.start; at < content.end; at++) {
		if (source[at] === sign) count++;
		else if (!isBlank(source, at)) return false;
	}
	return count >= (sign === '=' ? 4 : 3);
}

/** Reads `-`, `1.`, `1)`, `①`, `* 1.`, `- [ ]` and, as a title, `** text`. */
export function readItem(source: string, line: Line): boolean {
	const { start, end } = line.content;
	const bullet = bulletEnd(source, start, end);
	if (bullet > 0) {
		const number = numberEnd(source, bullet, end);
		if (number) return setItem(source, line, 'number', number.end, number.ordinal);
		return setItem(source, line, 'bullet', taskEnd(source, bullet, end), 0);
	}
	const number = numberEnd(source, start, end);
	if (number) return setItem(source, line, 'number', number.end, number.ordinal);
	const isTitle =
		start + 2 < end &&
		source.startsWith('** ', start) &&
		!source.slice(start + 3, end).includes('**');
	return isTitle && setItem(source, line, 'title', start + 3, 0);
}

function setItem(source: string, line: Line, marker: Marker, from: number, level: number): true {
	line.kind = 'item';
	line.marker = marker;
	line.level = level;
	setContent(source, line, from, line.content.end);
	if (source[line.content.start] === '#') dropHeadingSign(source, line);
	if (line.content.start === line.content.end) line.kind = 'blank';
	return true;
}

/** `- # text` */
function dropHeadingSign(source: string, line: Line): void {
	const { start, end } = line.content;
	const sign = /^#{1,6}[ \t]+/.exec(source.slice(start, start + 8));
	if (sign) setContent(source, line, start + sign[0].length, end);
}

function bulletEnd(source: string, start: number, end: number): number {
	if (!'-*+•‣◦▪'.includes(source[start]!)) return -1;
	return start + 1 === end || isBlank(source, start + 1) ? start + 1 : -1;
}

function numberEnd(
	source: string,
	from: number,
	end: number
): { end: number; ordinal: number } | null {
	let at = from;
	while (at < end && isBlank(source, at)) at++;
	const circled = source.charCodeAt(at) - 0x245f;
	if (at < end && circled >= 1 && circled <= 20) return { end: at + 1, ordinal: circled };
	const digits = at;
	while (at < end && at - digits < 9 && isDigit(source, at)) at++;
	if (at === digits || (source[at] !== '.' && source[at] !== ')')) return null;
	if (at + 1 < end && !isBlank(source, at + 1)) return null;
	return { end: at + 1, ordinal: Number(source.slice(digits, at)) };
}

function taskEnd(source: string, from: number, end: number): number {
	const box = /^\s+\[[ xX]\](?=\s|$)/.exec(source.slice(from, Math.min(from + 8, end)));
	return box ? from + box[0].length : from;
}

export function setContent(source: string, line: Line, from: number, to: number): void {
	while (from < to && isBlank(source, from)) from++;
	while (to > from && isBlank(source, to - 1)) to--;
	line.content = { start: from, end: to };
}

export function isBlank(source: string, at: number): boolean {
	const code = source.charCodeAt(at);
	return code === 32 || code === 9 || code === 0xa0;
}

function isDigit(source: string, at: number): boolean {
	const code = source.charCodeAt(at);
	return code >= 48 && code <= 57;
}
