import { slipsBetween } from '../base/slips.ts';

/** Slips further away than this are another word. */
const FURTHEST = 2;

/** The option that a word was probably meant to be; null if none is near. */
export function nearestTo(word: string, options: readonly string[]): string | null {
	let best: string | null = null;
	let least = Math.min(FURTHEST, word.length - 1) + 1;
	for (const option of options) {
		const slips = slipsBetween(word, option);
		if (slips < least) [best, least] = [option, slips];
	}
	return best;
}
