/** How values are spread over steps of a scale, and what lies in their middle. */

/** Cards by a value: how many in each step, and the value in the middle; null without cards. */
export type Spread = { readonly counts: readonly number[]; readonly median: number | null };

/** Where steps meet; below the first and above the last there is one more. */
export const STABILITY_EDGES: readonly number[] = [1, 3, 7, 14, 30, 90, 180, 365, 730];
export const DIFFICULTY_EDGES: readonly number[] = [2, 3, 4, 5, 6, 7, 8, 9];
export const RECALL_EDGES: readonly number[] = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

/** A value on an edge belongs to the step above. `edges` rise. */
export function spreadOf(values: readonly number[], edges: readonly number[]): Spread {
	const counts = Array.from({ length: edges.length + 1 }, () => 0);
	for (const value of values) counts[stepOf(value, edges)]!++;
	const sorted = Float64Array.from(values).sort();
	const middle = sorted.length >> 1;
	if (sorted.length === 0) return { counts, median: null };
	const upper = sorted[middle]!;
	return { counts, median: sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2 };
}

function stepOf(value: number, edges: readonly number[]): number {
	const above = edges.findIndex((edge) => value < edge);
	return above < 0 ? edges.length : above;
}
