/**
 * Where answers lie from the tap until the store has them: localStorage, so that they outlive
 * a reload. A copy of last resort; the log is the truth, and what it holds already is not
 * written twice.
 */
import { isDraft } from '#store/draft.ts';
import type { Unsaved } from '#store/types.ts';
import { deviceKey } from '../shell/device.ts';

/** What was done in one go; written all or nothing. */
export type Batch = Unsaved & {
	/** It is in a file that may be restored anywhere: it must become the entries of that file. */
	readonly exported?: true;
};

export type Shelf = {
	/** Oldest first. */
	read(): readonly Batch[];
	add(batch: Batch): void;
	/** Remembers that these have been handed out in a file. */
	markExported(keys: readonly string[]): void;
	remove(key: string): void;
};

/** The shelf of this app. */
export const ownShelf = (): Shelf => localShelf(deviceKey('unsaved'));

/**
 * A shelf under `name`, shared by the tabs of the app. Where the browser refuses or has no
 * space, answers are kept in memory only: the caller holds them anyway.
 */
export function localShelf(name: string, storage: () => Storage = () => localStorage): Shelf {
	const read = (): readonly Batch[] => {
		try {
			const kept: unknown = JSON.parse(storage().getItem(name) ?? '[]');
			return Array.isArray(kept) ? kept.filter(isBatch) : [];
		} catch {
			return [];
		}
	};
	const write = (batches: readonly Batch[]) => {
		try {
			if (batches.length === 0) storage().removeItem(name);
			else storage().setItem(name, JSON.stringify(batches));
		} catch {
			// Full or refused, see above.
		}
	};
	return {
		read,
		add: (batch) => write([...read(), batch]),
		markExported: (keys) =>
			write(
				read().map((batch) => (keys.includes(batch.key) ? { ...batch, exported: true } : batch))
			),
		remove: (key) => write(read().filter((batch) => batch.key !== key))
	};
}

/** It may become the name of a writer. */
const KEY = /^[\w-]{1,64}$/;

function isBatch(value: unknown): value is Batch {
	const batch = value as Partial<Batch> | null;
	return (
		KEY.test(String(batch?.key)) && Array.isArray(batch?.drafts) && batch.drafts.every(isDraft)
	);
}
