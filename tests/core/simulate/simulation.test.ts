import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE } from '#core/base/time.ts';
import type { Rating } from '#core/log/types.ts';
import type { Memory } from '#core/memory/types.ts';
import { diceOf } from '#core/simulate/dice.ts';
import { USUAL_HABITS } from '#core/simulate/habits.ts';
import { Simulation, type Plan } from '#core/simulate/simulation.ts';
import type { Group, Order } from '#core/simulate/types.ts';
import {
	answerOnDay,
	day,
	groupOf,
	inReview,
	ratings,
	someReviews,
	someRules,
	today,
	writtenDice
} from './living.ts';

const days = (simulation: Simulation, count: number) =>
	Array.from({ length: count }, () => simulation.nextDay());
const byChance = (group: Group, plan: Partial<Plan> = {}) =>
	new Simulation(group, USUAL_HABITS.ms, diceOf(1, USUAL_HABITS), { today, days: 400, ...plan });

type Card = { memory: Memory; readonly script: Rating[]; readonly place: number };
type Review = Extract<Memory, { kind: 'review' }>;

/** The same days, slowly: every card looked at on every day and answered as the app answers. */
function slowly(
	group: Group,
	memories: readonly Memory[],
	written: readonly Rating[][],
	count: number
) {
	const { rules, cards } = group;
	const all: Card[] = [...memories, ...Array.from({ length: cards.unseen }, () => undefined)].map(
		(memory, place) => ({
			memory: memory ?? { kind: 'new' },
			script: [...(written[place] ?? [])],
			place
		})
	);
	const live = (card: Card, on: number) => {
		const done = answerOnDay(card.memory, card.place, on, rules, () => card.script.shift() ?? 3);
		card.memory = done.memory;
		return done.answers;
	};
	return Array.from({ length: count }, (_, at) => {
		const on = today + at;
		const wear = ({ memory }: Card) =>
			Math.fround((on - (memory as Review).lastDay) / (memory as Review).stability);
		const due = all.filter(({ memory }) => memory.kind === 'review' && memory.dueOn <= on);
		const chosen = due
			.sort((a, b) => wear(a) - wear(b) || a.place - b.place)
			.slice(0, rules.reviewsPerDay);
		const fresh = all.filter(({ memory }) => memory.kind === 'new').slice(0, rules.newPerDay);
		const answers = [...chosen, ...fresh].reduce((sum, card) => sum + live(card, on), 0);
		return {
			day: on,
			answers,
			introduced: fresh.length,
			reviewed: chosen.length,
			left: due.length - chosen.length
		};
	});
}

test('days go exactly as a slow simulation with the real answers, card objects and sorting goes', () => {
	const scripts = fc.array(ratings, { maxLength: 12 });
	fc.assert(
		fc.property(someRules, scripts, fc.integer({ min: 0, max: 5 }), (rules, written, unseen) => {
			const memories = someReviews(8);
			const group = groupOf(memories, { rules, unseen });
			const quick = new Simulation(group, USUAL_HABITS.ms, writtenDice(written), {
				today,
				days: 40
			});
			const lived = days(quick, 40).map(({ ms: _, ...held }) => held);
			expect(lived).toEqual(slowly(group, memories, written, 40));
		}),
		{ numRuns: 100 }
	);
});

describe('limits', () => {
	test('are never exceeded, and no card is lost: what is left over comes first the next day', () => {
		fc.assert(
			fc.property(someRules, fc.nat(40), (rules, size) => {
				const simulation = byChance(groupOf(someReviews(size), { rules, unseen: 10 }));
				for (const lived of days(simulation, 60)) {
					expect(lived.introduced).toBeLessThanOrEqual(rules.newPerDay);
					expect(lived.reviewed).toBeLessThanOrEqual(rules.reviewsPerDay);
					expect(lived.left === 0 || lived.reviewed === rules.reviewsPerDay).toBe(true);
				}
				expect(simulation.seen).toBe(size + Math.min(10, 60 * rules.newPerDay));
			})
		);
	});

	test('of today are less what was done already', () => {
		const done = { introduced: 3, reviews: 15 };
		const group = groupOf(
			Array.from({ length: 50 }, () => inReview(5, 5)),
			{
				...{ done, unseen: 50 },
				rules: { newPerDay: 5, reviewsPerDay: 20 }
			}
		);
		const [first, second] = days(byChance(group), 2);
		expect(first).toMatchObject({ introduced: 2, reviewed: 5, left: 45 });
		expect(second).toMatchObject({ introduced: 5, reviewed: 20 });
	});

	test('in minutes end the day, reviews before new cards', () => {
		const group = groupOf(
			Array.from({ length: 100 }, () => inReview(5, 5)),
			{ unseen: 50 }
		);
		const [first] = days(byChance(group, { msPerDay: 2 * MINUTE }), 1);
		expect(first!.ms).toBeGreaterThanOrEqual(2 * MINUTE);
		expect(first!.ms).toBeLessThan(3 * MINUTE);
		expect(first!.introduced).toBe(0);
		expect(first!.left).toBeGreaterThan(80);
	});
});

test('nothing is done on a day of a break, and what came up meanwhile waits behind it', () => {
	const group = groupOf([inReview(5, 5, 0), inReview(5, 4, 1)], { unseen: 5 });
	const breakDays = new Set([today, day(1)]);
	const lived = days(byChance(group, { breakDays }), 3);
	expect(lived.map(({ answers }) => answers > 0)).toEqual([false, false, true]);
	expect(lived.map(({ left }) => left)).toEqual([1, 2, 0]);
});

describe('where a day does not take all', () => {
	const cards = [inReview(100, 20, -1), inReview(5, 20, -15), inReview(20, 20, -3)];
	const first = (order: Order) => {
		const answered: number[] = [];
		const dice = {
			...writtenDice([]),
			review: (card: number) => (answered.push(card), 3 as const)
		};
		const group = groupOf(cards, { rules: { reviewsPerDay: 1 } });
		const simulation = new Simulation(group, USUAL_HABITS.ms, dice, { today, days: 3, order });
		days(simulation, 3);
		return answered;
	};

	test('comes first what the order says', () => {
		expect(first('recall')).toEqual([0, 2, 1]);
		expect(first('leastRecall')).toEqual([1, 2, 0]);
		expect(first('dueDate')).toEqual([1, 2, 0]);
		expect(first('gain')).toEqual([1, 2, 0]);
	});

	test('of two that are equally shaky the one whose answer lasts longer is worth more', () => {
		const group = groupOf([inReview(2, 30), inReview(60, 900)], { rules: { reviewsPerDay: 1 } });
		const answered: number[] = [];
		const dice = {
			...writtenDice([]),
			review: (card: number) => (answered.push(card), 3 as const)
		};
		const plan = { today, days: 1, order: 'gain' } as const;
		days(new Simulation(group, USUAL_HABITS.ms, dice, plan), 1);
		expect(answered).toEqual([1]);
	});
});

test('the same seed lives the same days', () => {
	const group = groupOf(someReviews(50), { unseen: 50 });
	expect(days(byChance(group), 100)).toEqual(days(byChance(group), 100));
});
