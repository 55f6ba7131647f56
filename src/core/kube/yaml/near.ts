/** What somebody probably meant: the nearest of the words that would have been right. */

import { slipsBetween } from '../../base/slips.ts';

/**
 * Another case, or one or two slips away: a letter left out, put in, changed, or two swapped.
 * Null if nothing is near, the first one if several are as near.
 */
export function nearest(word: string, words: readonly string[]): string | null {
	const lower = word.toLowerCase();
	const limit = word.length < 5 ? 1 : 2;
	const ranked = words
		.filter((one) => Math.abs(one.length - lower.length) <= limit)
		.map((one) => [slipsBetween(lower, one.toLowerCase()), one] as const)
		.filter(([count, one]) => count <= limit && one !== word)
		.sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1));
	return ranked[0]?.[1] ?? null;
}
