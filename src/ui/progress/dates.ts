/** Study days as people write them. */
import type { StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';

/** Midnight in UTC, for libraries that only know instants. */
export function dateOf(day: StudyDay): Date {
	return new Date(day * DAY);
}

/** `2026-11-22`. */
export function isoDay(day: StudyDay): string {
	return dateOf(day).toISOString().slice(0, 10);
}

export function dayText(lang: string, format: Intl.DateTimeFormatOptions) {
	const formatter = new Intl.DateTimeFormat(lang, { ...format, timeZone: 'UTC' });
	return (date: Date): string => formatter.format(date);
}
