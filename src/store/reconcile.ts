/**
 * Database and journal compared: each is given what only the other has. An empty database
 * beside a journal that is not is a loss; so is one that lacks the last few entries. Both are
 * made good here in the same way.
 */
import type { Millis, Sha256 } from '#core/base/brand.ts';
import { entriesIn } from './blocks.ts';
import type { Connection } from './connection.ts';
import type { DirectoryCache } from './directory.ts';
import { change, decisionsOf, headOf } from './head.ts';
import { Holdings } from './holdings.ts';
import type { Journal } from './journal/journal.ts';
import { merge } from './merge.ts';
import type { Db } from './schema.ts';
import { attach, fileHashes, textHashes, textsNamed } from './texts.ts';

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
	await reconcileFiles(connection, journal);
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
		await keepFiles(connection, journal, fileHashes(chunk));
		journal.append(chunk, await connection.run((db) => textsNamed(db, chunk)));
	}
}

/** Brings files of the database to the journal, one at a time: they may be many and large. */
export async function keepFiles(
	connection: Connection,
	journal: Journal,
	hashes: readonly Sha256[]
): Promise<void> {
	for (const hash of hashes) {
		const row = await connection.run((db) => db.files.get(hash));
		if (row !== undefined) await journal.keep(row);
	}
}

/**
 * Each side gets the files that only the other one has, as far as entries name them. A file
 * comes to the journal after its entry to the database, so none that is on its way is swept.
 */
async function reconcileFiles(connection: Connection, journal: Journal): Promise<void> {
	const attached = new Set(await journal.attached());
	const [named, known] = await connection.run(async (db) => [
		new Set(fileHashes(await decisionsOf(db))),
		new Set(await db.files.toCollection().primaryKeys())
	]);
	const missing = [...named].filter((hash) => attached.has(hash) && !known.has(hash));
	for (const hash of missing) {
		const row = await journal.file(hash);
		if (row === null) continue;
		const put = (db: Db) => change(db, async () => void (await db.files.put(row)), ['files']);
		await connection.run(put);
	}
	await keepFiles(
		connection,
		journal,
		[...named].filter((hash) => !attached.has(hash))
	);
	const unnamed = [...attached].filter((hash) => !named.has(hash));
	if (unnamed.length > 0) await journal.sweep(unnamed);
}
