/**
 * Tags of HTML inside a line: those that mark text do so as signs would, a line break breaks, of
 * the others only what they hold stays. Nothing is ever shown as HTML.
 */
import { pair } from './delimiters.ts';
import { flush, push, skipTo, type Reader } from './reader.ts';
import { BREAK, CODE, EM, STRONG } from './rich.ts';

const inlineTag =
	/<\/?(br|b|i|u|s|em|strong|small|mark|kbd|sub|sup|span|font|ins|del|center|code|p|details)(?:\s[^<>\n]{0,200})?\/?>/iy;

const marks: ReadonlyMap<string, number> = new Map([
	['b', STRONG],
	['strong', STRONG],
	['i', EM],
	['em', EM]
]);

/** Reads a tag; a mark whose other tag is missing marks nothing. */
export function readTag(reader: Reader): boolean {
	inlineTag.lastIndex = reader.pos;
	const found = inlineTag.exec(reader.text);
	if (!found) return false;
	flush(reader, reader.pos);
	const name = found[1]!.toLowerCase();
	const closes = found[0][1] === '/';
	if (name === 'br') push(reader, 'text', '\n', reader.pos, BREAK);
	if ((name === 'code' || name === 'kbd') && !closes) return readLiteral(reader, found[0].length);
	const mark = marks.get(name);
	if (mark !== undefined) pair(reader, name, '', reader.pos, !closes, closes, mark);
	return skipTo(reader, reader.pos + found[0].length);
}

const literal = /([^<&\n]{1,200})<\/(?:code|kbd)>/iy;

/** What `<code>` or `<kbd>` holds, where that is plain; else the tag alone goes. */
function readLiteral(reader: Reader, length: number): boolean {
	const from = reader.pos + length;
	literal.lastIndex = from;
	const found = literal.exec(reader.text);
	if (!found) return skipTo(reader, from);
	push(reader, 'text', found[1]!, from, CODE);
	return skipTo(reader, from + found[0].length);
}
