import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import { answer } from '#core/memory/answer.ts';
import { applyEntry, unseen } from '#core/memory/apply.ts';
import { fractionOf } from '#core/base/fraction.ts';
import { kernelOf } from '#core/memory/fsrs.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { Memory, Preset } from '#core/memory/types.ts';
import { chooseDue, foresee, LOAD_DAYS, type Outlook } from '#core/queue/due.ts';
import { at, cardId, dayOf, Device, review } from '../log/writing.ts';
import { settingsWith } from '../memory/acting.ts';
import { inReview, now, today } from './planning.ts';

const ratings = [1, 2, 3, 4] as const;
const day = (after: number) => (today + after) as StudyDay;
const OPEN: Outlook = { load: new Map(), siblings: [], breakDays: [] };

const preset: fc.Arbitrary<Preset> = fc
	.record({
		spaceSiblings: fc.boolean(),
		balance: fc.boolean(),
		retention: fc.constantFrom(0.8, 0.9, 0.95),
		maxInterval: fc.constantFrom(3, 40, 36_500),
		easyDays: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 })
	})
	.map((fields) => ({ ...DEFAULT_PRESET, ...fields }));

const daysAhead = fc.array(fc.integer({ min: 1, max: 60 }).map(day), { maxLength: 12 });
const outlook: fc.Arbitrary<Outlook> = fc.record({
	load: fc
		.array(fc.tuple(fc.integer({ min: 1, max: LOAD_DAYS }).map(day), fc.nat(90)))
		.map((days) => new Map(days)),
	siblings: daysAhead,
	breakDays: daysAhead
});

const card = cardId('f');
const memory: fc.Arbitrary<Memory> = fc.oneof(
	fc.constant<Memory>({ kind: 'new' }),
	fc
		.tuple(fc.double({ min: 0.5, max: 400, noNaN: true }), fc.integer({ min: 0, max: 200 }))
		.map(([stability, ago]) => inReview(stability, ago))
);

describe('what is foreseen of an answer', () => {
	test('is within the range of the fuzz, rises with the rating and is the same each time', () => {
		fc.assert(
			fc.property(memory, preset, outlook, (known, mine, ahead) => {
				const state = { card, memory: known };
				const after = foresee(state, now, today, mine, ahead);
				expect(foresee(state, now, today, mine, ahead)).toEqual(after);
				let last: number = today;
				for (const rating of ratings) {
					const plain = answer(state, { rating, at: now, day: today }, mine);
					const chosen = after[rating];
					if (plain.kind !== 'review' || chosen.kind !== 'review') {
						expect(chosen).toEqual(plain);
						continue;
					}
					const ends = [-1e9, 1e9].map((dueOn) => {
						const given = { rating, at: now, day: today, dueOn: dueOn as StudyDay };
						const { dueOn: end } = answer(state, given, mine) as { readonly dueOn?: number };
						return end!;
					});
					expect(chosen.dueOn).toBeGreaterThanOrEqual(Math.max(ends[0]!, last));
					expect(chosen.dueOn).toBeLessThanOrEqual(ends[1]!);
					expect({ ...chosen, dueOn: 0 }).toEqual({ ...plain, dueOn: 0 });
					last = chosen.dueOn;
				}
			})
		);
	});

	test('is what a replay makes of the entry that tells its day', () => {
		fc.assert(
			fc.property(memory, preset, outlook, (known, mine, ahead) => {
				const state = { ...unseen(card), memory: known };
				const after = foresee(state, now, today, mine, ahead);
				for (const rating of ratings) {
					const chosen = after[rating];
					const dueOn = chosen.kind === 'review' ? { dueOn: chosen.dueOn } : {};
					const entry = new Device('b').write({ ...review(card, rating), ...dueOn }, now);
					expect(applyEntry(state, entry, settingsWith(mine)).memory).toEqual(chosen);
				}
			})
		);
	});
});

const range = (from: number, to: number) => [day(from), day(to)] as const;
const seeds = Array.from({ length: 400 }, (_, i) => `card${i}:3`);
const chosenBy = (fields: Partial<Preset>, ahead: Partial<Outlook> = {}, [from, to] = [33, 41]) =>
	seeds.map(
		(seed) =>
			chooseDue(
				fractionOf(seed),
				today,
				range(from, to),
				{ ...DEFAULT_PRESET, ...fields },
				{ ...OPEN, ...ahead }
			) - today
	);
const share = (days: readonly number[], of: (one: number) => boolean) =>
	days.filter(of).length / days.length;

describe('a day is chosen', () => {
	test('within the range and by its seed alone', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.integer({ min: 1, max: 50 }),
				fc.nat(20),
				preset,
				outlook,
				(seed, from, length, mine, ahead) => {
					const days = range(from, from + length);
					const chosen = chooseDue(fractionOf(seed), today, days, mine, ahead);
					expect(chosen).toBeGreaterThanOrEqual(days[0]);
					expect(chosen).toBeLessThanOrEqual(days[1]);
					expect(chooseDue(fractionOf(seed), today, days, mine, ahead)).toBe(chosen);
				}
			)
		);
	});

	test('without a sibling where the range has one, and on no break where it has another', () => {
		fc.assert(
			fc.property(fc.string(), preset, outlook, fc.nat(9), (seed, mine, ahead, length) => {
				const [first, last] = range(5, 5 + length);
				const chosen = chooseDue(fractionOf(seed), today, [first, last], mine, ahead);
				const all = Array.from({ length: length + 1 }, (_, i) => day(5 + i));
				const free = mine.spaceSiblings ? all.filter((one) => !ahead.siblings.includes(one)) : all;
				if (free.length > 0) expect(free).toContain(chosen);
				const open = free.filter((one) => !ahead.breakDays.includes(one));
				if (open.length > 0) expect(open).toContain(chosen);
			})
		);
	});

	test('far from siblings rather than near them', () => {
		const siblings = [day(35)];
		const far = (days: readonly number[]) => share(days, (one) => Math.abs(one - 35) >= 4);
		expect(far(chosenBy({}, { siblings }))).toBeGreaterThan(
			1.4 * far(chosenBy({ spaceSiblings: false }, { siblings }))
		);
	});

	test('that holds little, and evenly where nothing is balanced', () => {
		const load = new Map([33, 34, 35, 36, 38, 39, 40, 41].map((after) => [day(after), 30]));
		expect(share(chosenBy({}, { load }), (one) => one === 37)).toBeGreaterThan(0.9);
		const plain = chosenBy({ balance: false }, { load });
		for (let one = 33; one <= 41; one++)
			expect(share(plain, (chosen) => chosen === one)).toBeGreaterThan(0.06);
	});

	test('without a look at the load where it is not known', () => {
		const load = new Map([[day(LOAD_DAYS - 3), 500]]);
		const days = chosenBy({}, { load }, [LOAD_DAYS - 5, LOAD_DAYS + 5]);
		expect(share(days, (one) => one === LOAD_DAYS - 3)).toBeGreaterThan(0.05);
	});

	test('less often on an easy day, and on one that is to hold least only where all are', () => {
		const weekday = (after: number) => new Date((today + after) * DAY).getUTCDay();
		const week = Array.from({ length: 7 }, (_, i) => i + 30);
		const sunday = week.find((after) => weekday(after) === 0)!;
		const onSunday = (ease: number, balance = true) => {
			const easyDays = [1, 1, 1, 1, 1, 1, ease];
			return share(chosenBy({ easyDays, balance }, {}, [30, 36]), (one) => one === sunday);
		};
		expect(onSunday(1)).toBeGreaterThan(0.08);
		expect(onSunday(0.5)).toBeLessThan(onSunday(1) / 2);
		expect(onSunday(0.5, false)).toBeLessThan(onSunday(1, false));
		expect(onSunday(0)).toBe(0);
		const least = chosenBy({ easyDays: [1, 1, 1, 1, 1, 1, 0] }, {}, [sunday, sunday]);
		expect(new Set(least)).toEqual(new Set([sunday]));
		const all = chosenBy({ easyDays: [0, 0, 0, 0, 0, 0, 0] }, {}, [30, 36]);
		expect(new Set(all).size).toBe(7);
	});
});

test('an answer balanced is no longer from day to day than one that is not', () => {
	const state = { card, memory: inReview(30, 30) };
	const kernel = kernelOf(DEFAULT_PRESET);
	const [good] = [answer(state, { rating: 3, at: at(0), day: dayOf(at(0)) }, DEFAULT_PRESET)];
	if (good.kind !== 'review') throw new Error(good.kind);
	const [shortest, longest] = kernel.range(kernel.interval(good.stability), 30);
	const days = chosenBy({}, {}, [shortest, longest]);
	const mean = days.reduce((sum, one) => sum + one, 0) / days.length;
	expect(mean).toBeLessThanOrEqual((shortest + longest) / 2);
});
