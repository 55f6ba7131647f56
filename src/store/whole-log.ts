/** The log as a whole, for what is told of all of it. */
import { compareEntries } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import { filedEntry } from './filed.ts';
import { headOf } from './head.ts';
import { Holdings } from './holdings.ts';
import type { Db } from './schema.ts';
import type { JobWatch } from './types.ts';

/** Blocks that are read at once: some ten thousand entries. */
const BATCH = 20;

/** All entries, undone ones too, in order. To be told, reading them is half of the way. */
export async function readLog(
	db: Db,
	onprogress: NonNullable<JobWatch['onprogress']> = () => undefined
): Promise<readonly Entry[]> {
	const all = 2 * new Holdings((await headOf(db)).holdings).count;
	const ids = await db.blocks.toCollection().primaryKeys();
	const entries: Entry[] = [];
	for (let from = 0; from < ids.length; from += BATCH) {
		onprogress({ done: entries.length, all });
		const blocks = await db.blocks.bulkGet(ids.slice(from, from + BATCH));
		for (const block of blocks) for (const row of block?.rows ?? []) entries.push(filedEntry(row));
	}
	for (const row of await db.log.toArray()) entries.push(filedEntry(row));
	return entries.sort(compareEntries);
}
