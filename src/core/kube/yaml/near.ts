/** What somebody probably meant: the nearest of the words that would have been right. */

/**
 * Another case, or one or two slips away: a letter left out, put in, changed, or two swapped.
 * Null if nothing is near, the first one if several are as near.
 */
export function nearest(word: string, words: readonly string[]): string | null {
	const lower = word.toLowerCase();
	const limit = word.length < 5 ? 1 : 2;
	const ranked = words
		.map((one) => [slips(lower, one.toLowerCase()), one] as const)
		.filter(([count, one]) => count <= limit && one !== word)
		.sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1));
	return ranked[0]?.[1] ?? null;
}

/** The least number of slips between two words; far ones count as many. */
function slips(one: string, other: string): number {
	if (Math.abs(one.length - other.length) > 2) return Infinity;
	let [before, last]: [readonly number[], readonly number[]] = [
		[],
		Array.from({ length: other.length + 1 }, (_, j) => j)
	];
	for (let i = 1; i <= one.length; i++) {
		const row = [i];
		for (let j = 1; j <= other.length; j++) {
			const isSame = one[i - 1] === other[j - 1];
			const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
			row[j] = Math.min(
				last[j]! + 1,
				row[j - 1]! + 1,
				last[j - 1]! + Number(!isSame),
				isSwap ? before[j - 2]! + 1 : Infinity
			);
		}
		[before, last] = [last, row];
	}
	return last[other.length]!;
}
