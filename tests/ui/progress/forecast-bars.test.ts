import { expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import type { ForecastDay } from '#core/simulate/forecast.ts';
import { forecastBars } from '#ui/progress/forecast-bars.ts';

const dayOf = (at: number, change: Partial<ForecastDay> = {}): ForecastDay => ({
	day: (100 + at) as StudyDay,
	minutes: 10,
	answers: 40,
	introduced: 0,
	reviewed: 40,
	left: 0,
	known: 500,
	...change
});
const days = (count: number) => Array.from({ length: count }, (_, at) => dayOf(at));

test('a month has a bar a day', () => {
	const bars = forecastBars(days(30), 30, 0);
	expect(bars).toHaveLength(30);
	expect(bars[3]).toMatchObject({ day: 103, minutes: 10, overdue: 0, answers: 40 });
});

test('what is overdue takes its share of the first day, and of the next what is left over', () => {
	const bars = forecastBars(days(30), 30, 60);
	expect(bars.slice(0, 3).map(({ overdue }) => overdue)).toEqual([10, 5, 0]);
});

test('new cards are never overdue', () => {
	const [first, second] = forecastBars(
		[dayOf(0, { introduced: 30, reviewed: 10 }), dayOf(1)],
		30,
		20
	);
	expect(first!.overdue).toBe(2.5);
	expect(second!.overdue).toBe(2.5);
});

test('a day without answers holds nothing overdue', () => {
	const [first] = forecastBars([dayOf(0, { minutes: 0, answers: 0, reviewed: 0 })], 30, 5);
	expect(first!.overdue).toBe(0);
});

test('a year has a bar a week, each the mean of its days', () => {
	const year = days(365).map((day, at) => ({ ...day, minutes: at < 7 ? at : 20, left: 365 - at }));
	const bars = forecastBars(year, 365, 0);
	expect(bars).toHaveLength(53);
	expect(bars[0]).toMatchObject({ day: 100, minutes: 3, left: 365 - 6 });
	expect(bars[1]).toMatchObject({ day: 107, minutes: 20 });
	// the last week has one day
	expect(bars.at(-1)).toMatchObject({ day: 464, minutes: 20, left: 1 });
});

test('over weeks the minutes stay what they were', () => {
	const year = days(364).map((day, at) => ({ ...day, minutes: at % 13 }));
	const sum = (values: readonly { readonly minutes: number }[]) =>
		values.reduce((total, { minutes }) => total + minutes, 0);
	expect(7 * sum(forecastBars(year, 365, 9))).toBeCloseTo(sum(year), 9);
});
