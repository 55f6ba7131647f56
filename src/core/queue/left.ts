/**
 * How much is left of a day: in cards and in minutes.
 */
import type { Millis } from '../base/brand.ts';
import { MINUTE } from '../base/time.ts';
import { LEARN_AHEAD } from './turn.ts';
import type { Counts, DayPlan } from './types.ts';

/** Cards left that can be shown from now on without waiting. */
export function counts({ take, taken, learning }: DayPlan, now: Millis): Counts {
	return {
		fresh: take.fresh - taken.fresh,
		learning: learning.filter(({ dueAt }) => dueAt <= now + LEARN_AHEAD).length,
		due: take.due - taken.due
	};
}

/**
 * Minutes of thinking left, at `pace` milliseconds an answer: a new card takes its steps, a
 * review one answer and, when forgotten, its steps again; cards in steps that are not due yet
 * count too. Not rounded.
 */
export function minutesLeft({ take, taken, learning, settings }: DayPlan, pace: number): number {
	const { retention, learningSteps, relearningSteps } = settings;
	const perFresh = Math.max(1, learningSteps.length);
	const perDue = 1 + (1 - retention) * relearningSteps.length;
	const answers =
		(take.fresh - taken.fresh) * perFresh +
		(take.due - taken.due) * perDue +
		learning.reduce((sum, { answersLeft }) => sum + answersLeft, 0);
	return (answers * pace) / MINUTE;
}
