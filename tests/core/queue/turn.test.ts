import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId, Millis } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';
import type { Rating } from '#core/log/types.ts';
import { presetOf } from '#core/memory/preset.ts';
import type { Preset } from '#core/memory/types.ts';
import { counts } from '#core/queue/left.ts';
import { extend, extraOf, planDay } from '#core/queue/plan.ts';
import { answered, LEARN_AHEAD, nextCard, putBack } from '#core/queue/turn.ts';
import type { Candidate, DayPlan } from '#core/queue/types.ts';
import {
	after,
	candidate,
	Day,
	dayWith,
	inReview,
	inSteps,
	names,
	nextName,
	now,
	today
} from './planning.ts';
import { someDay, steps } from './random-day.ts';

const fresh = (count: number) =>
	Array.from({ length: count }, (_, i) => candidate(`n${i}`, { kind: 'new' }, { order: i }));
const due = (count: number) =>
	Array.from({ length: count }, (_, i) => candidate(`r${i}`, inReview(10, i + 5)));

/** Answers whatever comes with one rating, without waiting; the names in their order. */
function walk(candidates: readonly Candidate[], rating: Rating, most = 1000): readonly string[] {
	const day = new Day(dayWith(candidates));
	let plan = day.plan();
	const shown: CardId[] = [];
	while (shown.length < most) {
		const next = nextCard(plan, now);
		if (next.kind !== 'card') break;
		shown.push(next.card);
		plan = answered(plan, day.answer(next.card, rating, 0));
	}
	return names(shown);
}

describe('the mix', () => {
	test('of new cards and reviews is even', () => {
		const order = walk([...fresh(3), ...due(9)], 4);
		const places = order.flatMap((name, place) => (name.startsWith('n') ? [place] : []));
		expect(order).toHaveLength(12);
		expect(places).toEqual([2, 6, 10]);
	});

	test('of equal numbers alternates', () => {
		expect(walk([...fresh(2), ...due(2)], 4)).toEqual(['r0', 'n0', 'r1', 'n1']);
	});

	test('without reviews is new cards in their order', () => {
		expect(walk(fresh(3), 4)).toEqual(['n0', 'n1', 'n2']);
	});
});

describe('a card in steps', () => {
	const step = candidate('step', inSteps(10));

	test('comes before everything else as soon as it is due', () => {
		const plan = planDay(dayWith([step, ...due(3)]));
		expect(nextName(plan, 9)).toBe('r0');
		expect(nextName(plan, 10)).toBe('step');
	});

	test('comes up to 20 minutes early when nothing else is left', () => {
		const plan = planDay(dayWith([candidate('step', inSteps(30))]));
		expect(nextCard(plan, after(9))).toEqual({ kind: 'wait', until: after(10) });
		expect(nextName(plan, 10)).toBe('step');
	});

	test('is handed out at the very instant that a wait names', () => {
		const plan = planDay(dayWith([candidate('step', inSteps(300))]));
		const next = nextCard(plan, now);
		const until = next.kind === 'wait' ? next.until : (NaN as Millis);
		expect(nextCard(plan, (until - 1) as Millis).kind).toBe('wait');
		expect(nextCard(plan, until).kind).toBe('card');
		expect(until).toBe(after(300) - LEARN_AHEAD);
	});

	test('that forgets comes back in this session', () => {
		expect(walk([...due(2)], 1, 4)).toEqual(['r0', 'r1', 'r0', 'r1']);
	});

	test('is due at once when a clock that was ahead put it into steps', () => {
		const ahead = candidate('ahead', inSteps(40 * 24 * 60, -40));
		expect(nextName(planDay(dayWith([ahead, ...due(1)])))).toBe('ahead');
	});

	test('that was left over from another day keeps the order of its time', () => {
		const cards = [candidate('b', inSteps(-5, 1)), candidate('a', inSteps(-9, 1))];
		expect(nextName(planDay(dayWith(cards)))).toBe('a');
	});
});

describe('twice in a row', () => {
	const last = `last/last` as CardId;
	const again = candidate('last', inSteps(-1));

	test('no card comes if a review can go between', () => {
		expect(nextName(planDay(dayWith([again, ...due(1)], { done: { last } })))).toBe('r0');
	});

	test('no card comes if another in steps can go between, even early', () => {
		const other = candidate('other', inSteps(19));
		expect(nextName(planDay(dayWith([again, other], { done: { last } })))).toBe('other');
	});

	test('a card comes when it is the only one', () => {
		const far = candidate('far', inSteps(60));
		expect(nextName(planDay(dayWith([again], { done: { last } })))).toBe('last');
		expect(nextName(planDay(dayWith([again, far], { done: { last } })))).toBe('last');
	});
});

test('an empty day is done', () => {
	expect(nextCard(planDay(dayWith([])), now)).toEqual({ kind: 'done' });
});

test('answering leaves the plan that was handed in as it was', () => {
	const day = new Day(dayWith([...fresh(2), ...due(2)]));
	const plan = day.plan();
	const before = structuredClone(plan);
	answered(plan, day.answer('r0/r0' as CardId, 1, 0));
	expect(plan).toEqual(before);
});

/** What decks of a preset were asked on a day. */
function askedUnder(preset: Preset, { done, settings }: Day) {
	const decks = Object.entries(done.decks ?? {}).filter(
		([deck]) => presetOf(settings, deck).id === preset.id
	);
	return {
		introduced: decks.reduce((sum, [, asked]) => sum + asked.introduced, 0),
		reviews: decks.reduce((sum, [, asked]) => sum + asked.reviews, 0)
	};
}

/** Everything that a person would notice of a plan, at an instant. */
const shown = (plan: DayPlan, minutes: number) => [
	nextCard(plan, after(minutes)),
	counts(plan, after(minutes)),
	plan.learning
];

test('a plan made anew after a reload goes on exactly as the one that was walked', () => {
	fc.assert(
		fc.property(someDay, steps, (input, walked) => {
			const day = new Day(input);
			let plan = day.plan();
			let minutes = 0;
			for (const { rating, minutes: pause, more } of walked) {
				minutes += pause;
				if (more > 0) plan = extend(plan, more).plan;
				expect(shown(day.plan(extraOf(plan)), minutes)).toEqual(shown(plan, minutes));
				const next = nextCard(plan, after(minutes));
				if (next.kind === 'card')
					plan = answered(plan, day.answer(next.card, rating, minutes + 0.1));
			}
		}),
		{ numRuns: 300 }
	);
});

test('siblings never come on the same day, nothing left out comes, the limits of presets hold', () => {
	fc.assert(
		fc.property(someDay, steps, (input, walked) => {
			const day = new Day(input);
			const cardByFact = new Map<string, CardId>();
			let plan = day.plan();
			let minutes = 0;
			for (const { rating, minutes: pause } of walked) {
				minutes += pause;
				const next = nextCard(plan, after(minutes));
				if (next.kind !== 'card') continue;
				const { fact, deck, state } = plan.candidates.get(next.card)!;
				expect(deck === 'hidden' || state.suspended || state.buriedOn === today).toBe(false);
				const startedToday = state.memory.kind === 'learning' && state.memory.lastDay === today;
				if (!startedToday) {
					expect(cardByFact.get(fact) ?? next.card).toBe(next.card);
					cardByFact.set(fact, next.card);
				}
				plan = answered(plan, day.answer(next.card, rating, minutes));
			}
			for (const preset of input.settings.presets) {
				const { introduced, reviews } = askedUnder(preset, day);
				expect(introduced).toBeLessThanOrEqual(preset.newPerDay);
				expect(reviews).toBeLessThanOrEqual(preset.reviewsPerDay);
			}
		}),
		{ numRuns: 300 }
	);
});

test('no card comes twice but for its steps', () => {
	fc.assert(
		fc.property(someDay, steps, (input, walked) => {
			const day = new Day(input);
			const left = new Set<CardId>();
			let plan = day.plan();
			let minutes = 0;
			for (const { rating, minutes: pause } of walked) {
				minutes += pause;
				const next = nextCard(plan, after(minutes));
				if (next.kind !== 'card') continue;
				expect(left.has(next.card)).toBe(false);
				const state = day.answer(next.card, rating, minutes);
				if (state.memory.kind === 'review') left.add(next.card);
				plan = answered(plan, state);
			}
		}),
		{ numRuns: 300 }
	);
});

test('the order does not depend on how the candidates came', () => {
	fc.assert(
		fc.property(someDay, fc.nat(30), (input, cut) => {
			const { candidates } = input;
			const turned = [...candidates.slice(cut), ...candidates.slice(0, cut)];
			const [plan, again] = [planDay(input), planDay({ ...input, candidates: turned })];
			expect(again.shares).toEqual(plan.shares);
			expect(again.learning).toEqual(plan.learning);
		})
	);
});

test('nothing is left to count exactly when no card comes', () => {
	fc.assert(
		fc.property(someDay, fc.nat(200), (input, minutes) => {
			const plan = planDay(input);
			const { fresh, learning, due } = counts(plan, after(minutes));
			expect(fresh + learning + due > 0).toBe(nextCard(plan, after(minutes)).kind === 'card');
		})
	);
});

test('an answer among 10,000 cards touches a few, not all', () => {
	const cards = [...Array(10_000).keys()].map((i) =>
		i % 2
			? candidate(`n${i}`, { kind: 'new' }, { order: i })
			: candidate(`r${i}`, inReview(9, i % 90))
	);
	const day = new Day(dayWith(cards, { preset: { newPerDay: 9999, reviewsPerDay: 9999 } }));
	const first = day.plan();
	let plan = first;
	for (let i = 0; i < 200; i++) {
		const next = nextCard(plan, (now + i * MINUTE) as Millis);
		if (next.kind === 'card') plan = answered(plan, day.answer(next.card, 3, i));
	}
	expect(plan.shares[0]!.due).toBe(first.shares[0]!.due);
	expect(plan.shares[0]!.fresh).toBe(first.shares[0]!.fresh);
	expect(plan.candidates).toBe(first.candidates);
	expect(plan.learning.length).toBeLessThan(60);
});

describe('a card left without an answer', () => {
	/** Puts back whatever comes, so many times; the names in their order. */
	const passed = (candidates: readonly Candidate[], times: number) => {
		let plan = new Day(dayWith(candidates)).plan();
		const before = counts(plan, now);
		const shown: CardId[] = [];
		for (let n = 0; n < times; n++) {
			const next = nextCard(plan, now);
			if (next.kind !== 'card') throw new Error(next.kind);
			shown.push(next.card);
			plan = putBack(plan, next.card, now);
		}
		expect(counts(plan, now)).toEqual(before);
		return names(shown);
	};

	test('comes again behind the others, and counts as it did', () => {
		expect(passed(due(3), 5)).toEqual(['r0', 'r1', 'r2', 'r0', 'r1']);
	});

	test('in steps lets the others pass and comes when they are done', () => {
		const first = candidate('l0', inSteps(0));
		expect(passed([first], 2)).toEqual(['l0', 'l0']);
		expect(passed([first, ...due(2)], 3)).toEqual(['l0', 'r0', 'r1']);
	});
});
