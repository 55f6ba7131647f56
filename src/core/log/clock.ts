/**
 * A hybrid logical clock: wall time in milliseconds and a counter, so that later entries of a
 * device sort later even when its clock jumps back. A reading is 16 lower-case hex digits, 12
 * of time and 4 of counter: of fixed width, so that readings compare as strings.
 */
import type { Hlc, Millis } from '../base/brand.ts';

/** How far ahead of our own clock another device's may be and still move ours. */
export const LONGEST_LEAD = 60_000;

/** The latest instant a reading can hold: the end of the year 9999. */
export const LATEST = 253_402_300_799_999;

/** Matches every reading and nothing else. */
export const HLC_FORM = /^[0-9a-f]{16}$/;

const COUNTERS = 0x10000;

/**
 * The reading for a new entry: after `last`, and not before `now`. Null for `last` means that
 * there is no reading yet.
 */
export function tick(last: Hlc | null, now: Millis): Hlc {
	const wall = Math.min(Math.max(Math.trunc(now), 0), LATEST);
	if (last === null) return reading(wall, 0);
	const lastWall = wallOf(last);
	if (wall > lastWall) return reading(wall, 0);
	const counter = counterOf(last) + 1;
	return counter < COUNTERS ? reading(lastWall, counter) : reading(lastWall + 1, 0);
}

/**
 * Our reading after seeing another device's entry: the greater of the two, so that what we do
 * next sorts after what we have seen. A remote clock more than `LONGEST_LEAD` ahead of `now`
 * is not adopted: its entries are kept, but must not drag ours into the future.
 */
export function receive(last: Hlc | null, remote: Hlc, now: Millis): Hlc | null {
	if (wallOf(remote) > now + LONGEST_LEAD) return last;
	return last === null || remote > last ? remote : last;
}

/** The wall time within a reading. */
export function wallOf(hlc: Hlc): Millis {
	return Number.parseInt(hlc.slice(0, 12), 16) as Millis;
}

function counterOf(hlc: Hlc): number {
	return Number.parseInt(hlc.slice(12), 16);
}

function reading(wall: number, counter: number): Hlc {
	return (wall.toString(16).padStart(12, '0') + counter.toString(16).padStart(4, '0')) as Hlc;
}
