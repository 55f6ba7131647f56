import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, kernelOf } from '#core/memory/fsrs.ts';
import { fitOf, lossesOf } from '#core/memory/optimise/score.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { rows } from './rows.ts';

const recall = (elapsed: number, stability: number) =>
	kernelOf(DEFAULT_PRESET).recall(elapsed, stability);
const good = DEFAULT_WEIGHTS[2]!;

test('the log loss is that of the chance given to what happened', () => {
	const history = rows([[[3, 0], [3, 4]], [[3, 0], [1, 9]]]); // prettier-ignore
	const [known, lapsed] = [recall(4, good), recall(9, good)];
	const losses = [-Math.log(known), -Math.log(1 - lapsed)];
	expect([...lossesOf(history, DEFAULT_WEIGHTS, history.predictions)]).toEqual(losses);
	const { logLoss } = fitOf(history, DEFAULT_WEIGHTS, history.predictions);
	expect(logLoss).toBeCloseTo((losses[0]! + losses[1]!) / 2, 12);
	expect(fitOf(history, DEFAULT_WEIGHTS, Uint32Array.of(3)).logLoss).toBeCloseTo(losses[1]!, 12);
});

test('Hard is recalled', () => {
	const history = rows([[[3, 0], [2, 4]]]); // prettier-ignore
	expect(lossesOf(history, DEFAULT_WEIGHTS, history.predictions)[0]).toBe(
		-Math.log(recall(4, good))
	);
});

test('a surprise costs a lot, but not without end', () => {
	const seeds = new Map([[0, { stability: 36_500, difficulty: 5 }]]);
	const history = rows([[[0, 0], [1, 1]]], seeds); // prettier-ignore
	expect(lossesOf(history, DEFAULT_WEIGHTS, history.predictions)[0]).toBeCloseTo(Math.log(1e4));
});

test('within a group misses even out, between groups they do not', () => {
	const chance = recall(4, good);
	const off = (cards: Parameters<typeof rows>[0]) => {
		const history = rows(cards);
		return fitOf(history, DEFAULT_WEIGHTS, history.predictions).rmse;
	};
	const passed = [[3, 0], [3, 4]] as const; // prettier-ignore
	const failed = [[3, 0], [1, 4]] as const; // prettier-ignore
	expect(off([passed, failed])).toBeCloseTo(Math.abs(chance - 0.5), 12);
	// a wait of 40 days is of another group, and so is one after a lapse or a third answer
	const later = [[3, 0], [1, 40]] as const; // prettier-ignore
	const misses = [1 - chance, recall(40, good)];
	expect(off([passed, later])).toBeCloseTo(Math.hypot(...misses) / Math.SQRT2, 12);
});

test('answers after different counts of lapses or answers are of different groups', () => {
	const seeds = new Map([0, 5].map((at) => [at, { stability: 5, difficulty: 5 }]));
	const history = rows(
		[[[0, 0], [3, 4], [3, 4], [3, 4], [3, 9]], [[0, 0], [1, 4], [3, 4], [3, 4], [1, 9]]], // prettier-ignore
		seeds
	);
	const lasts = Uint32Array.of(4, 9);
	const { rmse } = fitOf(history, DEFAULT_WEIGHTS, lasts);
	const [passed, failed] = lossesOf(history, DEFAULT_WEIGHTS, lasts);
	const apart = Math.hypot(1 - Math.exp(-passed!), 1 - Math.exp(-failed!)) / Math.SQRT2;
	expect(rmse).toBeCloseTo(apart, 12);
	const firstAndThird = Uint32Array.of(1, 3);
	const [first, third] = lossesOf(history, DEFAULT_WEIGHTS, firstAndThird);
	expect(fitOf(history, DEFAULT_WEIGHTS, firstAndThird).rmse).toBeCloseTo(
		Math.hypot(1 - Math.exp(-first!), 1 - Math.exp(-third!)) / Math.SQRT2,
		12
	);
});
