import { expect, test } from 'vitest';
import { checkWeights, DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import type { History } from '#core/memory/optimise/history.ts';
import { withoutOutliers } from '#core/memory/optimise/outliers.ts';
import { train } from '#core/memory/optimise/training.ts';
import { rows, type Given } from './rows.ts';

function trained(history: History, predictions = history.predictions): readonly number[] {
	const steps = train(history, predictions);
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/** Cards that waited two days, of each ten of which so many were recalled. */
const cards = (count: number, ofTen: number): readonly (readonly Given[])[] =>
	Array.from({ length: count }, (_, i) => [[3, 0], [i % 10 < ofTen ? 3 : 1, 2], [3, 4]] as const); // prettier-ignore

test('later answers count more than earlier ones', () => {
	const worse = trained(rows([...cards(300, 9), ...cards(300, 6)]));
	const better = trained(rows([...cards(300, 6), ...cards(300, 9)]));
	expect(better[2]! / worse[2]!).toBeGreaterThan(1.05);
});

test('cards whose first days were unusual count nothing', () => {
	const odd = Array.from({ length: 15 }, (): readonly Given[] => [[3, 0], [3, 150], [1, 2]]); // prettier-ignore
	const history = rows([...cards(300, 9), ...odd]);
	const usual = withoutOutliers(history, history.predictions);
	expect(usual).toHaveLength(600);
	expect(trained(history)).toEqual(trained(history, usual));
	expect(trained(history)).toEqual(trained(rows(cards(300, 9))));
});

test('what is foretold for certain pulls at nothing, come what may', () => {
	const sure = { stability: 36_500, difficulty: 5 };
	const seeds = new Map(Array.from({ length: 100 }, (_, i) => [2 * i, sure]));
	const after = (rating: 1 | 3) =>
		trained(rows([...Array.from({ length: 100 }, () => [[0, 0], [rating, 1]] as const), ...cards(300, 9)], seeds)); // prettier-ignore
	expect(after(1)[20]! / after(3)[20]!).toBeCloseTo(1, 2);
});

test('first ratings that were never given follow those that were', () => {
	const weights = trained(rows(cards(300, 8)));
	for (const i of [0, 1, 3])
		expect(weights[i]! / weights[2]!).toBeCloseTo(DEFAULT_WEIGHTS[i]! / DEFAULT_WEIGHTS[2]!, 10);
});

test('weights of which no answer tells stay as they were', () => {
	const [easyGain, shortHard] = [16, 15];
	const weights = trained(rows(cards(300, 8)));
	expect(weights[easyGain]).toBe(DEFAULT_WEIGHTS[easyGain]);
	expect(weights[shortHard]).toBe(DEFAULT_WEIGHTS[shortHard]);
	expect(weights[2]).not.toBeCloseTo(DEFAULT_WEIGHTS[2]!, 2);
});

test('cards that are all known, all forgotten or none at all give weights that FSRS allows', () => {
	for (const history of [rows(cards(700, 10)), rows(cards(700, 0)), rows([])]) {
		const weights = trained(history);
		expect(checkWeights(weights)).toEqual(weights);
	}
	expect(trained(rows([]))).toEqual(DEFAULT_WEIGHTS);
});

test('few answers, however one-sided, move the weights but a little', () => {
	const weights = trained(rows(cards(40, 10)));
	expect(Math.abs(weights[9]! - DEFAULT_WEIGHTS[9]!)).toBeLessThan(0.05);
	expect(Math.abs(weights[20]! - DEFAULT_WEIGHTS[20]!)).toBeLessThan(0.05);
});
