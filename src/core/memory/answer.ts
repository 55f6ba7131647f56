/**
 * What an answer does to the memory of a card. One function, for the button that shows it, the
 * answer that applies it and the replay that checks it. Objects are written out, not spread:
 * this is the inner loop of a replay.
 */
import type { CardId, Millis, StudyDay } from '../base/brand.ts';
import { MINUTE } from '../base/time.ts';
import type { Rating } from '../log/types.ts';
import { kernelOf, type Kernel, type Strength } from './fsrs.ts';
import { nextStep } from './steps.ts';
import type { CardState, Memory, Preset, Preview, Trace } from './types.ts';

/** An answer: its rating, its instant (for steps) and its study day (for everything else). */
export type Answer = {
	readonly rating: Rating;
	readonly at: Millis;
	readonly day: StudyDay;
	/** The day chosen within the range around the interval; absent for one that chance chooses. */
	readonly dueOn?: StudyDay;
};

/** The memory of a card after an answer to it. */
export function answer(
	{ card, memory }: Pick<CardState, 'card' | 'memory'>,
	{ rating, at, day, dueOn }: Answer,
	preset: Preset
): Memory {
	const kernel = kernelOf(preset);
	const fresh = memory.kind === 'new';
	const elapsed = fresh ? 0 : elapsedDays(memory.lastDay, day);
	const strength = fresh ? kernel.first(rating) : kernel.next(memory, elapsed, rating);
	const reps = fresh ? 0 : memory.reps;
	const forgotten = memory.kind === 'review' && rating === 1 ? 1 : 0;
	const lapses = fresh ? 0 : memory.lapses + forgotten;
	const step = nextStep(memory, rating, preset);
	if (step !== null) {
		const kind = fresh || memory.kind === 'learning' ? 'learning' : 'relearning';
		const dueAt = (at + step.minutes * MINUTE) as Millis;
		return inSteps(kind, traceOf(strength, day, reps + 1, lapses), step.step, dueAt);
	}
	const interval = fresh ? firstInterval(kernel, rating) : kernel.interval(strength.stability);
	const trace = traceOf(strength, day, reps + 1, lapses);
	if (dueOn !== undefined)
		return inReview(trace, nearest(dueOn, day, kernel.range(interval, elapsed)));
	const days = kernel.spread(interval, elapsed, fuzzSeed(card, reps));
	return inReview(trace, (day + days) as StudyDay);
}

/** What each button would do to a card at an instant, which lies on the study day `today`. */
export function preview(
	state: Pick<CardState, 'card' | 'memory'>,
	at: Millis,
	today: StudyDay,
	preset: Preset
): Preview {
	const after = (rating: Rating) => answer(state, { rating, at, day: today }, preset);
	return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}

/** The chance, 0 to 1, that a card is recalled on a day; 0 for a card that is new. */
export function retrievability(memory: Memory, day: StudyDay, preset: Preset): number {
	if (memory.kind === 'new') return 0;
	return kernelOf(preset).recall(elapsedDays(memory.lastDay, day), memory.stability);
}

/**
 * The day on which a card in review comes up under the parameters of its preset: `dueOn`, the day
 * it has, where that is near enough, otherwise one spread as it was at its last answer.
 */
export function dueUnder(card: CardId, trace: Trace, preset: Preset, dueOn?: StudyDay): StudyDay {
	const kernel = kernelOf(preset);
	const { lastDay, stability } = trace;
	const interval = kernel.interval(stability);
	if (dueOn !== undefined && nearest(dueOn, lastDay, kernel.range(interval, 0)) === dueOn)
		return dueOn;
	const seed = fuzzSeed(card, Math.max(0, trace.reps - 1));
	return (lastDay + kernel.spread(interval, 0, seed)) as StudyDay;
}

/** The memory of a card that is next asked on a day. */
export function inReview(trace: Trace, dueOn: StudyDay): Memory {
	return {
		kind: 'review',
		stability: trace.stability,
		difficulty: trace.difficulty,
		lastDay: trace.lastDay,
		reps: trace.reps,
		lapses: trace.lapses,
		dueOn
	};
}

function inSteps(
	kind: 'learning' | 'relearning',
	trace: Trace,
	step: number,
	dueAt: Millis
): Memory {
	return {
		kind,
		stability: trace.stability,
		difficulty: trace.difficulty,
		lastDay: trace.lastDay,
		reps: trace.reps,
		lapses: trace.lapses,
		step,
		dueAt
	};
}

function traceOf(strength: Strength, lastDay: StudyDay, reps: number, lapses: number): Trace {
	const { stability, difficulty } = strength;
	return { stability, difficulty, lastDay, reps, lapses };
}

/** A day brought into a range of days after another. */
function nearest(
	wanted: StudyDay,
	day: StudyDay,
	[first, last]: readonly [first: number, last: number]
): StudyDay {
	return Math.min(Math.max(wanted, day + first), day + last) as StudyDay;
}

/** Whole study days since `last`; a clock that was set back counts as the same day. */
function elapsedDays(last: StudyDay, day: StudyDay): number {
	return Math.max(0, day - last);
}

/** No time in it: the interval on the button is the one that is applied. */
function fuzzSeed(card: CardId, reps: number): string {
	return `${card}:${reps}`;
}

/** Days after a first answer that leads to no steps: at least what a lower rating gives, since the first four
 * weights may stand in any order. */
export function firstInterval(kernel: Kernel, rating: Rating): number {
	const ratings = ([1, 2, 3, 4] as const).slice(0, rating);
	return Math.max(...ratings.map((lower) => kernel.interval(kernel.first(lower).stability)));
}
