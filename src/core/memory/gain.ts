/**
 * What an answer now is worth: how much more likely the card is to be recalled on a day to come,
 * against the work it takes.
 */
import type { Strength } from './fsrs.ts';
import {
	recallAfter,
	stabilityAfterLapse,
	stabilityAfterRecall,
	stabilityWithinDay,
	type Model
} from './model.ts';

/**
 * Days ahead at which recall counts. Of 3, 7, 14, 30 and 90 days the one under which simulated
 * backlogs of different ages were best known meanwhile (docs/comeback.md).
 */
export const GAIN_HORIZON = 14;

/** Work of an answer to a card that is recalled, and to one that is not; in any one unit. */
export type Work = { readonly recalled: number; readonly forgotten: number };

/**
 * The gain in recall `GAIN_HORIZON` days from now per unit of work, if the card is answered
 * `elapsed` days after its last answer instead of being left alone.
 */
export function gainPerWork(
	model: Model,
	{ stability, difficulty }: Strength,
	elapsed: number,
	work: Work
): number {
	const now = elapsed === 0 ? 1 : recallAfter(model, elapsed, stability);
	const recalled = stabilityAfterRecall(model, stability, difficulty, now, 3);
	const lapsed = stabilityAfterLapse(model, stability, difficulty, now);
	const forgotten = stabilityWithinDay(model, lapsed, 3);
	const then =
		now * recallAfter(model, GAIN_HORIZON, recalled) +
		(1 - now) * recallAfter(model, GAIN_HORIZON, forgotten);
	const alone = recallAfter(model, elapsed + GAIN_HORIZON, stability);
	return (then - alone) / (now * work.recalled + (1 - now) * work.forgotten);
}
