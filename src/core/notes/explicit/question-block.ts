/**
 * Where `Q:` and `A:` make a card, at the start of a line or of an item. A question goes on up to
 * its answer; an answer goes on, lists and code included, up to the next sign, a heading, a `---`,
 * or a blank line. What is indented, or announced by a colon, belongs to it beyond a blank line
 * too; in a note that is a deck everything does.
 */
import type { Line } from '../scan/line.ts';
import {
	behindSign,
	blockEnd,
	hasSign,
	isWall,
	nextFilled,
	sidesBlock,
	signSpan,
	textOf,
	type BlockReader
} from './block.ts';

/** Reads the question at line `at`; returns the last line that has been dealt with. */
export function readQuestion(reader: BlockReader, at: number): number {
	const { lines, problems } = reader;
	const answer = answerOf(reader, at);
	if (answer === null || isEmpty(reader, answer)) {
		problems.push({ code: 'answer-missing', span: signSpan(lines[at]!) });
		return answer ?? at;
	}
	const last = lastOf(reader, at, answer);
	const block = sidesBlock({
		first: at,
		last,
		prompt: behindSign(reader, at),
		promptEnd: answer,
		answer: behindSign(reader, answer)
	});
	reader.blocks.set(at, block);
	return last;
}

/** The line with the answer to the question at `at`; null if there is none. */
function answerOf(reader: BlockReader, at: number): number | null {
	const { lines } = reader;
	const question = lines[at]!;
	for (let i = at + 1; i < lines.length; i = blockEnd(reader, i) + 1) {
		const line = lines[i]!;
		if (hasSign(reader, line, 'A')) return line.indent >= question.indent ? i : null;
		if (isStop(reader, line)) return null;
		if (question.kind === 'item' && line.kind !== 'blank' && line.indent <= question.indent)
			return null;
	}
	return null;
}

function isStop(reader: BlockReader, line: Line): boolean {
	return isWall(line) || hasSign(reader, line, 'Q') || hasSign(reader, line, 'C');
}

/** Whether nothing stands behind `A:` nor below it. */
function isEmpty(reader: BlockReader, answer: number): boolean {
	const { lines, source } = reader;
	const { start, end } = lines[answer]!.content;
	if (source.slice(start + 2, end).trim() !== '') return false;
	const next = lines[nextFilled(reader, answer + 1)];
	return (
		!next || isStop(reader, next) || hasSign(reader, next, 'A') || isAround(reader, answer, next)
	);
}

/** Whether a line stands around the item with the answer, not in it. */
function isAround({ lines }: BlockReader, answer: number, line: Line): boolean {
	const { kind, indent } = lines[answer]!;
	return kind === 'item' && line.indent <= indent;
}

function lastOf(reader: BlockReader, question: number, answer: number): number {
	const { lines } = reader;
	const owner = lines[answer]!.kind === 'item' ? answer : question;
	let last = answer;
	for (let at = answer + 1; at < lines.length; at++) {
		const line = lines[at]!;
		if (isStop(reader, line) || hasSign(reader, line, 'A')) break;
		if (line.kind === 'blank') {
			const next = nextFilled(reader, at);
			if (!goesOn(reader, last, lines[next], answer)) break;
			at = next - 1;
			continue;
		}
		if (isAround(reader, owner, line)) break;
		last = blockEnd(reader, at);
		at = last;
	}
	return last;
}

/** Whether the answer goes on behind a blank line with `next`. */
function goesOn(
	reader: BlockReader,
	last: number,
	next: Line | undefined,
	answer: number
): boolean {
	if (!next) return false;
	if (reader.isDeck || next.indent > 0) return true;
	const text = textOf(reader, reader.lines[last]!);
	if (last === answer && text.length === 2) return true;
	return /[:：]$/.test(text) && next.kind !== 'text';
}
