/** The same cards by deck and by tag. */
import type { CardId } from '../base/brand.ts';
import { addScore, NO_SCORE, type Score } from './score.ts';
import type { Group, Placed, Placing } from './types.ts';

type Sum = { -readonly [K in keyof Group]: Group[K] };

/** Groups of which something was learned, by deck as `placing` has them, by tag in no order. */
export function groupCards(
	placing: Placing,
	recallByCard: ReadonlyMap<CardId, number>,
	scores: ReadonlyMap<CardId, Score>
): { readonly decks: readonly Group[]; readonly tags: readonly Group[] } {
	const decks = new Map<string, Sum>();
	const tags = new Map<string, Sum>();
	for (const [card, placed] of placing) {
		const recall = recallByCard.get(card);
		if (recall === undefined && !placed.asked) continue;
		for (const sum of sumsOf(placed, decks, tags)) {
			sum.cards++;
			sum.learned += Number(recall !== undefined);
			sum.known += recall ?? 0;
			sum.score = addScore(sum.score, scores.get(card) ?? NO_SCORE);
		}
	}
	return { decks: begun(decks), tags: begun(tags) };
}

function sumsOf(
	{ deck, tags: names }: Placed,
	decks: Map<string, Sum>,
	tags: Map<string, Sum>
): readonly Sum[] {
	return [sumIn(decks, deck), ...names.map((name) => sumIn(tags, name))];
}

function sumIn(sums: Map<string, Sum>, name: string): Sum {
	const known = sums.get(name);
	if (known !== undefined) return known;
	const sum: Sum = { name, cards: 0, learned: 0, known: 0, score: NO_SCORE };
	sums.set(name, sum);
	return sum;
}

function begun(sums: ReadonlyMap<string, Group>): readonly Group[] {
	return [...sums.values()].filter(({ learned }) => learned > 0);
}
