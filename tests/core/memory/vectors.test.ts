/**
 * The maths against py-fsrs 6.3.1 (MIT): sequences of answers with the stability, difficulty
 * and interval after each, under three sets of weights. Each step starts from the state of the
 * row before, so that no error hides behind another.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Rating } from '#core/log/types.ts';
import { kernelOf } from '#core/memory/fsrs.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';

const fixture = (name: string) =>
	readFileSync(new URL(`../../fixtures/fsrs/${name}`, import.meta.url), 'utf8');

const weights = JSON.parse(fixture('params.json')) as Readonly<Record<string, readonly number[]>>;

const rows = fixture('vectors.csv')
	.trim()
	.split('\n')
	.slice(1)
	.map((line) => {
		const [sequence, set, ...numbers] = line.split(',');
		const [retention, place, days, rating, recall, stability, difficulty, interval] =
			numbers.map(Number);
		return {
			...{ sequence, set: set!, retention: retention!, place: place!, days: days! },
			rating: rating as Rating,
			...{ recall: recall!, stability: stability!, difficulty: difficulty!, interval: interval! }
		};
	});

type Row = (typeof rows)[number];

const kernel = ({ set, retention }: Row) =>
	kernelOf({ ...DEFAULT_PRESET, retention, weights: weights[set]! });

const pairs = rows.map((row, i) => [row.place === 0 ? null : rows[i - 1]!, row] as const);
const isSameDayHard = (row: Row) => row.place > 0 && row.days === 0 && row.rating === 2;

const after = (before: Row | null, row: Row) =>
	before === null ? kernel(row).first(row.rating) : kernel(row).next(before, row.days, row.rating);

const relative = (actual: number, expected: number) => Math.abs(actual - expected) / expected;

test('every row of the file is compared', () => {
	expect(rows).toHaveLength(419);
	expect(new Set(rows.map(({ sequence }) => sequence)).size).toBe(27);
	expect(pairs.filter(([before]) => before !== null)).toHaveLength(392);
	expect(rows.filter(isSameDayHard)).toHaveLength(8);
});

test('stability and difficulty are within a millionth', () => {
	const compared = pairs.filter(([, row]) => !isSameDayHard(row));
	expect(compared).toHaveLength(411);
	for (const [before, row] of compared) {
		const { stability, difficulty } = after(before, row);
		expect(relative(stability, row.stability), `S ${row.sequence} ${row.place}`).toBeLessThan(1e-6);
		expect(relative(difficulty, row.difficulty), `D ${row.sequence} ${row.place}`).toBeLessThan(
			1e-6
		);
	}
});

test('the chance of recall is within a hundred millionth', () => {
	const compared = pairs.filter(([before]) => before !== null);
	expect(compared).toHaveLength(392);
	for (const [before, row] of compared)
		expect(Math.abs(kernel(row).recall(row.days, before!.stability) - row.recall)).toBeLessThan(
			1.1e-8
		);
});

test('intervals are equal', () => {
	for (const row of rows) expect(kernel(row).interval(row.stability)).toBe(row.interval);
});

test('Hard on the same day never lowers stability, unlike in the source of the file', () => {
	const hard = pairs.filter(([, row]) => isSameDayHard(row));
	for (const [before, row] of hard) {
		const { stability, difficulty } = after(before, row);
		expect(stability).toBeGreaterThanOrEqual(before!.stability - 1e-8);
		expect(stability).toBeGreaterThanOrEqual(row.stability - 1e-6);
		expect(relative(difficulty, row.difficulty)).toBeLessThan(1e-6);
	}
});

/** [days, rating] of each answer; stabilities, the last difficulty, intervals in days. */
const published: readonly {
	readonly answers: readonly (readonly [days: number, rating: Rating])[];
	readonly stabilities: readonly number[];
	readonly difficulty?: number;
	readonly intervals?: readonly number[];
}[] = [
	{
		answers: [
			[0, 1],
			[0, 3],
			[1, 3],
			[3, 3],
			[8, 3],
			[21, 3]
		],
		stabilities: [0.212, 0.24669, 2.02148, 7.8637, 21.91771, 53.6269],
		difficulty: 6.35749
	},
	{
		answers: [
			[0, 3],
			[2, 3],
			[11, 3],
			[46, 3],
			[163, 3],
			[498, 1],
			[0, 1],
			[0, 3],
			[2, 3]
		],
		stabilities: [
			2.3065, 10.96433, 46.28022, 162.8622, 497.44719, 6.88776, 2.15382, 2.15382, 3.98156
		],
		intervals: [2, 11, 46, 163, 497, 7, 2, 2, 4]
	},
	{
		answers: [
			[0, 2],
			[1, 2],
			[3, 2],
			[6, 2],
			[10, 1],
			[1, 2],
			[2, 4]
		],
		stabilities: [1.2931, 3.24941, 6.72835, 11.3708, 1.41713, 1.91708, 4.32001],
		difficulty: 9.52711
	},
	{
		answers: [
			[0, 3],
			[30, 3],
			[5, 3],
			[365, 1],
			[3, 3]
		],
		stabilities: [2.3065, 37.42064, 55.258, 4.14609, 9.15278]
	}
];

test.each(published)('the published sequence $answers', (sequence) => {
	const { answers, stabilities, difficulty, intervals } = sequence;
	const fsrs = kernelOf(DEFAULT_PRESET);
	let state = fsrs.first(answers[0]![1]);
	const states = [state];
	for (const [days, rating] of answers.slice(1))
		states.push((state = fsrs.next(state, days, rating)));
	for (const [i, expected] of stabilities.entries())
		expect(states[i]!.stability).toBeCloseTo(expected, 4);
	if (difficulty !== undefined) expect(state.difficulty).toBeCloseTo(difficulty, 4);
	if (intervals !== undefined)
		expect(states.map(({ stability }) => fsrs.interval(stability))).toEqual(intervals);
});

test('recall after one, two and three days at a decay of 0.2', () => {
	const fsrs = kernelOf({
		...DEFAULT_PRESET,
		weights: DEFAULT_PRESET.weights.with(20, 0.2)
	});
	const recall = [1, 2, 3].map((days) => fsrs.recall(days, 1));
	for (const [i, expected] of [0.9, 0.84028935, 0.7985001].entries())
		expect(Math.abs(recall[i]! - expected)).toBeLessThan(1e-7);
});

test('the interval of a card that is stable for a day, by wanted recall', () => {
	const wanted = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
	const days = wanted.map((retention) => kernelOf({ ...DEFAULT_PRESET, retention }).interval(1));
	expect(days).toEqual([34_793, 2508, 387, 90, 27, 9, 3, 1, 1]);
});
