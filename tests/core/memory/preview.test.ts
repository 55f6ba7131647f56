import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Millis } from '#core/base/brand.ts';
import { DAY, MINUTE } from '#core/base/time.ts';
import { applyEntry, unseen } from '#core/memory/apply.ts';
import { preview, retrievability } from '#core/memory/answer.ts';
import { DEFAULT_WEIGHTS, kernelOf } from '#core/memory/fsrs.ts';
import { replay } from '#core/memory/replay.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { Memory, Preset } from '#core/memory/types.ts';
import { cardId, dayOf, Device, EVENING, histories, review } from '../log/writing.ts';

const ratings = [1, 2, 3, 4] as const;

/** Where a card is after a random history, and a later instant. */
const situations = fc
	.tuple(histories, fc.integer({ min: 0, max: 900 * DAY }))
	.map(([log, pause]) => {
		const { states, settings } = replay(log);
		const end = Math.max(EVENING, ...log.map((entry) => entry.at));
		const known = [...states.values()];
		return { states: [...known, unseen(cardId('unseen'))], settings, now: end + pause };
	});

test('what a button shows is what the answer does', () => {
	fc.assert(
		fc.property(situations, ({ states, settings, now }) => {
			for (const state of states) {
				const buttons = preview(state, now as Millis, dayOf(now), settings.presets[0]);
				for (const rating of ratings) {
					const entry = new Device('b').write(review(state.card, rating), now);
					expect(applyEntry(state, entry, settings).memory).toEqual(buttons[rating]);
				}
			}
		})
	);
});

/** When a card comes back, in an order that holds across steps and days. */
const comesBack = (memory: Memory, now: number) => {
	if (memory.kind === 'new') return NaN;
	return memory.kind === 'review'
		? (memory.dueOn - memory.lastDay) * DAY
		: Math.min(memory.dueAt - now, DAY);
};

const weights = fc
	.array(fc.double({ min: 0.05, max: 40, noNaN: true }), { minLength: 4, maxLength: 4 })
	.map((first) => [...first, ...DEFAULT_WEIGHTS.slice(4)]);

test('a better rating never comes back sooner, within one day and the longest interval', () => {
	const maxima = fc.constantFrom(1, 2, 3, 30, 36_500);
	fc.assert(
		fc.property(situations, weights, maxima, ({ states, settings, now }, own, maxInterval) => {
			const mine: Preset = { ...settings.presets[0], weights: own, maxInterval };
			for (const state of states) {
				const buttons = preview(state, now as Millis, dayOf(now), mine);
				const waits = ratings.map((rating) => comesBack(buttons[rating], now));
				expect(waits).toEqual([...waits].sort((a, b) => a - b));
				for (const memory of Object.values(buttons)) {
					if (memory.kind !== 'review') continue;
					expect(memory.dueOn - memory.lastDay).toBeGreaterThanOrEqual(1);
					expect(memory.dueOn - memory.lastDay).toBeLessThanOrEqual(maxInterval);
				}
			}
		})
	);
});

test('the fuzz stays near the interval and keeps the order of intervals', () => {
	const kernel = kernelOf(DEFAULT_PRESET);
	const day = fc.integer({ min: 1, max: 3000 });
	fc.assert(
		fc.property(day, day, fc.nat(4000), fc.string(), (a, b, elapsed, seed) => {
			const [short, long] = [Math.min(a, b), Math.max(a, b)];
			const spread = kernel.spread(short, elapsed, seed);
			expect(spread).toBeLessThanOrEqual(kernel.spread(long, elapsed, seed));
			expect(Math.abs(spread - short)).toBeLessThanOrEqual(1 + 0.7 + 1.3 + 0.05 * short);
			if (short <= 2) expect(spread).toBe(short);
		})
	);
});

test('the fuzz parts cards that were learned together', () => {
	const kernel = kernelOf(DEFAULT_PRESET);
	const days = Array.from({ length: 500 }, (_, i) => kernel.spread(37, 12, `card${i}/def:3`));
	const counts = [33, 34, 35, 36, 37, 38, 39, 40, 41].map(
		(day) => days.filter((one) => one === day).length
	);
	expect(counts.reduce((sum, count) => sum + count)).toBe(500);
	expect(Math.min(...counts)).toBeGreaterThan(25);
});

test('recall is a chance, and after the interval it is about what was wanted', () => {
	fc.assert(
		fc.property(situations, ({ states, settings, now }) => {
			for (const { memory } of states) {
				const chance = retrievability(memory, dayOf(now), settings.presets[0]);
				expect(chance).toBeGreaterThanOrEqual(0);
				expect(chance).toBeLessThanOrEqual(1);
			}
		})
	);
	const kernel = kernelOf({ ...DEFAULT_PRESET, retention: 0.8 });
	expect(kernel.recall(kernel.interval(400), 400)).toBeCloseTo(0.8, 3);
});

test('a preview within steps does not depend on the hour of the day', () => {
	const state = unseen(cardId('f'));
	const late = preview(state, (EVENING + 5 * MINUTE) as Millis, dayOf(EVENING), DEFAULT_PRESET);
	const early = preview(state, EVENING, dayOf(EVENING), DEFAULT_PRESET);
	expect(late[4]).toEqual(early[4]);
	expect(late[3]).toEqual({ ...early[3], dueAt: EVENING + 15 * MINUTE });
});
