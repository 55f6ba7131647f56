/** Calendars read back by a parser that is not ours, and zones as the platform knows them. */
import ICAL from 'ical.js';
import type { Millis } from '#core/base/brand.ts';
import type { Zone } from '#core/calendar/zone.ts';

export const instant = (iso: string) => Date.parse(iso) as Millis;

/** A zone of the platform's own database. */
export function zoneOf(name: string): Zone {
	const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
	const offsetAt = (at: Millis) => {
		const [, sign, hours = 0, minutes = 0] =
			/GMT(?:([+-])(\d+):(\d+))?/.exec(format.format(at)) ?? [];
		return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
	};
	return { name, offsetAt };
}

/** What the clocks of a zone show at an instant, as `2026-11-23 08:30`. */
export function clockIn(name: string, at: number): string {
	const parts = { dateStyle: 'short', timeStyle: 'short', timeZone: name } as const;
	return new Intl.DateTimeFormat('sv-SE', parts).format(at);
}

export type Read = {
	readonly event: ICAL.Event;
	readonly zone: ICAL.Timezone;
	readonly alarms: readonly ICAL.Component[];
	/** The instants at which it takes place, as many as are asked for. */
	readonly occurrences: (count: number) => readonly number[];
};

export function readCalendar(text: string): Read {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
	const component = calendar.getFirstSubcomponent('vevent')!;
	const event = new ICAL.Event(component);
	const occurrences = (count: number) => {
		const steps = event.iterator();
		return Array.from({ length: count }, () => {
			const time = steps.next();
			time.zone = zone;
			return time.toUnixTime() * 1000;
		});
	};
	return { event, zone, alarms: component.getAllSubcomponents('valarm'), occurrences };
}
