/** What there is to choose from. */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import type { StudyWords } from '#i18n/study.ts';
import type { DeckSummary, Store } from '#store/types.ts';
import { allTags, type Choice } from './choice.ts';
import { readPicks } from './picks.ts';

export type NoteOption = {
	/** Deck and path in one; the deck alone for all its notes. */
	readonly value: string;
	readonly label: string;
	readonly choice: Extract<Choice, { readonly kind: 'note' }>;
};

export type Pool = {
	readonly notes: readonly NoteOption[];
	readonly tags: readonly string[];
	/** Cards that were picked one by one. */
	readonly cards: readonly CardId[];
};

export async function readPool(store: Store, today: StudyDay, t: StudyWords): Promise<Pool> {
	const [decks, tags, cards] = await Promise.all([
		store.decks(today),
		allTags(store, today),
		readPicks(store)
	]);
	return { notes: decks.flatMap((deck) => notesOf(deck, t)), tags, cards };
}

/** A deck of several notes comes as a whole first, and each of them tells which deck it is of. */
function notesOf({ id, title, notes }: DeckSummary, t: StudyWords): readonly NoteOption[] {
	const isMany = notes.length > 1;
	const options = notes.map((note): NoteOption => ({
		value: JSON.stringify([id, note.path]),
		label: isMany ? `${title} › ${note.title}` : note.title,
		choice: { kind: 'note', deck: id, path: note.path }
	}));
	if (!isMany) return options;
	const choice = { kind: 'note', deck: id } as const;
	return [{ value: JSON.stringify([id]), label: t.allNotes(title), choice }, ...options];
}
