/** Keeping the data: backups, copies, checks, and what to tell about it all. */
import type { Millis } from '#core/base/brand.ts';
import { err } from '#core/base/result.ts';
import type { Context } from './context.ts';
import { failureOf } from './failure.ts';
import { headOf } from './head.ts';
import { Holdings } from './holdings.ts';
import { storageManager } from './own-storage.ts';
import type { Safety, Store } from './types.ts';

const LAST_BACKUP = 'lastBackupAt';

export function careOf(
	context: Context
): Pick<Store, 'backup' | 'restore' | 'snapshots' | 'verify' | 'safety' | 'erase'> {
	const { names, tab, connection, jobs, line, turnstile } = context;
	return {
		async backup(now) {
			const file = await jobs.backup();
			await connection.run((db) => db.local.put({ key: LAST_BACKUP, value: now }));
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
