/** Keeping the data: backups, copies, checks, and what to tell about it all. */
import type { Millis } from '#core/base/brand.ts';
import { err } from '#core/base/result.ts';
import type { Context } from './context.ts';
import { failureOf, StoreError } from './failure.ts';
import { headOf } from './head.ts';
import { Holdings } from './holdings.ts';
import type { Jobs } from './jobs.ts';
import { storageManager } from './own-storage.ts';
import type { Safety, Store, Unsaved } from './types.ts';

const LAST_BACKUP = 'lastBackupAt';

export function careOf(
	context: Context
): Pick<Store, 'backup' | 'restore' | 'snapshots' | 'verify' | 'safety' | 'erase'> {
	const { names, tab, connection, jobs, line, turnstile } = context;
	return {
		async backup(now, unsaved = []) {
			const file = await backup(jobs, unsaved);
			// A full disk must not stand between a person and their backup.
			const mark = connection.run((db) => db.local.put({ key: LAST_BACKUP, value: now }));
			await mark.catch(() => undefined);
			return file;
		},
		restore: (file, now) =>
			turnstile.alone(async () => {
				try {
					const report = await jobs.restore({ file, now });
					if (report.ok) line.found(await jobs.check({ now }));
					return report;
				} catch (error) {
					return err(failureOf(error));
				}
			}),
		async snapshots() {
			const { listSnapshots } = await import('./snapshots.ts');
			return listSnapshots(names);
		},
		verify: () => jobs.verify(),
		safety: () => safety(context),
		erase: () =>
			turnstile.alone(async () => {
				const erased = await jobs.erase({ tab }).catch((error: unknown) => err(failureOf(error)));
				if (erased.ok) line.forget();
				return erased;
			})
	};
}

/**
 * The backup that can be made: of everything, or of what was not saved if the log is out of
 * reach. `jobs` is null where there are none.
 * @throws what the jobs throw when there is nothing else to save.
 */
export async function backup(
	jobs: Pick<Jobs, 'backup'> | null,
	unsaved: readonly Unsaved[]
): Promise<Blob> {
	try {
		if (jobs === null) throw new StoreError('unavailable', 'no worker');
		return await jobs.backup({ unsaved });
	} catch (error) {
		if (unsaved.length === 0) throw error;
		const { partialBackup } = await import('./backup/partial.ts');
		return partialBackup(unsaved);
	}
}

async function safety({ connection, line }: Context): Promise<Safety> {
	const { holdings, lastBackupAt } = await connection.run((db) =>
		db.transaction('r', [db.meta, db.local], async () => {
			await db.meta.get('safety'); // so that watchers hear of changes
			const last = (await db.local.get(LAST_BACKUP))?.value as Millis | undefined;
			return { holdings: (await headOf(db)).holdings, lastBackupAt: last ?? null };
		})
	);
	const persisted = await isPersisted();
	return { ...line.state, entries: new Holdings(holdings).count, lastBackupAt, persisted };
}

/** Null where the browser cannot say. */
async function isPersisted(): Promise<boolean | null> {
	return (
		(await storageManager()
			.persisted?.()
			.catch(() => null)) ?? null
	);
}
