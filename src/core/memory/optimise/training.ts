/**
 * Weights from answers: Adam on the log loss, a batch of whole cards at a time. Procedure and
 * constants are those of fsrs-rs (BSD-3-Clause), `training`, but for two that docs/decisions/0010
 * gives the figures for: more rounds, and a forgetting curve held closer to the usual one.
 */
import { fractionOf } from '../../base/fraction.ts';
import { checkWeights, DEFAULT_WEIGHTS } from '../fsrs.ts';
import { addGradient } from './gradient.ts';
import type { History } from './history.ts';
import { firstDaysOf, firstStabilities, inOrder } from './initial.ts';
import { modelOf, type Model } from '../model.ts';
import { withoutOutliers } from './outliers.ts';
import { makeRun, runThrough, type Run } from './run.ts';
import { trusted } from './score.ts';

const EPOCHS = 16;
const BATCH = 512;
const RATE = 0.04;
/** What the oldest answer counts of the newest. */
const OLDEST = 0.25;

/**
 * How much each weight differs between people: so dear is it to leave the one begun with. The last
 * is nearer than in fsrs-rs (0.27): a log of months hardly tells how memory fades over years.
 */
const SPREAD = [
	6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
	1.03, 0.31, 0.32, 0.14, 0.1
] as const;

/** What a training looks at: cards with their answers up to the last that counts. */
type Lesson = {
	readonly history: History;
	/** What each answer counts, by its place; 0 for what is not to be foretold. */
	readonly counts: Float64Array;
	readonly total: number;
	readonly cards: readonly Card[];
};

type Card = { readonly start: number; readonly end: number; readonly predictions: number };

/**
 * Learns weights from some of the predictions, which must be in the order of time. Gives the share
 * that is done, 0 to 1, after every batch. The same answers give the same weights.
 */
export function* train(
	history: History,
	predictions: Uint32Array
): Generator<number, readonly number[]> {
	const kept = withoutOutliers(history, predictions);
	const lesson = lessonOf(history, kept);
	const firstDays = firstDaysOf(history, lesson.counts);
	const recalled = kept.reduce((sum, at) => sum + (history.ratings[at]! > 1 ? 1 : 0), 0);
	const first = firstStabilities(firstDays, recalled / Math.max(1, kept.length));
	const weights = yield* descend(lesson, [...first, ...DEFAULT_WEIGHTS.slice(4)]);
	return [...inOrder(weights.slice(0, 4), firstDays), ...weights.slice(4)];
}

function lessonOf(history: History, predictions: Uint32Array): Lesson {
	const counts = new Float64Array(history.ratings.length);
	for (const [i, at] of predictions.entries())
		counts[at] = OLDEST + (1 - OLDEST) * (i / predictions.length) ** 3;
	const cards: Card[] = [];
	for (let i = 0; i + 1 < history.starts.length; i++) {
		const card = cardOf(counts, history.starts[i]!, history.starts[i + 1]!);
		if (card.predictions > 0) cards.push(card);
	}
	return { history, counts, total: predictions.length, cards };
}

function cardOf(counts: Float64Array, start: number, until: number): Card {
	let end = start;
	let predictions = 0;
	for (let at = start; at < until; at++) {
		if (counts[at] === 0) continue;
		end = at + 1;
		predictions++;
	}
	return { start, end, predictions };
}

function* descend(lesson: Lesson, first: readonly number[]): Generator<number, readonly number[]> {
	const step = adam(lesson.total * EPOCHS, first);
	const room = { run: makeRun(lesson.history), slopes: new Float64Array(lesson.counts.length) };
	let weights = first;
	let done = 0;
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		for (const batch of batchesOf(shuffled(lesson.cards, epoch))) {
			const size = batch.reduce((sum, { predictions }) => sum + predictions, 0);
			const gradient = gradientOf(modelOf(weights), lesson, batch, room);
			addPrice(gradient, weights, first, size / lesson.total);
			weights = step(weights, gradient, done);
			done += size;
			yield done / (lesson.total * EPOCHS);
		}
	}
	return weights;
}

/** How the loss over some cards changes with each weight. */
function gradientOf(
	model: Model,
	{ history, counts }: Lesson,
	cards: readonly Card[],
	{ run, slopes }: { readonly run: Run; readonly slopes: Float64Array }
): Float64Array {
	const gradient = new Float64Array(model.w.length);
	for (const { start, end } of cards) {
		runThrough(model, history, start, end, run);
		for (let at = start; at < end; at++)
			slopes[at] = counts[at]! * slopeOf(run.recall[at]!, history.ratings[at]!);
		addGradient(model, history, start, end, run, slopes, gradient);
	}
	return gradient;
}

/** How the loss of an answer changes with the chance of recall. */
function slopeOf(recall: number, rating: number): number {
	if (trusted(recall) !== recall) return 0;
	return rating > 1 ? -1 / recall : 1 / (1 - recall);
}

function addPrice(
	gradient: Float64Array,
	weights: readonly number[],
	first: readonly number[],
	share: number
): void {
	for (const [i, spread] of SPREAD.entries())
		gradient[i]! += (share * 2 * (weights[i]! - first[i]!)) / spread ** 2;
}

/** Adam (Kingma and Ba 2015), its rate falling along a cosine until all of `total` is done. */
function adam(total: number, { length }: readonly number[]) {
	const means = new Float64Array(length);
	const squares = new Float64Array(length);
	let steps = 0;
	return (weights: readonly number[], gradient: Float64Array, done: number) => {
		steps++;
		const rate = (RATE * (1 + Math.cos((Math.PI * done) / total))) / 2;
		const next = weights.map((weight, i) => {
			means[i] = 0.9 * means[i]! + 0.1 * gradient[i]!;
			squares[i] = 0.999 * squares[i]! + 0.001 * gradient[i]! ** 2;
			const mean = means[i] / (1 - 0.9 ** steps);
			const square = squares[i] / (1 - 0.999 ** steps);
			return weight - (rate * mean) / (Math.sqrt(square) + 1e-8);
		});
		return checkWeights(next)!;
	};
}

/** In another order for each epoch, and the same order every time. */
function shuffled(cards: readonly Card[], epoch: number): readonly Card[] {
	const order = [...cards];
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(fractionOf(`${epoch}:${i}`) * (i + 1));
		[order[i], order[j]] = [order[j]!, order[i]!];
	}
	return order;
}

function* batchesOf(cards: readonly Card[]): Generator<readonly Card[]> {
	let batch: Card[] = [];
	let size = 0;
	for (const card of cards) {
		batch.push(card);
		size += card.predictions;
		if (size < BATCH) continue;
		yield batch;
		batch = [];
		size = 0;
	}
	if (batch.length > 0) yield batch;
}
