import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hlc, Millis } from '#core/base/brand.ts';
import { HLC_FORM, LATEST, LONGEST_LEAD, receive, tick, wallOf } from '#core/log/clock.ts';
import { EVENING } from './writing.ts';

const later = (ms: number) => (EVENING + ms) as Millis;

test('a reading is the time in fixed width, so that text order is time order', () => {
	const reading = tick(null, EVENING);
	expect(reading).toMatch(HLC_FORM);
	expect(wallOf(reading)).toBe(EVENING);
	expect(tick(null, 0 as Millis)).toBe('0000000000000000');
	expect(tick(null, 0x123456789ab as Millis)).toBe('0123456789ab0000');
	expect(tick(null, 5 as Millis) < reading).toBe(true);
	expect(tick(null, LATEST as Millis) > reading).toBe(true);
});

test('readings within one millisecond are counted', () => {
	const first = tick(null, EVENING);
	const second = tick(first, EVENING);
	expect(second > first).toBe(true);
	expect(wallOf(second)).toBe(EVENING);
});

test('when the counter is full the reading borrows a millisecond', () => {
	const full = `${tick(null, EVENING).slice(0, 12)}ffff` as Hlc;
	const next = tick(full, EVENING);
	expect(next > full).toBe(true);
	expect(wallOf(next)).toBe(EVENING + 1);
});

test('readings rise whatever the clock does', () => {
	const jumps = fc.array(fc.integer({ min: -1e13, max: 1e13 }), { maxLength: 50 });
	fc.assert(
		fc.property(jumps, (clock) => {
			let last: Hlc | null = null;
			for (const now of clock) {
				const next = tick(last, (EVENING + now) as Millis);
				expect(next).toMatch(HLC_FORM);
				expect(last === null || next > last).toBe(true);
				last = next;
			}
		})
	);
});

test('what is written after seeing an entry of another device sorts after it', () => {
	const remote = tick(null, later(LONGEST_LEAD));
	expect(tick(receive(tick(null, EVENING), remote, EVENING), EVENING) > remote).toBe(true);
	expect(receive(null, remote, EVENING)).toBe(remote);
});

test('an older reading of another device does not set ours back', () => {
	const ours = tick(null, EVENING);
	expect(receive(ours, tick(null, later(-1)), EVENING)).toBe(ours);
});

test('a clock more than a minute ahead is not adopted', () => {
	const ours = tick(null, EVENING);
	const ahead = tick(null, later(LONGEST_LEAD + 1));
	expect(receive(ours, ahead, EVENING)).toBe(ours);
	expect(receive(null, ahead, EVENING)).toBe(null);
});
