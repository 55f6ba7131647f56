import { describe, expect, test } from 'vitest';
import { above, below, hourScale, newPerDayScale, reviewsPerDayScale } from '#ui/settings/scale.ts';

describe('a step', () => {
	test('goes to the neighbour on the scale', () => {
		expect([below(newPerDayScale, 10), above(newPerDayScale, 10)]).toEqual([8, 15]);
	});

	test('from between two values goes to the nearer side, never past it', () => {
		expect([below(newPerDayScale, 12), above(newPerDayScale, 12)]).toEqual([10, 15]);
	});

	test('ends at the ends', () => {
		expect(below(hourScale, 0)).toBeUndefined();
		expect(above(hourScale, 23)).toBeUndefined();
	});
});

test.each([
	['new cards', newPerDayScale],
	['repeats', reviewsPerDayScale],
	['hours', hourScale]
])('the scale of %s rises without repeating', (_, scale) => {
	expect(scale).toEqual([...new Set(scale)].toSorted((a, b) => a - b));
});
