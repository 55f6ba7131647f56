/** Slips of the fingers between two words. */

/**
 * The least number of letters wrong, missing, too many, or in the place of their neighbour, that
 * make one word of the other: the distance of optimal string alignment.
 */
export function slipsBetween(a: string, b: string): number {
	let before: readonly number[] = [];
	let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row: number[] = [i];
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const other = last[j - 1]! + (isSame ? 0 : 1);
			const swapped = isSwap ? before[j - 2]! + 1 : Infinity;
			row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, other, swapped));
		}
		[before, last] = [last, row];
	}
	return last[b.length]!;
}
