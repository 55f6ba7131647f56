/** The person's wordings as sides of cards: read once when they are said, not at each look. */
import { canonicalJson } from '#core/base/json.ts';
import { reword } from '#core/notes/reword.ts';
import { wordingBase } from '#core/notes/wording.ts';
import type { CardId } from '#core/base/brand.ts';
import type { Card } from '#core/notes/types.ts';
import { PART, readDirectory, type Directory } from '../directory.ts';
import type { Db, WordingRow } from '../schema.ts';
import type { Library, Wording } from './fold.ts';

/** Makes the stored wordings those of the library. Inside a change over the tables of content. */
export async function putWordings(db: Db, library: Library): Promise<void> {
	const rows = await wordingRows(db, library);
	await db.wordings.clear();
	await db.wordings.bulkPut(rows);
}

/** Whether the stored wordings are those of the library. */
export async function areWorded(db: Db, library: Library): Promise<boolean> {
	const stored = await db.wordings.toArray();
	const rows = await wordingRows(db, library);
	const sorted = rows.toSorted((a, b) => (a.card < b.card ? -1 : 1));
	return canonicalJson(stored) === canonicalJson(sorted);
}

/** Words whose card says something else by now are left out. */
async function wordingRows(db: Db, { wordings }: Library): Promise<readonly WordingRow[]> {
	if (wordings.size === 0) return [];
	const directory = await readDirectory(db);
	const rows: WordingRow[] = [];
	for (const wording of wordings.values()) {
		const row = await rowOf(db, directory, wording);
		if (row !== null) rows.push(row);
	}
	return rows;
}

async function rowOf(db: Db, directory: Directory, wording: Wording): Promise<WordingRow | null> {
	const { card, base } = wording;
	for (const original of await originals(db, directory, card)) {
		const worded = wordingBase(original) === base ? reword(original, wording) : null;
		if (worded !== null) return { card, base, ...worded };
	}
	return null;
}

/** The card as its notes have it, in every language it has. */
async function originals(db: Db, directory: Directory, card: CardId): Promise<readonly Card[]> {
	const places = directory.places(card);
	const rows = await db.contents.bulkGet(
		places.map(({ deck, path, order }): [typeof deck, string, number] => [
			deck,
			path,
			Math.floor(order / PART)
		])
	);
	return places.flatMap(({ order }, i) => rows[i]?.cards[order % PART] ?? []);
}
