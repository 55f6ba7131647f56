/**
 * Entries of a card that lives on as another one (docs/decisions/0018). The log keeps what was
 * said; under which card a row is filed is a cache, and follows the decks.
 */
import type { CardId, EntryId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import { allRows } from './blocks.ts';
import type { Directory } from './directory.ts';
import type { Db, LogRow } from './schema.ts';
import { subjectOf } from './subject.ts';

/** Files every row under the card that it is about by `directory`. True if one went elsewhere. */
export async function refile(db: Db, directory: Directory): Promise<boolean> {
	const rows = await allRows(db);
	const entries = new Map(rows.map(({ row: { entry } }) => [entry.id, entry]));
	const moved = new Map<EntryId, LogRow>();
	const blocks = new Set<number>();
	for (const { row, block } of rows) {
		const card = row.card && cardOf(row.entry, entries, directory);
		if (card === undefined || card === row.card) continue;
		moved.set(row.entry.id, { ...row, card });
		if (block !== null) blocks.add(block);
	}
	if (moved.size === 0) return false;
	for (const id of blocks) {
		const block = (await db.blocks.get(id))!;
		const refiled = block.rows.map((row) => moved.get(row.entry.id) ?? row);
		await db.blocks.put({ ...block, rows: refiled });
	}
	const tail = rows.filter(({ block }) => block === null);
	await db.log.bulkPut(tail.flatMap(({ row }) => moved.get(row.entry.id) ?? []));
	return true;
}

/** The card that an entry is about, or the entry at the end of its chain of undos. */
function cardOf(
	entry: Entry,
	entries: ReadonlyMap<EntryId, Entry>,
	directory: Directory
): CardId | undefined {
	let said: Entry | undefined = entry;
	while (said?.kind === 'undo') said = entries.get(said.of);
	const subject = said && subjectOf(said, () => undefined, directory);
	return subject?.kind === 'card' ? subject.card : undefined;
}
