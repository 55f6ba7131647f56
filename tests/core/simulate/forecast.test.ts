import { expect, test } from 'vitest';
import { weekdayOf } from '#core/base/time.ts';
import { forecast } from '#core/simulate/forecast.ts';
import { USUAL_HABITS } from '#core/simulate/habits.ts';
import { day, groupOf, inReview, someReviews, today } from './living.ts';

const due = (count: number) => Array.from({ length: count }, () => inReview(5, 20, -15));

test('what is overdue counts on the first day, beyond its limit on the next ones', () => {
	const group = groupOf(due(30), { rules: { reviewsPerDay: 20 } });
	const [first, second] = forecast([group], USUAL_HABITS, { today, days: 2 });
	expect(first).toMatchObject({ day: today, left: 10, introduced: 0 });
	expect(first!.answers).toBeGreaterThanOrEqual(20);
	expect(first!.minutes).toBeCloseTo((first!.answers * 8) / 60, 6);
	expect(second).toMatchObject({ day: day(1), left: 0 });
});

test('groups add up, each under rules and limits of its own', () => {
	const groups = [groupOf(due(8)), groupOf([], { unseen: 30, rules: { newPerDay: 4 } })];
	const [first] = forecast(groups, USUAL_HABITS, { today, days: 1 });
	expect(first).toMatchObject({ introduced: 4, left: 0 });
	const [one] = forecast([groups[0]!], USUAL_HABITS, { today, days: 1 });
	const [other] = forecast([groups[1]!], USUAL_HABITS, { today, days: 1 });
	expect(first!.answers).toBeCloseTo(one!.answers + other!.answers, 9);
	expect(first!.known).toBeCloseTo(one!.known + other!.known, 9);
});

test('known falls while nothing is studied, and less is due on a usual day than after a break', () => {
	const group = groupOf(someReviews(200));
	const breakDays = new Set(Array.from({ length: 14 }, (_, i) => day(i)));
	const plan = { today, days: 15 };
	const rested = forecast([group], USUAL_HABITS, { ...plan, breakDays });
	const steady = forecast([group], USUAL_HABITS, plan);
	expect(rested[13]!.known).toBeLessThan(rested[0]!.known);
	expect(rested[14]!.answers).toBeGreaterThan(2 * steady[14]!.answers);
	expect(rested[13]!.minutes).toBe(0);
});

test('a day that is to hold least takes less time, and the other days of the week more', () => {
	const minutesOn = (easyDays: readonly number[]) => {
		const group = groupOf(someReviews(60), { unseen: 4000, rules: { easyDays, newPerDay: 16 } });
		const days = forecast([group], USUAL_HABITS, { today, days: 200 }).slice(100);
		return [0, 5, 6].map((weekday) => {
			const on = days.filter((one) => weekdayOf(one.day) === weekday);
			return on.reduce((sum, { minutes }) => sum + minutes, 0) / on.length;
		});
	};
	const [monday, saturday, sunday] = minutesOn([1, 1, 1, 1, 1, 0.5, 0]);
	const [usualMonday, , usualSunday] = minutesOn([1, 1, 1, 1, 1, 1, 1]);
	expect(sunday).toBeLessThan(0.7 * usualSunday!);
	expect(saturday).toBeLessThan(monday!);
	expect(monday).toBeGreaterThan(1.05 * usualMonday!);
});
