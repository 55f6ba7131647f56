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
import type { CardState, Memory, Preview, Settings, Trace } from './types.ts';

/** An answer: its rating, its instant (for steps) and its study day (for everything else). */
export type Answer = { readonly rating: Rating; readonly at: Millis; readonly day: StudyDay };

/** The memory of a card after an answer to it. */
export function answer(
	{ card, memory }: Pick<CardState, 'card' | 'memory'>,
	{ rating, at, day }: Answer,
	settings: Settings
): Memory {
	const kernel = kernelOf(settings);
	const fresh = memory.kind === 'new';
	const elapsed = fresh ? 0 : elapsedDays(memory.lastDay, day);
	const strength = fresh ? kernel.first(rating) : kernel.next(memory, elapsed, rating);
	const reps = fresh ? 0 : memory.reps;
	const forgotten = memory.kind === 'review' && rating === 1 ? 1 : 0;
	const lapses = fresh ? 0 : memory.lapses + forgotten;
	const step = nextStep(memory, rating, settings);
	if (step !== null) {
		const kind = fresh || memory.kind === 'learning' ? 'learning' : 'relearning';
		const dueAt = (at + step.minutes * MINUTE) as Millis;
		return inSteps(kind, traceOf(strength, day, reps + 1, lapses), step.step, dueAt);
	}
	const interval = fresh ? firstInterval(kernel, rating) : kernel.interval(strength.stability);
	const dueOn = (day + kernel.spread(interval, elapsed, fuzzSeed(card, reps))) as StudyDay;
	return inReview(traceOf(strength, day, reps + 1, lapses), dueOn);
}

/** What each button would do to a card at an instant, which lies on the study day `today`. */
export function preview(
	state: Pick<CardState, 'card' | 'memory'>,
	at: Millis,
	today: StudyDay,
	settings: Settings
): Preview {
	const after = (rating: Rating) => answer(state, { rating, at, day: today }, settings);
	return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}

/** The chance, 0 to 1, that a card is recalled on a day; 0 for a card that is new. */
export function retrievability(memory: Memory, day: StudyDay, settings: Settings): number {
	if (memory.kind === 'new') return 0;
	return kernelOf(settings).recall(elapsedDays(memory.lastDay, day), memory.stability);
}

/**
 * The day on which a card in review comes up under the parameters of `settings`, spread as it
 * was at its last answer.
 */
export function dueUnder(card: CardId, trace: Trace, settings: Settings): StudyDay {
	const kernel = kernelOf(settings);
	const seed = fuzzSeed(card, Math.max(0, trace.reps - 1));
	return (trace.lastDay + kernel.spread(kernel.interval(trace.stability), 0, seed)) as StudyDay;
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

/** Whole study days since `last`; a clock that was set back counts as the same day. */
function elapsedDays(last: StudyDay, day: StudyDay): number {
	return Math.max(0, day - last);
}

/** No time in it: the interval on the button is the one that is applied. */
function fuzzSeed(card: CardId, reps: number): string {
	return `${card}:${reps}`;
}

/** At least what a lower rating gives: the first four weights may stand in any order. */
function firstInterval(kernel: Kernel, rating: Rating): number {
	const ratings = ([1, 2, 3, 4] as const).slice(0, rating);
	return Math.max(...ratings.map((lower) => kernel.interval(kernel.first(lower).stability)));
}
