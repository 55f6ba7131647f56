/**
 * The run of `run.ts` gone backwards once: how the loss of a sequence changes with each weight.
 * Rounding is passed over as if it were not there; where a value stands at the end of its range,
 * nothing moves it.
 */
import type { History } from './history.ts';
import {
	difficultyAfter,
	difficultyAtFirst,
	DIFFICULTIES,
	growthWithinDay,
	mostAfterLapse,
	relearned,
	STABILITIES,
	type Model
} from '../model.ts';
import type { Run } from './run.ts';

/** How the loss changes with what stood before an answer. Reused from answer to answer. */
type Pull = { stability: number; difficulty: number; recall: number };

/**
 * Adds to `gradient`, by weight, how the loss of the sequence from `start` to `end` changes.
 * `run` holds what the model says of it, `slopes` how the loss changes with each chance of recall.
 */
export function addGradient(
	model: Model,
	history: History,
	start: number,
	end: number,
	run: Run,
	slopes: Float64Array,
	gradient: Float64Array
): void {
	const { ratings, elapsed } = history;
	const pull: Pull = { stability: 0, difficulty: 0, recall: 0 };
	for (let at = end - 1; at > start; at--) {
		const rating = ratings[at]!;
		const days = elapsed[at]!;
		const after = pull.stability;
		const stability = run.stability[at - 1]!;
		const difficulty = run.difficulty[at - 1]!;
		const recall = run.recall[at]!;
		pullDifficulty(model, difficulty, rating, pull, gradient);
		pull.stability = 0;
		pull.recall = slopes[at]!;
		const limited = atLimit(run.stability[at]!, STABILITIES);
		if (limited) pull.stability = 0;
		else if (days === 0) pullWithinDay(model, stability, rating, after, pull, gradient);
		else if (rating === 1) pullLapse(model, stability, difficulty, recall, after, pull, gradient);
		else pullRecalled(model, stability, difficulty, recall, rating, after, pull, gradient);
		if (days > 0) pullCurve(model, days, stability, recall, pull, gradient);
	}
	pullFirst(model, ratings[start]!, pull, gradient);
}

function atLimit(value: number, [least, most]: readonly [number, number]): boolean {
	return value <= least || value >= most;
}

function pullFirst({ w }: Model, rating: number, pull: Pull, gradient: Float64Array): void {
	if (rating === 0) return; // a seed is what it is
	gradient[rating - 1]! += pull.stability;
	if (atLimit(difficultyAtFirst(w, rating), DIFFICULTIES)) return;
	gradient[4]! += pull.difficulty;
	gradient[5]! -= pull.difficulty * (rating - 1) * Math.exp((rating - 1) * w[5]!);
}

function pullDifficulty(
	model: Model,
	difficulty: number,
	rating: number,
	pull: Pull,
	gradient: Float64Array
): void {
	const after = pull.difficulty;
	pull.difficulty = 0;
	if (after === 0 || atLimit(difficultyAfter(model, difficulty, rating), DIFFICULTIES)) return;
	const { w, easy } = model;
	const kept = 1 - w[7]!;
	const room = (10 - difficulty) / 9;
	const change = -w[6]! * (rating - 3);
	gradient[4]! += after * w[7]!;
	gradient[5]! -= after * w[7]! * 3 * Math.exp(3 * w[5]!);
	gradient[6]! -= after * kept * (rating - 3) * room;
	gradient[7]! += after * (easy - difficulty - change * room);
	pull.difficulty = after * kept * (1 - change / 9);
}

function pullWithinDay(
	{ w }: Model,
	stability: number,
	rating: number,
	after: number,
	pull: Pull,
	gradient: Float64Array
): void {
	const growth = growthWithinDay(w, stability, rating);
	if (rating >= 2 && growth < 1) {
		pull.stability = after;
		return;
	}
	const whole = after * stability * growth;
	gradient[17]! += whole * (rating - 3 + w[18]!);
	gradient[18]! += whole * w[17]!;
	gradient[19]! -= whole * Math.log(stability);
	pull.stability = after * growth * (1 - w[19]!);
}

function pullRecalled(
	{ w }: Model,
	stability: number,
	difficulty: number,
	recall: number,
	rating: number,
	after: number,
	pull: Pull,
	gradient: Float64Array
): void {
	const surprise = Math.exp((1 - recall) * w[10]!);
	const plain = Math.exp(w[8]!) * (11 - difficulty) * Math.pow(stability, -w[9]!);
	const judged = plain * (rating === 2 ? w[15]! : rating === 4 ? w[16]! : 1);
	const gain = judged * (surprise - 1);
	const whole = after * stability;
	gradient[8]! += whole * gain;
	gradient[9]! -= whole * gain * Math.log(stability);
	gradient[10]! += whole * judged * surprise * (1 - recall);
	if (rating === 2) gradient[15]! += whole * plain * (surprise - 1);
	if (rating === 4) gradient[16]! += whole * plain * (surprise - 1);
	pull.stability = after * (1 + gain * (1 - w[9]!));
	pull.difficulty -= (whole * gain) / (11 - difficulty);
	pull.recall -= whole * judged * surprise * w[10]!;
}

function pullLapse(
	model: Model,
	stability: number,
	difficulty: number,
	recall: number,
	after: number,
	pull: Pull,
	gradient: Float64Array
): void {
	const { w, deepest } = model;
	const left = relearned(model, stability, difficulty, recall);
	if (mostAfterLapse(model, stability) < left) {
		const most = stability / deepest;
		gradient[17]! -= after * most * w[18]!;
		gradient[18]! -= after * most * w[17]!;
		pull.stability = after / deepest;
		return;
	}
	const scale = Math.pow(difficulty, -w[12]!) * Math.exp((1 - recall) * w[14]!);
	const grown = Math.pow(stability + 1, w[13]!);
	const whole = w[11]! * scale * (grown - 1);
	gradient[11]! += after * scale * (grown - 1);
	gradient[12]! -= after * whole * Math.log(difficulty);
	gradient[13]! += after * w[11]! * scale * grown * Math.log(stability + 1);
	gradient[14]! += after * whole * (1 - recall);
	pull.stability = (after * w[11]! * scale * w[13]! * grown) / (stability + 1);
	pull.difficulty -= (after * whole * w[12]!) / difficulty;
	pull.recall -= after * whole * w[14]!;
}

/** Through the forgetting curve, of which both the exponent and the factor hang on one weight. */
function pullCurve(
	{ w, factor }: Model,
	days: number,
	stability: number,
	recall: number,
	pull: Pull,
	gradient: Float64Array
): void {
	const decay = w[20]!;
	const past = (factor * days) / stability;
	const whole = pull.recall * recall;
	const bend = ((factor + 1) * Math.log(0.9)) / (decay * decay);
	const share = days / stability / (1 + past);
	gradient[20]! -= whole * (Math.log(1 + past) + decay * share * bend);
	pull.stability += (whole * decay * past) / (stability * (1 + past));
}
