/**
 * Content exchanged under what a person has learned: cards that stay keep their memory, those
 * that go keep it out of sight, and those whose answer is no longer true come up again.
 */
import type { CardId } from '#core/base/brand.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import type { Draft, Entry } from '#core/log/types.ts';
import { isTruthChanged } from '#core/notes/identity/truth.ts';
import { answerText } from '#core/notes/plain-text.ts';
import { append } from './commit.ts';
import { readContent } from './content.ts';
import { readDirectory, type Directory } from './directory.ts';
import { headOf, stampDirectory } from './head.ts';
import { mend } from './mend.ts';
import { refile } from './refile.ts';
import type { Db, MemoryRow } from './schema.ts';
import { CounterChanges, memoryRow } from './shelf.ts';
import type { CardContent } from './types.ts';

export type When = Pick<Draft, 'at' | 'offset' | 'day'>;

/**
 * Runs `work`, which writes content, inside a change of the log over `CONTENT_TABLES`. Returns
 * the entries that were logged because of it.
 */
export async function replaceContent(
	db: Db,
	when: When,
	work: () => Promise<void>
): Promise<readonly Entry[]> {
	const rows = await db.memory.toArray();
	const known = await readDirectory(db);
	const before = await answersOf(db, known, rows);
	await work();
	await stampDirectory(db);
	const directory = await readDirectory(db);
	const isMoved = known.heirs !== directory.heirs && (await refile(db, directory));
	if (isMoved) await db.meta.put((await mend(db, await headOf(db))).head);
	else await shelveAnew(db, directory, rows);
	const after = await answersOf(db, directory, rows);
	const drafts = rows.flatMap((row) => changedTruth(row, before, after, when));
	return (await append(db, await headOf(db), directory, drafts)).entries;
}

/** What the answered cards say now, each in one language. */
async function answersOf(
	db: Db,
	directory: Directory,
	rows: readonly MemoryRow[]
): Promise<ReadonlyMap<CardId, CardContent>> {
	const answered = rows.filter(({ state }) => state.memory.kind !== 'new');
	const contents = await readContent(
		db,
		directory,
		answered.map(({ card }) => card)
	);
	return new Map(contents.map((content) => [content.card.id, content]));
}

function changedTruth(
	{ card, state }: MemoryRow,
	before: ReadonlyMap<CardId, CardContent>,
	after: ReadonlyMap<CardId, CardContent>,
	when: When
): readonly Draft[] {
	const [old, now] = [before.get(card), after.get(card)];
	if (old === undefined || now === undefined || old.lang !== now.lang) return [];
	const text = answerText(now.card);
	if (!isTruthChanged(answerText(old.card), text)) return [];
	const answer = sha256Hex(text);
	return state.changedTo === answer ? [] : [{ ...when, kind: 'changed', card, answer }];
}

/** Cards that came, went or moved: those that went keep their memory, without a deck. */
async function shelveAnew(db: Db, directory: Directory, rows: readonly MemoryRow[]): Promise<void> {
	const counters = new CounterChanges();
	const shelved = rows.map(({ state, blocks }) => memoryRow(state, blocks, directory));
	for (const row of rows) counters.add(row, -1);
	for (const row of shelved) counters.add(row, 1);
	await db.memory.bulkPut(shelved);
	await counters.apply(db);
}
