/** Dates and times as iCalendar writes them (RFC 5545, sections 3.3.5 and 3.3.14). */
import type { Millis } from '../base/brand.ts';

/** Days of the week as in BYDAY, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** What a clock shows, in milliseconds as if that clock were in UTC. */
export type ClockTime = number & { readonly unit: 'clock' };

/** What a clock shows at an instant that is so many minutes east of UTC. */
export function clockTime(at: Millis, offset: number): ClockTime {
	return (at + offset * 60_000) as ClockTime;
}

/** The form with local time, `20261123T083000`. */
export function formatClock(time: ClockTime): string {
	return new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

/** The form with UTC time, `20261122T233000Z`. */
export function formatInstant(at: Millis): string {
	return `${formatClock(clockTime(at, 0))}Z`;
}

/** Minutes east of UTC as `+0530`. */
export function formatOffset(minutes: number): string {
	const size = Math.abs(minutes);
	const [hours, rest] = [Math.floor(size / 60), size % 60];
	return (minutes < 0 ? '-' : '+') + [hours, rest].map((n) => String(n).padStart(2, '0')).join('');
}
