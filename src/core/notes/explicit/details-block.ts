/**
 * A question whose answer is folded away, as interview notes have it:
 * `<details><summary>Question?</summary> answer </details>`, on one line or on several, as an item
 * or not. Tags inside are passed over as everywhere. What else is folded, a table of contents or a
 * chapter, is read as if it were not; so is what folds something again, and a question without an
 * answer.
 */
import { blockEnd, nextFilled, type BlockReader, type CardBlock, type SideStart } from './block.ts';

/** Longest question, in UTF-16 code units. */
const MAX_QUESTION = 300;
/** So many lines may stand between `<summary>` and `</summary>`. */
const MAX_SUMMARY = 3;

/** Reads the fold at line `at`; returns the last line that has been dealt with. */
export function readDetails(reader: BlockReader, at: number): number {
	if (!/^<details[\s>]/i.test(partOf(reader, { line: at, start: null }))) return at;
	const summary = summaryOf(reader, at);
	if (summary === null || !isQuestion(partOf(reader, summary.prompt))) return at;
	const closing = closingAt(reader, summary.end);
	if (closing === null) return at;
	const answer = answerOf(reader, summary.end, closing);
	if (answer === null) return at;
	reader.blocks.set(at, {
		kind: 'folded',
		first: at,
		last: closing.line,
		prompt: summary.prompt,
		promptEnd: summary.prompt.line + 1,
		answer,
		both: false,
		nested: false
	});
	return closing.line;
}

function isQuestion(text: string): boolean {
	return text.length <= MAX_QUESTION && ASKS.test(withoutTags(text));
}

/** `?` at the end, or a first or last word that asks. */
const ASKS =
	/[?？]\s*$|^(?:(?:what|why|when|where|which|who|explain|describe|define|compare|name|true or false)\b|how\b(?! to\b))|(?:설명|서술|비교)(?:해|하)[^.]*$|(?:[는은인한된]가|나요|까요|할까|무엇)\s*$/i;

/** A place in a line. */
type Place = { readonly line: number; readonly start: number };

/** The words between the tags of the summary, and where it ends. */
function summaryOf(
	reader: BlockReader,
	at: number
): { readonly prompt: Required<SideStart>; readonly end: Place } | null {
	const open = find(
		reader,
		/<summary(?:\s[^<>]*)?>/i,
		{ line: at, start: 0 },
		nextFilled(reader, at + 1)
	);
	const last = open && Math.min(open.end.line + MAX_SUMMARY, reader.lines.length - 1);
	const close = open && find(reader, /<\/summary\s*>/i, open.end, last!);
	if (!close) return null;
	for (let { line, start } = open.end; line <= close.line; line++) {
		const { content } = reader.lines[line]!;
		const from = Math.max(start, content.start);
		const end = line === close.line ? close.start : content.end;
		const prompt = { line, start: from, end };
		if (withoutTags(partOf(reader, prompt)) !== '') return { prompt, end: close.end };
		start = 0;
	}
	return null;
}

/** Where the fold ends; null if something else is folded in it, or it does not end. */
function closingAt(reader: BlockReader, from: Place): Place | null {
	for (let line = from.line; line < reader.lines.length; line = blockEnd(reader, line) + 1) {
		if (reader.lines[line]!.fence) continue;
		const found = find(reader, /<\/?details[\s>]/i, { ...from, line }, line);
		if (found) return isClosing(reader, found) ? { line, start: found.start } : null;
	}
	return null;
}

function isClosing({ source }: BlockReader, { start }: Place): boolean {
	return source[start + 1] === '/';
}

/** Where the answer begins, on the line of the summary or below it; null for none. */
function answerOf(
	reader: BlockReader,
	{ line, start }: Place,
	closing: Place
): CardBlock['answer'] | null {
	const end = closing.line === line ? closing.start : reader.lines[line]!.content.end;
	const part = { line, start, end };
	if (withoutTags(partOf(reader, part)) !== '')
		return closing.line === line ? part : { line, start };
	for (let below = line + 1; below <= closing.line; below++) {
		const { kind, content } = reader.lines[below]!;
		const isSaid = withoutTags(reader.source.slice(content.start, content.end)) !== '';
		if (isSaid && kind !== 'comment') return { line: below, start: startOf(reader, below) };
	}
	return null;
}

/** A line of tags and text is a paragraph; anything else is read as what it is. */
function startOf({ lines }: BlockReader, line: number): number | null {
	const { kind, content } = lines[line]!;
	return kind === 'markup' ? content.start : null;
}

/** The first match from a place on, down to a line. */
function find(
	{ source, lines }: BlockReader,
	pattern: RegExp,
	from: Place,
	to: number
): (Place & { readonly end: Place }) | null {
	for (let line = from.line; line <= to && line < lines.length; line++) {
		const { content } = lines[line]!;
		const start = Math.max(content.start, line === from.line ? from.start : 0);
		const found = pattern.exec(source.slice(start, content.end));
		if (!found) continue;
		const at = start + found.index;
		return { line, start: at, end: { line, start: at + found[0].length } };
	}
	return null;
}

function partOf({ source, lines }: BlockReader, { line, start, end }: SideStart): string {
	const { content } = lines[line]!;
	return source.slice(start ?? content.start, end ?? content.end);
}

function withoutTags(text: string): string {
	return text.replace(/<[^<>]*>/g, '').trim();
}
