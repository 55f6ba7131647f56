import { expect, test } from 'vitest';
import type { Rating } from '#core/log/types.ts';
import { diceOf } from '#core/simulate/dice.ts';
import { USUAL_HABITS } from '#core/simulate/habits.ts';

const habits = {
	...USUAL_HABITS,
	first: [0.4, 0.1, 0.3, 0.2],
	recalled: [0, 0.2, 0.7, 0.1]
} as const;
const cards = Array.from({ length: 20_000 }, (_, card) => card);

function shares(roll: (card: number) => Rating): readonly number[] {
	const rolled = cards.map(roll);
	return [1, 2, 3, 4].map(
		(one) => rolled.filter((rating) => rating === one).length / rolled.length
	);
}

function expectNear(actual: readonly number[], expected: readonly number[]) {
	for (const [i, share] of actual.entries())
		expect(Math.abs(share - expected[i]!)).toBeLessThan(0.012);
}

test('first answers and those in steps are rated as the person rates them', () => {
	expectNear(
		shares((card) => diceOf(7, habits).first(card)),
		habits.first
	);
	expectNear(
		shares((card) => diceOf(7, habits).step(card)),
		habits.step
	);
});

test('a review is forgotten as often as the curve says, and otherwise rated as the person rates', () => {
	const dice = diceOf(7, habits);
	expectNear(
		shares((card) => dice.review(card, 0.8)),
		[0.2, 0.8 * 0.2, 0.8 * 0.7, 0.8 * 0.1]
	);
});

test('a card that is recalled under one chance is recalled under every higher one', () => {
	const [low, high] = [diceOf(7, habits), diceOf(7, habits)];
	for (const card of cards.slice(0, 2000))
		if (low.review(card, 0.7) > 1) expect(high.review(card, 0.9)).toBeGreaterThan(1);
});

test('each turn of a card is another throw, and so is each seed', () => {
	const dice = diceOf(7, habits);
	const [once, again] = [
		cards.map((card) => dice.spread(card)),
		cards.map((card) => dice.spread(card))
	];
	const other = cards.map((card) => diceOf(8, habits).spread(card));
	expect(new Set([...once, ...again, ...other]).size).toBeGreaterThan(59_900);
	expect(Math.min(...once)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...once)).toBeLessThan(1);
});
