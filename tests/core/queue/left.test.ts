import { expect, test } from 'vitest';
import { counts, minutesLeft } from '#core/queue/left.ts';
import { planDay } from '#core/queue/plan.ts';
import { answered } from '#core/queue/turn.ts';
import type { CardId } from '#core/base/brand.ts';
import { after, candidate, Day, dayWith, inReview, inSteps, now } from './planning.ts';

const cards = [
	candidate('new', { kind: 'new' }),
	candidate('due', inReview(5, 9)),
	candidate('soon', inSteps(15, 0, 0)),
	candidate('far', inSteps(45, 0, 1))
];
const PACE = 6000;

test('cards that come back later than the learn-ahead are not left now', () => {
	const plan = planDay(dayWith(cards));
	expect(counts(plan, now)).toEqual({ fresh: 1, learning: 1, due: 1 });
	expect(counts(plan, after(25))).toEqual({ fresh: 1, learning: 2, due: 1 });
});

test('a new card takes its steps, a review its share of lapses, a card in steps the rest', () => {
	const minutes = (...some: typeof cards) => minutesLeft(planDay(dayWith(some)), PACE);
	const [fresh, due, soon, far] = cards as [(typeof cards)[0], ...typeof cards];
	expect(minutes(fresh)).toBeCloseTo(0.2);
	expect(minutes(due!)).toBeCloseTo(0.11);
	expect(minutes(soon!)).toBeCloseTo(0.2);
	expect(minutes(far!)).toBeCloseTo(0.1);
	expect(minutes(...cards)).toBeCloseTo(0.61);
	expect(minutes()).toBe(0);
});

test('without steps a new card takes one answer', () => {
	const plan = planDay(dayWith(cards.slice(0, 1), { preset: { learningSteps: [] } }));
	expect(minutesLeft(plan, PACE)).toBeCloseTo(0.1);
});

test('answers bring cards and minutes down, and a forgotten card brings some back', () => {
	const day = new Day(dayWith(cards.slice(0, 2)));
	const plan = day.plan();
	const known = answered(plan, day.answer('due/due' as CardId, 3, 0));
	expect(counts(known, now)).toEqual({ fresh: 1, learning: 0, due: 0 });
	expect(minutesLeft(known, PACE)).toBeCloseTo(minutesLeft(plan, PACE) - 0.11);
	const learnt = answered(known, day.answer('new/new' as CardId, 4, 0));
	expect(minutesLeft(learnt, PACE)).toBeCloseTo(0);
	const forgotten = answered(plan, new Day(dayWith(cards)).answer('due/due' as CardId, 1, 0));
	expect(counts(forgotten, now)).toEqual({ fresh: 1, learning: 1, due: 0 });
});
