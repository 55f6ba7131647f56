/** Storing a deck of own notes as it was made. */
import { deckRow, joinHeirs, putDeck, removeDeck } from '../put-deck.ts';
import type { Sha256 } from '#core/base/brand.ts';
import type { Db } from '../schema.ts';
import type { Base } from './base.ts';
import { originRow } from './origin.ts';
import { sourceHash, type Made } from './make.ts';

/** Decks of one's own come after those of the app. */
const FIRST_OWN = 1_000;

/**
 * Inside a change over the tables of content. `base` has the library as it is by now. A deck
 * of one's own without notes is no more; its log stays. One that came with the app and has no
 * own notes any more is as it came.
 */
export async function putOwn(
	db: Db,
	base: Base,
	{ compiled }: Made,
	compiler: string
): Promise<void> {
	const { deck, row, name, library, origin } = base;
	const { questions } = compiled;
	const { notes } = compiled.deck;
	const isOwn = row === undefined || row.name !== undefined;
	if (isOwn && notes.length === 0) return removeDeck(db, deck);
	const order = row?.order ?? FIRST_OWN + [...library.decks.keys()].indexOf(deck);
	const source = sourceHash(deck, name, library, compiler, isOwn ? undefined : row);
	if (isOwn) {
		const made = deckRow(compiled.deck, source, order, questions);
		return putDeck(db, { ...made, name, source }, notes);
	}
	// what came with the app goes by the version that came, so that a newer one is noticed
	const isEdited = (library.decks.get(deck)?.notes.size ?? 0) > 0;
	const version = isEdited ? row.version : ('' as Sha256);
	if (!isEdited) await db.local.delete('bundle'); // the next start brings it in anew
	// of the deck as it came, too: an edit here does not undo what its author has moved
	const became = joinHeirs(row.became, compiled.deck.became);
	const made = deckRow({ ...compiled.deck, ...became }, version, order, questions);
	await putDeck(
		db,
		isEdited && origin ? { ...made, source, ...originRow(deck, origin, library) } : made,
		notes
	);
}
