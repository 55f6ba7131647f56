import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Millis, StudyDay } from '#core/base/brand.ts';
import { DAY, HOUR, studyDay, studyDayStart, weekdayOf } from '#core/base/time.ts';

const instant = (iso: string) => Date.parse(iso) as Millis;
const SEOUL = 9 * 60;

test('a review at 01:00 counts for the evening before when the day starts at 04:00', () => {
	const evening = studyDay(instant('2026-03-01T22:00:00+09:00'), SEOUL, 4);
	expect(studyDay(instant('2026-03-02T01:00:00+09:00'), SEOUL, 4)).toBe(evening);
});

test('the day turns at the set hour and not a millisecond earlier', () => {
	const four = instant('2026-03-02T04:00:00+09:00');
	expect(studyDay(four, SEOUL, 4)).toBe(studyDay((four - 1) as Millis, SEOUL, 4) + 1);
});

test('nothing happens at 09:00 in Seoul, where the day turns in UTC', () => {
	const before = studyDay(instant('2026-03-02T08:59:59+09:00'), SEOUL, 4);
	expect(studyDay(instant('2026-03-02T09:00:01+09:00'), SEOUL, 4)).toBe(before);
});

test('the night in which summer time begins is still one day', () => {
	const evening = studyDay(instant('2026-03-28T23:00:00+01:00'), 60, 4);
	expect(studyDay(instant('2026-03-29T03:30:00+02:00'), 120, 4)).toBe(evening);
	expect(studyDay(instant('2026-03-29T04:00:00+02:00'), 120, 4)).toBe(evening + 1);
});

test('the same instant may belong to different days in different places', () => {
	const at = instant('2026-06-01T12:00:00Z');
	expect(studyDay(at, 14 * 60, 4) - studyDay(at, -11 * 60, 4)).toBe(1);
});

test('the start of a day is its first instant, whatever offset and hour', () => {
	const day = fc.integer({ min: -5000, max: 40000 });
	const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
	const hour = fc.integer({ min: 0, max: 23 });
	fc.assert(
		fc.property(day, offset, hour, (d, o, h) => {
			const start = studyDayStart(d as StudyDay, o, h);
			expect(studyDay(start, o, h)).toBe(d);
			expect(studyDay((start - 1) as Millis, o, h)).toBe(d - 1);
			expect(studyDay((start + DAY - 1) as Millis, o, h)).toBe(d);
		})
	);
});

test('an hour that is none is a bug in the caller', () => {
	expect(() => studyDay(HOUR as Millis, 0, 24)).toThrow(RangeError);
	expect(() => studyDay(HOUR as Millis, 0, Number.NaN)).toThrow(RangeError);
});

test('the days of the week count from Monday, before 1970 too', () => {
	const days = ['2026-11-23', '2026-11-29', '1970-01-01', '1969-12-29', '1969-12-28'];
	expect(days.map((date) => weekdayOf(Date.parse(date) / DAY))).toEqual([0, 6, 3, 0, 6]);
});
