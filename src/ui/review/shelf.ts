/**
 * Where answers lie from the tap until the store has them: localStorage, so that they outlive
 * a reload. A copy of last resort; the log is the truth, and what it holds already is not
 * written twice.
 */
import type { Millis } from '#core/base/brand.ts';
import { tick } from '#core/log/clock.ts';
import { parseEntry } from '#core/log/parse.ts';
import type { Draft } from '#core/log/types.ts';

/** What was done in one go; written all or nothing. */
export type Batch = { readonly key: string; readonly drafts: readonly Draft[] };

export type Shelf = {
	/** Oldest first. */
	read(): readonly Batch[];
	add(batch: Batch): void;
	remove(key: string): void;
};

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
		remove: (key) => write(read().filter((batch) => batch.key !== key))
	};
}

function isBatch(value: unknown): value is Batch {
	const batch = value as Partial<Batch> | null;
	return (
		typeof batch?.key === 'string' && Array.isArray(batch.drafts) && batch.drafts.every(isDraft)
	);
}

/** Whether the store would take it: one damaged draft must not hold up all others for ever. */
function isDraft(draft: object): boolean {
	const head = { id: 'w.1', writer: 'w', n: 1, hlc: tick(null, 0 as Millis), v: 1 };
	return parseEntry({ ...draft, ...head }).ok;
}
