/**
 * Rich text: what a reader sees, as one string, with the marks of each stretch beside it. Rules
 * search and cut the string; the marks follow, so that a card's side never has half a `**`.
 */
import type { Inline } from '../types.ts';

export const STRONG = 1;
export const EM = 2;
export const CODE = 4;
/** A hard line break; its text is `\n`. */
export const BREAK = 8;
/** TeX, read as code by rules. */
export const MATH = 32;
/** TeX on lines of its own. */
export const DISPLAY = 64;
/** A picture: its text describes it, its address is `href`. */
export const PICTURE = 128;

/** A stretch of equally marked text. `at` is its offset in the source; -1 for text we made. */
export type Run = {
	readonly text: string;
	readonly marks: number;
	readonly href: string | null;
	readonly at: number;
};

/** `text` is the texts of `runs`, joined. */
export type Rich = { readonly text: string; readonly runs: readonly Run[] };

/** Text that does not come from the note. */
export function made(text: string): Rich {
	return { text, runs: text ? [madeRun(text)] : [] };
}

function madeRun(text: string): Run {
	return { text, marks: 0, href: null, at: -1 };
}

/** The part from `start` to `end`, offsets into `rich.text`, without white space around it. */
export function cut(rich: Rich, start: number, end: number): Rich {
	while (start < end && isSpace(rich.text.charCodeAt(start))) start++;
	while (start < end && isSpace(rich.text.charCodeAt(end - 1))) end--;
	return slice(rich, start, end);
}

/** Without the point or colon at its end. */
export function unpointed(rich: Rich): Rich {
	const last = rich.text.at(-1);
	return last !== undefined && '.:：。'.includes(last) ? cut(rich, 0, rich.text.length - 1) : rich;
}

/** The part from `start` to `end`, offsets into `rich.text`. */
export function slice(rich: Rich, start: number, end: number): Rich {
	if (start <= 0 && end >= rich.text.length) return rich;
	const text = rich.text.slice(start, end);
	if (!text) return { text, runs: [] };
	if (rich.runs.length === 1) return { text, runs: [runPart(rich.runs[0]!, start, end)] };
	const runs: Run[] = [];
	let offset = 0;
	for (const run of rich.runs) {
		const from = Math.max(0, start - offset);
		const to = Math.min(run.text.length, end - offset);
		if (from < to) runs.push(runPart(run, from, to));
		offset += run.text.length;
		if (offset >= end) break;
	}
	return { text, runs };
}

/** The parts between `ends`, ascending offsets of which the last is the text's length. */
export function splitAt(rich: Rich, ends: readonly number[]): readonly Rich[] {
	if (ends.length === 1) return [rich];
	let run = 0;
	let runStart = 0;
	let start = 0;
	return ends.map((end) => {
		const runs: Run[] = [];
		for (; run < rich.runs.length && runStart < end; run++) {
			const whole = rich.runs[run]!;
			const runEnd = runStart + whole.text.length;
			const from = Math.max(0, start - runStart);
			const to = Math.min(end, runEnd) - runStart;
			if (from < to) runs.push(runPart(whole, from, to));
			if (runEnd > end) break;
			runStart = runEnd;
		}
		const text = rich.text.slice(start, end);
		start = end;
		return { text, runs };
	});
}

/** The parts one after another. */
export function join(...parts: readonly (Rich | string)[]): Rich {
	return joinAll(parts);
}

/** The same for any number of parts: a call takes only so many arguments. */
export function joinAll(parts: readonly (Rich | string)[]): Rich {
	let text = '';
	const runs: Run[] = [];
	for (const part of parts) {
		const isText = typeof part === 'string';
		text += isText ? part : part.text;
		if (!isText) for (const run of part.runs) runs.push(run);
		else if (part) runs.push(madeRun(part));
	}
	return { text, runs };
}

/** `run` from `from` to `to`, offsets into its text. */
export function runPart(run: Run, from: number, to: number): Run {
	if (from === 0 && to === run.text.length) return run;
	const at = run.at < 0 ? -1 : run.at + from;
	return { text: run.text.slice(from, to), marks: run.marks, href: run.href, at };
}

/** Where the letter at `offset` of `rich.text` stands in the source; -1 if it does not. */
export function sourceOffset(rich: Rich, offset: number): number {
	let start = 0;
	for (const run of rich.runs) {
		if (offset < start + run.text.length) return run.at < 0 ? -1 : run.at + offset - start;
		start += run.text.length;
	}
	return -1;
}

/** The tree that is drawn. */
export function toInlines(rich: Rich): readonly Inline[] {
	return nest(rich.runs, 0);
}

/** A stretch to hide. Offsets into the rich text. */
export type Hidden = {
	readonly start: number;
	readonly end: number;
	readonly hint?: string | null;
	/** Whether it is not asked for, and stays hidden in the answer. */
	readonly covered?: boolean;
};

/** The tree with gaps, which come in order and apart. */
export function withGaps(rich: Rich, gaps: readonly Hidden[]): readonly Inline[] {
	if (gaps.length === 0) return toInlines(rich);
	const ends = gaps.flatMap(({ start, end }) => [start, end]);
	return splitAt(rich, [...ends, rich.text.length]).flatMap((part, i) => {
		const children = toInlines(part);
		if (i % 2 === 0) return children;
		const { hint, covered } = gaps[(i - 1) / 2]!;
		if (covered) return { kind: 'text', text: '[…]' };
		return hint ? { kind: 'cloze', children, hint } : { kind: 'cloze', children };
	});
}

const LINK = 16;

/** Groups neighbours that share a mark; `applied` holds the marks of the levels above. */
function nest(runs: readonly Run[], applied: number): readonly Inline[] {
	if (runs.length === 1) return [groupInline(runs, outermost(runs[0]!, applied), applied)];
	const inlines: Inline[] = [];
	for (let from = 0; from < runs.length;) {
		const mark = outermost(runs[from]!, applied);
		let to = from + 1;
		while (to < runs.length && sameGroup(runs[from]!, runs[to]!, mark, applied)) to++;
		const group = from === 0 && to === runs.length ? runs : runs.slice(from, to);
		inlines.push(groupInline(group, mark, applied));
		from = to;
	}
	return inlines;
}

function outermost(run: Run, applied: number): number {
	if (run.href !== null && !(applied & LINK) && !(run.marks & PICTURE)) return LINK;
	if (run.marks & STRONG && !(applied & STRONG)) return STRONG;
	if (run.marks & EM && !(applied & EM)) return EM;
	return run.marks & (run.marks & MATH ? MATH | DISPLAY : CODE | BREAK);
}

function sameGroup(first: Run, run: Run, mark: number, applied: number): boolean {
	if (mark === BREAK || mark & MATH || outermost(run, applied) !== mark) return false;
	return mark !== LINK || run.href === first.href;
}

function groupInline(group: readonly Run[], mark: number, applied: number): Inline {
	if (mark === LINK)
		return { kind: 'link', href: group[0]!.href!, children: nest(group, applied | LINK) };
	if (mark === STRONG) return { kind: 'strong', children: nest(group, applied | STRONG) };
	if (mark === EM) return { kind: 'em', children: nest(group, applied | EM) };
	if (mark === BREAK) return { kind: 'break' };
	const text = group.length === 1 ? group[0]!.text : group.map((run) => run.text).join('');
	if (mark & DISPLAY) return { kind: 'math', tex: text, display: true };
	if (mark === MATH) return { kind: 'math', tex: text };
	return { kind: mark === CODE ? 'code' : 'text', text };
}

export function isSpace(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;
}
