/** The bundled decks as they came. */
import type { CompiledDeck } from '#core/notes/types.ts';
import { change, decisionsOf, stampDirectory } from './head.ts';
import { CONTENT_TABLES, deckRow, putDeck } from './put-deck.ts';
import type { Db, DeckRow } from './schema.ts';

/**
 * Stores the decks where nothing is that they could have to do with: no deck, no memory, no word
 * of a person about a fact. Returns whether that was so; otherwise nothing is written.
 */
export async function installDecks(db: Db, decks: readonly CompiledDeck[]): Promise<boolean> {
	const install = async () => {
		if (!(await isBlank(db))) return false;
		for (const [order, deck] of decks.entries()) await putDeck(db, rowOf(deck, order), deck.notes);
		await stampDirectory(db);
		return true;
	};
	return change(db, install, CONTENT_TABLES);
}

async function isBlank(db: Db): Promise<boolean> {
	const counts = await Promise.all([db.decks.count(), db.memory.count()]);
	return counts.every((count) => count === 0) && (await decisionsOf(db)).length === 0;
}

function rowOf(deck: CompiledDeck, order: number): DeckRow {
	const { version, open = [] } = deck;
	return { ...deckRow(deck, version, order), ...(open.length > 0 && { open }) };
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

/** Decks that came with the app. */
export async function bundledRows(db: Db): Promise<readonly DeckRow[]> {
	return (await db.decks.toArray()).filter(({ name }) => name === undefined);
}
