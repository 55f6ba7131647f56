/**
 * Copies of the log that the app makes before it does something far-reaching. In a database
 * of their own, which no upgrade of the other one touches.
 */
import Dexie, { type Table } from 'dexie';
import type { Millis } from '#core/base/brand.ts';
import { compareEntries } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import { writeBackup } from './backup/write.ts';
import { RETRIES } from './connection.ts';
import { failureOf, isLost, StoreError } from './failure.ts';
import type { Names } from './names.ts';
import type { BlockRow, FileRow, LogRow, TextRow } from './schema.ts';
import { NOTHING, type Attached } from './texts.ts';
import type { Snapshot } from './types.ts';

/** Older copies give way. */
const KEPT = 5;

type SnapshotRow = Omit<Snapshot, 'file'> & { readonly id?: number; readonly bytes: ArrayBuffer };

class SnapshotDb extends Dexie {
	declare readonly snapshots: Table<SnapshotRow, number>;

	constructor({ snapshots }: Names) {
		super(snapshots, { chromeTransactionDurability: 'strict' });
		this.version(1).stores({ snapshots: '++id' });
	}
}

/** Keeps a copy of the log. Nothing is kept of an empty one. */
export async function saveSnapshot(
	names: Names,
	entries: readonly Entry[],
	{ at, before }: Pick<Snapshot, 'at' | 'before'>,
	attached: Attached = NOTHING
): Promise<void> {
	if (entries.length === 0) return;
	const file = await writeBackup([...entries].sort(compareEntries), {}, attached);
	const bytes = await file.arrayBuffer();
	await withSnapshots(names, async (db) => {
		await db.snapshots.add({ at, before, entries: entries.length, bytes });
		const ids = await db.snapshots.orderBy('id').reverse().offset(KEPT).primaryKeys();
		await db.snapshots.bulkDelete(ids);
	});
}

/** Newest first. */
export function listSnapshots(names: Names): Promise<readonly Snapshot[]> {
	return withSnapshots(names, async (db) => {
		const rows = await db.snapshots.orderBy('id').reverse().toArray();
		return rows.map(({ at, before, entries, bytes }) => {
			return { at, before, entries, file: new Blob([bytes], { type: 'application/gzip' }) };
		});
	});
}

export function clearSnapshots(names: Names): Promise<void> {
	return withSnapshots(names, (db) => db.snapshots.clear());
}

/**
 * Copies the log of a database whose version is not the current one, whatever its other
 * tables look like: `log` and `blocks` have had their form since the first version.
 */
export async function snapshotBeforeUpgrade(names: Names, at: Millis): Promise<void> {
	const old = new Dexie(names.database); // without a schema: as it is
	try {
		await old.open();
		const tail = await old.table<LogRow>('log').toArray();
		const blocks = await old.table<BlockRow>('blocks').toArray();
		const rows = [...blocks.flatMap((block) => block.rows), ...tail];
		const entries = rows.map(({ entry }) => entry);
		const attached = {
			texts: await rowsOf<TextRow>(old, 'texts'),
			files: await rowsOf<FileRow>(old, 'files')
		};
		await saveSnapshot(names, entries, { at, before: 'upgrade' }, attached);
	} finally {
		old.close();
	}
}

/** None of a table that came later. */
async function rowsOf<T>(db: Dexie, table: string): Promise<readonly T[]> {
	return db.tables.some(({ name }) => name === table) ? db.table<T>(table).toArray() : [];
}

/** A connection of its own for each piece of work; a lost one is tried again. */
async function withSnapshots<T>(
	names: Names,
	work: (db: SnapshotDb) => PromiseLike<T>
): Promise<T> {
	for (let attempt = 0; ; attempt++) {
		const db = new SnapshotDb(names);
		try {
			return await work(db);
		} catch (error) {
			const { kind, cause } = failureOf(error);
			if (attempt >= RETRIES || !isLost(error)) throw new StoreError(kind, cause, { cause: error });
		} finally {
			db.close();
		}
	}
}
