/**
 * Parameters of one's own, taken only if they foretell answers that they have not seen better than
 * those in force.
 */
import type { History } from './history.ts';
import { fitOf, lossesOf, type Fit } from './score.ts';
import { train } from './training.ts';

/** Fewer predictions say less about a person than the usual weights do about all. */
export const FEWEST_PREDICTIONS = 1000;

/** The share of the predictions, the first in time, from which the weights on trial are learned. */
const LEARNED = 0.8;

/** What came of it. `before` and `after` are about the same unseen predictions, `unseen` in number. */
export type Outcome =
	/** There is too little to learn from. */
	| { readonly kind: 'kept'; readonly why: 'few'; readonly predictions: number }
	/** Weights of one's own would not be better, or by so little that it may be chance. */
	| (Trial & { readonly kind: 'kept'; readonly why: 'no better' })
	/** `weights` were learned as those on trial were, from all predictions. */
	| (Trial & { readonly kind: 'better'; readonly weights: readonly number[] });

type Trial = {
	/** All answers on a later day than the one before. */
	readonly predictions: number;
	readonly unseen: number;
	readonly before: Fit;
	readonly after: Fit;
};

/**
 * Looks for better weights than `current`, a piece at a time: gives the share that is done, 0 to
 * 1, after each, and may be left at any. The same history gives the same outcome.
 */
export function* optimiseInSteps(
	history: History,
	current: readonly number[]
): Generator<number, Outcome> {
	const all = history.predictions;
	const predictions = all.length;
	if (predictions < FEWEST_PREDICTIONS) return { kind: 'kept', why: 'few', predictions };
	const seen = Math.floor(predictions * LEARNED);
	const share = seen / (seen + predictions);
	const onTrial = yield* portion(train(history, all.subarray(0, seen)), 0, share);
	const held = all.subarray(seen);
	const before = fitOf(history, current, held);
	const after = fitOf(history, onTrial, held);
	const trial = { predictions, unseen: held.length, before, after };
	if (!surelyLess(lossesOf(history, onTrial, held), lossesOf(history, current, held)))
		return { kind: 'kept', why: 'no better', ...trial };
	const weights = yield* portion(train(history, all), share, 1);
	return { kind: 'better', weights, ...trial };
}

/** All steps of `optimiseInSteps` at once. */
export function optimise(history: History, current: readonly number[]): Outcome {
	const steps = optimiseInSteps(history, current);
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/** A work whose share from 0 to 1 is that of a larger one from `from` to `to`. */
function* portion<T>(work: Generator<number, T>, from: number, to: number): Generator<number, T> {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
		yield from + step.value * (to - from);
	}
}

/** Whether losses are less than others of the same answers, by more than the error of their mean. */
function surelyLess(losses: Float64Array, others: Float64Array): boolean {
	const gains = losses.map((loss, i) => others[i]! - loss);
	const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
	const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / gains.length;
	return mean > Math.sqrt(variance / gains.length);
}
