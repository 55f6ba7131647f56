import { describe, expect, test } from 'vitest';
import { fractionOf } from '#core/base/fraction.ts';
import type { StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import { habitToTell, type Told } from '#core/coach/habits.ts';
import type { Entry, Rating } from '#core/log/types.ts';
import { cardId, dayOf, Device, EVENING, review } from '../log/writing.ts';
import { rate } from './raters.ts';

const PEOPLE = Array.from({ length: 100 }, (_, i) => i);
const wanted = { retention: 0.9, maxInterval: 36_500 };
/** What is told of answers, or would be once all of them are given. */
function habitIn(
	entries: readonly Entry[],
	{
		told = {},
		today = dayOf(EVENING + 100 * DAY),
		maxInterval = wanted.maxInterval
	}: {
		readonly told?: Told;
		readonly today?: StudyDay;
		readonly maxInterval?: number;
	} = {}
) {
	return habitToTell({ entries, wantedIn: () => ({ ...wanted, maxInterval }), told, today });
}
const share = (found: readonly boolean[]) => found.filter(Boolean).length / found.length;

describe('Hard for forgotten', () => {
	const pressing = (forgotten: Rating, hesitates: number, memory: number) =>
		share(
			PEOPLE.map((i) => {
				const log = rate({ seed: `${i}`, forgotten, hesitates, memory });
				return habitIn(log) === 'hard';
			})
		);

	test('is found in at least 95 of 100 who do it', () => {
		expect(pressing(2, 0.1, 1)).toBeGreaterThanOrEqual(0.95);
		expect(pressing(2, 0, 1)).toBeGreaterThanOrEqual(0.95);
		expect(pressing(2, 0.1, 0.6)).toBeGreaterThanOrEqual(0.95);
	});

	test('is told to at most 1 of 100 who do not, however well they remember and often they hesitate', () => {
		expect(pressing(1, 0.1, 1)).toBeLessThanOrEqual(0.01);
		expect(pressing(1, 0.3, 1)).toBeLessThanOrEqual(0.01);
		expect(pressing(1, 0.1, 3)).toBeLessThanOrEqual(0.01);
		expect(pressing(1, 0.3, 3)).toBeLessThanOrEqual(0.01);
		expect(pressing(1, 0, 0.6)).toBeLessThanOrEqual(0.01);
	});

	test('is not read from cards that come long before they fade', () => {
		const log = rate({ seed: 'short', forgotten: 2, hesitates: 0.1, memory: 1 });
		expect(habitIn(log)).toBe('hard');
		expect(habitIn(log, { maxInterval: 2 })).toBeNull();
	});
});

/** So many answers of a person, each as `how` makes it. */
function answering(person: number, count: number, how: (chance: number) => Partial<Entry>) {
	const device = new Device('p');
	return Array.from({ length: count }, (_, i): Entry => {
		const chance = fractionOf(`${person}:${i}`);
		return device.write({ ...review(cardId(`c${i}`), 3), ...how(chance) } as never);
	});
}

const telling = (habit: string, count: number, how: (chance: number) => object) =>
	share(PEOPLE.map((i) => habitIn(answering(i, count, how)) === habit));

describe('wrong and yet rated as known', () => {
	const typed = (share: number) => (chance: number) => ({
		...{ typed: 'x', verdict: 'wrong', rating: chance < share ? 3 : 1 }
	});

	test('is found in who does it, not in who now and then knows better than the judge', () => {
		expect(telling('typed', 12, typed(0.95))).toBeGreaterThanOrEqual(0.95);
		expect(telling('typed', 12, typed(0.2))).toBeLessThanOrEqual(0.01);
	});

	test('says nothing of few answers, nor of right ones', () => {
		expect(telling('typed', 6, typed(1))).toBe(0);
		expect(telling('typed', 40, () => ({ typed: 'x', verdict: 'close' }))).toBe(0);
	});
});

describe('faster than one can read', () => {
	const within = (share: number) => (chance: number) => ({ ms: chance < share ? 300 : 2500 });

	test('is found in who does it, not in who slips now and then', () => {
		expect(telling('hasty', 30, within(0.7))).toBeGreaterThanOrEqual(0.95);
		expect(telling('hasty', 30, within(0.1))).toBeLessThanOrEqual(0.01);
	});

	test('counts study alone', () => {
		expect(telling('hasty', 30, () => ({ ms: 100, mode: 'drill' }))).toBe(0);
	});
});

describe('what was told once', () => {
	const today = dayOf(EVENING);
	const day = (n: number) => (today + n) as StudyDay;
	/** Hasty on one evening. */
	const hasty = (after: number) => {
		const device = new Device('h');
		return Array.from({ length: 20 }, (_, i) =>
			device.write(review(cardId(`c${i}`), 3, 300), EVENING + after * DAY + i)
		);
	};

	test('is not told again for three weeks', () => {
		const log = hasty(10);
		expect(habitIn(log, { today: day(10) })).toBe('hasty');
		expect(habitIn(log, { today: day(20), told: { hasty: day(0) } })).toBeNull();
		expect(habitIn(log, { today: day(21), told: { hasty: day(0) } })).toBe('hasty');
	});

	test('is not told again for what was done before it was', () => {
		const told = { hasty: day(0) };
		expect(habitIn(hasty(0), { today: day(40), told })).toBeNull();
		expect(habitIn(hasty(1), { today: day(40), told })).toBe('hasty');
	});

	test('leaves room for another habit, the more harmful one first', () => {
		const device = new Device('t');
		const both = Array.from({ length: 20 }, (_, i) => ({
			...device.write(review(cardId(`c${i}`), 3, 300), EVENING + i),
			...({ typed: 'x', verdict: 'wrong' } as const)
		}));
		expect(habitIn(both, { today: day(0) })).toBe('typed');
		expect(habitIn(both, { today: day(0), told: { typed: day(-3) } })).toBe('hasty');
	});
});
