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

/** Letters wrong, missing, too many, or neighbours swapped. */
function slipsBetween(a: string, b: string): number {
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			const steps = [rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same];
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				steps.push(rows[i - 2]![j - 2]! + 1);
			row.push(Math.min(...steps));
		}
		rows.push(row);
	}
	return rows[a.length]![b.length]!;
}
