/**
 * Taking in entries from elsewhere, a backup or the journal: a set union, whatever the order
 * of arrival.
 */
import { receive } from '#core/log/clock.ts';
import { mergeLogs } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import type { EntryId, Millis } from '#core/base/brand.ts';
import { allRows, BLOCK, blockOf } from './blocks.ts';
import type { Directory } from './directory.ts';
import { addEntries } from './edit.ts';
import { newWriter, stampDirectory } from './head.ts';
import { Holdings } from './holdings.ts';
import { mend } from './mend.ts';
import type { Db, HeadRow, LogRow } from './schema.ts';
import { subjectOf } from './subject.ts';

/** Up to this many entries go to the tail one by one; more go straight into blocks. */
const FEW = 200;

/**
 * Adds those of `entries` that are not here yet, inside a change of the log (head.ts), and
 * returns them. From then on this database writes under a new name: its old one may live on
 * where the entries come from. `now` bounds how far foreign clocks may move ours.
 */
export async function merge(
	db: Db,
	head: HeadRow,
	directory: Directory,
	entries: readonly Entry[],
	now: Millis
): Promise<readonly Entry[]> {
	const held = new Holdings(head.holdings);
	const fresh = mergeLogs(entries).filter(({ writer, n }) => !held.has(writer, n));
	if (fresh.length === 0) return fresh;
	const hlc = fresh.reduce((last, entry) => receive(last, entry.hlc, now), head.hlc);
	const changes = { writer: newWriter(), n: 0, hlc };
	if (fresh.length <= FEW) await addEntries(db, head, directory, fresh, changes);
	else await addBlocks(db, { ...head, ...changes }, directory, fresh);
	await stampDirectory(db); // what was learned elsewhere is worth questions about it
	return fresh;
}

async function addBlocks(
	db: Db,
	head: HeadRow,
	directory: Directory,
	fresh: readonly Entry[]
): Promise<void> {
	const rowsById = new Map<EntryId, LogRow>();
	for (const { row } of await allRows(db)) rowsById.set(row.entry.id, row);
	const rows = fresh.map((entry) => {
		const subject = subjectOf(entry, (id) => rowsById.get(id), directory);
		const row: LogRow = subject.kind === 'card' ? { card: subject.card, entry } : { entry };
		rowsById.set(entry.id, row);
		return row;
	});
	for (let from = 0; from < rows.length; from += BLOCK)
		await db.blocks.add(blockOf(rows.slice(from, from + BLOCK)));
	await db.meta.put((await mend(db, head)).head);
}
