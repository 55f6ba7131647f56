/**
 * Lines that Logseq and Dataview keep for themselves: `id:: …`, `card-last-interval:: …`. Names
 * that are theirs always make one; in a note that has such a line, so does any single word.
 */
import type { Line } from './line.ts';
import { scheduleOfProperties } from './schedules.ts';

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

/**
 * Makes the line at `i` a comment; an id is the anchor of what stands above, a date on which the
 * card comes up its schedule, with what the lines around it say.
 */
export function readProperty(source: string, lines: readonly Line[], i: number): void {
	const line = lines[i]!;
	line.kind = 'comment';
	line.marker = 'none';
	const { start, end } = line.content;
	const id = /^id::\s*([\w-]+)$/i.exec(source.slice(start, end));
	if (id) line.anchor = { name: id[1]!, span: line.content };
	if (!source.startsWith('card-next-schedule', start)) return;
	const scheduled = scheduleOfProperties(cardProperties(source, lines, i));
	if (scheduled) line.scheduled = [scheduled];
}

/** So many properties may stand around the one that is read. */
const MAX_AROUND = 8;

/** By name, what the lines around `i` say of the card, without a gap between them. */
function cardProperties(
	source: string,
	lines: readonly Line[],
	i: number
): ReadonlyMap<string, string> {
	const values = new Map<string, string>();
	for (const step of [-1, 1])
		for (let at = step < 0 ? i : i + 1, n = 0; n < MAX_AROUND; at += step, n++) {
			const { start, end } = lines[at]?.content ?? { start: 0, end: 0 };
			const found = /^(card-[a-z-]+)::\s*(.*)$/.exec(
				source.slice(start, Math.min(end, start + MAX_NAME))
			);
			if (!found) break;
			values.set(found[1]!, found[2]!.trim());
		}
	return values;
}
