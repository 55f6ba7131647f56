/** Bringing the stored decks up to the bundled ones. Decks of one's own stay as they are. */
import type { Entry } from '#core/log/types.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import { change, decisionsOf } from './head.ts';
import { foldLibrary, type Library } from './library/fold.ts';
import { originOf, originRow } from './library/origin.ts';
import { putPublished } from './library/published.ts';
import { CONTENT_TABLES, removeDeck, replaceContent, type When } from './replace.ts';
import type { Db, DeckRow } from './schema.ts';

/** Returns the entries that were logged. */
export async function installDecks(
	db: Db,
	decks: readonly CompiledDeck[],
	when: When
): Promise<readonly Entry[]> {
	const install = () => replaceContent(db, when, () => replaceDecks(db, decks));
	return change(db, install, CONTENT_TABLES);
}

/** Whether the stored decks are these. */
export async function isInstalled(db: Db, decks: readonly CompiledDeck[]): Promise<boolean> {
	const stored = await bundledRows(db);
	const versions = new Map(stored.map(({ id, version, order }) => [id, `${order} ${version}`]));
	return (
		stored.length === decks.length &&
		decks.every(({ id, version }, order) => versions.get(id) === `${order} ${version}`)
	);
}

async function bundledRows(db: Db): Promise<readonly DeckRow[]> {
	return (await db.decks.toArray()).filter(({ name }) => name === undefined);
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
	const { id, notes, source, questions } = known;
	const { version } = deck;
	const made = { id, notes, source, ...(questions && { questions }) };
	return { ...made, order, version, ...originRow(id, originOf(deck), library) };
}
