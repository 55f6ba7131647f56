/**
 * Appending what a person did: numbers and clock readings are given out inside the very
 * transaction that writes, so that two tabs take turns and a gap would show.
 */
import type { WriterId } from '#core/base/brand.ts';
import { wallOf } from '#core/log/clock.ts';
import type { Draft, Entry } from '#core/log/types.ts';
import type { Directory } from './directory.ts';
import { numbered, numberedBy, textOfDraft } from './draft.ts';
import { addEntries } from './edit.ts';
import { laterHlc } from './head.ts';
import type { Db, HeadRow, LogRow } from './schema.ts';
import type { Committed } from './types.ts';

/**
 * Inside a change of the log (head.ts). Drafts that are in the log already, from an attempt
 * whose success was not heard of, are not written again. Drafts that have a writer of their
 * own (backup/unsaved.ts) get its numbers.
 * @throws RangeError if a draft is none: a bug in the caller, and it would spoil every backup.
 */
export async function append(
	db: Db,
	head: HeadRow,
	directory: Directory,
	drafts: readonly Draft[],
	as?: WriterId
): Promise<Committed> {
	const known = await findDrafts(db, head, drafts);
	if (known !== null) return known;
	const entries = as === undefined ? numbered(head, drafts) : numberedBy(as, drafts);
	const last = entries.at(-1)!; // no drafts at all are known
	const changes = { n: as === undefined ? last.n : head.n, hlc: laterHlc(head.hlc, last.hlc) };
	return { entries, states: await addEntries(db, head, directory, entries, changes) };
}

/** What the drafts became if they are in the log, all of them; else null. */
export async function findDrafts(
	db: Db,
	head: HeadRow,
	drafts: readonly Draft[]
): Promise<Committed | null> {
	const found: LogRow[] = [];
	const rows = await rowsAt(db, head, drafts);
	for (const draft of drafts) {
		const text = textOfDraft(draft);
		const at = rows.findIndex(({ entry }) => textOfDraft(entry) === text);
		if (at === -1) return null;
		found.push(...rows.splice(at, 1));
	}
	const cards = new Set(found.flatMap(({ card }) => (card === undefined ? [] : [card])));
	const memory = await db.memory.bulkGet([...cards]);
	return {
		entries: found.map(({ entry }) => entry),
		states: memory.flatMap((row) => (row === undefined ? [] : [row.state]))
	};
}

/** Rows of the very instants of `drafts`. What is younger than the whole log is not looked for. */
async function rowsAt(db: Db, head: HeadRow, drafts: readonly Draft[]): Promise<LogRow[]> {
	const top = head.top === null ? -1 : wallOf(head.top);
	const old = drafts.filter(({ at }) => Math.trunc(at) <= top);
	if (old.length < drafts.length) return [];
	const instants = new Set(old.map(({ at }) => at));
	const firstDay = old.reduce((first, { day }) => Math.min(first, day), Infinity);
	const tail = await db.log
		.where('entry.at')
		.anyOf([...instants])
		.toArray();
	const rows = [...tail];
	await db.blocks
		.where('lastDay')
		.aboveOrEqual(firstDay)
		.each((block) => {
			rows.push(...block.rows.filter(({ entry }) => instants.has(entry.at)));
		});
	return rows.sort((a, b) => a.entry.n - b.entry.n);
}

/** Of `entries`, those that are not in the log by what they say under another id. */
export async function withoutSaved(
	db: Db,
	head: HeadRow,
	entries: readonly Entry[],
	unsaved: readonly WriterId[]
): Promise<readonly Entry[]> {
	const saved = new Set<WriterId>();
	for (const writer of unsaved) {
		const batch = entries.filter((entry) => entry.writer === writer);
		if ((await findDrafts(db, head, batch)) !== null) saved.add(writer);
	}
	return entries.filter(({ writer }) => !saved.has(writer));
}
