/** Which of several things in a new order did not move past the others. */

/**
 * Positions in `sequence` that belong to one longest strictly increasing run of values: what
 * is left out is the least that must have moved. O(n log n).
 */
export function inOrder(sequence: readonly number[]): ReadonlySet<number> {
	const ends: number[] = [];
	const previous: number[] = [];
	sequence.forEach((value, position) => {
		const length = firstAtLeast(ends, sequence, value);
		previous.push(length > 0 ? ends[length - 1]! : -1);
		ends[length] = position;
	});
	const kept = new Set<number>();
	for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at]!) kept.add(at);
	return kept;
}

function firstAtLeast(ends: readonly number[], sequence: readonly number[], value: number): number {
	let low = 0;
	let high = ends.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sequence[ends[middle]!]! < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
