/**
 * Makes the caches what the log says. Used after large merges and by `verify`; commits keep
 * the caches up by themselves.
 */
import type { Table } from 'dexie';
import { canonicalJson } from '#core/base/json.ts';
import type { Entry } from '#core/log/types.ts';
import { allRows } from './blocks.ts';
import { derive } from './derive.ts';
import { decisionsOf, rulesOf, stampDirectory } from './head.ts';
import type { Db, HeadRow } from './schema.ts';
import { counterKey } from './shelf.ts';

export type Mended = {
	/** Whether nothing had to be mended. */
	readonly equal: boolean;
	readonly head: HeadRow;
	readonly cards: number;
	readonly entries: number;
};

/** Inside a change of the log; the caller stores the head. */
export async function mend(db: Db, head: HeadRow): Promise<Mended> {
	const rows = await allRows(db);
	const derived = derive(rows, await db.decks.toArray());
	const mended = [
		await mendTable(db.memory, [...derived.memory.values()], ({ card }) => card),
		await mendTable(db.days, derived.days, ({ day }) => day),
		await mendTable(db.counters, derived.counters, counterKey),
		await mendList(db, 'rules', await rulesOf(db), derived.rules),
		await mendList(db, 'decisions', await decisionsOf(db), derived.decisions),
		canonicalJson({ ...head, ...derived.head }) === canonicalJson(head)
	];
	return {
		equal: mended.every(Boolean),
		head: { ...head, ...derived.head },
		cards: derived.memory.size,
		entries: rows.length
	};
}

async function mendList(
	db: Db,
	key: 'rules' | 'decisions',
	stored: readonly Entry[],
	wanted: readonly Entry[]
): Promise<boolean> {
	if (canonicalJson(stored) === canonicalJson(wanted)) return true;
	await db.meta.put({ key, entries: wanted });
	if (key === 'decisions') await stampDirectory(db);
	return false;
}

/** True if the table held exactly these rows. */
async function mendTable<T, K>(
	table: Table<T, K>,
	wanted: readonly T[],
	keyOf: (row: T) => K
): Promise<boolean> {
	const stored = new Map<string, T>();
	await table.each((row) => stored.set(textOf(keyOf(row)), row));
	const wrong = wanted.filter((row) => {
		const known = stored.get(textOf(keyOf(row)));
		return known === undefined || canonicalJson(known) !== canonicalJson(row);
	});
	const names = new Set(wanted.map((row) => textOf(keyOf(row))));
	const extra = [...stored].filter(([text]) => !names.has(text)).map(([, row]) => keyOf(row));
	await table.bulkPut(wrong);
	await table.bulkDelete(extra);
	return wrong.length === 0 && extra.length === 0;
}

const textOf = (key: unknown): string => JSON.stringify(key);
