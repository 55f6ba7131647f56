/**
 * Where `Q:` and `A:` at the start of a line make a card. A question goes on up to its answer; an
 * answer goes on, lists and code included, up to the next question, a heading, a `---`, or a
 * blank line. What is indented, or announced by a colon, belongs to it beyond a blank line too.
 */
import type { Span } from '../../base/diagnostic.ts';
import type { Line } from '../scan/line.ts';
import type { Scan } from '../scan/scan.ts';

/** Indexes of lines. */
export type QuestionBlock = {
	readonly first: number;
	/** The line with `A:`. */
	readonly answer: number;
	/** The last line of the answer, inclusive. */
	readonly last: number;
};

export type QuestionProblem = {
	readonly code: 'answer-missing' | 'question-missing';
	readonly span: Span;
};

export type Questions = {
	/** By index of the first line. */
	readonly blocks: ReadonlyMap<number, QuestionBlock>;
	readonly problems: readonly QuestionProblem[];
};

export function readQuestions({ source, lines }: Scan): Questions {
	const blocks = new Map<number, QuestionBlock>();
	const problems: QuestionProblem[] = [];
	const strayAnswers: Span[] = [];
	for (let i = 0; i < lines.length; i++) {
		if (starts(source, lines[i]!, 'A')) strayAnswers.push(signSpan(lines[i]!));
		if (!starts(source, lines[i]!, 'Q')) continue;
		const answer = answerOf(source, lines, i);
		if (answer === null || isEmpty(source, lines, answer)) {
			problems.push({ code: 'answer-missing', span: signSpan(lines[i]!) });
			i = answer ?? i;
			continue;
		}
		const block = { first: i, answer, last: lastOf(source, lines, answer) };
		blocks.set(i, block);
		i = block.last;
	}
	if (blocks.size > 0)
		for (const span of strayAnswers) problems.push({ code: 'question-missing', span });
	return { blocks, problems };
}

/** Whether a line of prose begins with `Q:` or `A:`. */
function starts(source: string, line: Line, sign: 'Q' | 'A'): boolean {
	const { start } = line.content;
	if (line.kind !== 'text' || line.indent > 0 || line.quote > 0 || source[start] !== sign)
		return false;
	return source[start + 1] === ':' || source[start + 1] === '：';
}

function signSpan({ content }: Line): Span {
	return { start: content.start, end: content.start + 2 };
}

/** The line with the answer to the question at `i`; null if there is none. */
function answerOf(source: string, lines: readonly Line[], i: number): number | null {
	for (let at = i + 1; at < lines.length; at++) {
		const line = lines[at]!;
		if (starts(source, line, 'A')) return at;
		if (isStop(source, line)) return null;
		if (line.fence) at = line.fence.last;
	}
	return null;
}

function isStop(source: string, line: Line): boolean {
	return line.kind === 'heading' || line.kind === 'rule' || starts(source, line, 'Q');
}

/** Whether nothing stands behind `A:` nor below it. */
function isEmpty(source: string, lines: readonly Line[], answer: number): boolean {
	const { start, end } = lines[answer]!.content;
	if (source.slice(start + 2, end).trim() !== '') return false;
	const next = lines[answer + 1];
	return !next || next.kind === 'blank' || isStop(source, next) || starts(source, next, 'A');
}

function lastOf(source: string, lines: readonly Line[], answer: number): number {
	let last = answer;
	for (let at = answer + 1; at < lines.length; at++) {
		const line = lines[at]!;
		if (isStop(source, line) || starts(source, line, 'A')) break;
		if (line.kind === 'blank') {
			if (!goesOn(source, lines, last, at)) break;
			continue;
		}
		last = line.fence ? line.fence.last : at;
		at = last;
	}
	return last;
}

/** Whether the answer goes on behind the blank line at `blank`. */
function goesOn(source: string, lines: readonly Line[], last: number, blank: number): boolean {
	let next = blank;
	while (lines[next]?.kind === 'blank') next++;
	const line = lines[next];
	if (!line) return false;
	const announced = /[:：]$/.test(
		source.slice(lines[last]!.content.start, lines[last]!.content.end)
	);
	return line.indent > 0 || (announced && line.kind !== 'text');
}
