/**
 * What entries name by a hash: texts of notes, what decks remember, files. As much a part of
 * the truth as the entries: it goes where they go.
 */
import type { Sha256 } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import type { Connection } from './connection.ts';
import type { Db, FileRow, TextRow } from './schema.ts';

/** Everything that entries name. */
export type Attached = { readonly texts: readonly TextRow[]; readonly files: readonly FileRow[] };

export const NOTHING: Attached = { texts: [], files: [] };

/** Hashes of the texts that entries name, each once. */
export function textHashes(entries: readonly Entry[]): readonly Sha256[] {
	const hashes = new Set<Sha256>();
	for (const entry of entries) {
		if (entry.kind !== 'note') continue;
		if (entry.text !== null) hashes.add(entry.text);
		if (entry.ledger !== undefined) hashes.add(entry.ledger);
		if (entry.origin !== undefined) hashes.add(entry.origin);
	}
	return [...hashes];
}

/** Hashes of the files that entries name, each once. */
export function fileHashes(entries: readonly Entry[]): readonly Sha256[] {
	const hashes = new Set<Sha256>();
	for (const entry of entries)
		if (entry.kind === 'file' && entry.file !== null) hashes.add(entry.file);
	return [...hashes];
}

/** Texts by their hashes, in their order, as far as they are here. */
export async function readTexts(db: Db, hashes: readonly Sha256[]): Promise<readonly TextRow[]> {
	if (hashes.length === 0) return [];
	return (await db.texts.bulkGet([...hashes])).filter((row) => row !== undefined);
}

/** The texts that entries name, as far as they are here. */
export function textsNamed(db: Db, entries: readonly Entry[]): Promise<readonly TextRow[]> {
	return readTexts(db, textHashes(entries));
}

export function readAttached(connection: Connection, entries: readonly Entry[]): Promise<Attached> {
	return connection.run((db) =>
		db.transaction('r', [db.texts, db.files], async () => ({
			texts: await textsNamed(db, entries),
			files: (await db.files.bulkGet([...fileHashes(entries)])).filter((row) => row !== undefined)
		}))
	);
}

/** Inside a change over both tables. What is here already is the same by its name. */
export async function attach(db: Db, { texts, files }: Attached): Promise<void> {
	await db.texts.bulkPut(texts);
	await db.files.bulkPut(files);
}
