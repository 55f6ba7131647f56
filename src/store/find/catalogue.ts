/** Everything of the cards that search looks at and that answers do not change. */
import type { CardId } from '#core/base/brand.ts';
import { unseen } from '#core/memory/apply.ts';
import type { CardState } from '#core/memory/types.ts';
import { plainText, promptText } from '#core/notes/plain-text.ts';
import type { Language } from '#core/notes/types.ts';
import { foldText } from '#core/search/fold.ts';
import type { Sought } from '#core/search/types.ts';
import { PART, type Directory } from '../directory.ts';
import { notesAsked } from '../editions.ts';
import type { Db, DeckRow, NoteIndex, WordRow } from '../schema.ts';
import { deckTitle } from '../summary.ts';

/** A card and its state as it was last read. */
export type Listed = Omit<Sought, 'state'> & { readonly card: CardId; state: CardState };

/** The cards that may be asked under a content language, hidden decks too, in order. */
export async function readCatalogue(
	db: Db,
	directory: Directory,
	chosen: Language
): Promise<readonly Listed[]> {
	const parts = new Map<string, WordRow['cards']>();
	for (const row of await db.words.toArray())
		parts.set(keyOf(row.deck, row.path, row.part), row.cards);
	const worded = new Map<CardId, string>();
	for (const { card, prompt, answer } of await db.wordings.toArray())
		worded.set(card, foldText(`${promptText({ prompt })}\n${plainText(answer, 'shown')}`));
	return directory.decks.flatMap((deck) =>
		notesAsked(deck, chosen).flatMap((note) => {
			const part = (order: number) =>
				parts.get(keyOf(deck.id, note.path, Math.floor(order / PART)));
			return listed(deck, note, new Set(directory.askableIn(deck, note)), (card, order) => {
				const words = part(order)?.[order % PART];
				const own = worded.get(card);
				return words && own !== undefined ? { ...words, text: `${words.text}\n${own}` } : words;
			});
		})
	);
}

function keyOf(deck: string, path: string, part: number): string {
	return `${deck}\0${path}\0${part}`;
}

function listed(
	deck: DeckRow,
	{ path, title, lang, cards }: NoteIndex,
	askable: ReadonlySet<CardId>,
	wordsOf: (card: CardId, order: number) => WordRow['cards'][number] | undefined
): readonly Listed[] {
	const around = {
		note: foldText(`${path}\n${title}`),
		deck: foldText(`${deck.id}\n${deckTitle(deck, lang)}`),
		lang
	};
	return cards.flatMap((card, order) => {
		const words = askable.has(card) ? wordsOf(card, order) : undefined;
		if (words === undefined) return [];
		const { text, question, kind, tags = [] } = words;
		return [{ card, text, question, kind, tags, ...around, state: unseen(card) }];
	});
}
