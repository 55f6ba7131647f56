import { describe, expect, test } from 'vitest';
import { changePreset, DEFAULT_PRESET } from '#core/memory/preset.ts';
import {
	above,
	below,
	hourScale,
	maxIntervalScale,
	newPerDayScale,
	reviewsPerDayScale
} from '#ui/settings/scale.ts';

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
	['longest intervals', maxIntervalScale],
	['hours', hourScale]
])('the scale of %s rises without repeating', (_, scale) => {
	expect(scale).toEqual([...new Set(scale)].toSorted((a, b) => a - b));
});

test('the longest interval goes as low and as high as a preset takes it', () => {
	const taken = (days: number) => changePreset(DEFAULT_PRESET, 'maxInterval', days).maxInterval;
	expect([maxIntervalScale[0], maxIntervalScale.at(-1)]).toEqual([taken(0), taken(1e9)]);
});
