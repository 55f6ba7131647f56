/**
 * Cuts a note into lines, whatever mix of \n, \r\n and \r ends them, and reads what stands
 * before the text of each: quote marks and indentation.
 */
import type { Line } from './line.ts';

export function splitLines(source: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	let feed = endingFrom(source, '\n', 0);
	let carriage = endingFrom(source, '\r', 0);
	while (start <= source.length) {
		const end = Math.min(feed, carriage, source.length);
		lines.push(createLine(source, start, end, lines.length + 1));
		start = carriage + 1 === feed ? feed + 1 : end + 1;
		if (feed < start) feed = endingFrom(source, '\n', start);
		if (carriage < start) carriage = endingFrom(source, '\r', start);
	}
	return lines;
}

/** Where the next such letter is; behind the source if there is none. */
function endingFrom(source: string, letter: string, from: number): number {
	const at = source.indexOf(letter, from);
	return at < 0 ? source.length + 1 : at;
}

function createLine(source: string, start: number, end: number, number: number): Line {
	let at = source[start] === '\ufeff' ? start + 1 : start;
	let quote = 0;
	let indent = 0;
	for (; at < end; at++) {
		const code = source.charCodeAt(at);
		if (code === 62) {
			quote++;
			indent = 0;
			if (source.charCodeAt(at + 1) === 32) at++;
		} else if (code === 9) indent += 4 - (indent % 4);
		else if (code === 32 || code === 0xa0 || code === 0x3000) indent++;
		else break;
	}
	let last = end;
	while (last > at && source.charCodeAt(last - 1) <= 32) last--;
	return {
		number,
		span: { start, end },
		quote,
		indent,
		kind: at === last ? 'blank' : 'text',
		marker: 'none',
		level: 0,
		content: { start: at, end: last },
		anchor: null,
		tags: null,
		scheduled: null,
		typed: null,
		world: null,
		page: null,
		off: false,
		fence: null,
		inOutline: false
	};
}
