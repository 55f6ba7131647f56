/**
 * Cards that take lines of their own: where they begin, where they end, what stands between.
 * Numbers are indexes of lines, offsets count in the source.
 */
import type { Span } from '../../base/diagnostic.ts';
import { SCENARIO, type Line } from '../scan/line.ts';
import type { DiagnosticCode } from '../types.ts';

/**
 * Where a side begins. `start` null: with all of its first line, its list marker included. `end`:
 * where its part of that line ends, if that is before the line does.
 */
export type SideStart = {
	readonly line: number;
	readonly start: number | null;
	readonly end?: number;
};

export type CardBlock = {
	/**
	 * A question and its answer, the answer perhaps folded away; or one text with gaps, in brackets
	 * or braces too, or not.
	 */
	readonly kind: 'sides' | 'folded' | 'gaps' | 'brackets' | 'braces';
	readonly first: number;
	/** The last line, inclusive. */
	readonly last: number;
	readonly prompt: SideStart;
	/** The line after the prompt. */
	readonly promptEnd: number;
	/** As `prompt` for a text with gaps. */
	readonly answer: SideStart;
	/** Whether the answer is asked for its question as well. */
	readonly both: boolean;
	/** Whether the first line is an item or a heading that the rest stands below. */
	readonly nested: boolean;
};

export type BlockProblem = {
	readonly code: Extract<DiagnosticCode, 'answer-missing' | 'question-missing' | 'card-unanswered'>;
	readonly span: Span;
};

/** A note on the way to its blocks. */
export type BlockReader = {
	readonly source: string;
	readonly lines: readonly Line[];
	/** Whether the note is a deck: what stands between its cards belongs to them. */
	readonly isDeck: boolean;
	/** Whether a line of `+++` ends answers, rather than a blank one. */
	readonly plusEnds: boolean;
	/** Whether gaps have plans. */
	readonly hasPlans: boolean;
	readonly blocks: Map<number, CardBlock>;
	readonly problems: BlockProblem[];
	/** The first line since a blank one, a heading or a block. */
	from: number;
};

/** A card of one question and one answer. */
export function sidesBlock(
	sides: Pick<CardBlock, 'first' | 'last' | 'prompt' | 'promptEnd' | 'answer'>,
	both = false,
	nested = false
): CardBlock {
	return { kind: 'sides', ...sides, both, nested };
}

/** A text with gaps: it is its own answer. */
export function gapsBlock(
	kind: 'gaps' | 'brackets' | 'braces',
	{ first, last, prompt }: Pick<CardBlock, 'first' | 'last' | 'prompt'>
): CardBlock {
	const promptEnd = last + 1;
	return { kind, first, last, prompt, promptEnd, answer: prompt, both: false, nested: false };
}

export function textOf({ source }: BlockReader, { content }: Line): string {
	return source.slice(content.start, content.end);
}

/** Whether a line of prose, or an item, begins with `Q:`, `A:` or `C:`. */
export function hasSign({ source }: BlockReader, line: Line, sign: 'Q' | 'A' | 'C'): boolean {
	const { start } = line.content;
	if (source[start] !== sign || line.quote > 0) return false;
	if (line.kind !== 'text' && line.kind !== 'item') return false;
	return source[start + 1] === ':' || source[start + 1] === '：';
}

export function signSpan({ content }: Line): Span {
	return { start: content.start, end: content.start + 2 };
}

/** Where the text behind a sign of two letters begins. */
export function behindSign(reader: BlockReader, line: number): SideStart {
	return { line, start: reader.lines[line]!.content.start + 2 };
}

/** What no card reaches across. */
export function isWall({ kind, fence }: Line): boolean {
	return kind === 'heading' || kind === 'rule' || fence?.language === SCENARIO;
}

/** The first line from `at` on that is not blank; the number of lines if there is none. */
export function nextFilled({ lines }: BlockReader, at: number): number {
	let next = at;
	while (lines[next]?.kind === 'blank') next++;
	return next;
}

/** The last line of the code that begins at `at`, or `at` itself. */
export function blockEnd({ lines }: BlockReader, at: number): number {
	return lines[at]!.fence?.last ?? at;
}
