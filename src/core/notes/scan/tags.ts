/**
 * `#tags` around the text of a line. In the middle of a sentence they are words of it.
 */
import type { Line } from './line.ts';
import { isBlank, setContent } from './markers.ts';
import { wordSet } from '../words/word-set.ts';

/** What begins like a tag in programs. */
const directives = wordSet(
	'include define undef ifdef ifndef if elif else endif pragma error warning line import'
);

/** Longest tag, in UTF-16 code units. */
const MAX_TAG = 100;
/** So many tags may stand before a line, and behind it. */
const MAX_TAGS = 32;

/** The name of the tag that `word` is; null for a number, a colour, a directive. */
function tagName(word: string): string | null {
	if (word.length > MAX_TAG || !/^#[\p{L}\p{N}_/-]*[\p{L}_][\p{L}\p{N}_/-]*$/u.test(word))
		return null;
	const name = word.slice(1).replace(/\/+$/, '');
	if (/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(name) && /\d|^([a-f])\1+$/i.test(name))
		return null;
	return directives.has(name) || name.startsWith('/') ? null : name;
}

/** Takes the tag that begins at `from` and ends the line; -1 if it belongs to the text. */
export function lastTagStart(source: string, line: Line, from: number): number {
	const { start, end } = line.content;
	if (from === start || (line.tags && line.tags.length >= MAX_TAGS)) return -1;
	const name = tagName(source.slice(from, end));
	let before = from;
	while (before > start && isBlank(source, before - 1)) before--;
	if (name === null || source[before - 1] === ':' || source[before - 1] === '：') return -1;
	return addTag(line, name, from);
}

/** `[[card]]` at the end of a line is a tag as well. */
export function linkTagStart(source: string, line: Line): number {
	const { start, end } = line.content;
	const link = /\[\[#?((?:flash)?card)\]\]$/i.exec(source.slice(Math.max(start, end - 16), end));
	if (!link || end - link[0].length === start) return -1;
	return addTag(line, link[1]!.toLowerCase(), end - link[0].length);
}

function addTag(line: Line, name: string, from: number): number {
	line.tags = [name, ...(line.tags ?? [])];
	return from;
}

/** Takes the tags before the text of a line; if there is nothing else, the line is a comment. */
export function readFirstTags(source: string, line: Line): void {
	const tags: string[] = [];
	let { start } = line.content;
	const { end } = line.content;
	while (start < end && source[start] === '#' && tags.length < MAX_TAGS) {
		let to = start + 1;
		while (to < end && !isBlank(source, to)) to++;
		const name = tagName(source.slice(start, to));
		if (name === null) break;
		tags.push(name);
		start = to;
		while (start < end && isBlank(source, start)) start++;
	}
	if (tags.length === 0) return;
	line.tags = [...tags, ...(line.tags ?? [])];
	setContent(source, line, start, end);
	if (start === end) line.kind = 'comment';
}
