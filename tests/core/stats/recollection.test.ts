import { expect, test } from 'vitest';
import type { Millis, StudyDay } from '#core/base/brand.ts';
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import { modelOf, recallAfter } from '#core/memory/model.ts';
import { recollection, type Span } from '#core/stats/recollection.ts';

const day = (n: number) => n as StudyDay;
const model = modelOf(DEFAULT_WEIGHTS);

function span(from: number, until: number, stability: number): Span {
	const trace = { stability, difficulty: 5, lastDay: day(from), reps: 1, lapses: 0 };
	const memory = { ...trace, kind: 'review', dueOn: day(from + 3) } as const;
	return { memory, from: day(from), until: day(until), model };
}
const recalled = (elapsed: number, stability: number) => recallAfter(model, elapsed, stability);

test('what was answered that day is known, and fades until it is answered again', () => {
	const known = recollection([span(10, 12, 2), span(12, 14, 8)], day(13));
	expect(known).toEqual([
		{ day: 10, known: 1, learned: 1 },
		{ day: 11, known: recalled(1, 2), learned: 1 },
		{ day: 12, known: 1, learned: 1 },
		{ day: 13, known: recalled(1, 8), learned: 1 }
	]);
	expect(known[1]!.known).toBeLessThan(1);
});

test('an answer in short steps proves nothing before tomorrow', () => {
	const trace = { stability: 2, difficulty: 5, lastDay: day(10), reps: 1, lapses: 0 };
	const memory = { ...trace, kind: 'learning', step: 0, dueAt: 0 as Millis } as const;
	const steps: Span = { ...span(10, 12, 2), memory };
	const [first, second] = recollection([steps], day(11));
	expect(first!.known).toBe(recalled(1, 2));
	expect(second!.known).toBe(recalled(1, 2));
});

test('several cards add up, each for the days on which it was there', () => {
	const known = recollection([span(10, 20, 4), span(15, 18, 4)], day(19));
	expect(known.map(({ learned }) => learned)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 1, 1]);
	expect(known[7]!.known).toBeCloseTo(recalled(7, 4) + recalled(2, 4), 12);
});

test('a long history has fewer points, each exact, the last one today', () => {
	const spans = [span(0, 1500, 50), span(700, 1500, 9)];
	const known = recollection(spans, day(1499));
	expect(known.length).toBeLessThanOrEqual(366);
	expect(known.at(-1)!.day).toBe(1499);
	expect(known[1]!.day - known[0]!.day).toBe(5);
	expect(known[0]!.day).toBeLessThan(5);
	for (const { day, known: sum, learned } of known) {
		const second = day >= 700 ? recalled(day - 700, 9) : 0;
		expect(sum).toBeCloseTo(recalled(day, 50) + second, 12);
		expect(learned).toBe(day >= 700 ? 2 : 1);
	}
});

test('nothing was known before the first answer, nor of a clock that was ahead', () => {
	expect(recollection([], day(9))).toEqual([]);
	expect(recollection([span(12, 13, 4)], day(9))).toEqual([]);
});
