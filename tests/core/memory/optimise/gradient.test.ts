/**
 * The run backwards against differences of runs forwards. The model rounds to eight decimals, which
 * these see and the gradient does not: with steps as wide as theirs it is lost in the fourth digit.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fractionOf } from '#core/base/fraction.ts';
import { checkWeights, DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import { addGradient } from '#core/memory/optimise/gradient.ts';
import type { History } from '#core/memory/optimise/history.ts';
import { modelOf } from '#core/memory/model.ts';
import { runAll } from '#core/memory/optimise/run.ts';
import { rows, type Given } from './rows.ts';

/** Any smooth measure will do: each chance of recall and its square, unequally weighed. */
const weigh = (at: number) => 0.5 + fractionOf(`weigh ${at}`);

function measure(history: History, weights: readonly number[]): number {
	const { recall } = runAll(modelOf(weights), history);
	return history.predictions.reduce((sum, at) => sum + weigh(at) * recall[at]! ** 2, 0);
}

function gradientOf(history: History, weights: readonly number[]): Float64Array {
	const model = modelOf(weights);
	const run = runAll(model, history);
	const slopes = new Float64Array(history.ratings.length);
	for (const at of history.predictions) slopes[at] = 2 * weigh(at) * run.recall[at]!;
	const gradient = new Float64Array(21);
	for (let i = 0; i + 1 < history.starts.length; i++) {
		const [start, end] = [history.starts[i]!, history.starts[i + 1]!];
		addGradient(model, history, start, end, run, slopes, gradient);
	}
	return gradient;
}

/** The fourth-order difference: what one of second order is off by falls out. */
function differenceOf(history: History, weights: readonly number[], i: number): number {
	const step = 1e-3 * Math.max(0.5, weights[i]!);
	const moved = (steps: number) => measure(history, weights.with(i, weights[i]! + steps * step));
	return (8 * (moved(1) - moved(-1)) - (moved(2) - moved(-2))) / (12 * step);
}

/** Cards of up to twelve answers, a third of them on the day of the one before. */
function history(seed: string, cards = 40): History {
	const dice = (text: string) => fractionOf(`${seed} ${text}`);
	return rows(
		Array.from({ length: cards }, (_, card) =>
			Array.from({ length: 2 + Math.floor(dice(`length ${card}`) * 11) }, (_, i): Given => {
				const rating = 1 + Math.floor(dice(`rating ${card} ${i}`) * 4);
				const wait = dice(`wait ${card} ${i}`);
				return [rating as 1 | 2 | 3 | 4, wait < 0.33 ? 0 : Math.ceil(((wait - 0.33) * 8) ** 2)];
			})
		)
	);
}

/** Away from the ends of their ranges, where a difference would see only one side. */
const INNER = DEFAULT_WEIGHTS.with(7, 0.05).with(18, 0.3).with(6, 1.2);

test.each(['a', 'b', 'c'])('each weight pulls as differences say, cards %s', (seed) => {
	const cards = history(seed);
	for (const weights of [INNER, INNER.with(20, 0.4).with(17, 0.2).with(19, 0.2).with(11, 0.6)]) {
		const gradient = gradientOf(cards, weights);
		for (const i of weights.keys()) {
			const expected = differenceOf(cards, weights, i);
			expect(Math.abs(expected), `weight ${i} matters`).toBeGreaterThan(1e-4);
			const off = Math.abs(gradient[i]! - expected) / Math.abs(expected);
			expect(off, `weight ${i}: ${gradient[i]!}, not ${expected}`).toBeLessThan(3e-4);
		}
	}
});

test('a seed is moved by no weight, what follows it is', () => {
	const seeds = new Map([[0, { stability: 12, difficulty: 6 }]]);
	const direct = rows([[[0, 0], [3, 10]]], seeds); // prettier-ignore
	expect([...gradientOf(direct, INNER).subarray(0, 20)]).toEqual(Array(20).fill(0));
	const later = rows([[[0, 0], [3, 10], [3, 30]]], seeds); // prettier-ignore
	const gradient = gradientOf(later, INNER);
	expect([...gradient.subarray(0, 8)]).toEqual(Array(8).fill(0));
	expect(gradient[8]! / differenceOf(later, INNER, 8)).toBeCloseTo(1, 3);
});

/** Weights, by place, that pull at the cards otherwise than differences say. */
const wrong = (cards: History, weights: readonly number[]) =>
	[...gradientOf(cards, weights)].flatMap((pull, i) => {
		const expected = differenceOf(cards, weights, i);
		return Math.abs(pull - expected) <= 1e-6 + 1e-3 * Math.abs(expected) ? [] : [i];
	});

test('a lapse that would leave more than it may pulls at what limits it', () => {
	const [cards, weights] = [rows([[[2, 0], [1, 5], [3, 3]]]), INNER.with(11, 4).with(13, 0.8)]; // prettier-ignore
	expect(Math.abs(gradientOf(cards, weights)[18]!)).toBeGreaterThan(0.01);
	expect(gradientOf(cards, weights)[11]).toBe(0);
	expect(wrong(cards, weights)).toEqual([]);
});

test('nothing pulls at a value that stands at the end of its range', () => {
	const oldest = new Map([[0, { stability: 36_000, difficulty: 3 }]]);
	const grown = rows([[[0, 0], [3, 30_000], [3, 30_000]]], oldest); // prettier-ignore
	expect(wrong(grown, INNER)).toEqual([]);
	const easiest = rows([[[4, 0], [3, 2], [3, 4], [1, 9], [3, 5]]]); // prettier-ignore
	expect(wrong(easiest, INNER.with(4, 2).with(5, 2))).toEqual([]);
	const lapsed = rows([[[3, 0], [1, 2], [1, 4], [1, 9], [3, 5]]]); // prettier-ignore
	expect(wrong(lapsed, INNER.with(6, 3.5))).toEqual([]);
});

test('it is a number wherever the weights may stand', () => {
	const moves = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
		minLength: 21,
		maxLength: 21
	});
	fc.assert(
		fc.property(moves, fc.string(), (far, seed) => {
			const gradient = gradientOf(history(seed, 5), checkWeights(far)!);
			expect(gradient.every(Number.isFinite)).toBe(true);
		})
	);
});
