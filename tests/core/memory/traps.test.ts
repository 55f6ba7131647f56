/**
 * Fourteen ways in which ts-fsrs damages data when its card state machine is used as it comes.
 * Each test says what holds here instead; most would fail with `fsrs().next`.
 */
import fc from 'fast-check';
import { fsrs } from 'ts-fsrs';
import { expect, test } from 'vitest';
import type { Millis } from '#core/base/brand.ts';
import { DAY, HOUR, studyDay } from '#core/base/time.ts';
import type { Entry, Rating } from '#core/log/types.ts';
import { answer, preview, retrievability } from '#core/memory/answer.ts';
import { checkWeights, DEFAULT_WEIGHTS, kernelOf } from '#core/memory/fsrs.ts';
import { replay } from '#core/memory/replay.ts';
import { changePreset, DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { Memory, Preset } from '#core/memory/types.ts';
import { at, cardId, dayOf, Device, review } from '../log/writing.ts';
import { card, DAYS, dayAfter, memoryAfter, settingsWith, stateAfter, today } from './acting.ts';

const graduated = memoryAfter([[4, 0]]);
const ratings = [1, 2, 3, 4] as const;
const withWeights = (weights: readonly number[]): Preset => ({ ...DEFAULT_PRESET, weights });

const dueOf = (memory: Memory) => (memory.kind === 'review' ? memory.dueOn : NaN);

const answeredAt = (memory: Memory, instant: number, rating: Rating = 3) =>
	answer({ card, memory }, { rating, at: instant as Millis, day: dayOf(instant) }, DEFAULT_PRESET);

test('1: two answers around midnight UTC are on one day, two around 04:00 here are not', () => {
	const first = (instant: number) => answeredAt({ kind: 'new' }, instant);
	const midnightUtc = Date.UTC(2026, 2, 2);
	const same = answeredAt(first(midnightUtc - 1000), midnightUtc + 1000);
	expect(same).toMatchObject({ stability: 2.3065 });
	const fourInSeoul = Date.UTC(2026, 2, 1, 19);
	const next = answeredAt(first(fourInSeoul - 1000), fourInSeoul + 1000);
	expect(next).toMatchObject({ stability: expect.closeTo(7.3, 1) as number });
});

test('2: recall is a number and falls with the study day, not after 24 hours', () => {
	const recall = [0, 1, 2].map((days) => retrievability(graduated, dayAfter(days), DEFAULT_PRESET));
	expect(recall[0]).toBe(1);
	expect(recall[1]).toBeLessThan(1);
	expect(recall[2]).toBeLessThan(recall[1]!);
	expect(retrievability({ kind: 'new' }, today, DEFAULT_PRESET)).toBe(0);
});

test('3: a clock that was set back counts as the same day', () => {
	const back = memoryAfter([
		[3, 0],
		[3, -3 * DAYS]
	]);
	expect(back).toMatchObject({ stability: 2.3065, lastDay: dayAfter(-3) });
	expect(retrievability(graduated, dayAfter(-5), DEFAULT_PRESET)).toBe(1);
});

test('4: the interval on a button is the one applied, however long one thinks', () => {
	const names = fc.string({ minLength: 1, maxLength: 4 });
	const thinking = fc.integer({ min: 0, max: 7 * HOUR });
	fc.assert(
		fc.property(names, fc.integer({ min: 1, max: 400 }), thinking, (name, days, ms) => {
			const state = { card: cardId(name), memory: memoryAfter([[4, 0]]) };
			const shown = at(days * DAY - 8 * HOUR);
			const day = dayOf(shown);
			const buttons = preview(state, shown, day, DEFAULT_PRESET);
			for (const rating of [2, 3, 4] as const)
				expect(answer(state, { rating, at: (shown + ms) as Millis, day }, DEFAULT_PRESET)).toEqual(
					buttons[rating]
				);
		})
	);
});

test('4: the fuzz is seeded by text: card 10 at its 2nd answer is not card 11 at its 1st', () => {
	const day = dayAfter(300);
	const answers = { rating: 3, at: at(300 * DAY), day } as const;
	const due = (name: number, reps: number) => {
		const memory = { ...graduated, stability: 300, reps } as Memory;
		return answer({ card: cardId(String(name)), memory }, answers, DEFAULT_PRESET);
	};
	const spread = new Set<string>();
	for (let name = 0; name < 20; name++)
		for (let reps = 0; reps < 20; reps++)
			spread.add(JSON.stringify([name + reps, dueOf(due(name, reps))]));
	expect(spread.size).toBeGreaterThan(300);
});

test('5: parameters that change later do not change a kernel, and equal ones share it', () => {
	const weights = [...DEFAULT_WEIGHTS];
	const settings = withWeights(weights);
	const kernel = kernelOf(settings);
	const before = kernel.next({ stability: 5, difficulty: 5 }, 3, 3);
	kernelOf({ ...settings, retention: 0.7 });
	weights[8] = 0;
	expect(kernelOf(settings).next({ stability: 5, difficulty: 5 }, 3, 3)).toEqual(before);
	expect(kernelOf(withWeights([...DEFAULT_WEIGHTS]))).toBe(kernel);
	expect(kernelOf(withWeights(weights))).not.toBe(kernel);
	expect(kernelOf({ ...settings, retention: 0.7 }).interval(100)).toBeGreaterThan(
		kernel.interval(100)
	);
});

test('6: a reschedule adds no answer, and under the same weights moves due days alone', () => {
	const before = stateAfter([
		[0, review(card, 4)],
		[8 * DAYS, review(card, 3)]
	]);
	const settings = settingsWith({ retention: 0.8 });
	const after = stateAfter(
		[
			[0, review(card, 4)],
			[8 * DAYS, review(card, 3)],
			[9 * DAYS, { kind: 'reschedule', preset: 'all' }]
		],
		settings
	);
	expect(dueOf(after.memory)).toBeGreaterThan(dueOf(before.memory));
	expect({ ...after.memory, dueOn: null }).toEqual({ ...before.memory, dueOn: null });
});

test('7: an undone answer leaves the card as it was, due day and all', () => {
	const device = new Device('a');
	const first = device.write(review(card, 4));
	const second = device.write(review(card, 1), at(8 * DAY));
	const undo = device.write({ kind: 'undo', of: second.id }, at(8 * DAY + 1000));
	expect(replay([first, second, undo])).toEqual(replay([first]));
});

test('8: a step of a day or more is no step', () => {
	const steps = (value: readonly number[]) =>
		changePreset(DEFAULT_PRESET, 'learningSteps', value).learningSteps;
	expect(steps([1, 10, DAYS])).toEqual([1, 10, DAYS / 2]);
});

test('9: no interval is longer than the longest wanted', () => {
	const preset = { ...DEFAULT_PRESET, maxInterval: 100 };
	const memory = { ...graduated, stability: 5000 } as Memory;
	const buttons = preview({ card, memory }, at(0), dayAfter(100), preset);
	for (const rating of [2, 3, 4] as const) {
		expect(dueOf(buttons[rating]) - dayAfter(100)).toBeLessThanOrEqual(100);
	}
});

test('10: the first stability is the weight itself, also below 0.1', () => {
	const weights = DEFAULT_WEIGHTS.with(0, 0.07).with(1, 0.001);
	const kernel = kernelOf(withWeights(weights));
	expect(ratings.map((rating) => kernel.first(rating).stability)).toEqual(weights.slice(0, 4));
	expect(fsrs({ w: weights }).next_state(null, 0, 1).stability).toBe(0.1);
	const grown = kernel.next(kernel.first(2), 0, 3);
	expect(grown.stability).toBeGreaterThan(0.001);
});

test('11: weights of another length or not finite are never used', () => {
	expect(checkWeights(DEFAULT_WEIGHTS)).toEqual(DEFAULT_WEIGHTS);
	for (const length of [0, 17, 19, 20, 22, 35]) {
		expect(checkWeights(Array.from({ length }, () => 0.5))).toBeNull();
	}
	for (const bad of [NaN, Infinity, '0.5', null])
		expect(checkWeights([...DEFAULT_WEIGHTS.slice(1), bad])).toBeNull();
	const change = (value: readonly number[]) => changePreset(DEFAULT_PRESET, 'weights', value);
	expect(change(DEFAULT_WEIGHTS.slice(0, 19))).toBe(DEFAULT_PRESET);
	expect(change(DEFAULT_WEIGHTS.with(4, 99)).weights[4]).toBe(10);
	const steep = DEFAULT_WEIGHTS.with(17, 2).with(18, 2);
	expect(change(steep).weights).toEqual(steep);
});

test('12: a reset card remembers no day, and a first answer in 1970 is an answer', () => {
	const reset = stateAfter([
		[0, review(card, 3)],
		[10, { kind: 'reset', card }]
	]);
	expect(reset.memory).toEqual({ kind: 'new' });
	const epoch = { rating: 3, at: 0 as Millis, day: studyDay(0 as Millis, 0, 0) } as const;
	const first = answer({ card, memory: { kind: 'new' } }, epoch, DEFAULT_PRESET);
	expect(first).toMatchObject({ kind: 'learning', lastDay: 0 });
	const second = { rating: 3, at: DAY as Millis, day: studyDay(DAY as Millis, 0, 0) } as const;
	expect(answer({ card, memory: first }, second, DEFAULT_PRESET)).toMatchObject({
		stability: expect.closeTo(7.3, 1) as number
	});
});

test('13: a due day is a whole day, so that summer time moves nothing', () => {
	const berlin = (iso: string, offset: number) =>
		({
			at: Date.parse(iso) as Millis,
			day: studyDay(Date.parse(iso) as Millis, offset, 4)
		}) as const;
	const first = berlin('2026-03-21T08:00:00+01:00', 60);
	const memory = answer({ card, memory: { kind: 'new' } }, { rating: 4, ...first }, DEFAULT_PRESET);
	const dueOn = dueOf(memory);
	expect(Number.isInteger(dueOn)).toBe(true);
	expect(dueOn - first.day).toBe(7);
	const summer = berlin('2026-03-28T07:30:00+01:00', 60).day;
	expect(dueOn).toBe(summer);
	const afterChange = berlin('2026-03-29T04:00:00+02:00', 120).day;
	expect(afterChange - summer).toBe(1);
});

test('14: importing leaves no method behind on dates', () => {
	const keys: string[] = [];
	for (const key in new Date(0)) keys.push(key);
	expect(keys).toEqual([]);
	for (const name of ['scheduler', 'diff', 'format', 'dueFormat'])
		expect(name in Date.prototype).toBe(false);
});

test('14: states are plain data that may be stored and posted', () => {
	const device = new Device('a');
	const log: Entry[] = [1, 3, 3, 4].map((rating, i) =>
		device.write(review(card, rating as Rating), at(i * 3 * DAY))
	);
	const { states, settings } = replay(log);
	expect(structuredClone(states)).toEqual(states);
	expect(structuredClone(settings)).toEqual(settings);
	expect(JSON.parse(JSON.stringify(states.get(card)))).toEqual(states.get(card));
	expect(Object.values(states.get(card)!.memory).filter((v) => typeof v === 'string')).toEqual([
		'review'
	]);
});
