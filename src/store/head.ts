/**
 * The head of the log: who writes here, how far it has come, and which versions of the app
 * may still write. Read and rewritten inside each write transaction, so that tabs take turns.
 */
import type { Hlc, WriterId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import { StoreError } from './failure.ts';
import type { Db, DecisionsRow, HeadRow, RulesRow, StampRow } from './schema.ts';

/**
 * Raised whenever an older version of the app must no longer write to what this one leaves
 * behind; the upgrade then stores it as `minWriter`.
 */
export const WRITER_VERSION = 3;

/** Every table that a change of the log may touch. */
export const LOG_TABLES = [
	'meta',
	'log',
	'blocks',
	'memory',
	'counters',
	'days',
	'decks'
] as const satisfies readonly (keyof Db)[];

/** A new random writer: 80 bits, in base32 without look-alikes. */
export function newWriter(): WriterId {
	const digits = '23456789abcdefghjkmnpqrstuvwxyz_';
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => digits[byte & 31]).join('') as WriterId;
}

/**
 * Runs `work` in one transaction over the log and its caches, all or nothing, unless a newer
 * version of the app forbids this one to write. `work` may await nothing but the database.
 */
export function change<T>(
	db: Db,
	work: (head: HeadRow) => Promise<T>,
	moreTables: readonly (
		'notes' | 'contents' | 'words' | 'wordings' | 'texts' | 'files' | 'local'
	)[] = []
): PromiseLike<T> {
	return db.transaction('rw', [...LOG_TABLES, ...moreTables], async () => {
		const head = await headOf(db);
		if (head.minWriter > WRITER_VERSION)
			throw new StoreError('outdated', `writers below ${head.minWriter} are shut out`);
		return work(head);
	});
}

/** @throws InvalidStateError where it was emptied under us: a new connection makes a new one. */
export async function headOf(db: Db): Promise<HeadRow> {
	const head = (await db.meta.get('head')) as HeadRow | undefined;
	if (head === undefined) throw new DOMException('the head is gone', 'InvalidStateError');
	return head;
}

/** See `StampRow`. */
export async function stampOf(db: Db): Promise<number> {
	return ((await db.meta.get('directory')) as StampRow | undefined)?.stamp ?? 0;
}

/** Tells every tab that decks or decisions have changed. Inside a write transaction. */
export async function stampDirectory(db: Db): Promise<void> {
	await db.meta.put({ key: 'directory', stamp: (await stampOf(db)) + 1 });
}

export async function rulesOf(db: Db): Promise<readonly Entry[]> {
	return ((await db.meta.get('rules')) as RulesRow | undefined)?.entries ?? [];
}

export async function decisionsOf(db: Db): Promise<readonly Entry[]> {
	return ((await db.meta.get('decisions')) as DecisionsRow | undefined)?.entries ?? [];
}

/** The later of two readings. */
export function laterHlc(a: Hlc | null, b: Hlc): Hlc {
	return a === null || b > a ? b : a;
}
