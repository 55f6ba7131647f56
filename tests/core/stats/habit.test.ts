import { expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { habitOf } from '#core/stats/habit.ts';
import { NO_TALLY } from '#core/stats/tally.ts';

const habit = (days: readonly number[]) =>
	habitOf(
		days.map((day) => ({ day: day as StudyDay, tally: { ...NO_TALLY, answers: 1 } })),
		100 as StudyDay
	);

test('a run goes on while today is not over', () => {
	expect(habit([97, 98, 99]).run).toBe(3);
	expect(habit([97, 98, 99, 100]).run).toBe(4);
	expect(habit([97, 98]).run).toBe(0);
	expect(habit([98, 100]).run).toBe(1);
	expect(habit([]).run).toBe(0);
});

test('lately are the last thirty days', () => {
	expect(habit([70, 71, 90, 100, 101]).lately).toBe(3);
});
