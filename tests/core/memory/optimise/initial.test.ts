import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, kernelOf } from '#core/memory/fsrs.ts';
import { firstDaysOf, firstStabilities, inOrder } from '#core/memory/optimise/initial.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { rows, type Given } from './rows.ts';

/** `count` cards that were recalled after some days as often as the curve of a stability says. */
function cards(first: 1 | 2 | 3 | 4, stability: number, count: number): (readonly Given[])[] {
	return [1, 3, 6, 10].flatMap((wait) => {
		const recalled = count * kernelOf(DEFAULT_PRESET).recall(wait, stability);
		return Array.from({ length: count }, (_, i): readonly Given[] => [
			[first, 0],
			[i < recalled ? 3 : 1, wait]
		]);
	});
}

function firstDays(...groups: readonly (readonly (readonly Given[])[])[]) {
	const history = rows(groups.flat());
	return firstDaysOf(history, new Float64Array(history.ratings.length).fill(1));
}

const of = (count: number) => new Map([[1, { count, recalled: count }]]);

describe('first stabilities', () => {
	test('are those of which the answers were made', () => {
		const days = firstDays(cards(1, 0.6, 500), cards(3, 4, 500), cards(4, 14, 500));
		const [again, , good, easy] = firstStabilities(days, 0.85);
		expect(again! / 0.6).toBeCloseTo(1, 1);
		expect(good! / 4).toBeCloseTo(1, 1);
		expect(easy! / 14).toBeCloseTo(1, 1);
	});

	test('are the usual ones where no card tells', () => {
		expect(firstStabilities(firstDays([]), 0.9)).toEqual(DEFAULT_WEIGHTS.slice(0, 4));
	});

	test('stay near the usual ones where few cards tell', () => {
		const [, , good] = firstStabilities(firstDays([[[3, 0], [1, 1]]]), 0.9); // prettier-ignore
		const [, , sure] = firstStabilities(firstDays(Array(50).fill([[3, 0], [1, 1]])), 0.9); // prettier-ignore
		expect(good).toBeGreaterThan(5 * sure!);
	});

	test('leave out what does not count', () => {
		const history = rows([[[3, 0], [3, 0], [1, 2]], [[3, 0], [3, 2]]]); // prettier-ignore
		const counted = Float64Array.from([0, 0, 0, 0, 0.3]);
		expect(firstDaysOf(history, counted)[2]).toEqual(new Map([[2, { count: 1, recalled: 1 }]]));
	});
});

describe('the four in order', () => {
	test('of two in the wrong order that of fewer cards gives way', () => {
		expect(inOrder([3, 2, 5, 9], [of(9), of(5), of(1), of(1)])).toEqual([3, 3, 5, 9]);
		expect(inOrder([3, 2, 5, 9], [of(5), of(9), of(1), of(1)])).toEqual([2, 2, 5, 9]);
	});

	test('one alone moves all', () => {
		const [again, hard, good, easy] = DEFAULT_WEIGHTS;
		const moved = inOrder([null, hard! * 2, null, null], [of(0), of(1), of(0), of(0)]);
		expect(moved[0]).toBeCloseTo(again! * 2);
		expect(moved.slice(1)).toEqual([hard! * 2, good! * 2, easy! * 2]);
	});

	test('those without cards stand between or beyond the others, as in fsrs-rs', () => {
		const none = new Map<number, never>();
		const filled = inOrder([0.4, null, 2.3, 10.9], [of(1), none, of(1), of(1)]);
		expect(filled[1]).toBeCloseTo(1.1227, 4);
		const hard = 0.4 ** 0.41 * 2.3 ** 0.59;
		const all = [0.4, hard, 2.3, 2.3 ** (1 / 0.54) * hard ** (1 - 1 / 0.54)];
		for (const two of ['0 1', '0 2', '0 3', '1 2', '1 3', '2 3']) {
			const counts = [0, 1, 2, 3].map((i) => (two.includes(`${i}`) ? of(1) : none));
			const found = all.map((one, i) => (two.includes(`${i}`) ? one : null));
			for (const [i, stability] of inOrder(found, counts).entries())
				expect(stability, `${two}: ${i}`).toBeCloseTo(all[i]!, 8);
		}
	});

	test('none leaves the range of FSRS', () => {
		expect(inOrder([0.001, 90, null, null], [of(1), of(1), new Map(), new Map()])).toEqual([
			0.001, 90, 100, 100
		]);
	});
});
