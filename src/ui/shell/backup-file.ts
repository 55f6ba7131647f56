/** Hands a backup over to the person: through the share sheet where files may be shared. */
import type { Millis } from '#core/base/brand.ts';
import type { Jobs } from '#store/jobs.ts';
import { backup } from '#store/care.ts';
import type { Store } from '#store/types.ts';
import { outboxOf } from '../review/outbox.svelte.ts';
import { ownShelf } from '../review/shelf.ts';
import { canShare, download, share } from './give-file.ts';

/** Device-local record of the last backup or its refusal; what the nudge on Today counts from. */
export type BackupMark = { readonly at: Millis; readonly entries: number };
export const BACKUP_MARK = 'backupMark';

/** `kubecards-2026-11-22.gz` is what people look for in a folder of downloads. */
export function backupName(at: Millis): string {
	return `kubecards-${new Date(at).toISOString().slice(0, 10)}.gz`;
}

/** Whether this browser can pass a backup to other apps. */
export function canShareBackup(): boolean {
	return canShare(backupFile(new Blob(), 0 as Millis));
}

/**
 * Makes the backup, with what is not saved yet, and gives it away. Resolves to false when the person closed the share sheet.
 * @throws whatever the store or the browser throws: the caller says that there is no backup.
 */
export async function handOver(store: Store, at: Millis, way: 'share' | 'save'): Promise<boolean> {
	const file = backupFile(await store.backup(at, outboxOf(store).handOut()), at);
	if (way === 'save') download(file);
	else if (!(await share(file))) return false;
	await markBackup(store, at).catch(() => undefined); // the file is what counts
	return true;
}

/**
 * Saves what a worker can still read although the store did not open, and what lies on the
 * shelf.
 * @throws if nothing can be read and nothing lies there.
 */
export async function rescue(jobs: Pick<Jobs, 'backup' | 'close'> | null, at: Millis) {
	const shelf = ownShelf();
	try {
		const unsaved = shelf.read().map(({ key, drafts }) => ({ key, drafts }));
		shelf.markExported(unsaved.map(({ key }) => key));
		download(backupFile(await backup(jobs, unsaved), at));
	} finally {
		void jobs?.close();
	}
}

/** Starts counting anew from here. */
export async function markBackup(store: Store, at: Millis): Promise<void> {
	const { entries } = await store.safety();
	await store.setLocal(BACKUP_MARK, { at, entries } satisfies BackupMark);
}

/** A backup as a file with a name that tells its day. */
export function backupFile(contents: Blob, at: Millis): File {
	return new File([contents], backupName(at), { type: 'application/gzip' });
}
