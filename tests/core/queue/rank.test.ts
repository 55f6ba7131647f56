import { describe, expect, test } from 'vitest';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { DueOrder, Memory, Mix, NewOrder } from '#core/memory/types.ts';
import { counts } from '#core/queue/left.ts';
import { extend, planDay } from '#core/queue/plan.ts';
import { answered, nextCard } from '#core/queue/turn.ts';
import type { DayInput } from '#core/queue/types.ts';
import {
	candidate,
	Day,
	dayWith,
	dueOf,
	freshOf,
	inReview,
	names,
	now,
	today
} from './planning.ts';

const hard = (memory: Memory, difficulty: number): Memory =>
	memory.kind === 'new' ? memory : { ...memory, difficulty };

/** Interval, days overdue and elapsed over stability all differ in their order. */
const reviews = [
	candidate('late', hard(inReview(30, 60, 30), 8), { deck: 'b', order: 2 }),
	candidate('short', hard(inReview(2, 5, 3), 3), { deck: 'b', order: 1 }),
	candidate('sure', hard(inReview(400, 102, 2), 5), { deck: 'a', order: 9 })
];

const duesIn = (dueOrder: DueOrder) =>
	names(dueOf(planDay(dayWith(reviews, { preset: { dueOrder } }))));

test.each<[DueOrder, readonly string[]]>([
	['recall', ['sure', 'late', 'short']],
	['leastRecall', ['short', 'late', 'sure']],
	['dueDate', ['late', 'short', 'sure']],
	['shortest', ['short', 'late', 'sure']],
	['longest', ['sure', 'late', 'short']],
	['easiest', ['short', 'sure', 'late']],
	['hardest', ['late', 'sure', 'short']],
	['overdue', ['short', 'late', 'sure']],
	['deck', ['sure', 'short', 'late']]
])('reviews may come by %s', (order, expected) => {
	expect(duesIn(order)).toEqual(expected);
});

test('reviews by chance come another way each day, and the same way all day', () => {
	const many = Array.from({ length: 30 }, (_, i) => candidate(`c${i}`, inReview(9, 10 + i)));
	const input = dayWith(many, { preset: { dueOrder: 'random' } });
	const order = names(dueOf(planDay(input)));
	expect(names(dueOf(planDay({ ...input, candidates: [...many].reverse() })))).toEqual(order);
	const tomorrow = planDay({ ...input, today: (today + 1) as typeof today });
	expect(names(dueOf(tomorrow))).not.toEqual(order);
	expect(order).not.toEqual(names(many.map(({ card }) => card)));
});

const fresh = Array.from({ length: 12 }, (_, order) =>
	candidate(`n${order}`, { kind: 'new' }, { deck: order % 2 ? 'a' : 'b', order })
);
const freshIn = (newOrder: NewOrder, day = today) =>
	names(freshOf(planDay({ ...dayWith(fresh, { preset: { newOrder } }), today: day })));

test('new cards may come as in their decks, the newest first, or by a chance that lasts', () => {
	expect(freshIn('deck').slice(0, 7)).toEqual(['n1', 'n3', 'n5', 'n7', 'n9', 'n11', 'n0']);
	expect(freshIn('newest').slice(0, 3)).toEqual(['n11', 'n10', 'n9']);
	expect(freshIn('random')).not.toEqual(freshIn('deck'));
	expect(freshIn('random', (today + 1) as typeof today)).toEqual(freshIn('random'));
});

/** A letter for each card of a day in which everything is known: n for new, r for review. */
function walk(input: DayInput): string {
	const day = new Day(input);
	let plan = day.plan();
	let seen = '';
	for (let next = nextCard(plan, now); next.kind === 'card'; next = nextCard(plan, now)) {
		seen += names([next.card])[0]![0]!;
		plan = answered(plan, day.answer(next.card, 4, 0));
	}
	return seen;
}

const cards = (letter: string, count: number, deck: string, memory: () => Memory) =>
	Array.from({ length: count }, (_, order) =>
		candidate(`${letter}${order}`, memory(), { deck, order })
	);
const due = () => inReview(10, 12);
const unseen = (): Memory => ({ kind: 'new' });

test.each<[Mix, string]>([
	['mixed', 'rnrrnr'],
	['before', 'nnrrrr'],
	['after', 'rrrrnn']
])('new cards may stand %s among the reviews', (mix, expected) => {
	const day = [...cards('r', 4, 'a', due), ...cards('n', 2, 'a', unseen)];
	expect(walk(dayWith(day, { preset: { mix } }))).toBe(expected);
});

describe('decks under two presets', () => {
	const exam = { ...DEFAULT_PRESET, id: 'exam', name: 'Exam', reviewsPerDay: 2, newPerDay: 1 };
	const settings = {
		presets: [{ ...DEFAULT_PRESET, newPerDay: 3, reviewsPerDay: 4 }, exam] as const,
		presetByDeck: { b: 'exam' }
	};
	const both = [
		...cards('r', 6, 'a', due),
		...cards('e', 6, 'b', due),
		...cards('n', 6, 'a', unseen),
		...cards('x', 6, 'b', unseen)
	];

	test('have limits of their own, and come evenly mixed', () => {
		const seen = walk(dayWith(both, { settings }));
		const times = (letter: string) => seen.split(letter).length - 1;
		expect([times('r'), times('n'), times('e'), times('x')]).toEqual([4, 3, 2, 1]);
		expect(seen.search(/[ex]/)).toBeLessThan(3);
		expect(seen.slice(-4)).toMatch(/[ex]/);
	});

	test('count what their own decks were asked; answers that tell no deck count for all', () => {
		const done = {
			introduced: 4,
			reviews: 5,
			decks: { b: { introduced: 1, reviews: 1 }, a: { introduced: 1, reviews: 1 } }
		};
		const plan = planDay(dayWith(both, { settings, done }));
		expect(plan.shares.map(({ take }) => take)).toEqual([
			{ due: 0, fresh: 0 },
			{ due: 1, fresh: 0 }
		]);
		expect(counts(plan, now)).toEqual({ due: 1, learning: 0, fresh: 0 });
	});

	test('give a few more together: first what waits for review, then new cards', () => {
		const { plan, added } = extend(planDay(dayWith(both, { settings })), 8);
		expect(added).toEqual({ due: 6, fresh: 2 });
		expect(plan.shares.map(({ extra }) => extra)).toEqual([
			{ due: 2, fresh: 2 },
			{ due: 4, fresh: 0 }
		]);
	});

	test('lie under the preset of all once theirs is gone', () => {
		const gone = { ...settings, presets: [settings.presets[0]] as const };
		const [share] = planDay(dayWith(both, { settings: gone })).shares;
		expect(share).toMatchObject({ take: { due: 4, fresh: 3 } });
		expect(share!.due).toHaveLength(12);
	});
});
