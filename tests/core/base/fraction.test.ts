import { expect, test } from 'vitest';
import { fractionOf } from '#core/base/fraction.ts';

const names = Array.from({ length: 20_000 }, (_, i) => `card${i}:${i % 7}`);

test('the hash never changes: due days of existing logs hang on it', () => {
	const hashes = ['', 'a', 'abcdefghijklm/def:3', '파드'].map((text) => fractionOf(text) * 2 ** 32);
	expect(hashes).toEqual([2_872_998_923, 444_641_715, 741_971_006, 963_005_459]);
});

test('fractions are spread evenly from 0 to 1, also for names that differ by a digit', () => {
	const tenths = new Array<number>(10).fill(0);
	for (const name of names) tenths[Math.floor(fractionOf(name) * 10)]!++;
	expect(Math.min(...tenths)).toBeGreaterThan(1850);
	expect(Math.max(...tenths)).toBeLessThan(2150);
});

test('neighbours have nothing to do with each other', () => {
	const pairs = names.slice(1).map((name, i) => [fractionOf(names[i]!), fractionOf(name)] as const);
	const covariance = pairs.reduce((sum, [a, b]) => sum + (a - 0.5) * (b - 0.5), 0) / pairs.length;
	expect(Math.abs(covariance) * 12).toBeLessThan(0.03);
});
