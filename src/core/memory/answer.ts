/**
 * What an answer does to the memory of a card. One function, for the button that shows it, the
 * answer that applies it and the replay that checks it.
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
	const trace = memory.kind === 'new' ? null : memory;
	const elapsed = trace === null ? 0 : elapsedDays(trace.lastDay, day);
	const strength = trace === null ? kernel.first(rating) : kernel.next(trace, elapsed, rating);
	const reps = trace?.reps ?? 0;
	const forgotten = memory.kind === 'review' && rating === 1;
	const lapses = (trace?.lapses ?? 0) + (forgotten ? 1 : 0);
	const next = trackOf(strength, day, reps + 1, lapses);
	const step = nextStep(memory, rating, settings);
	if (step !== null) {
		const kind = memory.kind === 'new' || memory.kind === 'learning' ? 'learning' : 'relearning';
		return { kind, ...next, step: step.step, dueAt: (at + step.minutes * MINUTE) as Millis };
	}
	const seed = fuzzSeed(card, reps);
	const days =
		trace === null
			? firstInterval(kernel, rating, seed)
			: kernel.interval(strength.stability, elapsed, seed);
	return { kind: 'review', ...next, dueOn: (day + days) as StudyDay };
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
	const seed = fuzzSeed(card, Math.max(0, trace.reps - 1));
	return (trace.lastDay + kernelOf(settings).interval(trace.stability, 0, seed)) as StudyDay;
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
function firstInterval(kernel: Kernel, rating: Rating, seed: string): number {
	let longest = 0;
	for (let lower = 1; lower <= rating; lower++) {
		const { stability } = kernel.first(lower as Rating);
		longest = Math.max(longest, kernel.interval(stability, 0, seed));
	}
	return longest;
}

function trackOf(strength: Strength, lastDay: StudyDay, reps: number, lapses: number): Trace {
	const { stability, difficulty } = strength;
	return { stability, difficulty, lastDay, reps, lapses };
}
