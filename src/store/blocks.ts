/**
 * Where entries are: the newest in `log`, one a row; older ones packed into `blocks`, since
 * rows cost far more than bytes. Everything here runs inside a transaction of the caller.
 */
import type { CardId, EntryId, StudyDay, WriterId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import { compareEntries } from '#core/log/order.ts';
import { Holdings } from './holdings.ts';
import type { BlockRow, Db, HeadRow, LogRow, MemoryRow } from './schema.ts';
import { filedEntry } from './filed.ts';

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
	return (await findRows(db, [id])).get(id);
}

/** Those of the wanted rows that the log holds; no block is read twice. */
export async function findRows(
	db: Db,
	ids: readonly EntryId[]
): Promise<ReadonlyMap<EntryId, LogRow>> {
	const tail = await db.log.bulkGet(ids.map(partsOf));
	const rows = tail.filter((row) => row !== undefined);
	const found = new Map(rows.map((row) => [row.entry.id, row]));
	const packed = new Set(ids.filter((id) => !found.has(id)));
	if (packed.size === 0) return found;
	const buckets = new Set([...packed].map((id) => bucketOf(...partsOf(id))));
	const blocks = await db.blocks
		.where('buckets')
		.anyOf([...buckets])
		.distinct()
		.toArray();
	for (const row of blocks.flatMap((block) => block.rows))
		if (packed.has(row.entry.id)) found.set(row.entry.id, row);
	return found;
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
	return (await entriesAboutEach(db, new Map([[card, blocks]]))).get(card)!;
}

/** The same of many cards, each with its blocks; no block is read twice. */
export async function entriesAboutEach(
	db: Db,
	blocksByCard: ReadonlyMap<CardId, MemoryRow['blocks']>
): Promise<ReadonlyMap<CardId, readonly Entry[]>> {
	const cards = [...blocksByCard.keys()];
	const about = new Map(cards.map((card): [CardId, Entry[]] => [card, []]));
	const tail = await db.log.where('card').anyOf(cards).toArray();
	const packed = await db.blocks.bulkGet([...new Set([...blocksByCard.values()].flat())]);
	for (const row of [...packed.flatMap((block) => block?.rows ?? []), ...tail])
		if (row.card !== undefined) about.get(row.card)?.push(filedEntry(row));
	for (const entries of about.values()) entries.sort(compareEntries);
	return about;
}

/** Every entry of a study day or a later one, in order. */
export async function entriesSince(db: Db, day: StudyDay): Promise<readonly Entry[]> {
	const tail = await db.log.where('entry.day').aboveOrEqual(day).toArray();
	const blocks = await db.blocks.where('lastDay').aboveOrEqual(day).toArray();
	const rows = [...blocks.flatMap((block) => block.rows), ...tail];
	const entries = rows.map(filedEntry).filter((entry) => entry.day >= day);
	return entries.sort(compareEntries);
}

/**
 * The effective ones of the newest `count` entries, in order. They are in the tail, unless a large
 * restore has just put them into blocks, of which the last may hold very few.
 */
export async function newestEntries(db: Db, count: number): Promise<readonly Entry[]> {
	const rows = await db.log.orderBy('entry.hlc').reverse().limit(count).toArray();
	if (rows.length < count) {
		const blocks = Math.ceil(count / BLOCK) + 1;
		const newest = await db.blocks.orderBy('lastDay').reverse().limit(blocks).toArray();
		rows.push(...newest.flatMap((block) => block.rows));
	}
	const entries = rows.map(filedEntry).sort(compareEntries);
	return effectiveEntries(entries.slice(-count));
}

/** Those of the wanted entries that the log holds, in no order. */
export async function entriesIn(db: Db, wanted: Holdings): Promise<readonly Entry[]> {
	return (await rowsIn(db, wanted)).map(({ entry }) => entry);
}

/** The same, each with the card that it is about. */
export async function rowsIn(db: Db, wanted: Holdings): Promise<readonly LogRow[]> {
	const found: LogRow[] = [];
	const take = (row: LogRow) => {
		if (wanted.has(row.entry.writer, row.entry.n)) found.push(row);
	};
	await db.log.each(take);
	if (found.length < wanted.count) await db.blocks.each(({ rows }) => rows.forEach(take));
	return found;
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

export function isTailLong({ tail }: HeadRow): boolean {
	return tail > LONGEST_TAIL;
}

/** Packs the oldest rows of a tail that has grown too long; null if it has not. */
export async function packTail(db: Db, head: HeadRow): Promise<HeadRow | null> {
	if (!isTailLong(head)) return null;
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
