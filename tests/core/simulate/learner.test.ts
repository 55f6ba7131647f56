import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Memory } from '#core/memory/types.ts';
import { cardsOf } from '#core/simulate/cards.ts';
import { USUAL_HABITS } from '#core/simulate/habits.ts';
import { Learner } from '#core/simulate/learner.ts';
import {
	answerOnDay,
	day,
	groupOf,
	inReview,
	ratings,
	someRules,
	today,
	writtenDice
} from './living.ts';

const delays = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 });

test('a card goes the very way that answers take it in the app, from the first one on', () => {
	fc.assert(
		fc.property(someRules, ratings, delays, (rules, written, late) => {
			const none = cardsOf([], 1, today);
			const learner = new Learner(none, rules, USUAL_HABITS.ms, writtenDice([written]));
			const script = [...written];
			const next = () => script.shift() ?? 3;
			let memory: Memory = { kind: 'new' };
			let on: number = today;
			for (const [i, delay] of late.entries()) {
				const due = i === 0 ? learner.introduce(on) : learner.review(0, on);
				const real = answerOnDay(memory, 0, on, rules, next);
				memory = real.memory;
				expect(due).toBe(memory.dueOn);
				expect(learner.stability[0]).toBeCloseTo(memory.stability, 6);
				expect(learner.difficulty[0]).toBeCloseTo(memory.difficulty, 6);
				expect(learner.lastDay[0]).toBe(memory.lastDay);
				on = due + delay;
			}
		}),
		{ numRuns: 300 }
	);
});

test('an answer takes the time of its kind, and a forgotten card that of its steps too', () => {
	const ms = { first: 1, step: 10, recalled: 100, forgotten: 1000 };
	const { cards, rules } = groupOf([inReview(5, 5), inReview(5, 5)], { unseen: 1 });
	const learner = new Learner(cards, rules, ms, writtenDice([[3], [1, 3], [3, 3]]));
	learner.review(0, today);
	expect([learner.ms, learner.answers]).toEqual([100, 1]);
	learner.review(1, today);
	expect([learner.ms, learner.answers]).toEqual([1110, 3]);
	learner.introduce(today);
	expect([learner.ms, learner.answers]).toEqual([1121, 5]);
});

test('a card in its steps takes one more of them, and is then counted in days', () => {
	const trace = { stability: 2, difficulty: 5, lastDay: today, reps: 1, lapses: 0 };
	const inSteps: Memory = { kind: 'learning', ...trace, step: 1, dueAt: 0 as never };
	const { cards, rules } = groupOf([inSteps]);
	const learner = new Learner(cards, rules, USUAL_HABITS.ms, writtenDice([]));
	expect(cards.dueDay[0]).toBe(today);
	expect(learner.review(0, today)).toBeGreaterThan(today);
	expect(learner.answers).toBe(1);
});

test('somebody who never gets a card right leaves it for another day', () => {
	const { cards, rules } = groupOf([], { unseen: 1 });
	const again = () => 1 as const;
	const dice = { first: again, step: again, review: again, spread: () => 0 };
	const learner = new Learner(cards, rules, USUAL_HABITS.ms, dice);
	expect(learner.introduce(today)).toBe(day(1));
	expect(learner.answers).toBe(21);
});

test('known is what the forgetting curve says of all cards that were seen', () => {
	const { cards, rules } = groupOf([inReview(10, 10), inReview(10, 0)], { unseen: 5 });
	const learner = new Learner(cards, rules, USUAL_HABITS.ms, writtenDice([]));
	expect(learner.known(today)).toBeCloseTo(1.9, 6);
	expect(learner.recall(0, today)).toBeCloseTo(0.9, 6);
});
