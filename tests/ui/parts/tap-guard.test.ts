import { expect, test } from 'vitest';
import { TapGuard } from '#ui/parts/tap-guard.ts';

test('a second tap within 200 ms is a slip, one after it counts', () => {
	const guard = new TapGuard();
	const counted = [1000, 1199, 1399, 1598].map((at) => guard.accept('show', at));
	expect(counted).toEqual([true, false, true, false]);
});

test('of a burst only the first tap counts, however long it goes on', () => {
	const guard = new TapGuard();
	const burst = [0, 110, 220, 330, 440, 550].map((at) => guard.accept('answer', at));
	expect(burst).toEqual([true, false, false, false, false, false]);
});

test('the first tap counts, however early', () => {
	expect(new TapGuard().accept('show', 0)).toBe(true);
});

test('one control does not hold up another', () => {
	const guard = new TapGuard();
	expect(guard.accept('undo', 1000)).toBe(true);
	expect(guard.accept('flag', 1001)).toBe(true);
});
