import type { Connection } from './connection.ts';
import { change, stampOf } from './head.ts';
import type { Names } from './names.ts';
import { ensureHead } from './prepare.ts';
import type { Db } from './schema.ts';
import { CONTENT_TABLES, removeDeck } from './put-deck.ts';
import { clearSnapshots } from './snapshots.ts';

/** Empties everything but the decks of the app, in one transaction; then the snapshots. */
export async function eraseDatabase(connection: Connection, names: Names): Promise<void> {
	await connection.run((db) =>
		change(db, () => clearAll(db), [...CONTENT_TABLES, 'texts', 'files', 'local'])
	);
	await clearSnapshots(names);
}

async function clearAll(db: Db): Promise<void> {
	const stamp = (await stampOf(db)) + 1;
	const { log, blocks, memory, counters, days, meta, local, wordings, texts, files } = db;
	for (const table of [log, blocks, memory, counters, days, meta, local, wordings, texts, files])
		await table.clear();
	for (const { id, source } of await db.decks.toArray())
		if (source !== undefined) await removeDeck(db, id);
	await db.meta.put({ key: 'directory', stamp });
	await ensureHead(db);
}
