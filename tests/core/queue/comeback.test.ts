import { describe, expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';
import type { Comeback } from '#core/memory/types.ts';
import {
	backlogMs,
	cardsDue,
	isCleared,
	isComeback,
	usualDay,
	type Studied
} from '#core/queue/comeback.ts';
import { counts } from '#core/queue/left.ts';
import { extend, extraOf, planDay } from '#core/queue/plan.ts';
import { answered } from '#core/queue/turn.ts';
import { candidate, dayWith, dueOf, inReview, inSteps, names, now, today } from './planning.ts';

const comeback = (minutes: number): Comeback => ({ minutes, since: today });
const backlog = (size: number) =>
	Array.from({ length: size }, (_, i) =>
		candidate(`c${String(i).padStart(3, '0')}`, inReview(2 + (i % 40), 15 + (i % 9), i % 14))
	);
const fresh = Array.from({ length: 30 }, (_, i) => candidate(`n${i}`));
const withPlan = (minutes: number, done = {}, extra = {}) => ({
	...dayWith([...backlog(200), ...fresh], { settings: { comeback: comeback(minutes) }, done }),
	extra
});

describe('while a comeback is under way', () => {
	test('a day takes what fits into its minutes, and nothing new', () => {
		for (const minutes of [5, 10, 20]) {
			const plan = planDay(withPlan(minutes));
			const { due, fresh: begun } = counts(plan, now);
			expect(begun).toBe(0);
			// at 8 seconds an answer, some of them forgotten and asked again
			expect(due).toBeGreaterThan(((minutes * 60) / 8) * 0.6);
			expect(due).toBeLessThanOrEqual(Math.ceil((minutes * 60) / 8));
		}
	});

	test('what was done today already counts, also before a reload', () => {
		const before = counts(planDay(withPlan(10)), now).due;
		const half = counts(planDay(withPlan(10, { ms: 5 * MINUTE })), now).due;
		expect(half).toBeLessThan(before * 0.6);
		expect(half).toBeGreaterThan(before * 0.4);
		expect(counts(planDay(withPlan(10, { ms: 10 * MINUTE })), now).due).toBe(0);
	});

	test('comes first what gains most per second, not what is most certain', () => {
		const cards = [candidate('sure', inReview(100, 105)), candidate('shaky', inReview(20, 90))];
		const plain = planDay(dayWith(cards));
		expect(names(dueOf(plain))).toEqual(['sure', 'shaky']);
		const plan = planDay(dayWith(cards, { settings: { comeback: comeback(10) } }));
		expect(names(dueOf(plan))).toEqual(['shaky', 'sure']);
	});

	test('a few more are a few more, and no more after a reload', () => {
		const { plan, added } = extend(planDay(withPlan(10)));
		expect(added).toEqual({ due: 10, fresh: 0 });
		const extra = extraOf(plan);
		expect(extra['all']).toEqual({ due: 10, fresh: 0 });
		const again = counts(planDay(withPlan(10, {}, extra)), now).due;
		expect(Math.abs(again - counts(plan, now).due)).toBeLessThanOrEqual(3);
		const spent = { ms: 12 * MINUTE };
		expect(counts(planDay(withPlan(10, spent, extra)), now).due).toBe(0);
	});

	test('is over when nothing due is left', () => {
		const cards = backlog(2);
		const plan = planDay(dayWith(cards, { settings: { comeback: comeback(10) } }));
		expect(isCleared(plan)).toBe(false);
		const after = dueOf(plan).reduce(
			(left, card) => answered(left, { card, memory: inReview(10, 0) }),
			plan
		);
		expect(isCleared(after)).toBe(true);
		expect(isCleared(planDay(dayWith([candidate('s', inSteps(5))])))).toBe(false);
	});

	test('is not over while cards wait for another day because of their siblings', () => {
		const siblings = [
			...['a', 'b', 'c'].map((name) => candidate(name, inReview(10, 12, 2), { fact: 'f' })),
			candidate('d', inSteps(5, 1), { fact: 'f' })
		];
		const settings = { comeback: comeback(10) };
		const plan = planDay(dayWith(siblings, { settings }));
		expect(cardsDue(plan)).toBe(4);
		const [card] = [plan.learning[0]!.card];
		const after = answered(plan, { card, memory: inReview(10, 0) });
		expect(cardsDue(after)).toBe(3);
		expect(isCleared(after)).toBe(false);
		const facts = siblings.slice(0, 1).map(({ fact }) => fact);
		const reloaded = planDay(dayWith(siblings.slice(0, 3), { settings, done: { facts } }));
		expect(cardsDue(reloaded)).toBe(3);
		expect(isCleared(reloaded)).toBe(false);
	});

	test('counts what the person set aside for the day as no work of it', () => {
		const buried = candidate('a', inReview(10, 12, 2), {}, { buriedOn: today });
		const suspended = candidate('b', inReview(10, 12, 2), {}, { suspended: true });
		expect(cardsDue(planDay(dayWith([buried, suspended])))).toBe(0);
	});
});

describe('a plan is offered', () => {
	const plan = planDay(dayWith(backlog(200)));
	const days = (...agos: readonly number[]): readonly Studied[] =>
		agos.map((ago) => ({ day: (today - ago) as StudyDay, ms: 10 * MINUTE }));
	const usual = [20, 21, 22, 23, 24];

	test('after days away, when twice the usual would not do', () => {
		expect(isComeback(plan, 8000, days(...usual))).toBe(true);
		expect(backlogMs(plan, 8000)).toBeGreaterThan(200 * 8000);
	});

	test('also when a little was done since, for a week', () => {
		expect(isComeback(plan, 8000, days(1, 2, ...usual))).toBe(true);
		expect(isComeback(plan, 8000, days(1, 2, 3, 4, 5, 6, 7, 8, ...usual))).toBe(false);
	});

	test('not after a weekend', () => {
		expect(isComeback(plan, 8000, days(3, 4, 5))).toBe(false);
		expect(isComeback(plan, 8000, days(4, 5, 6))).toBe(true);
	});

	test('not where the work is within twice the usual', () => {
		const few = planDay(dayWith(backlog(60)));
		expect(isComeback(few, 8000, days(...usual))).toBe(false);
		const quick = days(...usual).map(({ day }) => ({ day, ms: MINUTE }));
		expect(isComeback(planDay(dayWith(backlog(20))), 8000, quick)).toBe(false);
	});

	test('not to somebody who never studied', () => {
		expect(isComeback(plan, 8000, [])).toBe(false);
	});
});

test('a usual day is the middle one, and no less than five minutes', () => {
	const days = (...minutes: number[]) =>
		minutes.map((n, i) => ({ day: (today - 1 - i) as StudyDay, ms: n * MINUTE }));
	expect(usualDay(days(30, 7, 9))).toBe(9 * MINUTE);
	expect(usualDay(days(1, 2, 30))).toBe(5 * MINUTE);
	expect(usualDay([])).toBe(5 * MINUTE);
});
