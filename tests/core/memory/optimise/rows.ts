/** Histories written down by hand. */
import type { Strength } from '#core/memory/fsrs.ts';
import type { History } from '#core/memory/optimise/history.ts';

/** 0 is a seed; days since the answer before. */
export type Given = readonly [rating: 0 | 1 | 2 | 3 | 4, elapsed: number];

/** A history of cards that were answered one after the other; the first wait of each is none. */
export function rows(
	cards: readonly (readonly Given[])[],
	seeds: ReadonlyMap<number, Strength> = new Map()
): History {
	const answers = cards.flatMap((card) =>
		card.map(([rating, elapsed], i) => ({ rating, elapsed: i === 0 ? 0 : elapsed }))
	);
	const starts = [0];
	for (const { length } of cards) starts.push(starts.at(-1)! + length);
	const elapsed = Uint32Array.from(answers, (answer) => answer.elapsed);
	return {
		starts: Uint32Array.from(starts),
		ratings: Uint8Array.from(answers, ({ rating }) => rating),
		elapsed,
		seeds,
		predictions: Uint32Array.from(elapsed.keys()).filter((at) => elapsed[at]! > 0)
	};
}
