/**
 * What a line ends with beside its text: anchors, comments, switches, tags, schedules.
 */
import type { Line } from './line.ts';
import { typedMark, worldMark } from '../typed.ts';
import { isBlank, setContent } from './markers.ts';
import { readSchedules } from './schedules.ts';
import { lastTagStart, linkTagStart } from './tags.ts';

/**
 * Takes from the end of a line what is not its text: `^anchor`, `<!--id:anchor-->`, other
 * comments, attributes, `#tags`. A comment that says `nocards` switches cards off.
 */
export function readTail(source: string, line: Line): void {
	for (;;) {
		const { start, end } = line.content;
		const cut = tailStart(source, line);
		if (cut < 0 || end <= start) return;
		setContent(source, line, start, cut);
	}
}

/** Where the last thing that is not text begins; -1 if there is none. */
function tailStart(source: string, line: Line): number {
	const last = source[line.content.end - 1];
	if (last === '>') return commentStart(source, line, '<!--', '-->');
	if (last === '%') return commentStart(source, line, '%%', '%%');
	if (last === '}') return attributesStart(source, line);
	if (last === ']') return linkTagStart(source, line);
	const sign = signStart(source, line);
	if (sign < 0) return -1;
	return source[sign] === '^' ? anchorStart(source, line, sign) : lastTagStart(source, line, sign);
}

/** Where the last word begins if it begins with `^` or `#`; -1 otherwise. */
function signStart(source: string, { content: { start, end } }: Line): number {
	let at = end - 1;
	while (at > start && !isBlank(source, at - 1)) at--;
	return source[at] === '^' || source[at] === '#' ? at : -1;
}

function commentStart(source: string, line: Line, open: string, close: string): number {
	const text = source.slice(line.content.start, line.content.end);
	const start = text.lastIndexOf(open, text.length - close.length - open.length);
	if (start < 0 || !text.endsWith(close)) return -1;
	const comment = text.slice(start + open.length, -close.length).trim();
	if (comment.toLowerCase() === 'nocards') line.off = true;
	const id = /^id:\s*([\w-]+)$/i.exec(comment);
	const at = line.content.start + start;
	if (id) line.anchor = { name: id[1]!, span: { start: at, end: line.content.end } };
	if (comment.startsWith('SR:')) line.scheduled = readSchedules(comment.slice(3));
	return at;
}

function attributesStart(source: string, line: Line): number {
	const { start: from, end } = line.content;
	const typed = typedMark(source, from, end);
	if (typed) {
		line.typed ??= typed;
		return typed.span.start;
	}
	const world = worldMark(source, from, end);
	if (world) {
		line.world ??= world;
		return world.span.start;
	}
	const text = source.slice(from, end);
	const start = text.lastIndexOf('{:');
	return start >= 0 && !text.slice(start, -1).includes('}') ? from + start : -1;
}

/** Longest name of an anchor, in UTF-16 code units. */
const MAX_ANCHOR = 64;

/** `^name` or `^deck/name` with a letter in it, or as long as other tools' numbers. */
function anchorStart(source: string, line: Line, caret: number): number {
	const { end } = line.content;
	const name = source.slice(caret + 1, Math.min(end, caret + 1 + MAX_ANCHOR));
	if (caret + 1 + name.length < end) return -1;
	if (!/^(?:(?:[\w.-]+\/)?[\w-]*[A-Za-z][\w-]*|\d{13})$/.test(name)) return -1;
	// what another deck asks has no name of its own: nothing can refer to it in turn
	if (!line.anchor?.name.includes('/')) line.anchor = { name, span: { start: caret, end } };
	return caret;
}
