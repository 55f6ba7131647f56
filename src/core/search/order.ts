/** The order in which found cards are listed. */
import { numberOf } from './numbers.ts';
import type { NumberName, Sought, Surroundings } from './types.ts';

/** `added` is the order of decks and of the cards in them. */
export const ORDERS = [
	'added',
	'due',
	'interval',
	'difficulty',
	'lapses',
	'recall',
	'text'
] as const;
export type OrderName = (typeof ORDERS)[number];
export type Order = { readonly by: OrderName; readonly descending: boolean };

const numbers: Readonly<Record<Exclude<OrderName, 'added' | 'text'>, NumberName>> = {
	due: 'due',
	interval: 'ivl',
	difficulty: 'd',
	lapses: 'lapses',
	recall: 'r'
};

/**
 * Sorts cards that stand in the order of their decks. Equal ones stay in it; those without the
 * number come last either way.
 */
export function sortFound<T extends Sought>(
	found: readonly T[],
	{ by, descending }: Order,
	around: Surroundings
): readonly T[] {
	if (by === 'added') return descending ? found.toReversed() : found;
	const valueOf =
		by === 'text'
			? (card: T) => card.text.slice(card.question)
			: (card: T) => numberOf(numbers[by], card, around);
	const keyed = found.map((card) => ({ card, value: valueOf(card) }));
	const sign = descending ? -1 : 1;
	keyed.sort((a, b) => {
		if (a.value === null || b.value === null)
			return Number(a.value === null) - Number(b.value === null);
		return a.value < b.value ? -sign : a.value > b.value ? sign : 0;
	});
	return keyed.map(({ card }) => card);
}
