import { describe, expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';
import type { Memory } from '#core/memory/types.ts';
import { Calendar } from '#core/simulate/calendar.ts';
import { cardsOf } from '#core/simulate/cards.ts';
import { comebackOutlook } from '#core/simulate/comeback.ts';
import { forecast } from '#core/simulate/forecast.ts';
import { USUAL_HABITS } from '#core/simulate/habits.ts';
import { restCost } from '#core/simulate/rest.ts';
import { day, groupOf, inReview, noon, today } from './living.ts';

const backlog = (size: number) => Array.from({ length: size }, () => inReview(20, 30, -10));
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('the calendar', () => {
	const at = (...dues: readonly number[]) =>
		cardsOf(
			dues.map((due) => inReview(5, 20, due)),
			1,
			today
		);

	test('takes what is overdue on the first day, the rest on its own', () => {
		const calendar = new Calendar(at(-8, 0, 2, 2), today, 5);
		const taken = [0, 1, 2].map((after) => [...calendar.take(day(after))].sort());
		expect(taken).toEqual([[0, 1], [], [2, 3]]);
	});

	test('remembers since when a card is due, and what was left comes before what is new', () => {
		const calendar = new Calendar(at(-8, 1), today, 5);
		expect(calendar.dueDay[0]).toBe(day(-8));
		calendar.leave(calendar.take(today));
		expect([...calendar.take(day(1))]).toEqual([0, 1]);
	});

	test('forgets what comes up after its last day', () => {
		const calendar = new Calendar(at(0), today, 3);
		calendar.take(today);
		calendar.leave(new Int32Array(0));
		calendar.put(0, day(3));
		expect([1, 2].flatMap((after) => [...calendar.take(day(after))])).toEqual([]);
		expect(calendar.dueDay[0]).toBe(day(3));
	});
});

test('cards in columns leave out new ones; those in short steps come up at once', () => {
	const trace = { stability: 1, difficulty: 4, lastDay: day(-1), reps: 1, lapses: 0 };
	const dueAt = noon(today + 1);
	const steps: Memory = { kind: 'learning', ...trace, step: 0, dueAt };
	const { stability, dueDay, lastDay, unseen } = cardsOf(
		[{ kind: 'new' }, inReview(9, 3, 4), steps],
		7,
		today
	);
	expect([...stability]).toEqual([9, 1]);
	expect([...dueDay]).toEqual([day(4), today]);
	expect([...lastDay]).toEqual([day(-3), day(-1)]);
	expect(unseen).toBe(7);
});

describe('a backlog', () => {
	test('shrinks by the limit day by day, and all of it is answered in the end', () => {
		const group = groupOf(backlog(95), { rules: { reviewsPerDay: 30 } });
		const days = forecast([group], USUAL_HABITS, { today, days: 4 });
		expect(days.slice(0, 3).map(({ reviewed }) => reviewed)).toEqual([30, 30, 30]);
		expect(days[0]!.left).toBe(65);
		expect(sum(days.map(({ reviewed }) => reviewed))).toBeGreaterThanOrEqual(95);
	});

	test('does not take the room of new cards, whose limit is their own', () => {
		const group = groupOf(backlog(95), { unseen: 20, rules: { reviewsPerDay: 30, newPerDay: 8 } });
		const days = forecast([group], USUAL_HABITS, { today, days: 4 });
		expect(days.map(({ introduced }) => introduced)).toEqual([8, 8, 4, 0]);
	});

	test('with a limit of none stays as it is', () => {
		const group = groupOf(backlog(10), { rules: { reviewsPerDay: 0 } });
		const days = forecast([group], USUAL_HABITS, { today, days: 3 });
		expect(days.map(({ answers, left }) => [answers, left])).toEqual([
			[0, 10],
			[0, 10],
			[0, 10]
		]);
		expect(days[2]!.known).toBeLessThan(days[0]!.known);
	});

	test('is not touched on a day that has had more than its limit', () => {
		const done = { introduced: 9, reviews: 40 };
		const given = { unseen: 20, rules: { reviewsPerDay: 30, newPerDay: 5 }, done };
		const [first, second] = forecast([groupOf(backlog(50), given)], USUAL_HABITS, {
			today,
			days: 2
		});
		expect(first).toMatchObject({ answers: 0, reviewed: 0, introduced: 0, left: 50 });
		expect(second).toMatchObject({ reviewed: 30, introduced: 5 });
	});

	test('that every plan clears in a day has one way out, the gentlest', () => {
		const { choices } = comebackOutlook([groupOf(backlog(3))], USUAL_HABITS, today);
		expect(choices).toMatchObject([{ minutes: 5, days: 1 }]);
	});

	test('of several groups is cleared within the minutes of the plan', () => {
		const groups = [groupOf(backlog(120)), groupOf(backlog(60))];
		const { seen, choices } = comebackOutlook(groups, USUAL_HABITS, today);
		expect(seen).toBe(180);
		for (const { minutes, days } of choices)
			expect(minutes * days * MINUTE).toBeGreaterThan(180 * USUAL_HABITS.ms.recalled);
	});
});

describe('a break', () => {
	test('in the middle leaves the days before it as they are', () => {
		const groups = [groupOf(backlog(40), { unseen: 40, rules: { newPerDay: 5 } })];
		const plan = { today, days: 8 };
		const breakDays = new Set<number>([day(3), day(4)]);
		const rested = forecast(groups, USUAL_HABITS, { ...plan, breakDays });
		const steady = forecast(groups, USUAL_HABITS, plan);
		expect(rested.slice(0, 3)).toEqual(steady.slice(0, 3));
		expect(rested.map(({ introduced }) => introduced)).toEqual([5, 5, 5, 0, 0, 5, 5, 5]);
	});

	test('days that are long gone, or past the horizon, change nothing', () => {
		const groups = [groupOf(backlog(40))];
		const plan = { today, days: 5 };
		const breakDays = new Set<number>([day(-1), day(5)]);
		expect(forecast(groups, USUAL_HABITS, { ...plan, breakDays })).toEqual(
			forecast(groups, USUAL_HABITS, plan)
		);
	});

	test('that begins later costs nothing until then', () => {
		const groups = [groupOf([inReview(30, 1, 29)])];
		const span = (from: number, to: number): readonly [StudyDay, StudyDay] => [day(from), day(to)];
		const cost = restCost(groups, USUAL_HABITS, today, span(5, 9));
		expect(cost).toMatchObject({ due: 0, minutes: 0, minutesOtherwise: 0 });
		expect(cost.knownAfter).toBe(cost.knownOtherwise);
		expect(cost.knownAfter).toBeLessThan(cost.knownBefore);
	});
});
