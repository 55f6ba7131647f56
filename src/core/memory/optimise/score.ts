/** How well weights foretell answers. */
import type { History } from './history.ts';
import { modelOf } from '../model.ts';
import { runAll } from './run.ts';

/** How far predictions were off; less is better, 0 is perfect. */
export type Fit = {
	/** Mean of -log(chance given to what happened). */
	readonly logLoss: number;
	/**
	 * Root of the mean square by which the share recalled differs from the mean chance, over groups
	 * of answers with about the same wait, count of answers and count of lapses.
	 */
	readonly rmse: number;
};

/** Chances are not trusted beyond this: one surprise would outweigh all other answers. */
const SUREST = 1e-4;

/** The chance as it is scored. */
export function trusted(recall: number): number {
	return Math.min(Math.max(recall, SUREST), 1 - SUREST);
}

/** -log of the chance that was given to each of the predictions; in their order. */
export function lossesOf(
	history: History,
	weights: readonly number[],
	predictions: Uint32Array
): Float64Array {
	const { recall } = runAll(modelOf(weights), history);
	return Float64Array.from(predictions, (at) => lossOf(recall[at]!, history.ratings[at]!));
}

function lossOf(recall: number, rating: number): number {
	return -Math.log(rating > 1 ? trusted(recall) : 1 - trusted(recall));
}

/** How well weights foretell some of the predictions, the states before them being their own. */
export function fitOf(history: History, weights: readonly number[], predictions: Uint32Array): Fit {
	const { recall } = runAll(modelOf(weights), history);
	const groupAt = groupsOf(history);
	const groups = new Map<number, { count: number; off: number }>();
	let loss = 0;
	for (const at of predictions) {
		loss += lossOf(recall[at]!, history.ratings[at]!);
		const group = groups.get(groupAt[at]!) ?? { count: 0, off: 0 };
		group.count++;
		group.off += recall[at]! - (history.ratings[at]! > 1 ? 1 : 0);
		groups.set(groupAt[at]!, group);
	}
	const squares = [...groups.values()].reduce(
		(sum, { off, count }) => sum + (off * off) / count,
		0
	);
	const { length } = predictions;
	return { logLoss: loss / length, rmse: Math.sqrt(squares / length) };
}

/**
 * A number for each prediction that it shares with those like it. Groups grow by constant factors;
 * which, is taken from fsrs-rs (BSD-3-Clause), `r_matrix_index`, so that figures compare.
 */
function groupsOf({ starts, ratings, elapsed }: History): Uint32Array {
	const groups = new Uint32Array(ratings.length);
	for (let i = 0; i + 1 < starts.length; i++) {
		let answers = 1;
		let lapses = 0;
		for (let at = starts[i]! + 1; at < starts[i + 1]!; at++) {
			if (elapsed[at] === 0) continue;
			answers++;
			const wait = step(elapsed[at]!, 3.62);
			const length = step(answers, 1.89);
			groups[at] = wait * 10_000 + length * 100 + (lapses === 0 ? 0 : 1 + step(lapses, 1.73));
			if (ratings[at] === 1) lapses++;
		}
	}
	return groups;
}

/** How often one must be multiplied by `factor` to come to `count`. */
function step(count: number, factor: number): number {
	return Math.floor(Math.log(count) / Math.log(factor));
}
