import type { Connection } from './connection.ts';
import { change, stampOf } from './head.ts';
import type { Names } from './names.ts';
import { ensureHead } from './prepare.ts';
import type { Db } from './schema.ts';
import { clearSnapshots } from './snapshots.ts';

/** Empties everything but the decks, in one transaction; then the snapshots. */
export async function eraseDatabase(connection: Connection, names: Names): Promise<void> {
	await connection.run((db) => change(db, () => clearAll(db), ['local']));
	await clearSnapshots(names);
}

async function clearAll(db: Db): Promise<void> {
	const stamp = (await stampOf(db)) + 1;
	for (const table of [db.log, db.blocks, db.memory, db.counters, db.days, db.meta, db.local])
		await table.clear();
	await db.meta.put({ key: 'directory', stamp });
	await ensureHead(db);
}
