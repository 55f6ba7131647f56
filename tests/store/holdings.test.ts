import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WriterId } from '#core/base/brand.ts';
import { Holdings, type HoldingsPairs } from '#store/holdings.ts';

const writers = ['a', 'b', '__proto__'] as WriterId[];
const ids = fc.array(fc.tuple(fc.constantFrom(...writers), fc.integer({ min: 1, max: 30 })));

const of = (pairs: readonly (readonly [WriterId, number])[]): Holdings => {
	const holdings = new Holdings();
	for (const [writer, n] of pairs) holdings.add(writer, n);
	return holdings;
};
const set = (pairs: readonly (readonly [WriterId, number])[]) =>
	new Set(pairs.map(([writer, n]) => `${writer}.${n}`));
const members = (holdings: Holdings) =>
	new Set(
		holdings
			.toPairs()
			.flatMap(([writer, ranges]) =>
				ranges.flatMap(([first, last]) =>
					Array.from({ length: last - first + 1 }, (_, i) => `${writer}.${first + i}`)
				)
			)
	);

test('entries written one after the other are one range', () => {
	const holdings = of([1, 2, 3, 4].map((n) => ['a' as WriterId, n]));
	expect(holdings.toPairs()).toEqual([['a', [[1, 4]]]]);
});

test('filling a gap joins the ranges on both sides', () => {
	const holdings = of([1, 2, 4, 5, 3].map((n) => ['a' as WriterId, n]));
	expect(holdings.toPairs()).toEqual([['a', [[1, 5]]]]);
});

test('holdings are sets: adding, asking, counting, joining and taking away', () => {
	fc.assert(
		fc.property(ids, ids, (some, others) => {
			const [a, b] = [of(some), of(others)];
			expect(members(a)).toEqual(set(some));
			expect(a.count).toBe(set(some).size);
			for (const writer of writers)
				for (let n = 0; n < 32; n++) expect(a.has(writer, n)).toBe(set(some).has(`${writer}.${n}`));
			const rest = [...set(some)].filter((id) => !set(others).has(id));
			expect(members(a.minus(b))).toEqual(new Set(rest));
			a.include(b);
			expect(members(a)).toEqual(set([...some, ...others]));
		})
	);
});

test('ranges stay rising, disjoint and apart whatever the order of arrival', () => {
	fc.assert(
		fc.property(ids, ids, (some, others) => {
			const holdings = of(some);
			holdings.include(of(others));
			for (const [, ranges] of holdings.toPairs())
				for (const [i, [first, last]] of ranges.entries()) {
					expect(first).toBeLessThanOrEqual(last);
					if (i > 0) expect(first).toBeGreaterThan(ranges[i - 1]![1] + 1);
				}
		})
	);
});

test('what is stored can be read back', () => {
	fc.assert(
		fc.property(ids, (some) => {
			const pairs = of(some).toPairs();
			expect(new Holdings(JSON.parse(JSON.stringify(pairs)) as HoldingsPairs).toPairs()).toEqual(
				pairs
			);
		})
	);
});
