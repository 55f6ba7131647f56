/** Taking in a backup: everything is checked before anything is written. */
import type { Millis } from '#core/base/brand.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { canonicalEntry } from '#core/log/canonical.ts';
import type { Entry } from '#core/log/types.ts';
import { readLog } from './backup/make.ts';
import { readBackup } from './backup/read.ts';
import { withoutSaved } from './commit.ts';
import type { Connection } from './connection.ts';
import type { DirectoryCache } from './directory.ts';
import { change } from './head.ts';
import { merge } from './merge.ts';
import type { Names } from './names.ts';
import { saveSnapshot } from './snapshots.ts';
import { attach, readAttached } from './texts.ts';
import type { FileFailure, RestoreReport } from './types.ts';

/** @throws StoreError if the database is beyond reach; then nothing was changed either. */
export async function restore(
	connection: Connection,
	directories: DirectoryCache,
	names: Names,
	{ file, now }: { readonly file: Blob; readonly now: Millis }
): Promise<Result<RestoreReport, FileFailure>> {
	const read = await readBackup(file);
	if (!read.ok) return read;
	const stored = await readLog(connection);
	const { entries, unsaved, partial, attached } = read.value;
	const conflict = findConflict(stored, entries);
	if (conflict !== null) return err({ kind: 'corrupt', cause: `${conflict} says something else` });
	const ids = new Set(stored.map(({ id }) => id));
	const isKnown = entries.every(({ id }) => ids.has(id));
	if (isKnown) return ok({ added: 0, known: entries.length, partial });
	const own = await readAttached(connection, stored);
	await saveSnapshot(names, stored, { at: now, before: 'restore' }, own);
	const { length: added } = await connection.run((db) =>
		change(
			db,
			async (head) => {
				await attach(db, attached);
				const fresh = await withoutSaved(db, head, entries, unsaved);
				return merge(db, head, await directories.get(db), fresh, now);
			},
			['texts', 'files']
		)
	);
	return ok({ added, known: entries.length - added, partial });
}

/** The id of an entry of which the file tells another story than the log. */
function findConflict(stored: readonly Entry[], entries: readonly Entry[]): Entry['id'] | null {
	const entriesById = new Map(entries.map((entry) => [entry.id, entry]));
	for (const entry of stored) {
		const claim = entriesById.get(entry.id);
		if (claim !== undefined && canonicalEntry(claim) !== canonicalEntry(entry)) return entry.id;
	}
	return null;
}
