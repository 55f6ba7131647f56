/** A time zone in its own words: when its clocks are put forward and back. */
import type { Millis } from '../base/brand.ts';
import { DAY, MINUTE } from '../base/time.ts';

export type Zone = {
	/** Of the IANA database, as `Asia/Seoul`. */
	readonly name: string;
	/** Minutes east of UTC at an instant. */
	readonly offsetAt: (at: Millis) => number;
};

/** From an instant on clocks are so many minutes east of UTC. */
export type Transition = { readonly at: Millis; readonly from: number; readonly to: number };

/** Nowhere do clocks change twice within it, not even around a Ramadan. */
const STEP = 7 * DAY;

/** Every change of the clocks from an instant to another, in order, exact to the minute. */
export function transitionsOf(
	{ offsetAt }: Zone,
	start: Millis,
	end: Millis
): readonly Transition[] {
	const found: Transition[] = [];
	for (let before = start; before < end; before = later(before, STEP)) {
		const after = Math.min(later(before, STEP), end) as Millis;
		const [from, to] = [offsetAt(before), offsetAt(after)];
		if (from !== to) found.push({ at: changeWithin(offsetAt, before, after), from, to });
	}
	return found;
}

/** The first minute that is not as `before`; `before` and `after` differ. */
function changeWithin(offsetAt: Zone['offsetAt'], before: Millis, after: Millis): Millis {
	const from = offsetAt(before);
	let [low, high] = [0, (after - before) / MINUTE];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (offsetAt(later(before, middle * MINUTE)) === from) low = middle;
		else high = middle;
	}
	return later(before, high * MINUTE);
}

function later(at: Millis, ms: number): Millis {
	return (at + ms) as Millis;
}
