import { describe, expect, test } from 'vitest';
import { answer } from '#core/memory/answer.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { stepsLeft } from '#core/memory/steps.ts';
import type { Rating } from '#core/log/types.ts';
import { at } from '../log/writing.ts';
import { card, DAYS, memoryAfter, today, wait, type Given } from './acting.ts';

const withSteps = (
	learningSteps: readonly number[],
	relearningSteps: readonly number[] = [10]
) => ({
	...DEFAULT_PRESET,
	learningSteps,
	relearningSteps
});

/** What each rating leads to after some answers, the last of them just given. */
function outcomes(before: readonly Given[], preset = DEFAULT_PRESET): readonly string[] {
	const now = before.at(-1)?.[1] ?? 0;
	return ([1, 2, 3, 4] as const).map((rating) =>
		wait(memoryAfter([...before, [rating, now]], preset), at(now * 60_000))
	);
}

describe('a new card', () => {
	test('takes the first step, the mean of the first two, the second, or leaves', () => {
		expect(outcomes([])).toEqual(['1 min', '6 min', '10 min', '7 d']);
	});

	test('with one step gets half as long again for Hard, and leaves on Good', () => {
		expect(outcomes([], withSteps([10]))).toEqual(['10 min', '15 min', '2 d', '7 d']);
	});

	test('without steps waits at least as long as for a lower rating, whatever the weights', () => {
		const weights = DEFAULT_PRESET.weights.with(0, 30).with(1, 2);
		const [again, hard] = outcomes([], { ...withSteps([]), weights });
		expect(again).toBe(hard);
		expect(Number.parseInt(again!)).toBeGreaterThan(26);
	});

	test('without steps goes straight to review', () => {
		expect(outcomes([], withSteps([]))).toEqual(['1 d', '1 d', '2 d', '7 d']);
	});
});

describe('a card in learning', () => {
	test('on the first step answers like a new one', () => {
		expect(outcomes([[1, 0]])).toEqual(['1 min', '6 min', '10 min', '1 d']);
	});

	test('on the last step leaves on Good', () => {
		expect(outcomes([[3, 0]])).toEqual(['1 min', '10 min', '2 d', '3 d']);
	});

	test('repeats its own step on Hard, also on the third', () => {
		const preset = withSteps([1, 10, 60]);
		const third: readonly Given[] = [
			[3, 0],
			[3, 10]
		];
		expect(memoryAfter(third, preset)).toMatchObject({ kind: 'learning', step: 2 });
		expect(outcomes(third, preset)).toMatchObject(['1 min', '60 min', '2 d', '4 d']);
	});

	test('goes on from its last step when the steps were shortened meanwhile', () => {
		const before = memoryAfter(
			[
				[3, 0],
				[3, 10]
			],
			withSteps([1, 10, 60])
		);
		const shortened = withSteps([5]);
		expect(stepsLeft(before, shortened)).toBe(1);
		const now = at(10 * 60_000);
		const outcomes = ([1, 2, 3] as const).map((rating) =>
			wait(answer({ card, memory: before }, { rating, at: now, day: today }, shortened), now)
		);
		expect(outcomes).toEqual(['5 min', '8 min', '2 d']);
	});

	test('falls back to the first step on Again', () => {
		const forgotten = memoryAfter([
			[3, 0],
			[1, 10]
		]);
		expect(forgotten).toMatchObject({ kind: 'learning', step: 0, reps: 2, lapses: 0 });
	});

	test('answered on another day grows by the long-term formula', () => {
		const same = memoryAfter([
			[3, 0],
			[3, 10]
		]);
		const next = memoryAfter([
			[3, 0],
			[3, DAYS]
		]);
		expect(same).toMatchObject({ stability: 2.3065 });
		expect(next).toMatchObject({ kind: 'review', stability: expect.closeTo(7.3, 1) as number });
	});
});

describe('a card in review', () => {
	const known: readonly Given[] = [
		[4, 0],
		[3, 8 * DAYS]
	];
	const forget = (rating: Rating): readonly Given[] => [...known, [rating, 38 * DAYS]];

	test('goes to the relearning steps when forgotten, which counts as a lapse', () => {
		const forgotten = memoryAfter(forget(1));
		expect(forgotten).toMatchObject({ kind: 'relearning', step: 0, lapses: 1, reps: 3 });
		expect(wait(forgotten, at(38 * DAYS * 60_000))).toBe('10 min');
	});

	test('stays in review with any other rating', () => {
		for (const rating of [2, 3, 4] as const)
			expect(memoryAfter(forget(rating))).toMatchObject({ kind: 'review', lapses: 0 });
	});

	test('is a lapse once, however often it is forgotten in its steps', () => {
		const again = memoryAfter([...forget(1), [1, 38 * DAYS], [1, 38 * DAYS + 5]]);
		expect(again).toMatchObject({ kind: 'relearning', lapses: 1 });
	});

	test('comes back from relearning on Good', () => {
		const back = memoryAfter([...forget(1), [3, 38 * DAYS + 10]]);
		expect(back).toMatchObject({ kind: 'review', lapses: 1 });
	});

	test('without relearning steps stays in review, and has lapsed', () => {
		const back = memoryAfter(forget(1), withSteps([1, 10], []));
		expect(back).toMatchObject({ kind: 'review', lapses: 1 });
	});
});

test('the answers left in the steps are those that Good needs', () => {
	const left = (answers: readonly Given[], preset = DEFAULT_PRESET) =>
		stepsLeft(memoryAfter(answers, preset), preset);
	expect(left([])).toBe(2);
	expect(left([[1, 0]])).toBe(2);
	expect(left([[3, 0]])).toBe(1);
	expect(left([[4, 0]])).toBe(0);
	const forgotten: readonly Given[] = [
		[4, 0],
		[1, 8 * DAYS]
	];
	expect(left(forgotten)).toBe(1);
	const two = withSteps([], [10, 30]);
	expect(left(forgotten, two)).toBe(2);
	expect(left([...forgotten, [3, 8 * DAYS + 10]], two)).toBe(1);
	expect(left([], two)).toBe(1);
});
