/**
 * Where entries are: the newest in `log`, one a row; older ones packed into `blocks`, since
 * rows cost far more than bytes. Everything here runs inside a transaction of the caller.
 */
import type { CardId, EntryId, StudyDay, WriterId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import { compareEntries } from '#core/log/order.ts';
import { Holdings } from './holdings.ts';
import type { BlockRow, Db, HeadRow, LogRow, MemoryRow } from './schema.ts';

/** Entries of a block. */
export const BLOCK = 500;
/** Rows of `log` above which the oldest are packed. */
export const LONGEST_TAIL = 1_000;

/** Blocks list the runs of numbers they hold entries of, so that an id finds its block. */
function bucketOf(writer: WriterId, n: number): string {
	return `${writer}:${Math.floor(n / BLOCK)}`;
}

/** A block of rows that are in order. */
export function blockOf(rows: readonly LogRow[]): Omit<BlockRow, 'id'> {
	const buckets = new Set(rows.map(({ entry }) => bucketOf(entry.writer, entry.n)));
	const lastDay = rows.reduce((last, { entry }) => Math.max(last, entry.day), -Infinity);
	return { lastDay: lastDay as StudyDay, buckets: [...buckets], rows };
}

export async function findRow(db: Db, id: EntryId): Promise<LogRow | undefined> {
	const [writer, n] = partsOf(id);
	const row = await db.log.get([writer, n]);
	if (row !== undefined) return row;
	const blocks = await db.blocks.where('buckets').equals(bucketOf(writer, n)).toArray();
	for (const block of blocks) {
		const found = block.rows.find(({ entry }) => entry.id === id);
		if (found !== undefined) return found;
	}
	return undefined;
}

function partsOf(id: EntryId): [writer: WriterId, n: number] {
	const dot = id.lastIndexOf('.');
	return [id.slice(0, dot) as WriterId, Number(id.slice(dot + 1))];
}

/** Every entry about a card that the log holds, undos of them included, in order. */
export async function entriesAbout(
	db: Db,
	card: CardId,
	blocks: MemoryRow['blocks']
): Promise<readonly Entry[]> {
	const tail = await db.log.where('card').equals(card).toArray();
	const packed = await db.blocks.bulkGet([...blocks]);
	const rows = [...packed.flatMap((block) => block?.rows ?? []), ...tail];
	const own = rows.filter((row) => row.card === card).map(({ entry }) => entry);
	return own.sort(compareEntries);
}

/** Every entry of a study day or a later one, in order. */
export async function entriesSince(db: Db, day: StudyDay): Promise<readonly Entry[]> {
	const tail = await db.log.where('entry.day').aboveOrEqual(day).toArray();
	const blocks = await db.blocks.where('lastDay').aboveOrEqual(day).toArray();
	const rows = [...blocks.flatMap((block) => block.rows), ...tail];
	const entries = rows.map(({ entry }) => entry).filter((entry) => entry.day >= day);
	return entries.sort(compareEntries);
}

/** Those of the wanted entries that the log holds, in no order. */
export async function entriesIn(db: Db, wanted: Holdings): Promise<readonly Entry[]> {
	const entries: Entry[] = [];
	const take = ({ entry }: LogRow) => {
		if (wanted.has(entry.writer, entry.n)) entries.push(entry);
	};
	await db.log.each(take);
	if (entries.length < wanted.count) await db.blocks.each(({ rows }) => rows.forEach(take));
	return entries;
}

/** All of the log with the block that each row is in. */
export async function allRows(
	db: Db
): Promise<readonly { readonly row: LogRow; readonly block: number | null }[]> {
	const blocks = await db.blocks.toArray();
	const tail = await db.log.toArray();
	const packed = blocks.flatMap(({ id, rows }) => rows.map((row) => ({ row, block: id! })));
	return [...packed, ...tail.map((row) => ({ row, block: null }))];
}

/** Packs the oldest rows of a tail that has grown too long; null if it has not. */
export async function packTail(db: Db, head: HeadRow): Promise<HeadRow | null> {
	if (head.tail <= LONGEST_TAIL) return null;
	const rows = await db.log.orderBy('entry.hlc').limit(BLOCK).toArray();
	await deleteRows(db, rows);
	await addBlock(db, rows);
	return { ...head, tail: head.tail - rows.length };
}

/** In runs of numbers: one request deletes hundreds. */
async function deleteRows(db: Db, rows: readonly LogRow[]): Promise<void> {
	const packed = new Holdings();
	for (const { entry } of rows) packed.add(entry.writer, entry.n);
	for (const [writer, ranges] of packed.toPairs())
		for (const [first, last] of ranges)
			await db.log.where(':id').between([writer, first], [writer, last], true, true).delete();
}

async function addBlock(db: Db, rows: readonly LogRow[]): Promise<void> {
	const id = await db.blocks.add(blockOf(rows));
	const cards = new Set(rows.flatMap(({ card }) => (card === undefined ? [] : [card])));
	const known = await db.memory.bulkGet([...cards]);
	const listed = known.flatMap((row) =>
		row === undefined ? [] : [{ ...row, blocks: [...row.blocks, id] }]
	);
	await db.memory.bulkPut(listed);
}
