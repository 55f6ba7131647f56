import { describe, expect, test } from 'vitest';
import { extend, extraOf, planDay } from '#core/queue/plan.ts';
import { counts } from '#core/queue/left.ts';
import type { Candidate } from '#core/queue/types.ts';
import type { FactId } from '#core/base/brand.ts';
import {
	candidate,
	dayWith,
	dueOf,
	freshOf,
	inReview,
	inSteps,
	names,
	nextName,
	now,
	today
} from './planning.ts';

const fresh = (count: number) =>
	Array.from({ length: count }, (_, i) => candidate(`n${i}`, { kind: 'new' }, { order: i }));
const due = (count: number) =>
	Array.from({ length: count }, (_, i) => candidate(`r${i}`, inReview(10, i + 5)));
const plan = (candidates: readonly Candidate[], more = {}) => planDay(dayWith(candidates, more));

describe('the order', () => {
	test('of reviews is by chance of recall, the most certain first', () => {
		const cards = [
			candidate('lost', inReview(2, 60)),
			candidate('sure', inReview(100, 20)),
			candidate('half', inReview(10, 10)),
			candidate('short', inReview(1, 2))
		];
		expect(names(dueOf(plan(cards)))).toEqual(['sure', 'half', 'short', 'lost']);
	});

	test('of reviews puts first what was answered today and brought up again', () => {
		const cards = [candidate('solid', inReview(1000, 1)), candidate('again', inReview(10, 0))];
		expect(names(dueOf(plan(cards)))).toEqual(['again', 'solid']);
	});

	test('of new cards is that of their deck, and decks do not mix', () => {
		const cards = [
			candidate('b1', { kind: 'new' }, { deck: 'b', order: 1 }),
			candidate('a10', { kind: 'new' }, { deck: 'a', order: 10 }),
			candidate('b0', { kind: 'new' }, { deck: 'b', order: 0 }),
			candidate('a9', { kind: 'new' }, { deck: 'a', order: 9 })
		];
		expect(names(freshOf(plan(cards)))).toEqual(['a9', 'a10', 'b0', 'b1']);
	});

	test('of equal reviews is shuffled, the same way all day and another way tomorrow', () => {
		const cards = Array.from({ length: 30 }, (_, i) => candidate(`c${i}`, inReview(10, 10)));
		const order = names(dueOf(plan(cards)));
		expect(names(dueOf(plan([...cards].reverse())))).toEqual(order);
		const later = planDay({ ...dayWith(cards), today: (today + 1) as typeof today });
		expect(names(dueOf(later))).not.toEqual(order);
		expect([...names(dueOf(later))].sort()).toEqual([...order].sort());
	});
});

describe('left out', () => {
	test('is what is suspended, buried today, in a hidden deck or not due', () => {
		const yesterday = (today - 1) as typeof today;
		const cards = [
			candidate('suspended', inReview(1, 5), {}, { suspended: true }),
			candidate('buried', inSteps(1), {}, { buriedOn: today }),
			candidate('hidden', { kind: 'new' }, { deck: 'secret' }),
			candidate('tomorrow', inReview(5, 5, -1)),
			candidate('wasBuried', inReview(1, 5), {}, { buriedOn: yesterday })
		];
		const hidden = plan(cards, { settings: { hiddenDecks: ['secret'] } });
		expect([names(dueOf(hidden)), freshOf(hidden), hidden.learning]).toEqual([
			['wasBuried'],
			[],
			[]
		]);
	});

	test('are siblings of a fact: one in steps goes before one due, one due before a new one', () => {
		const cards = [
			candidate('new1', { kind: 'new' }, { fact: 'f' }),
			candidate('due1', inReview(1, 5), { fact: 'f' }),
			candidate('step1', inSteps(0, 1), { fact: 'f' }),
			candidate('new2', { kind: 'new' }, { fact: 'g' }),
			candidate('due2', inReview(1, 5), { fact: 'g' }),
			candidate('new3', { kind: 'new' }, { fact: 'h', order: 2 }),
			candidate('new4', { kind: 'new' }, { fact: 'h', order: 1 })
		];
		const day = plan(cards);
		expect(names(day.learning.map(({ card }) => card))).toEqual(['step1']);
		expect([names(dueOf(day)), names(freshOf(day))]).toEqual([['due2'], ['new4']]);
	});

	test('are siblings of a fact answered today, but not the answered card in its steps', () => {
		const cards = [
			candidate('new1', { kind: 'new' }, { fact: 'f' }),
			candidate('due1', inReview(1, 5), { fact: 'f' }),
			candidate('back', inSteps(5), { fact: 'f' }),
			candidate('old', inSteps(5, 1), { fact: 'f' })
		];
		const day = plan(cards, { done: { facts: ['f' as FactId] } });
		expect(names(day.learning.map(({ card }) => card))).toEqual(['back']);
		expect([dueOf(day), freshOf(day)]).toEqual([[], []]);
	});

	test('is, of two siblings left in their steps, the one that comes back later', () => {
		const cards = [
			candidate('later', inSteps(-3, 1), { fact: 'f' }),
			candidate('sooner', inSteps(-9, 1), { fact: 'f' }),
			candidate('latest', inSteps(-1, 1), { fact: 'f' })
		];
		expect(names(plan(cards).learning.map(({ card }) => card))).toEqual(['sooner']);
	});

	test('is a new card whose sibling waits beyond the limit of reviews', () => {
		const cards = [
			candidate('due', inReview(1, 5), { fact: 'f' }),
			candidate('new', { kind: 'new' }, { fact: 'f' })
		];
		const limited = plan(cards, { preset: { reviewsPerDay: 0 } });
		expect(counts(limited, now)).toEqual({ fresh: 0, learning: 0, due: 0 });
	});
});

describe('the limits', () => {
	test('hold for new cards and reviews, and not for cards in steps', () => {
		const cards = [...fresh(30), ...due(300), candidate('step', inSteps(0))];
		expect(counts(plan(cards), now)).toEqual({ fresh: 20, learning: 1, due: 200 });
	});

	test('count what was done today', () => {
		const done = { introduced: 15, reviews: 190 };
		expect(counts(plan([...fresh(30), ...due(300)], { done }), now)).toMatchObject({
			fresh: 5,
			due: 10
		});
		const over = { introduced: 25, reviews: 210 };
		expect(counts(plan([...fresh(30), ...due(300)], { done: over }), now)).toMatchObject({
			fresh: 0,
			due: 0
		});
	});
});

describe('a few more', () => {
	const preset = { newPerDay: 2, reviewsPerDay: 3 };

	test('are reviews that were held back, then new cards', () => {
		const { plan: more, added } = extend(plan([...fresh(30), ...due(7)], { preset }), 10);
		expect(added).toEqual({ due: 4, fresh: 6 });
		expect(counts(more, now)).toEqual({ due: 7, learning: 0, fresh: 8 });
	});

	test('are no more than there are, and nothing that is not due', () => {
		const cards = [...fresh(3), candidate('later', inReview(50, 5, -3))];
		const { plan: more, added } = extend(plan(cards, { preset }), 10);
		expect(added).toEqual({ due: 0, fresh: 1 });
		expect(extend(more, 10).added).toEqual({ due: 0, fresh: 0 });
	});

	test('are still there when the plan is made anew', () => {
		for (const [held, expected] of [
			[9, { due: 9, learning: 0, fresh: 6 }],
			[30, { due: 13, learning: 0, fresh: 2 }]
		] as const) {
			const input = dayWith([...fresh(30), ...due(held)], { preset, done: { reviews: 12 } });
			const { plan: more } = extend(extend(planDay(input), 4).plan, 9);
			const again = planDay({ ...input, extra: extraOf(more) });
			expect(counts(again, now)).toEqual(expected);
			expect(counts(more, now)).toEqual(expected);
			expect(nextName(again)).toBe(nextName(more));
		}
	});

	test('leave the plan they came from as it was', () => {
		const before = plan(fresh(30));
		extend(before, 5);
		expect(counts(before, now).fresh).toBe(20);
	});
});
