/** Likeness of two texts by the pairs of neighbouring characters they share. */

/** The character pairs of a normal form, each as often as it occurs; one character pairs with itself. */
export function bigrams(normal: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	const add = (pair: string) => counts.set(pair, (counts.get(pair) ?? 0) + 1);
	if (normal.length === 1) add(normal);
	for (let i = 0; i + 1 < normal.length; i++) add(normal.slice(i, i + 2));
	return counts;
}

/** Dice's coefficient: 1 for equal bags of pairs, 0 for nothing in common. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	let shared = 0;
	for (const [pair, count] of small) shared += Math.min(count, large.get(pair) ?? 0);
	const total = size(a) + size(b);
	return total === 0 ? 0 : (2 * shared) / total;
}

function size(counts: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const count of counts.values()) sum += count;
	return sum;
}

export function similarity(a: string, b: string): number {
	return a === b ? 1 : dice(bigrams(a), bigrams(b));
}
