/** A sequence of answers run through the model. */
import type { History } from './history.ts';
import {
	clamp,
	difficultyAfter,
	difficultyAtFirst,
	DIFFICULTIES,
	recallAfter,
	stabilityAfterLapse,
	stabilityAfterRecall,
	stabilityWithinDay,
	type Model
} from '../model.ts';

/** What a model says of each answer of a history, by its place. */
export type Run = {
	/** After the answer. */
	readonly stability: Float64Array;
	readonly difficulty: Float64Array;
	/** Chance of recall when the answer was given; 1 where it is no prediction. */
	readonly recall: Float64Array;
};

/** Room for what a model says of a history. */
export function makeRun({ ratings: { length } }: History): Run {
	return {
		stability: new Float64Array(length),
		difficulty: new Float64Array(length),
		recall: new Float64Array(length)
	};
}

/** All sequences of a history run through a model. */
export function runAll(model: Model, history: History): Run {
	const run = makeRun(history);
	for (let i = 0; i + 1 < history.starts.length; i++)
		runThrough(model, history, history.starts[i]!, history.starts[i + 1]!, run);
	return run;
}

/** Writes into `run` what becomes of the sequence that begins at `start`, up to `end`. */
export function runThrough(
	model: Model,
	history: History,
	start: number,
	end: number,
	run: Run
): void {
	const { ratings, elapsed } = history;
	begin(model, history, start, run);
	let stability = run.stability[start]!;
	let difficulty = run.difficulty[start]!;
	for (let at = start + 1; at < end; at++) {
		const rating = ratings[at]!;
		const days = elapsed[at]!;
		const recall = days === 0 ? 1 : recallAfter(model, days, stability);
		if (days === 0) stability = stabilityWithinDay(model, stability, rating);
		else if (rating === 1) stability = stabilityAfterLapse(model, stability, difficulty, recall);
		else stability = stabilityAfterRecall(model, stability, difficulty, recall, rating);
		difficulty = clamp(difficultyAfter(model, difficulty, rating), DIFFICULTIES);
		run.recall[at] = recall;
		run.stability[at] = stability;
		run.difficulty[at] = difficulty;
	}
}

function begin(model: Model, { ratings, seeds }: History, start: number, run: Run): void {
	const rating = ratings[start]!;
	const seed = seeds.get(start);
	run.recall[start] = 1;
	run.stability[start] = seed?.stability ?? model.w[rating - 1]!;
	run.difficulty[start] =
		seed?.difficulty ?? clamp(difficultyAtFirst(model.w, rating), DIFFICULTIES);
}
