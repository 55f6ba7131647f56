/**
 * Bringing stored decks up to those of a new version of the app. Decks of one's own stay as they
 * are. Fetched when there is something to weigh: the first start has nothing.
 */
import type { Entry } from '#core/log/types.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import { change, decisionsOf } from './head.ts';
import { bundledRows } from './install.ts';
import { foldLibrary, type Library } from './library/fold.ts';
import { originOf, originRow } from './library/origin.ts';
import { putPublished } from './library/published.ts';
import { CONTENT_TABLES, joinHeirs, removeDeck } from './put-deck.ts';
import { replaceContent, type When } from './replace.ts';
import type { Db, DeckRow } from './schema.ts';

/** Returns the entries that were logged. */
export async function updateDecks(
	db: Db,
	decks: readonly CompiledDeck[],
	when: When
): Promise<readonly Entry[]> {
	const install = () => replaceContent(db, when, () => replaceDecks(db, decks));
	return change(db, install, CONTENT_TABLES);
}

/** A deck with notes that its person has edited keeps them, and what it was edited from. */
async function replaceDecks(db: Db, decks: readonly CompiledDeck[]): Promise<void> {
	const stored = new Map((await bundledRows(db)).map((row) => [row.id, row]));
	const wanted = new Set(decks.map(({ id }) => id));
	const library = foldLibrary(await decisionsOf(db));
	for (const id of stored.keys()) if (!wanted.has(id)) await removeDeck(db, id);
	for (const [order, deck] of decks.entries()) {
		const known = stored.get(deck.id);
		if (known?.source !== undefined) await db.decks.put(overtaken(known, deck, order, library));
		else if (known?.version === deck.version) await db.decks.put({ ...known, order });
		else await putPublished(db, deck, order, library.matches);
	}
}

function overtaken(known: DeckRow, deck: CompiledDeck, order: number, library: Library): DeckRow {
	const { id, notes, worlds, source, questions } = known;
	const became = joinHeirs(known.became, deck.became);
	const { version } = deck;
	const made = {
		id,
		notes,
		source,
		...(worlds && { worlds }),
		...(questions && { questions }),
		...became
	};
	return { ...made, order, version, ...originRow(id, originOf(deck), library) };
}
