/**
 * What Logseq puts in place of itself: another block (`((id))`, `{{embed …}}`), the findings of a
 * `{{query …}}`, a `{{video …}}`. None of it stands in the note, so none of it is shown.
 */
import type { Span } from '../../base/diagnostic.ts';
import { flush, report, skipTo, type Reader } from './reader.ts';

const REFERENCE =
	/\(\([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\)\)|\{\{(?:embed|query|renderer|video|youtube(?:-timestamp)?|vimeo|bilibili|twitter|tweet|namespace|function|zotero-[a-z-]+|pdf)[ \t]+[^\r\n]{1,500}?\}\}+/iy;

/** Whether a line of a note is one of them and nothing else. */
export function isReference(source: string, { start, end }: Span): boolean {
	const sign = source[start];
	if ((sign !== '(' && sign !== '{') || source[start + 1] !== sign) return false;
	REFERENCE.lastIndex = start;
	return REFERENCE.test(source) && REFERENCE.lastIndex === end;
}

/** Leaves one out, and says so. */
export function readReference(reader: Reader): boolean {
	const { text, pos } = reader;
	REFERENCE.lastIndex = pos;
	if (!REFERENCE.test(text)) return false;
	const end = REFERENCE.lastIndex;
	flush(reader, pos);
	report(reader, 'reference-left-out', pos, end);
	const leavesTwoSpaces = text[end] === ' ' && (pos === 0 || text[pos - 1] === ' ');
	return skipTo(reader, leavesTwoSpaces ? end + 1 : end);
}
