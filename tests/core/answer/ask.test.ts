import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askOf, levelFor, pose, posedBefore } from '#core/answer/ask.ts';
import { MODEL } from '#core/kube/scenario/draw.ts';
import { SKILLS } from '#core/kube/scenario/skills.ts';

const recipes = fc.constantFrom(...SKILLS).map((ask) => ({ ask, constraints: {} }));
const occasions = fc.record({
	card: fc.constantFrom('f1/scenario.1', 'f2/scenario.1'),
	reviews: fc.nat(50),
	stability: fc.option(fc.double({ min: 0.01, max: 3650, noNaN: true }))
});

describe('how hard a card asks', () => {
	test('rises with its stability, from 0 of a new card to 1 after two months', () => {
		expect(levelFor(null)).toBe(0);
		expect(levelFor(60)).toBe(1);
		expect(levelFor(4000)).toBe(1);
		expect(levelFor(3)).toBeGreaterThan(0.2);
		expect(levelFor(10)).toBeLessThan(0.7);
	});

	test('never falls where stability rises', () => {
		const days = fc.double({ min: 0, max: 200, noNaN: true });
		fc.assert(
			fc.property(days, days, (a, b) => {
				expect(levelFor(Math.max(a, b))).toBeGreaterThanOrEqual(levelFor(Math.min(a, b)));
			})
		);
	});
});

describe('the question of a card', () => {
	test('is the same on the same occasion, and can be drawn again from what the log keeps', () => {
		fc.assert(
			fc.property(recipes, occasions, (recipe, occasion) => {
				const asked = pose(recipe, occasion);
				expect(pose(recipe, occasion)).toEqual(asked);
				expect(posedBefore(askOf(asked))).toEqual(asked);
			})
		);
	});

	test('is another one after each answer', () => {
		const at = (reviews: number) =>
			pose(
				{ ask: 'dns.shortest-name', constraints: {} },
				{ card: 'f/scenario.1', reviews, stability: null }
			);
		const questions = Array.from({ length: 20 }, (_, n) => JSON.stringify(at(n).question));
		expect(new Set(questions).size).toBeGreaterThan(18);
	});

	test('keeps the constraints of its recipe, also when it is drawn again', () => {
		const constraints = { trap: 'ndots', libc: 'musl' };
		const occasion = { card: 'f/scenario.1', reviews: 3, stability: 8 };
		const asked = pose({ ask: 'dns.shortest-name', constraints }, occasion);
		expect(asked.question).toMatchObject({ from: { libc: 'musl' } });
		expect(posedBefore(askOf(asked))).toEqual(asked);
	});

	test('fits into the log', () => {
		const card = `${'f'.repeat(64)}/${'s'.repeat(64)}`;
		const constraints = { trap: 'namesake', libc: 'glibc', from: 'other' };
		const asked = pose(
			{ ask: 'dns.shortest-name', constraints },
			{ card, reviews: 99_999, stability: 8 }
		);
		expect(asked.seed.length).toBeLessThanOrEqual(200);
	});
});

test.each([
	['another version of the model', { model: MODEL + 1 }],
	['a skill that is no more', { skill: 'dns.unheard-of' }],
	['a constraint that is no more', { seed: 'f/scenario.1 0 0 colour=red' }]
])('what %s asked is not drawn again', (_what, changed) => {
	const ask = { skill: 'dns.srv', seed: 'f/scenario.1 0 0', model: MODEL };
	expect(posedBefore(ask)).not.toBeNull();
	expect(posedBefore({ ...ask, ...changed })).toBeNull();
});
