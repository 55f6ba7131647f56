import { expect, test } from 'vitest';
import { MINUTE } from '#core/base/time.ts';
import { comebackIn, comebackOutlook } from '#core/simulate/comeback.ts';
import { diceOf } from '#core/simulate/dice.ts';
import { USUAL_HABITS } from '#core/simulate/habits.ts';
import { Simulation } from '#core/simulate/simulation.ts';
import { groupOf, inReview, today } from './living.ts';

/** Cards of different strength that came up while nobody was there for two weeks. */
const away = (size: number) =>
	Array.from({ length: size }, (_, i) =>
		inReview(2 + ((i * 31) % 40), 15 + ((i * 7) % 20), -(i % 14))
	);

test('two weeks away with 300 cards due: up to three plans, from the gentlest to the quickest', () => {
	const { known, seen, choices } = comebackOutlook([groupOf(away(300))], USUAL_HABITS, today);
	expect(seen).toBe(300);
	expect(known).toBeLessThan(300);
	expect(choices).toHaveLength(3);
	for (const [i, choice] of choices.entries()) {
		expect(choice.known).toBeGreaterThan(known);
		if (i === 0) continue;
		expect(choice.minutes).toBeGreaterThan(choices[i - 1]!.minutes);
		expect(choice.days).toBeLessThan(choices[i - 1]!.days);
	}
});

test('a promise holds within a day, whatever the luck', () => {
	const group = groupOf(away(300), { rules: { newPerDay: 0, reviewsPerDay: 9999 } });
	for (const minutes of [10, 20]) {
		const { days } = comebackIn([group], USUAL_HABITS, today, minutes)!;
		for (let seed = 100; seed < 120; seed++) {
			const plan = { today, days: 60, order: 'gain', msPerDay: minutes * MINUTE } as const;
			const life = new Simulation(group, USUAL_HABITS.ms, diceOf(seed, USUAL_HABITS), plan);
			let lived = 1;
			while (life.nextDay().left > 0) lived += 1;
			expect(Math.abs(lived - days)).toBeLessThanOrEqual(1);
		}
	}
});

test('nothing new is begun meanwhile', () => {
	const group = groupOf(away(100), { unseen: 500 });
	const choice = comebackIn([group], USUAL_HABITS, today, 15)!;
	expect(choice.known).toBeLessThanOrEqual(100);
});

test('groups share the minutes', () => {
	const halves = [groupOf(away(150)), groupOf(away(150))];
	const whole = comebackIn([groupOf([...away(150), ...away(150)])], USUAL_HABITS, today, 15)!;
	const shared = comebackIn(halves, USUAL_HABITS, today, 15)!;
	expect(Math.abs(shared.days - whole.days)).toBeLessThanOrEqual(1);
});

test('what no day has room for has no end', () => {
	expect(comebackIn([groupOf(away(600))], USUAL_HABITS, today, 1)).toBeNull();
	const hopeless = comebackOutlook([groupOf(away(42_000))], USUAL_HABITS, today);
	expect(hopeless.choices).toEqual([]);
});
