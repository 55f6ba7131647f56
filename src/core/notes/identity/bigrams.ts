/** Likeness of two texts by the pairs of neighbouring characters they share. */

/** Pairs of neighbouring characters, each as a whole number, and how often each occurs. */
export type Bigrams = ReadonlyMap<number, number>;

/** The pairs of a normal form; of one character, that character with nothing. */
export function bigrams(normal: string): Bigrams {
	const counts = new Map<number, number>();
	forEachPair(normal, (pair) => counts.set(pair, (counts.get(pair) ?? 0) + 1));
	return counts;
}

export function forEachPair(normal: string, visit: (pair: number) => void): void {
	let before = normal.charCodeAt(0);
	if (normal.length === 1) visit(before);
	for (let i = 1; i < normal.length; i++) {
		const code = normal.charCodeAt(i);
		visit((before << 16) | code);
		before = code;
	}
}

/** Dice's coefficient: 1 for equal bags of pairs, 0 for nothing in common. */
function dice(a: Bigrams, b: Bigrams): number {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	let shared = 0;
	for (const [pair, count] of small) shared += Math.min(count, large.get(pair) ?? 0);
	const total = size(a) + size(b);
	return total === 0 ? 0 : (2 * shared) / total;
}

function size(counts: Bigrams): number {
	let sum = 0;
	for (const count of counts.values()) sum += count;
	return sum;
}

export function similarity(a: string, b: string): number {
	return a === b ? 1 : dice(bigrams(a), bigrams(b));
}

/** `similarity` to one text that many are held against. */
export function similarityTo(text: string): (other: string) => number {
	const pairs = bigrams(text);
	return (other) => (other === text ? 1 : dice(pairs, bigrams(other)));
}
