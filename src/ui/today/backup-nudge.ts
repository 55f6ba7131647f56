/**
 * When to remind of a backup: more than a week and more than fifty entries after the last one,
 * or after the last "later", and never before both.
 */
import type { Millis } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import type { Store } from '#store/types.ts';
import { BACKUP_MARK, markBackup, type BackupMark } from '../shell/backup-file.ts';

const WEEK = 7 * DAY;
const ENOUGH = 50;

/** Entries since the mark if it is time to remind, else 0. */
export function nudgeAfter(mark: BackupMark, entries: number, now: Millis): number {
	const fresh = entries - mark.entries;
	return now - mark.at > WEEK && fresh > ENOUGH ? fresh : 0;
}

/**
 * Looks at the store; the very first look starts the count, so that nobody is nagged at once.
 * Where the store is closed or cannot write there is no reminder: other notices tell of that.
 */
export function readNudge(store: Store, now: Millis): Promise<number> {
	return look(store, now).catch(() => 0);
}

async function look(store: Store, now: Millis): Promise<number> {
	const mark = (await store.local(BACKUP_MARK)) as BackupMark | undefined;
	if (mark) return nudgeAfter(mark, (await store.safety()).entries, now);
	await markBackup(store, now);
	return 0;
}
