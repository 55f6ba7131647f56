import { expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import { NO_TALLY } from '#core/stats/tally.ts';
import { lastMonths, levelOf, stepOf } from '#ui/progress/calendar.ts';
import { dateOf, dayText, isoDay } from '#ui/progress/dates.ts';

const day = (iso: string) => (Date.parse(`${iso}T00:00Z`) / DAY) as StudyDay;

test('the year on the wall is this month, up to today, and the eleven before', () => {
	const months = lastMonths(day('2026-03-10'));
	expect(months.map(({ first }) => first.toISOString().slice(0, 7))).toEqual([
		'2025-04',
		'2025-05',
		'2025-06',
		'2025-07',
		'2025-08',
		'2025-09',
		'2025-10',
		'2025-11',
		'2025-12',
		'2026-01',
		'2026-02',
		'2026-03'
	]);
	expect(months.at(-1)!.days).toHaveLength(10);
	expect(months.at(-2)!.days).toHaveLength(28);
});

test('its days follow one another without a gap', () => {
	const days = lastMonths(day('2024-03-01')).flatMap(({ days }) => days.map(({ day }) => day));
	expect(days.every((one, i) => i === 0 || one === days[i - 1]! + 1)).toBe(true);
	expect(isoDay(days[0]!)).toBe('2023-04-01');
	expect(isoDay(days.at(-1)!)).toBe('2024-03-01');
	expect(days.map(isoDay)).toContain('2024-02-29');
});

test('weeks begin on Monday', () => {
	// 1 November 2026 is a Sunday
	const november = lastMonths(day('2026-11-30')).at(-1)!.days;
	expect(november.slice(0, 3).map(({ weekday, week }) => [weekday, week])).toEqual([
		[6, 0],
		[0, 1],
		[1, 1]
	]);
	expect(november.at(-1)).toMatchObject({ weekday: 0, week: 5 });
	// 1 June 2026 is a Monday
	const june = lastMonths(day('2026-06-30')).at(-1)!.days;
	expect(june[0]).toMatchObject({ weekday: 0, week: 0 });
});

const days = (...answers: readonly number[]) =>
	answers.map((answers, i) => ({ day: i as StudyDay, tally: { ...NO_TALLY, answers } }));

test('squares grow in four steps up to a busy day', () => {
	const step = stepOf(days(10, 20, 40));
	expect(step).toBe(10);
	expect([0, 1, 10, 11, 30, 31, 40, 99].map((n) => levelOf(n, step))).toEqual([
		0, 1, 1, 2, 3, 4, 4, 4
	]);
});

test('one day out of all measure does not make the others small', () => {
	const usual = Array.from({ length: 40 }, () => 8);
	expect(stepOf(days(...usual, 900))).toBe(2);
	expect(stepOf(days(1))).toBe(1);
	expect(stepOf([])).toBe(1);
});

test('days are written in the language of the app, whatever the time zone', () => {
	const date = dateOf(day('2026-11-23'));
	expect(dayText('en', { dateStyle: 'long' })(date)).toBe('November 23, 2026');
	expect(dayText('ko', { dateStyle: 'long' })(date)).toBe('2026년 11월 23일');
	expect(isoDay(day('2026-11-23'))).toBe('2026-11-23');
});
