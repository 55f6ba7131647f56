import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTelling, likelyRange } from '#core/stats/score.ts';

const range = (recalled: number, asked: number) =>
	likelyRange({ asked, recalled }).map((chance) => Math.round(chance * 1000) / 1000);

test('the likely range is Wilson’s, as printed in tables', () => {
	expect(range(9, 10)).toEqual([0.596, 0.982]);
	expect(range(90, 100)).toEqual([0.826, 0.945]);
	expect(range(0, 10)).toEqual([0, 0.278]);
	expect(range(10, 10)).toEqual([0.722, 1]);
	expect(range(0, 0)).toEqual([0, 1]);
});

const scores = fc
	.tuple(fc.nat(2000), fc.nat(2000))
	.map(([a, b]) => ({ asked: Math.max(a, b), recalled: Math.min(a, b) }))
	.filter(({ asked }) => asked > 0);

test('it holds what was seen, and narrows with every like answer', () => {
	fc.assert(
		fc.property(scores, ({ asked, recalled }) => {
			const [low, high] = likelyRange({ asked, recalled });
			expect(low).toBeLessThanOrEqual(recalled / asked + 1e-12);
			expect(high).toBeGreaterThanOrEqual(recalled / asked - 1e-12);
			const [closer, nearer] = likelyRange({ asked: 2 * asked, recalled: 2 * recalled });
			expect(nearer - closer).toBeLessThan(high - low);
		})
	);
});

test('a dozen answers tell no percentage, a hundred do', () => {
	expect(isTelling({ asked: 0, recalled: 0 })).toBe(false);
	expect(isTelling({ asked: 12, recalled: 11 })).toBe(false);
	expect(isTelling({ asked: 100, recalled: 90 })).toBe(true);
	expect(isTelling({ asked: 100, recalled: 50 })).toBe(true);
});
