/**
 * Lines that Logseq and Dataview keep for themselves: `id:: …`, `card-last-interval:: …`. Names
 * that are theirs always make one; in a note that has such a line, so does any single word.
 */
import type { Line } from './line.ts';

const NAMES =
	'id|ids|tags?|alias(?:es)?|title|type|collapsed|public|icon|template|deck|author|date|created|' +
	'updated|source|url|status|heading|background-color|card-[\\w-]+|logseq\\.[\\w.-]+|query-[\\w-]+|' +
	'hl-[\\w-]+|ls-type|created-at|updated-at|template-including-parent|exclude-from-graph-view';

/** Longest name that is looked for, in UTF-16 code units. */
const MAX_NAME = 64;

const known = new RegExp(`^(?:${NAMES})::(?:[ \\t]|$)`, 'i');
const anyKnown = new RegExp(`^[ \\t>]*(?:[-*+][ \\t]+)?(?:${NAMES})::(?:[ \\t\\r]|$)`, 'im');

/** Whether a note has lines of this kind. */
export function hasProperties(source: string): boolean {
	return source.includes('::') && anyKnown.test(source);
}

/** Whether a line of a note with properties is one of them. */
export function isProperty(source: string, { content }: Line): boolean {
	const text = source.slice(content.start, Math.min(content.end, content.start + MAX_NAME));
	return known.test(text) || /^[\w-]+::(?:[ \t]|$)/.test(text);
}

/** Makes the line a comment; an id is the anchor of what stands above. */
export function readProperty(source: string, line: Line): void {
	line.kind = 'comment';
	line.marker = 'none';
	const { start, end } = line.content;
	const id = /^id::\s*([\w-]+)$/i.exec(source.slice(start, end));
	if (id) line.anchor = { name: id[1]!, span: line.content };
}
