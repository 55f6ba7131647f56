/** Which deck notes go to, and what becomes of those that the deck has and a folder has not. */
import { deckNameIn } from '#core/notes/parse.ts';
import { isYamlFile } from '#core/notes/worlds.ts';
import type { DeckSummary, NotesInput } from '#store/types.ts';
import type { Batch } from './read-offer.ts';

/** What all notes call their deck, or else the name of their folder; null if nothing says. */
export function proposedDeck({ folder, notes }: Batch): string | null {
	const [first, ...others] = notes.filter((note) => !isYamlFile(note));
	const name = first ? deckNameIn(first.text) : null;
	if (name === null || others.some(({ text }) => deckNameIn(text) !== name)) return folder;
	return name;
}

/** One's own deck of that name. */
export function deckNamed(decks: readonly DeckSummary[], name: string): DeckSummary | undefined {
	return decks.find(({ isOwn, title }) => isOwn && title === name.trim());
}

/** Notes that a deck has and a folder imported again has not, by their paths within the deck. */
export function missingNotes({ folder, notes }: Batch, deck: DeckSummary | undefined) {
	if (folder === null || !deck) return [];
	const here = new Set(notes.map(({ path }) => path));
	const known = deck.notes.map(({ path }) => path.slice(`${deck.id}/`.length));
	return known.filter((path) => !here.has(path));
}

/** What is handed to the store. */
export function inputOf(
	{ notes, pictures }: Batch,
	name: string,
	removed: readonly string[]
): NotesInput {
	return {
		deck: { name: name.trim() },
		notes: [
			...notes.map(({ path, text }) => ({ path, text })),
			...removed.map((path) => ({ path, text: null }))
		],
		files: pictures
	};
}
