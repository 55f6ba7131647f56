import { expect, test } from 'vitest';
import type { Millis, StudyDay } from '#core/base/brand.ts';
import type { Memory } from '#core/memory/types.ts';
import { en } from '#i18n/en.ts';
import { ko } from '#i18n/ko.ts';
import { intervalOf, intervalSpoken, intervalWords } from '#ui/review/interval.ts';

const trace = { stability: 1, difficulty: 5, lastDay: 100 as StudyDay, reps: 1, lapses: 0 };
const at = 1_000_000 as Millis;
const today = 100 as StudyDay;
const steps = (minutes: number): Memory => ({
	...trace,
	kind: 'learning',
	step: 0,
	dueAt: (at + minutes * 60_000) as Millis
});

test('a step is told in minutes, a review in days', () => {
	expect(intervalOf(steps(10), at, today)).toEqual({ unit: 'minutes', n: 10 });
	expect(intervalOf({ ...trace, kind: 'review', dueOn: 103 as StudyDay }, at, today)).toEqual({
		unit: 'days',
		n: 3
	});
});

test('days are never rounded: the button says the stored day', () => {
	expect(intervalWords({ unit: 'days', n: 1204 }, en)).toBe('1204 days');
	expect(intervalWords({ unit: 'days', n: 1 }, en)).toBe('1 day');
	expect(intervalWords({ unit: 'days', n: 3 }, ko)).toBe('3일');
});

test('steps of an hour and more keep their minutes', () => {
	expect(intervalWords(intervalOf(steps(90), at, today), en)).toBe('1 h 30 min');
	expect(intervalWords(intervalOf(steps(120), at, today), ko)).toBe('2시간');
});

test('a voice gets whole words', () => {
	expect(intervalSpoken({ unit: 'minutes', n: 10 }, en)).toBe('again in 10 minutes');
	expect(intervalSpoken({ unit: 'minutes', n: 10 }, ko)).toBe('10분 뒤에 다시');
	expect(intervalSpoken({ unit: 'days', n: 1 }, en)).toBe('again in 1 day');
});
