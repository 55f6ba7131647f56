/**
 * A VTIMEZONE (RFC 5545, section 3.6.5): yearly rules where the clocks follow such, and one
 * change after the other where they do not, as around a Ramadan.
 */
import type { Millis } from '../base/brand.ts';
import { DAY, weekdayOf } from '../base/time.ts';
import { clockTime, formatClock, formatOffset, WEEKDAYS, type ClockTime } from './moment.ts';
import { transitionsOf, type Transition, type Zone } from './zone.ts';

/**
 * Years that are looked at. A weekday of a month falls on each of its seven dates within eleven
 * in a row: so the second Sunday is told from the first after the 5th.
 */
const YEARS = 11;

/** Lines of the zone, right from a year before the year of `now` until nine years after it. */
export function timezoneLines(zone: Zone, now: Millis): readonly string[] {
	const year = new Date(now).getUTCFullYear() - 1;
	const [start, end] = [year, year + YEARS].map((n) => Date.UTC(n, 0, 1) as Millis);
	const transitions = transitionsOf(zone, start!, end!);
	const offset = zone.offsetAt(start!);
	const observances = yearlyRules(transitions) ?? [
		...observance({ from: offset, to: offset }, '19700101T000000'),
		...transitions.flatMap((change) => observance(change, formatClock(onset(change))))
	];
	return ['BEGIN:VTIMEZONE', `TZID:${zone.name}`, ...observances, 'END:VTIMEZONE'];
}

/** A rule for the way forward and one for the way back; null where the years differ in more. */
function yearlyRules(transitions: readonly Transition[]): readonly string[] | null {
	const groups = [
		transitions.filter(({ from, to }) => to > from),
		transitions.filter(({ from, to }) => to < from)
	];
	const rules = groups.map((group) => [group, ruleOf(group)] as const);
	if (rules.some(([, rule]) => rule === null)) return null;
	return rules.flatMap(([group, rule]) =>
		observance(group[0]!, formatClock(onset(group[0]!)), rule!)
	);
}

/** The RRULE of changes that come once a year; null if there is none. */
function ruleOf(group: readonly Transition[]): string | null {
	if (group.length !== YEARS) return null;
	const clocks = group.map(onset);
	const alike = new Set(
		group.map(({ from, to }, i) => {
			const date = new Date(clocks[i]!);
			return [from, to, date.getUTCMonth(), clocks[i]! % DAY, weekday(clocks[i]!)].join();
		})
	);
	const place = placeInMonth(clocks);
	if (alike.size > 1 || place === null) return null;
	const month = new Date(clocks[0]!).getUTCMonth() + 1;
	return `RRULE:FREQ=YEARLY;BYMONTH=${month};${place}`;
}

/** Where in its month a weekday is: the last, the n-th, or the first from a date on. */
function placeInMonth(clocks: readonly ClockTime[]): string | null {
	const name = weekday(clocks[0]!);
	const dates = clocks.map((clock) => new Date(clock).getUTCDate());
	if (clocks.every(isLastWeek)) return `BYDAY=-1${name}`;
	const first = Math.min(...dates);
	if (Math.max(...dates) - first !== 6) return null;
	if (first % 7 === 1) return `BYDAY=${Math.ceil(first / 7)}${name}`;
	const week = Array.from({ length: 7 }, (_, i) => first + i);
	return `BYMONTHDAY=${week.join()};BYDAY=${name}`;
}

function isLastWeek(clock: ClockTime): boolean {
	return new Date(clock).getUTCMonth() !== new Date(clock + 7 * DAY).getUTCMonth();
}

function weekday(clock: ClockTime): string {
	return WEEKDAYS[weekdayOf(Math.floor(clock / DAY))]!;
}

/** What clocks show that have not been changed yet. */
function onset({ at, from }: Transition): ClockTime {
	return clockTime(at, from);
}

/** How clocks go from a change on; `rule` says when it comes again. */
function observance(
	change: Pick<Transition, 'from' | 'to'>,
	start: string,
	rule?: string
): readonly string[] {
	const name = change.to > change.from ? 'DAYLIGHT' : 'STANDARD';
	return [
		`BEGIN:${name}`,
		`DTSTART:${start}`,
		...(rule === undefined ? [] : [rule]),
		`TZOFFSETFROM:${formatOffset(change.from)}`,
		`TZOFFSETTO:${formatOffset(change.to)}`,
		`END:${name}`
	];
}
