/** Days off as a person chooses them: from a date to a date. */
import type { StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';

/** The longest break in days: beyond it a forecast says nothing. */
const LONGEST = 183;

/** A break of whole days, the last one included. */
export type Span = { readonly from: StudyDay; readonly to: StudyDay };

type Fault = 'past' | 'wrong' | 'long';

/** The day as date fields have it, `2026-08-03`. */
export function dayToDate(day: number): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Null for what is no date. */
export function dateToDay(date: string): StudyDay | null {
	const day = Date.parse(date) / DAY;
	return Number.isInteger(day) ? (day as StudyDay) : null;
}

/** The day in words, such as "August 3". */
export function dateWords(day: number, lang: string): string {
	return new Date(day * DAY).toLocaleDateString(lang, {
		...{ month: 'long', day: 'numeric', timeZone: 'UTC' }
	});
}

/** What is wrong with a break; null for nothing. */
export function faultOf({ from, to }: Span, today: StudyDay): Fault | null {
	if (from < today) return 'past';
	if (to < from) return 'wrong';
	return to - today > LONGEST ? 'long' : null;
}

/** Each day of a break. */
export function daysOf({ from, to }: Span): readonly number[] {
	return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The break under way or ahead of today; null for none. `breakDays` rise. */
export function restAhead(breakDays: readonly number[], today: StudyDay): Span | null {
	const to = lastOfRest(breakDays, breakDays.find((day) => day >= today) ?? today);
	if (!breakDays.includes(to)) return null;
	let from: number = to;
	while (breakDays.includes(from - 1)) from -= 1;
	return { from: from as StudyDay, to };
}

/** The last of the days off in a row that a day is in; the day itself if it is in none. */
export function lastOfRest(breakDays: readonly number[], day: number): StudyDay {
	const off = new Set(breakDays);
	let last = day;
	while (off.has(last + 1)) last += 1;
	return last as StudyDay;
}
