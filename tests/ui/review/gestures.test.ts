import { describe, expect, test } from 'vitest';
import { Swipe, zoneOf } from '#ui/review/gestures.ts';

const swipe = (dx: number, dy: number, ms: number) =>
	new Swipe({ x: 200, y: 400, at: 0 }).end({ x: 200 + dx, y: 400 + dy, at: ms });

describe('a swipe', () => {
	test.each([
		['far to the right', 101, 0, 2000, 'right'],
		['far to the left, a little down', -130, 40, 2000, 'left'],
		['a flick', 45, 5, 80, 'right'],
		['a slow short way', 100, 0, 2000, null],
		['a flick too short to be meant', 30, 0, 20, null],
		['down', 20, 200, 300, null],
		['aslant', 120, 110, 200, null],
		['a tap', 3, 2, 60, null]
	] as const)('%s', (_what, dx, dy, ms, side) => {
		expect(swipe(dx, dy, ms)).toBe(side);
	});

	test('that began as scrolling stays it, wherever it goes', () => {
		const finger = new Swipe({ x: 0, y: 0, at: 0 });
		expect(finger.move({ x: 2, y: 30, at: 20 })).toBeNull();
		expect(finger.move({ x: 200, y: 30, at: 60 })).toBeNull();
		expect(finger.end({ x: 200, y: 30, at: 80 })).toBeNull();
	});

	test('that went back where it came from is none', () => {
		const finger = new Swipe({ x: 0, y: 0, at: 0 });
		expect(finger.move({ x: 150, y: 0, at: 300 })).toBe(150);
		expect(finger.end({ x: 12, y: 0, at: 600 })).toBeNull();
	});
});

test('a tap in the left third forgets, in the right third knows, between them nothing', () => {
	const box = { left: 30, width: 300 };
	expect([40, 129, 131, 229, 231, 329].map((x) => zoneOf(x, box))).toEqual([
		'left',
		'left',
		null,
		null,
		'right',
		'right'
	]);
});
