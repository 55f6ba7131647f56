/** Words that one may have been typed for another. */

import { slipsBetween } from '../../base/slips.ts';

/** How many letters may be wrong, missing, too many or in each other's place. */
function allowed(word: string): number {
	if (word.length < 3) return 0;
	return word.length < 6 ? 1 : 2;
}

/** Whether a word is another with a slip or two in it, and not the word itself. */
export function isNear(typed: string, meant: string): boolean {
	const most = allowed(meant);
	return (
		typed !== meant &&
		Math.abs(typed.length - meant.length) <= most &&
		slipsBetween(typed, meant) <= most
	);
}

/** The nearest of the words that are near; null if none is, or the word is one of them. */
export function nearest(typed: string, words: readonly string[]): string | null {
	if (words.includes(typed)) return null;
	const near = words.filter((word) => isNear(typed, word));
	return (
		near.sort((a, b) => slipsBetween(typed, a) - slipsBetween(typed, b) || (a < b ? -1 : 1))[0] ??
		null
	);
}
