/**
 * A reminder that needs no server: an iCalendar file (RFC 5545) with one event that repeats, an
 * alarm at its start, and the address of the review.
 */
import type { Millis } from '../base/brand.ts';
import { DAY, MINUTE, weekdayOf } from '../base/time.ts';
import { escapeText, toFile } from './content-lines.ts';
import { clockTime, formatClock, formatInstant, WEEKDAYS, type ClockTime } from './moment.ts';
import { timezoneLines } from './timezone.ts';
import type { Zone } from './zone.ts';

/** When a person wants to be reminded. */
export type Reminder = {
	/** Minutes after midnight on their clock. */
	readonly minute: number;
	/** Days of the week, Monday is 0; at least one. */
	readonly weekdays: readonly number[];
};

/** What the file says besides when. */
export type CalendarEvent = {
	readonly zone: Zone;
	readonly now: Millis;
	/** Of the series: a file with the same one and a higher `sequence` replaces it. */
	readonly uid: string;
	readonly sequence: number;
	/** Minutes that a review takes. */
	readonly minutes: number;
	/** Where the review opens. */
	readonly url: string;
	readonly title: string;
	/** Stands above the address. */
	readonly text: string;
};

/**
 * The text of the file. The first alarm is the next one after `now`.
 * @throws RangeError where no day of the week is wanted: there is nothing to write then.
 */
export function reminderFile(reminder: Reminder, event: CalendarEvent): string {
	const { zone, now, uid, sequence, minutes, url, title, text } = event;
	const start = firstAfter(clockTime(now, zone.offsetAt(now)), reminder);
	return toFile([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//kubecards//Reminder//EN',
		...timezoneLines(zone, now),
		'BEGIN:VEVENT',
		`UID:${uid}`,
		`SEQUENCE:${sequence}`,
		`DTSTAMP:${formatInstant(now)}`,
		`DTSTART;TZID=${zone.name}:${formatClock(start)}`,
		`DURATION:PT${minutes}M`,
		`RRULE:${recurrence(reminder)}`,
		`SUMMARY:${escapeText(title)}`,
		`DESCRIPTION:${escapeText(`${text}\n${url}`)}`,
		`URL:${url}`,
		'TRANSP:TRANSPARENT', // nobody is busy who may review any time
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'TRIGGER:PT0S',
		`DESCRIPTION:${escapeText(title)}`,
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	]);
}

function firstAfter(now: ClockTime, { minute, weekdays }: Reminder): ClockTime {
	const today = Math.floor(now / DAY);
	for (let day = today; day <= today + 7; day++) {
		const time = day * DAY + minute * MINUTE;
		if (time > now && weekdays.includes(weekdayOf(day))) return time as ClockTime;
	}
	throw new RangeError('a reminder on no day of the week');
}

function recurrence({ weekdays }: Reminder): string {
	const days = WEEKDAYS.filter((_, weekday) => weekdays.includes(weekday));
	return days.length === 7 ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${days.join()}`;
}
