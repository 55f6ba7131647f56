/** A backup of the whole log, with what its pages could not save. */
import type { Entry } from '#core/log/types.ts';
import { allRows } from '../blocks.ts';
import type { Connection } from '../connection.ts';
import { readAttached } from '../texts.ts';
import type { Unsaved } from '../types.ts';
import { withUnsaved } from './unsaved.ts';
import { writeBackup } from './write.ts';

/** The file, compressed. @throws StoreError if the log is out of reach. */
export async function makeBackup(
	connection: Connection,
	unsaved: readonly Unsaved[]
): Promise<Blob> {
	const { entries, ...about } = withUnsaved(await readLog(connection), unsaved);
	const attached = await readAttached(connection, entries);
	return writeBackup(entries, about.unsaved.length === 0 ? {} : about, attached);
}

/** All entries, in no order. */
export function readLog(connection: Connection): Promise<readonly Entry[]> {
	return connection.run((db) =>
		db.transaction('r', [db.log, db.blocks], async () =>
			(await allRows(db)).map(({ row }) => row.entry)
		)
	);
}
