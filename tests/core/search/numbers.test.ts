import { describe, expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { numberOf } from '#core/search/numbers.ts';
import { NUMBERS, type NumberName } from '#core/search/types.ts';
import { ago, around, inReview, inSteps, made, today, type Made } from './finding.ts';

const numbers = (card: Made) =>
	Object.fromEntries(NUMBERS.map((name) => [name, numberOf(name, card, around([card]))]));

describe('the numbers of a card', () => {
	test('that is new: no answers, no lapses, and nothing else', () => {
		const none = Object.fromEntries(NUMBERS.map((name): [NumberName, null] => [name, null]));
		expect(numbers(made('new'))).toEqual({ ...none, reps: 0, lapses: 0 });
	});

	test('in review: its interval, and the days until it is due', () => {
		const memory = inReview({
			lastDay: ago(5),
			dueOn: (today + 7) as StudyDay,
			stability: 11.5,
			difficulty: 6.25,
			reps: 9,
			lapses: 2
		});
		expect(numbers(made('a', { memory }))).toEqual({
			ivl: 12,
			reps: 9,
			lapses: 2,
			r: 0.5,
			s: 11.5,
			d: 6.25,
			due: 7
		});
	});

	test('that is overdue: days below zero', () => {
		const memory = inReview({ lastDay: ago(20), dueOn: ago(3) });
		expect(numbers(made('a', { memory }))).toMatchObject({ ivl: 17, due: -3 });
	});

	test.each(['learning', 'relearning'] as const)(
		'that is %s: due today, no interval yet',
		(kind) => {
			expect(numbers(made('a', { memory: inSteps(kind) }))).toMatchObject({
				ivl: 0,
				due: 0,
				reps: 1
			});
		}
	);

	test('are those of its memory, suspended or not', () => {
		const memory = inReview({ reps: 7 });
		expect(numbers(made('a', { memory, state: { suspended: true } }))).toMatchObject({ reps: 7 });
	});
});
