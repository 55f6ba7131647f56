/**
 * How much is left of a day: in cards and in minutes.
 */
import type { Millis } from '../base/brand.ts';
import { MINUTE } from '../base/time.ts';
import { LEARN_AHEAD } from './turn.ts';
import type { Counts, DayPlan, Share } from './types.ts';

/** Cards left that can be shown from now on without waiting. */
export function counts({ shares, learning }: DayPlan, now: Millis): Counts {
	return {
		fresh: sum(shares, ({ take, taken }) => take.fresh - taken.fresh),
		learning: learning.filter(({ dueAt }) => dueAt <= now + LEARN_AHEAD).length,
		due: sum(shares, ({ take, taken }) => take.due - taken.due)
	};
}

/** All cards that the day still asks, also those in steps that have to be waited for. */
export function cardsLeft({ shares, learning }: DayPlan): number {
	const ahead = ({ take, taken }: Share) => take.due - taken.due + take.fresh - taken.fresh;
	return sum(shares, ahead) + learning.length;
}

/**
 * Minutes of thinking left, at `pace` milliseconds an answer: a new card takes its steps, a
 * review one answer and, when forgotten, its steps again; cards in steps that are not due yet
 * count too. Not rounded.
 */
export function minutesLeft({ shares, learning }: DayPlan, pace: number): number {
	const answers = sum(shares, answersOf) + sum(learning, ({ answersLeft }) => answersLeft);
	return (answers * pace) / MINUTE;
}

function answersOf({ preset, take, taken }: Share): number {
	const { retention, learningSteps, relearningSteps } = preset;
	const perFresh = Math.max(1, learningSteps.length);
	const perDue = 1 + (1 - retention) * relearningSteps.length;
	return (take.fresh - taken.fresh) * perFresh + (take.due - taken.due) * perDue;
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
	return list.reduce((all, one) => all + of(one), 0);
}
