import { expect, test } from 'vitest';
import { diceFor } from '#core/kube/scenario/dice.ts';

const throws = (seed: string, game = 0) => {
	const dice = diceFor(seed, game);
	return Array.from({ length: 20 }, () => dice.below(1000));
};

test('one seed throws the same on every machine', () => {
	expect(throws('card:1').slice(0, 5)).toMatchInlineSnapshot(`
		[
		  268,
		  216,
		  73,
		  290,
		  105,
		]
	`);
	expect(throws('card:1')).toEqual(throws('card:1'));
	expect(throws('card:1')).not.toEqual(throws('card:2'));
	expect(throws('card:1')).not.toEqual(throws('card:1', 1));
});

test('every number comes about as often as any other', () => {
	const dice = diceFor('fair', 0);
	const counts = [0, 0, 0, 0, 0, 0];
	for (let i = 0; i < 6000; i++) counts[dice.below(6)]! += 1;
	for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test('a shuffle keeps everything, and reaches every order', () => {
	const orders = new Set<string>();
	for (let i = 0; i < 200; i++) orders.add(diceFor(`${i}`, 0).shuffled('abc'.split('')).join(''));
	expect([...orders].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
});

test('what never happens and what always does', () => {
	const dice = diceFor('sure', 0);
	for (let i = 0; i < 100; i++) {
		expect(dice.chance(0)).toBe(false);
		expect(dice.chance(1)).toBe(true);
		expect(['a', 'b']).toContain(dice.pick(['a', 'b']));
	}
});
