/**
 * Time as a learner lives it: days that start at a set hour of their own clock. Everything
 * here is a function of its arguments; the clock is read by the caller.
 */
import type { Millis, StudyDay } from './brand.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/**
 * The study day containing `at`, counted in local days since 1970-01-01. A day starts at
 * `rolloverHour` (0–23), so a review at 1 a.m. belongs to the evening before.
 * `utcOffset` is in minutes east of UTC at that instant (Berlin in summer: 120).
 * @throws RangeError if `rolloverHour` is not an hour: a bug in the caller, not bad input.
 */
export function studyDay(at: Millis, utcOffset: number, rolloverHour: number): StudyDay {
	if (!(rolloverHour >= 0 && rolloverHour < 24))
		throw new RangeError(`rolloverHour: ${rolloverHour}`);
	return Math.floor((at + utcOffset * MINUTE - rolloverHour * HOUR) / DAY) as StudyDay;
}

/** The first instant of a study day, under the offset that holds at that instant. */
export function studyDayStart(day: StudyDay, utcOffset: number, rolloverHour: number): Millis {
	return (day * DAY - utcOffset * MINUTE + rolloverHour * HOUR) as Millis;
}

/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;

/** The day of the week of a day counted since 1970-01-01: 0 for Monday, 6 for Sunday. */
export function weekdayOf(day: number): number {
	return (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
}
