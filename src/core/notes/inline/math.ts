/**
 * TeX between dollars: `$x$` and `$$x$$` on one line. Money (`$5 and $6`) and shells
 * (`$HOME/$USER`, `${a}${b}`) are text.
 */
import { find, flush, push, report, skipTo, type Reader } from './reader.ts';
import { CODE, DISPLAY, isSpace, MATH } from './rich.ts';
import { isWordCode } from './spans.ts';

export function readMath(reader: Reader): boolean {
	const { text, pos } = reader;
	if (text[pos + 1] === '$') return readDisplay(reader);
	if (!(text.charCodeAt(pos + 1) > 32)) return false;
	const close = find(reader, '$', pos + 1);
	if (close < 0 || !closes(text, pos, close)) return false;
	return take(reader, pos + 1, close, 1, CODE | MATH);
}

function readDisplay(reader: Reader): boolean {
	const { text, pos } = reader;
	const close = find(reader, '$$', pos + 2);
	if (close > pos + 2 && !/^\s*$|[\r\n]/.test(text.slice(pos + 2, close)))
		return take(reader, pos + 2, close, 2, CODE | MATH | DISPLAY);
	reader.pos = pos + 2;
	return true;
}

function closes(text: string, open: number, close: number): boolean {
	const before = text.charCodeAt(close - 1);
	const after = text.charCodeAt(close + 1);
	if (isSpace(before) || before === 92 || isWordCode(after) || after === 123) return false;
	if (text[open + 1] === '(' && after === 40) return false;
	const tex = text.slice(open + 1, close);
	if (/[\r\n]/.test(tex)) return false;
	return /[\\^_=+{}<>*|]/.test(tex) || !(/\s/.test(tex) && /^\d/.test(tex));
}

function take(reader: Reader, from: number, to: number, dollars: number, marks: number): true {
	flush(reader, from - dollars);
	const tex = reader.text.slice(from, to);
	const gap = tex.search(/\{\{c?\d{1,3}::/i);
	if (gap >= 0) report(reader, 'cloze-in-math', from + gap, to + dollars);
	const start = from + tex.length - tex.trimStart().length;
	push(reader, 'text', tex.trim(), start, marks);
	return skipTo(reader, to + dollars);
}
