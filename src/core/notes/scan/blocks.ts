/**
 * Blocks that are not asked about, recognised by their first line: where they end.
 */
import type { Line } from './line.ts';
import { wordSet } from '../words/word-set.ts';

const blockTags = wordSet(
	'address article aside base blockquote body br center col colgroup dd details dialog dir div dl ' +
		'dt embed fieldset figcaption figure font footer form frame head header hr html iframe img ' +
		'input legend li link main map menu meta nav object ol option p param picture section select ' +
		'source summary svg table tbody td textarea tfoot th thead title tr track ul video audio'
);

/** Elements whose text is not for reading: they end at their closing tag. */
const rawTags = new Set(['script', 'style', 'pre', 'template', 'noscript']);

function textAt(source: string, line: Line): string {
	return source.slice(line.content.start, line.content.end);
}

/** The first line from `from` on that holds `text`; the number of lines if none does. */
export type FindLine = (text: string, from: number) => number;

/**
 * Searches must move forward. A result is kept until it lies behind, so that a note full of
 * openings without an end is searched once.
 */
export function createFindLine(source: string, lines: readonly Line[]): FindLine {
	const foundByText = new Map<string, number>();
	return (text, from) => {
		let at = foundByText.get(text) ?? -1;
		if (at >= from) return at;
		for (at = from; at < lines.length; at++)
			if (textAt(source, lines[at]!).toLowerCase().includes(text)) break;
		foundByText.set(text, at);
		return at;
	};
}

/** The index after the comment that starts line `i`; `i` if none does or text follows it. */
export function commentEnd(text: string, find: FindLine, i: number, to: number): number {
	const close = text.startsWith('<!--') ? '-->' : text.startsWith('%%') ? '%%' : null;
	if (!close) return i;
	const within = text.indexOf(close, close === '%%' ? 2 : 4);
	if (within >= 0) return within + close.length === text.length ? i + 1 : i;
	const end = find(close, i + 1);
	return end < to ? end + 1 : i;
}

/** The index after the `$$` block that starts at line `i`; `i` if there is none. */
export function mathEnd(text: string, find: FindLine, i: number, to: number): number {
	if (!text.startsWith('$$')) return i;
	if (text.length > 2 && text.includes('$$', 2)) return text.endsWith('$$') ? i + 1 : i;
	const end = find('$$', i + 1);
	return end < to ? end + 1 : i;
}

/** Whether a line is of tags, template marks (`{% … %}`) or attributes (`{: … }`) alone. */
export function isMarkup(text: string): boolean {
	if (/^\{:[^}]*\}$|^\{%[^%]*%\}$/.test(text)) return true;
	const tag = /^<\/?([A-Za-z][\w-]*)(?=[\s/>])/.exec(text)?.[1]?.toLowerCase();
	if (!tag) return false;
	return blockTags.has(tag) || rawTags.has(tag) || /^(?:<[^<>]*>\s*)+$/.test(text);
}

/** The index after the markup that starts at line `i`. */
export function markupEnd(text: string, find: FindLine, i: number, to: number): number {
	const tag = /^<([A-Za-z]+)/.exec(text)?.[1]?.toLowerCase() ?? '';
	if (!rawTags.has(tag) || text.toLowerCase().includes(`</${tag}`)) return i + 1;
	const end = find(`</${tag}`, i + 1);
	return end < to ? end + 1 : i + 1;
}

/** Whether a line consists of images. */
export function isImageLine(source: string, line: Line): boolean {
	const text = textAt(source, line);
	return /^(?:!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?\s*|!\[\[[^\]]*\]\]\s*)+$/.test(text);
}

/** Whether one of the images of an image line has no description. */
export function missingAlt(source: string, line: Line): boolean {
	return /!\[\s*\]\(/.test(textAt(source, line));
}

/** Whether a line is the `|---|:-:|` under a table's header. */
export function isTableRule(source: string, line: Line | undefined): boolean {
	if (!line || line.kind === 'blank') return false;
	let dashes = 0;
	let bars = 0;
	for (let at = line.content.start; at < line.content.end; at++) {
		const letter = source[at]!;
		if (letter === '-') dashes++;
		else if (letter === '|') bars++;
		else if (letter !== ':' && letter !== ' ') return false;
	}
	return dashes > 0 && bars > 0;
}
