/** Tells swipes from taps, scrolling and the rest, by where a finger goes. */

export type Side = 'left' | 'right';
export type Point = { readonly x: number; readonly y: number; readonly at: number };

/** CSS pixels to the side after which letting go counts. */
export const FAR = 100;
/** Pixels per millisecond, and the least way, of a flick that counts sooner. */
const FLICK = { speed: 0.5, least: 40 };
/** Within so many pixels it is still open whether it is a swipe or scrolling. */
const SLACK = 10;

/** One finger from its touch on; milliseconds of any steady clock. */
export class Swipe {
	readonly #start: Point;
	#way: 'open' | 'side' | 'other' = 'open';

	constructor(start: Point) {
		this.#start = start;
	}

	/** How far to the side it has gone; 0 while it may be scrolling, null once it is. */
	move({ x, y }: Point): number | null {
		const [dx, dy] = [x - this.#start.x, y - this.#start.y];
		if (this.#way === 'open' && Math.hypot(dx, dy) > SLACK)
			this.#way = Math.abs(dx) > 1.5 * Math.abs(dy) ? 'side' : 'other';
		if (this.#way === 'other') return null;
		return this.#way === 'side' ? dx : 0;
	}

	/** To which side it went, if it counts. */
	end(point: Point): Side | null {
		const dx = this.move(point) ?? 0;
		const speed = Math.abs(dx) / Math.max(1, point.at - this.#start.at);
		const isFlick = speed >= FLICK.speed && Math.abs(dx) >= FLICK.least;
		if (Math.abs(dx) <= FAR && !isFlick) return null;
		return dx < 0 ? 'left' : 'right';
	}
}

/** Whether a finger that starts there means something else: a field, or what scrolls to the side. */
export function isTaken(target: Element, surface: Element): boolean {
	if (target.closest('input, textarea, select, [contenteditable]')) return true;
	for (let box: Element | null = target; box && box !== surface; box = box.parentElement)
		if (
			box.scrollWidth > box.clientWidth + 1 &&
			/auto|scroll/u.test(getComputedStyle(box).overflowX)
		)
			return true;
	return false;
}

/** What a tap on a surface means once the answer is shown: the middle third is for nothing. */
export function zoneOf(x: number, { left, width }: Pick<DOMRect, 'left' | 'width'>): Side | null {
	const part = (x - left) / width;
	if (part < 1 / 3) return 'left';
	return part > 2 / 3 ? 'right' : null;
}
