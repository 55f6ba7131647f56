/** What a drill asks: confused pairs first, both ways and side by side, then the rest. */
import type { CardId } from '../base/brand.ts';
import type { Card } from '../notes/types.ts';
import { isOpen, type Confusion } from './confusion.ts';
import type { Group } from './group.ts';
import { choicesFor } from './question.ts';

/** A question of a drill. */
export type Ask = {
	readonly card: Card;
	/** What is offered, in this order, the card itself among it. */
	readonly choices: readonly Card[];
};

/** The same where the texts are not at hand. */
export type Question = { readonly card: CardId; readonly choices: readonly CardId[] };

export type Drill = {
	/** What may be asked, in the order in which it is wanted. */
	readonly cards: readonly CardId[];
	/** The strongest of a note first. */
	readonly groups: readonly Group[];
	readonly confused: readonly Confusion[];
	readonly seed: string;
	/** So many questions at most. */
	readonly most: number;
};

/**
 * Questions about different cards: those of pairs not settled yet, a pair after the other, then all
 * others in their order. What a card has been taken for is offered first, then cards that are asked
 * about too. The same for the same `seed`. Cards that give no question are left out.
 */
export function drillOf({ cards, groups, confused, seed, most }: Drill): readonly Ask[] {
	const wanted = new Set(cards);
	const taken = takenFor(confused);
	const places = placesIn(groups);
	const paired = confused.filter(isOpen).flatMap((pair) => pair.cards);
	const asks: Ask[] = [];
	for (const id of new Set([...paired, ...cards])) {
		if (asks.length === most) break;
		const pull = (other: CardId) =>
			(taken.get(id)?.has(other) ? 2 : 0) + (wanted.has(other) ? 1 : 0);
		const ask = wanted.has(id) ? askAbout(places.get(id) ?? [], seed, pull) : null;
		if (ask) asks.push(ask);
	}
	return asks;
}

type Place = readonly [card: Card, group: Group];

/** By the first of its groups that gives a question. */
function askAbout(
	places: readonly Place[],
	seed: string,
	pull: (other: CardId) => number
): Ask | null {
	for (const [card, group] of places) {
		const choices = choicesFor(card, group, seed, pull);
		if (choices) return { card, choices };
	}
	return null;
}

function placesIn(groups: readonly Group[]): ReadonlyMap<CardId, readonly Place[]> {
	const places = new Map<CardId, Place[]>();
	for (const group of groups)
		for (const card of group.cards) {
			const known = places.get(card.id);
			if (known) known.push([card, group]);
			else places.set(card.id, [[card, group]]);
		}
	return places;
}

function takenFor(confused: readonly Confusion[]): ReadonlyMap<CardId, ReadonlySet<CardId>> {
	const taken = new Map<CardId, Set<CardId>>();
	for (const { cards } of confused)
		for (const [one, other] of [cards, cards.toReversed()] as [CardId, CardId][])
			taken.set(one, (taken.get(one) ?? new Set()).add(other));
	return taken;
}
