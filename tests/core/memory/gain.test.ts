import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, kernelOf } from '#core/memory/fsrs.ts';
import { GAIN_HORIZON, gainPerWork } from '#core/memory/gain.ts';
import { modelOf } from '#core/memory/model.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';

const model = modelOf(DEFAULT_WEIGHTS);
const kernel = kernelOf(DEFAULT_PRESET);
const work = { recalled: 1, forgotten: 2 };
const gain = (stability: number, elapsed: number, difficulty = 5) =>
	gainPerWork(model, { stability, difficulty }, elapsed, work);

test('is the recall that an answer adds, as the kernel has it, by the work that it takes', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 0.1, max: 2000, noNaN: true }),
			fc.integer({ min: 1, max: 500 }),
			fc.double({ min: 1, max: 10, noNaN: true }),
			(stability, elapsed, difficulty) => {
				const strength = { stability, difficulty };
				const now = kernel.recall(elapsed, stability);
				const lapsed = kernel.next(strength, elapsed, 1);
				const then =
					now * kernel.recall(GAIN_HORIZON, kernel.next(strength, elapsed, 3).stability) +
					(1 - now) * kernel.recall(GAIN_HORIZON, kernel.next(lapsed, 0, 3).stability);
				const alone = kernel.recall(elapsed + GAIN_HORIZON, stability);
				expect(gain(stability, elapsed, difficulty)).toBeCloseTo(
					(then - alone) / (now + 2 * (1 - now)),
					5
				);
			}
		)
	);
});

test('is small where an answer comes early, and for a card that is hard', () => {
	expect(gain(100, 5)).toBeLessThan(gain(100, 100));
	expect(gain(10, 60, 10)).toBeLessThan(gain(10, 60, 1));
});
