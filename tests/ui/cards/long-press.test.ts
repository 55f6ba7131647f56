import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onLongPress } from '#ui/cards/long-press.ts';

let link: HTMLElement;
let pressed = 0;
let stop: () => void;

beforeEach(() => {
	vi.useFakeTimers();
	pressed = 0;
	link = document.createElement('a');
	document.body.append(link);
	stop = onLongPress(link, () => (pressed += 1));
});
afterEach(() => {
	stop();
	link.remove();
	vi.useRealTimers();
});

const point = (name: string, x = 10, pointerType = 'touch') =>
	link.dispatchEvent(new PointerEvent(name, { pointerType, clientX: x, clientY: 10 }));
/** Whether the browser would go on with what it does by itself. */
const goesOn = (name: string) => link.dispatchEvent(new MouseEvent(name, { cancelable: true }));

test('a finger that stays is heard once, and neither menu nor tap come after it', () => {
	point('pointerdown');
	vi.advanceTimersByTime(499);
	expect(pressed).toBe(0);
	vi.advanceTimersByTime(1);
	expect(pressed).toBe(1);
	expect([goesOn('contextmenu'), goesOn('click')]).toEqual([false, false]);
	expect(goesOn('click')).toBe(true);
});

test('a finger that leaves early is a tap', () => {
	point('pointerdown');
	vi.advanceTimersByTime(200);
	point('pointerup');
	vi.advanceTimersByTime(1000);
	expect([pressed, goesOn('click')]).toEqual([0, true]);
});

test('a finger that moves scrolls; one that trembles does not', () => {
	point('pointerdown');
	point('pointermove', 14);
	point('pointermove', 60);
	vi.advanceTimersByTime(1000);
	expect(pressed).toBe(0);
	point('pointerdown');
	point('pointermove', 14);
	vi.advanceTimersByTime(1000);
	expect(pressed).toBe(1);
});

test('a mouse has other ways, and a scroll of the system ends it', () => {
	point('pointerdown', 10, 'mouse');
	vi.advanceTimersByTime(1000);
	point('pointerdown');
	point('pointercancel');
	vi.advanceTimersByTime(1000);
	expect(pressed).toBe(0);
});
