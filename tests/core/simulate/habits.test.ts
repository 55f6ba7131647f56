import { expect, test } from 'vitest';
import { DAY, MINUTE } from '#core/base/time.ts';
import { habitsOf, USUAL_HABITS } from '#core/simulate/habits.ts';
import { at, cardId, dayOf, Device, review } from '../log/writing.ts';

const device = new Device('a');
const introducedOn = () => dayOf(at(0));

test('nothing known is what is usual', () => {
	expect(habitsOf([], introducedOn)).toEqual(USUAL_HABITS);
});

test('shares are of the kind of answer: first, in steps, in review', () => {
	const entries = Array.from({ length: 3000 }, (_, i) => {
		const card = cardId(`c${i}`);
		return [
			device.write(review(card, 2), at(0)),
			device.write(review(card, 4), at(10 * MINUTE)),
			device.write(review(card, i % 4 === 0 ? 1 : i % 4 === 1 ? 2 : 3), at(5 * DAY))
		];
	}).flat();
	const { first, step, recalled } = habitsOf(entries, introducedOn);
	expect(first[1]).toBeCloseTo(0.99, 2);
	expect(step[3]).toBeCloseTo(0.99, 2);
	expect(recalled[0]).toBe(0);
	expect(recalled[1]).toBeCloseTo(1 / 3, 1);
	expect(recalled[2]).toBeCloseTo(2 / 3, 1);
	for (const shares of [first, step, recalled])
		expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
});

test('times are means of each kind, nearer to the usual the fewer there are, none beyond a minute', () => {
	const entries = Array.from({ length: 30 }, (_, i) => [
		device.write(review(cardId(`t${i}`), 3, 2000), at(2 * DAY)),
		device.write(review(cardId(`f${i}`), 1, 10 * MINUTE), at(2 * DAY))
	]).flat();
	const { ms } = habitsOf(entries, introducedOn);
	expect(ms).toEqual({ first: 8000, step: 8000, recalled: 5000, forgotten: 34_000 });
});

test('answers of a cram say nothing', () => {
	const cram = { ...review(cardId('x'), 1), mode: 'cram' } as const;
	const entries = Array.from({ length: 50 }, () => device.write(cram, at(DAY)));
	expect(habitsOf(entries, introducedOn)).toEqual(USUAL_HABITS);
});
