/**
 * Where fenced blocks end, and whether one holds code or an outline that its author fenced to
 * keep its shape.
 */
import { isProgram } from '../words/commands.ts';
import type { Fence, Line } from './line.ts';
import { fenceMarker, type FenceMarker } from './markers.ts';

/** Languages that say "this is text". */
const textLanguages = new Set(['text', 'txt', 'plain', 'plaintext', 'note', 'notes', 'outline']);

/** By line index, the markers of a stretch of lines. */
type Markers = ReadonlyMap<number, FenceMarker>;

/** All fence markers from `from` up to `to`, indexes into `lines`. */
export function fenceMarkers(source: string, lines: readonly Line[], from: number, to: number) {
	const markers = new Map<number, FenceMarker>();
	for (let i = from; i < to; i++) {
		const marker = fenceMarker(source, lines[i]!);
		if (marker) markers.set(i, marker);
	}
	return markers;
}

/** The fence that opens at line `first`. A fence in a quotation ends with it at the latest. */
export function readFence(
	source: string,
	lines: readonly Line[],
	markers: Markers,
	first: number,
	to: number
): Fence {
	const open = markers.get(first)!;
	const { quote } = lines[first]!;
	let last = first + 1;
	const isEnd = (at: number) =>
		markers.get(at)?.start === lines[at]!.content.start && closes(markers, open, at, to);
	while (last < to && lines[last]!.quote >= quote && !isEnd(last)) last++;
	const closed = last < to && lines[last]!.quote >= quote;
	const language = /^[^\s{]+/.exec(open.info)?.[0]?.toLowerCase() ?? null;
	const isText = language === null || textLanguages.has(language);
	const outline = isText && holdsOutline(source, lines.slice(first + 1, last));
	const column = lines[first]!.indent + open.start - lines[first]!.content.start;
	return { first, last: closed ? last : last - 1, closed, language, outline, column };
}

/**
 * A bare marker closes. One with an info string closes only when the marker after it has one
 * too: then it was meant to close and the next one opens. An anchor may stand behind a scenario.
 */
function closes(markers: Markers, open: FenceMarker, at: number, to: number): boolean {
	const marker = markers.get(at);
	if (!marker || marker.sign !== open.sign || marker.length < open.length) return false;
	if (isScenario(open) && /^\^[\w-]+$/.test(marker.info)) return true;
	return marker.info === '' || Boolean(nextMarker(markers, open, at, to)?.info);
}

function isScenario({ info }: FenceMarker): boolean {
	return /^scenario(?![\w-])/i.test(info);
}

function nextMarker(markers: Markers, open: FenceMarker, at: number, to: number) {
	for (let i = at + 1; i < to; i++) {
		const marker = markers.get(i);
		if (marker && marker.sign === open.sign && marker.length >= open.length) return marker;
	}
	return undefined;
}

/** Whether list items and Hangul prose outweigh what looks like code. */
function holdsOutline(source: string, lines: readonly Line[]): boolean {
	let outline = 0;
	let code = 0;
	let filled = 0;
	for (const line of lines) {
		if (line.kind === 'blank') continue;
		filled++;
		const text = source.slice(
			line.content.start,
			Math.min(line.content.end, line.content.start + 200)
		);
		if (looksLikeCode(text)) code++;
		else if (looksLikeNotes(text)) outline++;
	}
	return outline > code && outline * 3 >= filled;
}

function looksLikeCode(text: string): boolean {
	if (/^(?:\$ |#|\/\/|[}\])>]|@\w)|[{;\\]$|=>|[│├└─┌┐┘┤]|\+--/.test(text)) return true;
	if (/^(?:- )?[a-z_][\w.-]*:(?:\s+[^\u1100-\uffff]*)?$/.test(text)) return true;
	return !/[\u1100-\uffff]/.test(text) && isProgram(text.split(/\s/, 1)[0]!);
}

function looksLikeNotes(text: string): boolean {
	if (/^(?:[-*+•‣◦▪]|\d{1,9}[.)]|[①-⑳])\s/.test(text)) return true;
	return /[가-힣]/.test(text) || /^[A-Z][\w']*(?: [\w',()-]+){3,}[.:]?$/.test(text);
}
