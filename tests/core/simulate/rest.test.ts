import { expect, test } from 'vitest';
import { USUAL_HABITS } from '#core/simulate/habits.ts';
import { restCost } from '#core/simulate/rest.ts';
import { day, groupOf, inReview, someReviews, today } from './living.ts';

const groups = [groupOf(someReviews(300))];

test('a break costs recall and brings the work of its days back in one', () => {
	const cost = restCost(groups, USUAL_HABITS, today, [day(1), day(14)]);
	expect(cost.knownAfter).toBeLessThan(cost.knownBefore);
	expect(cost.knownAfter).toBeLessThan(cost.knownOtherwise);
	expect(cost.minutes).toBeGreaterThan(2 * cost.minutesOtherwise);
	expect(cost.minutes * 60_000).toBeGreaterThan(cost.due * USUAL_HABITS.ms.recalled);
});

test('a longer break costs more', () => {
	const [week, month] = [7, 30].map((days) =>
		restCost(groups, USUAL_HABITS, today, [today, day(days - 1)])
	);
	expect(month!.due).toBeGreaterThan(week!.due);
	expect(month!.knownAfter).toBeLessThan(week!.knownAfter);
});

test('due on return is what came up by then, all of it', () => {
	const cards = [inReview(10, 9, 1), inReview(10, 8, 2), inReview(10, 7, 3), inReview(40, 1, 39)];
	const cost = restCost([groupOf(cards, { rules: { reviewsPerDay: 1 } })], USUAL_HABITS, today, [
		today,
		day(2)
	]);
	expect(cost.due).toBe(3);
});

test('that begins today is counted from this morning', () => {
	const one = [groupOf([inReview(10, 10, 0)])];
	expect(restCost(one, USUAL_HABITS, today, [today, day(6)]).knownBefore).toBeCloseTo(0.9, 6);
});
