/** Texts of cards, read in the packs of 100 in which they are stored. */
import type { Table } from 'dexie';
import type { CardId, DeckId } from '#core/base/brand.ts';
import { unseen } from '#core/memory/apply.ts';
import { foldSettings } from '#core/memory/settings.ts';
import type { Card, CompiledNote, DeckContent, Language } from '#core/notes/types.ts';
import { wordingBase } from '#core/notes/wording.ts';
import { PART, type Directory, type Place } from './directory.ts';
import { notesAsked } from './editions.ts';
import { rulesOf } from './head.ts';
import type { ContentRow, Db, DeckRow } from './schema.ts';
import { memoryRows } from './shelf.ts';
import type { CardContent, CardRow } from './types.ts';

type Key = [DeckId, string, number];

const keyOf = ({ deck, path, order }: Place): Key => [deck, path, Math.floor(order / PART)];

/** So many cards are looked up by reading all wordings, of which there are few. */
const MANY = 50;

/** In the order asked, in the content language where there is one; unknown ids are left out. */
export async function readContent(
	db: Db,
	directory: Directory,
	cards: readonly CardId[]
): Promise<readonly CardContent[]> {
	const { contentLanguage } = foldSettings(await rulesOf(db));
	const places = cards.flatMap((card) => directory.place(card, contentLanguage) ?? []);
	const keys = new Map(places.map((place) => [keyOf(place).join(), keyOf(place)]));
	const parts = new Map<string, ContentRow>();
	for (const row of await db.contents.bulkGet([...keys.values()]))
		if (row !== undefined) parts.set([row.deck, row.path, row.part].join(), row);
	const worded = await wordingsOf(db, cards);
	return places.flatMap((place) => {
		const card = parts.get(keyOf(place).join())?.cards[place.order % PART];
		if (card === undefined) return [];
		return [{ card: worded(card), deck: place.deck, path: place.path, lang: place.lang }];
	});
}

/** Puts a person's own words in the place of those that they stand for. */
async function wordingsOf(db: Db, cards: readonly CardId[]): Promise<(card: Card) => Card> {
	const few = cards.length < MANY ? db.wordings.bulkGet([...cards]) : db.wordings.toArray();
	const rows = new Map((await few).flatMap((row) => (row === undefined ? [] : [[row.card, row]])));
	return (card) => {
		const row = rows.get(card.id);
		if (row === undefined || row.base !== wordingBase(card)) return card;
		return { ...card, kind: row.kind, prompt: row.prompt, answer: row.answer };
	};
}

/** See `Store.note`. */
export async function readNote(
	db: Db,
	directory: Directory,
	deck: DeckId,
	chosen: Language,
	path?: string
): Promise<CompiledNote | undefined> {
	const home = directory.decks.find(({ id }) => id === deck);
	const wanted = path ?? (home && notesAsked(home, chosen)[0]?.path);
	if (wanted === undefined) return undefined;
	const note = await compiledNote(db, deck, wanted);
	if (note === undefined) return undefined;
	const worded = await wordingsOf(
		db,
		note.cards.map(({ id }) => id)
	);
	return { ...note, cards: note.cards.map(worded) };
}

/** The notes of a deck as they were compiled. */
export async function compiledDeck(
	db: Db,
	{ id, notes, worlds, became }: Pick<DeckRow, 'id' | 'notes' | 'worlds' | 'became'>
): Promise<DeckContent> {
	const read = await Promise.all(notes.map(({ path }) => compiledNote(db, id, path)));
	return {
		id,
		notes: read.filter((note) => note !== undefined),
		...(worlds && { worlds }),
		...(became && { became })
	};
}

/** A note as it was compiled, whatever words its person has for cards. */
async function compiledNote(db: Db, deck: DeckId, path: string): Promise<CompiledNote | undefined> {
	const row = await db.notes.get([deck, path]);
	if (row === undefined) return undefined;
	const parts = await partsOf(db.contents, deck, path);
	return { ...row.note, cards: parts.flatMap((part) => part.cards) };
}

/** See `Store.rows`. */
export async function readRows(
	db: Db,
	directory: Directory,
	cards: readonly CardId[]
): Promise<readonly CardRow[]> {
	const contents = await readContent(db, directory, cards);
	const memory = await memoryRows(db, cards);
	return contents.map((content) => ({
		...content,
		state: memory.get(content.card.id)?.state ?? unseen(content.card.id)
	}));
}

function partsOf<T>(table: Table<T, Key>, deck: DeckId, path: string): PromiseLike<T[]> {
	return table.where('[deck+path+part]').between([deck, path, 0], [deck, path, Infinity]).toArray();
}
