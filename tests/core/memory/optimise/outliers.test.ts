import { expect, test } from 'vitest';
import { withoutOutliers } from '#core/memory/optimise/outliers.ts';
import { rows, type Given } from './rows.ts';

/** `count` cards with a first rating that waited so long, and 5 days more. */
const cards = (count: number, first: 1 | 2 | 3 | 4, wait: number): readonly (readonly Given[])[] =>
	Array.from({ length: count }, () => [[first, 0], [3, 0], [3, wait], [3, 5]] as const); // prettier-ignore

/** The waits of first later days that are kept, each once. */
function keptWaits(...groups: readonly (readonly (readonly Given[])[])[]): readonly number[] {
	const history = rows(groups.flat());
	const kept = withoutOutliers(history, history.predictions);
	const waits = [...kept].map((at) => history.elapsed[at]!).filter((wait) => wait !== 5);
	expect(kept).toHaveLength(2 * waits.length); // what follows goes or stays with its card
	return [...new Set(waits)];
}

test('the smallest groups go, fewer than twenty predictions in all', () => {
	expect(keptWaits(cards(100, 3, 2), cards(12, 3, 3), cards(8, 3, 4), cards(7, 3, 6))).toEqual([
		2, 3
	]);
});

test('of many a twentieth goes, of equal groups the one that waited longer first', () => {
	expect(keptWaits(cards(1000, 3, 2), cards(30, 3, 3), cards(30, 3, 4))).toEqual([2, 3]);
});

test('a group too small or that waited too long goes in any case', () => {
	expect(keptWaits(cards(300, 3, 1), cards(19, 3, 9), cards(5, 3, 7))).toEqual([1, 9]);
	const small = [2, 3, 4, 6, 7].flatMap((wait) => cards(5, 3, wait));
	expect(keptWaits(cards(300, 3, 1), small)).toEqual([1]);
	expect(keptWaits(cards(50, 3, 1), cards(60, 3, 101))).toEqual([1]);
	expect(keptWaits(cards(50, 4, 1), cards(60, 4, 101), cards(70, 4, 366))).toEqual([1, 101]);
});

test('first ratings are told apart', () => {
	const history = rows([...cards(100, 3, 2), ...cards(10, 3, 4), ...cards(100, 1, 4)]);
	const kept = withoutOutliers(history, history.predictions);
	expect(kept.filter((at) => history.elapsed[at] === 4)).toHaveLength(100);
});

test('only given predictions count and are kept', () => {
	const history = rows(cards(30, 3, 2)); // of four answers each, two of them predictions
	const early = history.predictions.filter((at) => at < 4 * 10);
	expect(early).toHaveLength(20);
	expect(withoutOutliers(history, history.predictions)).toEqual(history.predictions);
	expect(withoutOutliers(history, early)).toHaveLength(0);
});

test('a card that began as a seed is kept, however long it waited', () => {
	const history = rows([...cards(60, 4, 399), [[0, 0], [3, 400]]]); // prettier-ignore
	expect([...withoutOutliers(history, history.predictions)]).toEqual([241]);
});
