/**
 * Decks of own notes are made from the log, as memory is: made again wherever what they are
 * made of has changed, by a restore, by taking something back, by a newer compiler.
 */
import type { DeckId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import type { Connection } from '../connection.ts';
import { change, decisionsOf, stampOf } from '../head.ts';
import { CONTENT_TABLES } from '../put-deck.ts';
import { replaceContent, type When } from '../replace.ts';
import type { Db } from '../schema.ts';
import { readBase, readTogether, type Base } from './base.ts';
import { foldLibrary } from './fold.ts';
import { make, sourceHash } from './make.ts';
import { isSettled, settleAgain } from './published.ts';
import { putOwn } from './put.ts';
import { areWorded, putWordings } from './wordings.ts';

export type Refreshing = { readonly when: When };

/** Returns what was logged because of it. Costs little where nothing has to be made. */
export async function refreshLibrary(
	connection: Connection,
	{ when }: Refreshing,
	compiler: string
): Promise<readonly Entry[]> {
	const entries: Entry[] = [];
	for (const deck of await connection.run(decksOf))
		entries.push(...(await refreshDeck(connection, deck, when, compiler)));
	entries.push(...(await refreshPublished(connection, when)));
	entries.push(...(await refreshWordings(connection, when)));
	await connection.run((db) =>
		db.transaction('rw', [db.meta], async () => {
			await db.meta.put({ key: 'fresh', stamp: await stampOf(db), compiler });
		})
	);
	return entries;
}

/** Decks with notes of one's own, now or before. */
async function decksOf(db: Db): Promise<readonly DeckId[]> {
	const { decks } = foldLibrary(await decisionsOf(db));
	const stored = await db.decks.toArray();
	const made = stored.filter(({ source }) => source !== undefined).map(({ id }) => id);
	return [...new Set([...decks.keys(), ...made])];
}

async function refreshDeck(
	connection: Connection,
	deck: DeckId,
	when: When,
	compiler: string
): Promise<readonly Entry[]> {
	for (;;) {
		const base = await readTogether(connection, (db) => readBase(db, deck));
		if (isFresh(base, compiler)) return [];
		const made = make(base, { notes: [] });
		const entries = await connection.run((db) =>
			change(db, async () => {
				if ((await stampOf(db)) !== base.stamp) return null;
				return replaceContent(db, when, () => putOwn(db, base, made, compiler));
			}, [...CONTENT_TABLES, 'local'])
		);
		if (entries !== null) return entries;
	}
}

function isFresh({ deck, name, library, row, origin, sources }: Base, compiler: string): boolean {
	const notes = library.decks.get(deck)?.notes.size ?? 0;
	if (row === undefined) return notes === 0 || sources.size === 0; // a text may be missing
	if (row.source === undefined) return notes === 0;
	return row.source === sourceHash(deck, name, library, compiler, origin && row);
}

/** Decks as they came, where somebody's word on which facts are the same has changed. */
async function refreshPublished(connection: Connection, when: When): Promise<readonly Entry[]> {
	return connection.run((db) =>
		change(
			db,
			async () => {
				const { matches } = foldLibrary(await decisionsOf(db));
				const stale: DeckId[] = [];
				for (const row of await db.decks.toArray())
					if (!(await isSettled(db, row, matches))) stale.push(row.id);
				if (stale.length === 0) return [];
				return replaceContent(db, when, async () => {
					for (const deck of stale) await settleAgain(db, deck, matches);
				});
			},
			CONTENT_TABLES
		)
	);
}

/** Words that no longer stand for their card's text are put aside, and come back with it. */
async function refreshWordings(connection: Connection, when: When): Promise<readonly Entry[]> {
	const areFresh = await readTogether(connection, async (db) =>
		areWorded(db, foldLibrary(await decisionsOf(db)))
	);
	if (areFresh) return [];
	return connection.run((db) =>
		change(
			db,
			async () => {
				const library = foldLibrary(await decisionsOf(db));
				return replaceContent(db, when, () => putWordings(db, library));
			},
			CONTENT_TABLES
		)
	);
}
