import { describe, expect, test } from 'vitest';
import type { Millis, StudyDay } from '#core/base/brand.ts';
import { recallOf } from '#core/memory/recall.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { Memory } from '#core/memory/types.ts';

const day = (n: number) => n as StudyDay;
const trace = { stability: 10, difficulty: 5, lastDay: day(100), reps: 3, lapses: 0 };
const review: Memory = { ...trace, kind: 'review', dueOn: day(110) };
const recall = (memory: Memory, today: number) => recallOf(memory, DEFAULT_PRESET, day(today));

describe('the chance of recall', () => {
	test('is certain on the day of the answer and nine in ten after as many days as the stability', () => {
		expect(recall(review, 100)).toBe(1);
		expect(recall(review, 110)).toBeCloseTo(0.9, 3);
		expect(recall(review, 200)!).toBeLessThan(0.75);
	});

	test('of a card never answered is not known', () => {
		expect(recall({ kind: 'new' }, 100)).toBeNull();
	});

	test('of a card in its short steps is that of tomorrow', () => {
		const forgotten: Memory = {
			...trace,
			kind: 'relearning',
			stability: 0.5,
			step: 0,
			dueAt: 0 as Millis
		};
		expect(recall(forgotten, 100)).toBe(recall(forgotten, 101));
		expect(recall(forgotten, 100)!).toBeLessThan(0.9);
	});

	test('does not rise when a clock is set back', () => {
		expect(recall(review, 90)).toBe(1);
	});
});
