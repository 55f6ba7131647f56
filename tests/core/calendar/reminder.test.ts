import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#core/base/time.ts';
import { reminderFile, type CalendarEvent, type Reminder } from '#core/calendar/reminder.ts';
import { clockIn, instant, readCalendar, zoneOf } from './support/calendar.ts';

const event: CalendarEvent = {
	zone: zoneOf('Asia/Seoul'),
	now: instant('2026-11-23T09:00:00+09:00'), // a Monday
	uid: '4f1c@kubecards',
	sequence: 3,
	minutes: 12,
	url: 'https://you.example/kubecards/review/',
	title: '복습할 시간이에요 🌱',
	text: 'Cards wait; each one, a minute.'
};
const daily: Reminder = { minute: 8 * 60 + 30, weekdays: [0, 1, 2, 3, 4, 5, 6] };
const written = (reminder: Reminder, given: Partial<CalendarEvent> = {}) =>
	readCalendar(reminderFile(reminder, { ...event, ...given }));

describe('a reminder on every day', () => {
	test.each([
		'Asia/Seoul',
		'Asia/Kolkata',
		'Asia/Kathmandu',
		'Europe/Berlin',
		'Europe/Dublin',
		'America/New_York',
		'America/St_Johns',
		'America/Santiago',
		'Australia/Sydney',
		'Australia/Lord_Howe',
		'Africa/Casablanca',
		'Africa/Cairo',
		'Asia/Jerusalem',
		'Pacific/Chatham',
		'UTC'
	])('comes at its time on the clocks of %s for two years', (name) => {
		const { occurrences } = written(daily, { zone: zoneOf(name) });
		const shown = occurrences(2 * 365).map((at) => clockIn(name, at));
		expect(shown.map((clock) => clock.slice(11))).toEqual(shown.map(() => '08:30'));
		expect(new Set(shown).size).toBe(2 * 365);
	});

	test('comes first when its time comes next', () => {
		const first = (iso: string) => {
			const [at] = written(daily, { now: instant(iso) }).occurrences(1);
			return clockIn('Asia/Seoul', at!);
		};
		expect(first('2026-11-23T08:29:59+09:00')).toBe('2026-11-23 08:30');
		expect(first('2026-11-23T08:30:00+09:00')).toBe('2026-11-24 08:30');
	});
});

test('a reminder on some days of the week comes on these, whenever it is made', () => {
	const someDays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
	const now = fc.integer({ min: 0, max: 800 * 24 }).map((hours) => event.now + hours * HOUR);
	const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
	fc.assert(
		fc.property(someDays, now, minute, (weekdays, at, time) => {
			const given = { now: at as CalendarEvent['now'] };
			const days = written({ minute: time, weekdays }, given).occurrences(15);
			expect(days[0]).toBeGreaterThan(at);
			expect(days[0]! - at).toBeLessThanOrEqual(7 * DAY);
			const local = days.map((day) => new Date(day + 9 * HOUR));
			expect(new Set(local.map((day) => (day.getUTCDay() + 6) % 7))).toEqual(new Set(weekdays));
			for (const day of local) expect(day.getUTCHours() * 60 + day.getUTCMinutes()).toBe(time);
		}),
		{ numRuns: 40 }
	);
});

test('a reminder on no day is no file', () => {
	expect(() => reminderFile({ ...daily, weekdays: [] }, event)).toThrow(RangeError);
});

test('the event says what it is, where the review opens and how long it takes', () => {
	const { event: read } = written(daily);
	expect(read.uid).toBe('4f1c@kubecards');
	expect(read.sequence).toBe(3);
	expect(read.summary).toBe('복습할 시간이에요 🌱');
	expect(read.description).toBe(
		'Cards wait; each one, a minute.\nhttps://you.example/kubecards/review/'
	);
	expect(read.component.getFirstPropertyValue('url')).toBe(event.url);
	expect(read.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
	expect(String(read.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-23T00:00:00Z');
	expect(read.duration.toSeconds()).toBe(12 * 60);
});

test('its one alarm is shown at its start', () => {
	const { alarms } = written(daily);
	expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY']);
	expect(String(alarms[0]!.getFirstPropertyValue('trigger'))).toBe('PT0S');
	expect(alarms[0]!.getFirstPropertyValue('description')).toBe(event.title);
});
