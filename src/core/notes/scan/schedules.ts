/**
 * When another tool would have shown a card next: `<!--SR:!2024-01-05,10,250!…-->`, one part for
 * each card of the line, in the order in which it makes them.
 */
import type { StudyDay } from '../../base/brand.ts';
import { DAY } from '../../base/time.ts';
import type { Scheduled } from '../types.ts';

/** The date that stands for a card which has not been seen yet. */
const UNSEEN = '2000-01-01';
/** Of no use beyond: no line makes more cards. */
const MAX_PARTS = 64;

/** Null for what is no schedule, and for a card not seen yet. */
export function readSchedules(text: string): readonly (Scheduled | null)[] {
	return text
		.split('!', MAX_PARTS)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map(readSchedule);
}

/**
 * From the properties that Logseq gives a card, each on a line of its own, the date last:
 * `card-last-interval:: 4.14`, `card-ease-factor:: 2.36`, `card-next-schedule:: 2022-01-05T…`.
 * Null if one of them is missing, or says nothing, as `nil` does.
 */
export function scheduleOfProperties(values: ReadonlyMap<string, string>): Scheduled | null {
	const next = /^(\d{4}-\d\d-\d\d)T/.exec(values.get('card-next-schedule') ?? '')?.[1];
	const interval = Number(values.get('card-last-interval') ?? NaN);
	const factor = Number(values.get('card-ease-factor') ?? NaN);
	if (next === undefined || !(interval > 0 && interval < 1e6) || !(factor > 0 && factor < 100))
		return null;
	return readSchedule(`${next},${interval},${Math.round(factor * 100)}`);
}

function readSchedule(part: string): Scheduled | null {
	const match = /^(\d{4})-(\d\d)-(\d\d),(\d{1,6}(?:\.\d{1,6})?),(\d{1,6})$/.exec(part);
	if (!match || part.startsWith(UNSEEN)) return null;
	const [year, month, day, interval, ease] = match.slice(1).map(Number) as Numbers;
	const due = Date.UTC(year, month - 1, day) / DAY;
	return isDate(month, day) ? { due: due as StudyDay, interval, ease } : null;
}

type Numbers = [year: number, month: number, day: number, interval: number, ease: number];

function isDate(month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
