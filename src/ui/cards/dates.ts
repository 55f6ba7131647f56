/** Study days as the calendar has them. */
import type { StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';

/** `2026-11-23`: what a date field holds. */
export function dateOf(day: StudyDay): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Null for a field that holds no date. */
export function dayOf(date: string): StudyDay | null {
	const at = /^\d{4,}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00Z`) : NaN;
	return Number.isNaN(at) ? null : ((at / DAY) as StudyDay);
}

/** A day in words, its year only where it is another than that of `today`. */
export function dayWords(day: StudyDay, today: StudyDay, lang: 'ko' | 'en'): string {
	const [date, now] = [new Date(day * DAY), new Date(today * DAY)];
	const isThisYear = date.getUTCFullYear() === now.getUTCFullYear();
	return date.toLocaleDateString(lang, {
		timeZone: 'UTC',
		...(!isThisYear && { year: 'numeric' }),
		month: 'long',
		day: 'numeric'
	});
}
