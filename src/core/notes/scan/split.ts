/**
 * Cuts a note into lines, whatever mix of \n, \r\n and \r ends them, and reads what stands
 * before the text of each: quote marks and indentation.
 */
import type { Line } from './line.ts';

export function splitLines(source: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (let at = 0; at <= source.length; at++) {
		const code = source.charCodeAt(at);
		if (code !== 10 && code !== 13 && at < source.length) continue;
		lines.push(createLine(source, start, at, lines.length + 1));
		if (code === 13 && source.charCodeAt(at + 1) === 10) at++;
		start = at + 1;
	}
	return lines;
}

function createLine(source: string, start: number, end: number, number: number): Line {
	let at = source.charCodeAt(start) === 0xfeff ? start + 1 : start;
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
		off: false,
		fence: null,
		inOutline: false
	};
}
