import { expect, test } from 'vitest';
import type { Millis } from '#core/base/brand.ts';
import { Stopwatch } from '#ui/review/stopwatch.ts';

const at = (ms: number) => ms as Millis;

test('counts from the start, without what lay between pause and resume', () => {
	const watch = new Stopwatch();
	watch.start(at(1000));
	watch.pause(at(1500));
	watch.resume(at(60_000));
	expect(watch.read(at(60_250))).toBe(750);
});

test('pausing twice and resuming twice counts once', () => {
	const watch = new Stopwatch();
	watch.start(at(0));
	watch.resume(at(50));
	watch.pause(at(100));
	watch.pause(at(300));
	expect(watch.read(at(400))).toBe(100);
});

test('starting again forgets the card before', () => {
	const watch = new Stopwatch();
	watch.start(at(0));
	watch.start(at(500));
	expect(watch.read(at(600))).toBe(100);
});

test('a clock set back takes nothing away', () => {
	const watch = new Stopwatch();
	watch.start(at(1000));
	expect(watch.read(at(400))).toBe(0);
});

test('a phone laid aside, or a clock that jumps, is no thinking', () => {
	const watch = new Stopwatch();
	watch.start(at(0));
	expect(watch.read(at(400 * 24 * 60 * 60_000))).toBe(5 * 60_000);
});
