/** A card as its note has it, and the words that its person gave it. */
import { fileName } from '#core/notes/file-name.ts';
import type { Card } from '#core/notes/types.ts';
import { wordingBase, type Words } from '#core/notes/wording.ts';
import type { CardContent, Store } from '#store/types.ts';
import { wordingsOf } from '../proposal/offered-cards.ts';

export type OwnCard = {
	readonly card: Card;
	/** Undefined if it reads as its note has it. */
	readonly words: Words | undefined;
};

/** Compiles the note again: what is stored is shown in the person's words. */
export async function ownCard(
	store: Store,
	{ card: shown, deck, lang, path }: CardContent
): Promise<OwnCard> {
	const note = await store.note(deck, lang, path);
	if (!note) return { card: shown, words: undefined };
	const [decisions, preview] = await Promise.all([
		store.decisions(deck),
		store.preview({ deck, notes: [{ path: fileName(note), text: note.source }] })
	]);
	const cards = preview.notes.flatMap((one) => (one.path === path ? one.cards : []));
	const card = cards.find(({ id }) => id === shown.id) ?? shown;
	const wording = wordingsOf(decisions).get(card.id);
	return { card, words: wording?.base === wordingBase(card) ? wording.words : undefined };
}
