/** Two wordings, word by word. */

/** `gone` stands only in the earlier text, `come` only in the later one. */
export type Piece = { readonly kind: 'same' | 'gone' | 'come'; readonly text: string };

/** Beyond so many pairs of words texts are told as wholly different: nobody compares more. */
const MOST_PAIRS = 250_000;

/**
 * The longest common run of words stays; everything else is `gone` or `come`, in that order.
 * Words of one `form` are the same word; it is shown as it stands in the earlier text.
 */
export function difference(
	before: string,
	now: string,
	form = (word: string) => word
): readonly Piece[] {
	const [old, fresh] = [wordsOf(before), wordsOf(now)];
	if (old.length * fresh.length > MOST_PAIRS)
		return joined([
			{ kind: 'gone', text: before },
			{ kind: 'come', text: now }
		]);
	const [oldForms, freshForms] = [old.map(form), fresh.map(form)];
	const ahead = commonAhead(oldForms, freshForms);
	const pieces: Piece[] = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < fresh.length) {
		if (i < old.length && oldForms[i] === freshForms[j]) {
			pieces.push({ kind: 'same', text: old[i]! });
			i += 1;
			j += 1;
		} else if (j >= fresh.length || (i < old.length && ahead(i + 1, j) >= ahead(i, j + 1)))
			pieces.push({ kind: 'gone', text: old[i++]! });
		else pieces.push({ kind: 'come', text: fresh[j++]! });
	}
	return joined(pieces);
}

/** Words, each run of spaces, and each sign by itself. */
function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}\p{N}\p{M}_]+|\s+|./gsu) ?? [];
}

/** How many words the rests of both have in common, from a place in each on. */
function commonAhead(old: readonly string[], fresh: readonly string[]) {
	const width = fresh.length + 1;
	const table = new Uint16Array((old.length + 1) * width);
	for (let i = old.length - 1; i >= 0; i--)
		for (let j = fresh.length - 1; j >= 0; j--)
			table[i * width + j] =
				old[i] === fresh[j]
					? table[(i + 1) * width + j + 1]! + 1
					: Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
	return (i: number, j: number) => table[i * width + j] ?? 0;
}

/** Neighbours of one kind as one, what went before what came; spaces follow what is around. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
	const runs: Piece[] = [];
	let [gone, come] = ['', ''];
	const close = () => {
		if (gone !== '') runs.push({ kind: 'gone', text: gone });
		if (come !== '') runs.push({ kind: 'come', text: come });
		[gone, come] = ['', ''];
	};
	for (const [i, { kind, text }] of pieces.entries()) {
		const isBetween = kind === 'same' && gone + come !== '' && /^\s+$/u.test(text);
		const isBridge = isBetween && pieces[i + 1] !== undefined && pieces[i + 1]!.kind !== 'same';
		if (kind === 'gone' || isBridge) gone += text;
		if (kind === 'come' || isBridge) come += text;
		if (kind !== 'same' || isBridge) continue;
		close();
		const last = runs.at(-1);
		if (last?.kind === 'same') runs[runs.length - 1] = { kind, text: last.text + text };
		else runs.push({ kind, text });
	}
	close();
	return runs;
}
