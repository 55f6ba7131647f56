/**
 * FSRS-6 as `kernelOf` computes it, formula by formula and rounding by rounding, on plain numbers:
 * a training or a simulation runs through it a million times, and a training must also go
 * backwards (`optimise/gradient.ts`). That both agree to the last digit is held by
 * tests/core/memory/model.test.ts.
 */

/** Weights and what follows from them alone. */
export type Model = {
	readonly w: readonly number[];
	/** Of the forgetting curve: (1 + factor · days / stability) ^ -w20. */
	readonly factor: number;
	/** The difficulty to which all cards revert, that of a first Easy; may lie outside of 1 to 10. */
	readonly easy: number;
	/** How many times less stable a card can get by one lapse. */
	readonly deepest: number;
};

export const STABILITIES = [0.001, 36_500] as const;
export const DIFFICULTIES = [1, 10] as const;

/** `weights` are 21 numbers within the ranges of FSRS (`checkWeights`). */
export function modelOf(weights: readonly number[]): Model {
	return {
		w: weights,
		factor: round(Math.exp(Math.pow(-weights[20]!, -1) * Math.log(0.9)) - 1),
		easy: difficultyAtFirst(weights, 4),
		deepest: Math.exp(weights[17]! * weights[18]!)
	};
}

/** The kernel keeps eight decimals of everything. */
function round(value: number): number {
	return Math.round(value * 1e8) / 1e8;
}

export function clamp(value: number, [least, most]: readonly [number, number]): number {
	return Math.min(Math.max(value, least), most);
}

/** The chance of recall so many days after an answer. */
export function recallAfter({ w, factor }: Model, elapsed: number, stability: number): number {
	return round(Math.pow(1 + (factor * elapsed) / stability, -w[20]!));
}

/** Before it is brought into its range. */
export function difficultyAtFirst(w: readonly number[], rating: number): number {
	return round(w[4]! - Math.exp((rating - 1) * w[5]!) + 1);
}

/** Before it is brought into its range. */
export function difficultyAfter({ w, easy }: Model, difficulty: number, rating: number): number {
	const change = round((-w[6]! * (rating - 3) * (10 - difficulty)) / 9);
	return round(w[7]! * easy + (1 - w[7]!) * (difficulty + change));
}

/** After an answer on the day of the one before. */
export function stabilityWithinDay({ w }: Model, stability: number, rating: number): number {
	const growth = growthWithinDay(w, stability, rating);
	return round(clamp(stability * (rating >= 2 ? Math.max(growth, 1) : growth), STABILITIES));
}

/** How many times more stable a card is after an answer on the same day, if nothing limits it. */
export function growthWithinDay(w: readonly number[], stability: number, rating: number): number {
	return Math.pow(stability, -w[19]!) * Math.exp(w[17]! * (rating - 3 + w[18]!));
}

/** After a card was recalled on a later day. */
export function stabilityAfterRecall(
	{ w }: Model,
	stability: number,
	difficulty: number,
	recall: number,
	rating: number
): number {
	const gain =
		Math.exp(w[8]!) *
		(11 - difficulty) *
		Math.pow(stability, -w[9]!) *
		(Math.exp((1 - recall) * w[10]!) - 1) *
		(rating === 2 ? w[15]! : 1) *
		(rating === 4 ? w[16]! : 1);
	return round(clamp(stability * (1 + gain), STABILITIES));
}

/** After a card was forgotten on a later day: what is left, but not more than a lapse leaves. */
export function stabilityAfterLapse(
	model: Model,
	stability: number,
	difficulty: number,
	recall: number
): number {
	return Math.min(
		mostAfterLapse(model, stability),
		relearned(model, stability, difficulty, recall)
	);
}

export function mostAfterLapse({ deepest }: Model, stability: number): number {
	return Math.max(round(stability / deepest), STABILITIES[0]);
}

export function relearned(
	{ w }: Model,
	stability: number,
	difficulty: number,
	recall: number
): number {
	const left =
		w[11]! *
		Math.pow(difficulty, -w[12]!) *
		(Math.pow(stability + 1, w[13]!) - 1) *
		Math.exp((1 - recall) * w[14]!);
	return round(clamp(left, STABILITIES));
}
