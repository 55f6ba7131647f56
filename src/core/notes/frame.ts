/**
 * The picture under a diagnostic's sentence: its line of the note and carets below the span.
 */
import type { Diagnostic } from './types.ts';

/** Columns of a terminal before and after the caret that a long line is cut to. */
const BEFORE = 48;
const AFTER = 48;

/**
 * Two lines: the source line with its number, and carets under the span, aligned as a terminal
 * shows it (Hangul and other wide letters take two columns). Long lines are cut around the span.
 */
export function codeFrame(
	source: string,
	at: Pick<Diagnostic, 'span' | 'line' | 'column'>
): string {
	const lineStart = at.span.start - at.column + 1;
	const line = source.slice(lineStart, lineEnd(source, lineStart));
	const from = Math.max(0, at.column - 1 - BEFORE);
	const to = Math.min(line.length, at.column - 1 + AFTER);
	const start = at.column - 1;
	const end = Math.max(start, Math.min(at.span.end - lineStart, to));
	const cutLeft = from > 0 ? '…' : '';
	const cutRight = to < line.length ? '…' : '';
	const number = String(at.line);
	const carets = '^'.repeat(Math.max(1, columns(line.slice(start, end))));
	const shown = `  ${number} | ${cutLeft}${line.slice(from, to)}${cutRight}`;
	const below = `  ${' '.repeat(number.length)} | ${cutLeft && ' '}${blanks(line.slice(from, start))}`;
	return `${shown}\n${below}${carets}`;
}

function lineEnd(source: string, from: number): number {
	let end = from;
	while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
	return end;
}

/** Space as wide as the text; tabs stay tabs, whatever their width is. */
function blanks(text: string): string {
	let space = '';
	for (const letter of text) space += letter === '\t' ? '\t' : ' '.repeat(columns(letter));
	return space;
}

function columns(text: string): number {
	let width = 0;
	for (const letter of text) width += isWide(letter.codePointAt(0)!) ? 2 : 1;
	return width;
}

/** The East Asian wide and fullwidth blocks that notes use, and emoji. */
function isWide(code: number): boolean {
	return (
		(code >= 0x1100 && code <= 0x115f) ||
		(code >= 0x2e80 && code <= 0xa4cf) ||
		(code >= 0xac00 && code <= 0xd7a3) ||
		(code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xfe30 && code <= 0xfe6f) ||
		(code >= 0xff00 && code <= 0xff60) ||
		(code >= 0xffe0 && code <= 0xffe6) ||
		(code >= 0x1f300 && code <= 0x1faff) ||
		(code >= 0x20000 && code <= 0x3fffd)
	);
}
