/** What an update of a deck means for those who know its cards already. */
import type { CardId, FactId, Sha256 } from '../base/brand.ts';
import { sha256Hex } from '../base/sha256.ts';
import { changedSlots } from './identity/truth.ts';
import { answerText } from './plain-text.ts';
import type { Card, CompiledDeck, CompiledNote } from './types.ts';

/** A card to be asked again now, and the hash of the answer that is true from now on. */
export type ChangedCard = { readonly card: CardId; readonly answer: Sha256 };

/**
 * Cards in both versions of a deck whose truth changed in between: the guard that the ledger
 * uses, for whoever skipped versions. Each language is compared with itself; a card is named once.
 */
export function changedCards(before: CompiledDeck, after: CompiledDeck): readonly ChangedCard[] {
	const known = new Map(before.notes.flatMap(cardsByFact));
	const changed = new Map<CardId, Sha256>();
	for (const [key, now] of after.notes.flatMap(cardsByFact)) {
		const then = known.get(key);
		if (!then) continue;
		const slots = new Set(changedSlots({ before: then.text, after: now.text }, answers(then, now)));
		for (const card of now.cards)
			if (slots.has(card.slot)) changed.set(card.id, sha256Hex(answerText(card)));
	}
	return [...changed].map(([card, answer]) => ({ card, answer }));
}

type FactCards = { readonly text: string; readonly cards: readonly Card[] };

function cardsByFact(note: CompiledNote): readonly (readonly [string, FactCards])[] {
	const cardsById = new Map<FactId, Card[]>(note.facts.map(({ id }) => [id, []]));
	for (const card of note.cards) cardsById.get(card.fact)?.push(card);
	return note.facts.map(({ id, text }) => [
		`${note.lang}/${id}`,
		{ text, cards: cardsById.get(id)! }
	]);
}

function answers(then: FactCards, now: FactCards) {
	const bySlot = new Map(then.cards.map((card) => [card.slot, answerText(card)]));
	return now.cards.flatMap((card) => {
		const before = bySlot.get(card.slot);
		return before === undefined ? [] : [{ slot: card.slot, before, after: answerText(card) }];
	});
}
