import { DAY } from '#core/base/time.ts';

/** 1970-01-05 was a Monday. */
const MONDAY = Date.UTC(1970, 0, 5);

/** The name of a day of the week, Monday is 0. */
export function weekdayName(
	day: number,
	length: 'narrow' | 'short' | 'long',
	lang: string
): string {
	const format = new Intl.DateTimeFormat(lang, { weekday: length, timeZone: 'UTC' });
	return format.format(MONDAY + day * DAY);
}
