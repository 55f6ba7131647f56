import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rating } from '#core/log/types.ts';
import { checkWeights, DEFAULT_WEIGHTS, kernelOf, type Strength } from '#core/memory/fsrs.ts';
import { modelOf } from '#core/memory/model.ts';
import { runAll, type Run } from '#core/memory/optimise/run.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { rows } from './optimise/rows.ts';

type Given = readonly [rating: Rating, elapsed: number];

const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
const days = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.nat(20_000));
const given: fc.Arbitrary<Given> = fc.tuple(rating, days);
const sequences = fc.array(given, { minLength: 1, maxLength: 30 });

/** Any that FSRS allows: those usual, moved a little or as far as they go. */
const weights = fc
	.tuple(
		fc.constantFrom(0.01, 0.3, 1),
		fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 21, maxLength: 21 })
	)
	.map(([far, moves]) =>
		checkWeights(DEFAULT_WEIGHTS.map((weight, i) => weight + far * (moves[i]! * (weight + 1))))!
	);

/** Whether they are equal but for less than one in a thousand million. */
const near = (actual: number, expected: number) =>
	Math.abs(actual - expected) <= 1e-9 * Math.abs(expected);

/** What the kernel makes of answers: the strength after, and the chance of recall before, each. */
function byKernel(own: readonly number[], answers: readonly Given[], seed: Strength | null) {
	const kernel = kernelOf({ ...DEFAULT_PRESET, weights: own });
	let state = seed;
	return answers.map(([rating, elapsed]) => {
		const recall = state === null ? 1 : kernel.recall(elapsed, state.stability);
		state = state === null ? kernel.first(rating) : kernel.next(state, elapsed, rating);
		return { ...state, recall };
	});
}

/** Places of a run, counted from `from`, that are not as the kernel has them. */
const off = (run: Run, expected: ReturnType<typeof byKernel>, from = 0) =>
	expected.flatMap(({ stability, difficulty, recall }, i) => {
		const at = from + i;
		const same =
			near(run.stability[at]!, stability) &&
			near(run.difficulty[at]!, difficulty) &&
			near(run.recall[at]!, recall);
		return same ? [] : [{ at, stability, difficulty, recall }];
	});

test('any answers under any weights lead where the kernel leads', () => {
	fc.assert(
		fc.property(weights, fc.array(sequences, { maxLength: 4 }), (own, cards) => {
			const run = runAll(modelOf(own), rows(cards));
			const expected = cards.flatMap((card) => byKernel(own, card, null));
			expect(off(run, expected)).toEqual([]);
		}),
		{ numRuns: 500 }
	);
});

test('from a seed as well', () => {
	const seeds = fc.record({
		stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
		difficulty: fc.double({ min: 1, max: 10, noNaN: true })
	});
	fc.assert(
		fc.property(weights, seeds, sequences, (own, seed, answers) => {
			const run = runAll(modelOf(own), rows([[[0, 0], ...answers]], new Map([[0, seed]])));
			expect(run.stability[0]).toBe(seed.stability);
			expect(off(run, byKernel(own, answers, seed), 1)).toEqual([]);
		})
	);
});
