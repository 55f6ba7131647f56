import { describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import type { Millis } from '#core/base/brand.ts';
import { DAY, HOUR, MINUTE } from '#core/base/time.ts';
import { timezoneLines } from '#core/calendar/timezone.ts';
import { transitionsOf } from '#core/calendar/zone.ts';
import { instant, zoneOf } from './support/calendar.ts';

const now = instant('2026-11-23T00:00:00Z');
const linesOf = (name: string) => timezoneLines(zoneOf(name), now);
const rulesOf = (name: string) => linesOf(name).filter((line) => line.startsWith('RRULE'));

describe('the clocks of a zone', () => {
	test('change twice a year in Berlin, each time at one o’clock UTC', () => {
		const [start, end] = [instant('2026-01-01T00:00:00Z'), instant('2027-01-01T00:00:00Z')];
		expect(transitionsOf(zoneOf('Europe/Berlin'), start, end)).toEqual([
			{ at: instant('2026-03-29T01:00:00Z'), from: 60, to: 120 },
			{ at: instant('2026-10-25T01:00:00Z'), from: 120, to: 60 }
		]);
		expect(transitionsOf(zoneOf('Asia/Seoul'), start, end)).toEqual([]);
	});

	test('are found to the minute wherever in a week they change', () => {
		const change = now + 3 * DAY + 7 * HOUR + 13 * MINUTE;
		const zone = { name: 'Mars/Base', offsetAt: (at: Millis) => (at < change ? -90 : 15) };
		const found = transitionsOf(zone, now, (now + 30 * DAY) as Millis);
		expect(found).toEqual([{ at: change, from: -90, to: 15 }]);
	});
});

describe('the rule of a zone', () => {
	test.each([
		['Europe/Berlin', 'BYMONTH=3;BYDAY=-1SU', 'BYMONTH=10;BYDAY=-1SU'],
		['America/New_York', 'BYMONTH=3;BYDAY=2SU', 'BYMONTH=11;BYDAY=1SU'],
		['Australia/Sydney', 'BYMONTH=10;BYDAY=1SU', 'BYMONTH=4;BYDAY=1SU'],
		['Australia/Lord_Howe', 'BYMONTH=10;BYDAY=1SU', 'BYMONTH=4;BYDAY=1SU'],
		// the day after Saturday night: the first Sunday from the second of the month on
		[
			'America/Santiago',
			'BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU',
			'BYMONTH=4;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU'
		],
		[
			'Asia/Jerusalem',
			'BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR',
			'BYMONTH=10;BYDAY=-1SU'
		]
	])('of %s is found in its years', (name, forward, back) => {
		expect(rulesOf(name)).toEqual([forward, back].map((rule) => `RRULE:FREQ=YEARLY;${rule}`));
	});

	test('is not made up where the clocks never change, or follow the moon', () => {
		expect(rulesOf('Asia/Kolkata')).toEqual([]);
		expect(linesOf('Asia/Kolkata')).toEqual([
			...['BEGIN:VTIMEZONE', 'TZID:Asia/Kolkata', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
			...['TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530', 'END:STANDARD', 'END:VTIMEZONE']
		]);
		expect(rulesOf('Africa/Casablanca')).toEqual([]);
		expect(linesOf('Africa/Casablanca').length).toBeGreaterThan(100);
	});

	test('moves the clocks of Lord Howe Island by half an hour, and those of Newfoundland by one', () => {
		expect(linesOf('Australia/Lord_Howe')).toContain('TZOFFSETFROM:+1030');
		expect(linesOf('Australia/Lord_Howe')).toContain('TZOFFSETTO:+1100');
		expect(linesOf('America/St_Johns')).toContain('TZOFFSETFROM:-0330');
		expect(linesOf('America/St_Johns')).toContain('TZOFFSETTO:-0230');
	});
});

test('every zone that there is tells the time of the platform for three years', () => {
	const wrong = Intl.supportedValuesOf('timeZone').filter((name) => {
		const zone = zoneOf(name);
		const text = timezoneLines(zone, now).join('\r\n');
		const read = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as unknown[]));
		const days = Array.from({ length: 3 * 53 }, (_, week) => (now + week * 7 * DAY) as Millis);
		return days.some((at) => {
			const local = ICAL.Time.fromData(partsOf(at + zone.offsetAt(at) * MINUTE));
			return read.utcOffset(local) !== zone.offsetAt(at) * 60;
		});
	});
	expect(wrong).toEqual([]);
});

function partsOf(clock: number) {
	const date = new Date(clock);
	return {
		...{ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
		...{ hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: 0, isDate: false }
	};
}
