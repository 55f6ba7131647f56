/** Words that one may have been typed for another. */

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
		distance(typed, meant) <= most
	);
}

/** Optimal string alignment: what is changed, put in, left out, or exchanged with its neighbour. */
export function distance(a: string, b: string): number {
	let [before, last]: [readonly number[], readonly number[]] = [[], range(b.length + 1)];
	for (let i = 1; i <= a.length; i++) {
		const row: number[] = [i];
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, before[j - 2]! + 1);
			row.push(least);
		}
		[before, last] = [last, row];
	}
	return last[b.length]!;
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** The nearest of the words that are near; null if none is, or the word is one of them. */
export function nearest(typed: string, words: readonly string[]): string | null {
	if (words.includes(typed)) return null;
	const near = words.filter((word) => isNear(typed, word));
	return (
		near.sort((a, b) => distance(typed, a) - distance(typed, b) || (a < b ? -1 : 1))[0] ?? null
	);
}
