/** What screens ask about notes of one's own. Inside a transaction of the caller. */
import type { DeckId, FactId } from '#core/base/brand.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import type { Entry } from '#core/log/types.ts';
import { fileName } from '#core/notes/file-name.ts';
import { factOf, type Directory } from '../directory.ts';
import { decisionsOf, stampOf } from '../head.ts';
import type { Db, FreshRow } from '../schema.ts';
import type { Original } from '../types.ts';
import { foldLibrary } from './fold.ts';

/** See `Store.file`. */
export async function readFile(db: Db, deck: DeckId, path: string): Promise<Blob | undefined> {
	const hash = foldLibrary(await decisionsOf(db))
		.decks.get(deck)
		?.files.get(path);
	const row = hash && (await db.files.get(hash));
	return row && new Blob([row.bytes as BlobPart], { type: row.type });
}

/** See `Store.original`. */
export async function readOriginal(
	db: Db,
	deck: DeckId,
	path: string
): Promise<Original | undefined> {
	const row = await db.decks.get(deck);
	const now = row?.origin?.notes[path];
	if (now === undefined || !row?.behind?.includes(path)) return undefined;
	const own = foldLibrary(await decisionsOf(db)).decks.get(deck);
	const file = fileName({ path, deck });
	const hashes = [own?.origins.get(file), own?.notes.get(file)];
	const [before, edited] = await db.texts.bulkGet(hashes.filter((hash) => hash !== undefined));
	return before && edited && { before: before.text, now, edited: edited.text };
}

/** See `Store.decisions`. */
export async function decisionsAbout(
	db: Db,
	directory: Directory,
	deck: DeckId
): Promise<readonly Entry[]> {
	const notes = directory.decks.find(({ id }) => id === deck)?.notes ?? [];
	const facts = new Set<FactId>(notes.flatMap(({ cards }) => cards.map(factOf)));
	return effectiveEntries(await decisionsOf(db)).filter((entry) =>
		entry.kind === 'match'
			? facts.has(entry.from) || facts.has(entry.to)
			: 'fact' in entry && facts.has(entry.fact)
	);
}

/** Whether there may be anything to make anew: if not, the worker need not even start. */
export async function mayBeStale(db: Db, compiler: string): Promise<boolean> {
	const fresh = (await db.meta.get('fresh')) as FreshRow | undefined;
	if (fresh?.compiler === compiler && fresh.stamp === (await stampOf(db))) return false;
	const { decks, wordings } = foldLibrary(await decisionsOf(db));
	if (decks.size + wordings.size > 0 || (await db.wordings.count()) > 0) return true;
	const rows = await db.decks.toArray();
	return rows.some(({ source, open }) => source !== undefined || open !== undefined);
}
