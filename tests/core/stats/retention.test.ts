import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import type { EntryOf } from '#core/log/types.ts';
import { unseen } from '#core/memory/apply.ts';
import type { Memory } from '#core/memory/types.ts';
import { bothOf, PERIODS, retentionOf, testedBy, type Scores } from '#core/stats/retention.ts';
import { cardId, Device, review } from '../log/writing.ts';

const day = (n: number) => n as StudyDay;
const card = cardId('f');
const trace = { stability: 9, difficulty: 5, lastDay: day(100), reps: 3, lapses: 0 };
const asked = new Device('a').write(review(card, 3));
const tested = (memory: Memory, entry: EntryOf<'review'> = asked) =>
	testedBy({ ...unseen(card), memory }, entry);

test('a card is mature from an interval of 21 days on, whenever it was really asked', () => {
	expect(tested({ ...trace, kind: 'review', dueOn: day(120) })).toBe('young');
	expect(tested({ ...trace, kind: 'review', dueOn: day(121) })).toBe('mature');
});

test('new cards, short steps and cramming do not test long memory', () => {
	const dueAt = asked.at;
	expect(tested({ kind: 'new' })).toBeNull();
	expect(tested({ ...trace, kind: 'learning', step: 0, dueAt })).toBeNull();
	expect(tested({ ...trace, kind: 'relearning', step: 0, dueAt })).toBeNull();
	const review = { ...trace, kind: 'review', dueOn: day(120) } as const;
	expect(tested(review, { ...asked, mode: 'cram' })).toBeNull();
});

const of = (asked: number, recalled: number): Scores => ({
	young: { asked, recalled },
	mature: { asked: 10 * asked, recalled: 10 * recalled }
});

test('periods end today and hold so many days', () => {
	const today = day(1000);
	const days = [1000, 999, 994, 993, 971, 970, 636, 635].map((n) => [day(n), of(2, 1)] as const);
	const sums = retentionOf(new Map(days), today);
	expect(PERIODS.map((period) => sums[period].young.asked)).toEqual([2, 6, 10, 14, 16]);
	expect(sums.all).toEqual(of(16, 8));
	expect(bothOf(sums.day)).toEqual({ asked: 22, recalled: 11 });
});

test('a day of a clock that was ahead counts for the whole only', () => {
	const sums = retentionOf(new Map([[day(1001), of(1, 1)]]), day(1000));
	expect(bothOf(sums.year).asked).toBe(0);
	expect(bothOf(sums.all).asked).toBe(11);
});

test('a longer period never holds less than a shorter one', () => {
	const logs = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.nat(50)));
	fc.assert(
		fc.property(logs, (days) => {
			const scores = new Map(days.map(([n, asked]) => [day(n), of(asked, asked >> 1)]));
			const sums = PERIODS.map((period) => bothOf(retentionOf(scores, day(900))[period]));
			for (const [i, sum] of sums.entries())
				expect(sum.asked).toBeGreaterThanOrEqual(sums[i - 1]?.asked ?? 0);
			const all = [...scores.values()].reduce((sum, one) => sum + bothOf(one).asked, 0);
			expect(sums.at(-1)!.asked).toBe(all);
		})
	);
});
