import { expect, test } from 'vitest';
import type { CardId } from '#core/base/brand.ts';
import { Selection } from '#ui/cards/selection.svelte.ts';

const list = ['a', 'b', 'c', 'd', 'e'] as readonly string[] as readonly CardId[];
const [a, b, c, , e] = list as unknown as readonly [CardId, CardId, CardId, CardId, CardId];

test('a card is chosen and let go again; choosing goes on until it is stopped', () => {
	const selection = new Selection();
	expect(selection.isOn).toBe(false);
	selection.start(b);
	expect([selection.isOn, selection.size, selection.has(b)]).toEqual([true, 1, true]);
	selection.start(b);
	expect(selection.cards).toEqual([b]);
	selection.toggle(b);
	expect([selection.isOn, selection.size]).toEqual([true, 0]);
	selection.toggle(c);
	selection.stop();
	expect([selection.isOn, selection.size]).toEqual([false, 0]);
});

test('a run goes from the card tapped last, either way, and keeps what was chosen before', () => {
	const selection = new Selection();
	selection.start(e);
	selection.toggle(c);
	selection.reach(a, list);
	expect([...selection.cards].sort()).toEqual(['a', 'b', 'c', 'e']);
});

test('a run from nowhere is the card alone', () => {
	const selection = new Selection();
	selection.reach(c, list);
	expect([selection.isOn, selection.cards]).toEqual([true, [c]]);
	selection.clear();
	selection.reach(a, list);
	expect(selection.cards).toEqual([a]);
});

test('all are chosen at once', () => {
	const selection = new Selection();
	selection.all(list);
	expect([selection.isOn, selection.size]).toEqual([true, 5]);
});
