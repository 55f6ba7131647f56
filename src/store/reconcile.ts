/**
 * Database and journal compared: each is given what only the other has. An empty database
 * beside a journal that is not is a loss; so is one that lacks the last few entries. Both are
 * made good here in the same way.
 */
import type { Millis } from '#core/base/brand.ts';
import { entriesIn } from './blocks.ts';
import type { Connection } from './connection.ts';
import type { DirectoryCache } from './directory.ts';
import { change, headOf } from './head.ts';
import { Holdings } from './holdings.ts';
import type { Journal } from './journal/journal.ts';
import { merge } from './merge.ts';
import { attach, textHashes, textsNamed } from './texts.ts';

/** Entries appended and flushed at once. */
const CHUNK = 2_000;

/**
 * Returns how many entries the database got back. The caller holds the journal's lock; other
 * tabs may commit meanwhile: what they add is in the database first, and twice does no harm.
 */
export async function reconcile(
	connection: Connection,
	directories: DirectoryCache,
	journal: Journal,
	now: Millis
): Promise<number> {
	const journaled = await journal.survey();
	const missing = journaled.minus(await heldIn(connection));
	if (missing.count > 0) {
		const entries = await journal.read(missing);
		const texts = await journal.texts(textHashes(entries));
		await connection.run((db) =>
			change(
				db,
				async (head) => {
					await attach(db, { texts, files: [] });
					return merge(db, head, await directories.get(db), entries, now);
				},
				['texts', 'files']
			)
		);
	}
	const held = await heldIn(connection);
	await fill(connection, journal, held.minus(journaled));
	return missing.count - missing.minus(held).count;
}

async function heldIn(connection: Connection): Promise<Holdings> {
	return new Holdings(await connection.run(async (db) => (await headOf(db)).holdings));
}

async function fill(connection: Connection, journal: Journal, extra: Holdings): Promise<void> {
	if (extra.count === 0) return;
	const entries = await connection.run((db) =>
		db.transaction('r', [db.log, db.blocks], () => entriesIn(db, extra))
	);
	for (let from = 0; from < entries.length; from += CHUNK) {
		const chunk = entries.slice(from, from + CHUNK);
		journal.append(chunk, await connection.run((db) => textsNamed(db, chunk)));
	}
}
