/** Cards that belong to no note: they have a deck of their own. */
import { notebookWords } from '#i18n/notebook.ts';
import type { App } from '../../app.svelte.ts';
import { cardsFor, freeNote, type Insertion, type Made } from './insertions.ts';
import { placeCard, type Placed } from './place-card.ts';

const NOTE = 'cards.md';

/** The deck's name is that of the language in which the first card was made. */
export async function freeCard(app: App, made: Made): Promise<Placed | null> {
	const { store } = app;
	const names = [notebookWords.ko.freeDeck, notebookWords.en.freeDeck];
	const decks = await store.decks(app.today());
	const deck = decks.find(({ title, isOwn }) => isOwn && names.includes(title));
	const note = deck && (await store.note(deck.id, deck.lang, `${deck.id}/${NOTE}`));
	if (note) return placeCard(store, note, cardsFor(note.source, made));
	const name = notebookWords[app.lang].freeDeck;
	const [{ text }] = cardsFor(freeNote(name, app.lang), made) as [Insertion];
	const input = { deck: deck?.id ?? { name }, notes: [{ path: NOTE, text }] };
	const preview = await store.preview(input);
	return preview.notes[0]?.cards.length === 1 ? { input, isTold: false } : null;
}
