/** Texts of cards, read in the packs of 100 in which they are stored. */
import type { Table } from 'dexie';
import type { CardId, DeckId } from '#core/base/brand.ts';
import { unseen } from '#core/memory/apply.ts';
import { foldSettings } from '#core/memory/settings.ts';
import type { CompiledNote, Language } from '#core/notes/types.ts';
import { askedLanguage, PART, type Directory, type Place } from './directory.ts';
import { rulesOf } from './head.ts';
import type { ContentRow, Db } from './schema.ts';
import { memoryRows } from './shelf.ts';
import type { CardContent, CardRow } from './types.ts';

type Key = [DeckId, Language, number];

const keyOf = ({ deck, lang, order }: Place): Key => [deck, lang, Math.floor(order / PART)];

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
		if (row !== undefined) parts.set([row.deck, row.lang, row.part].join(), row);
	return places.flatMap((place) => {
		const card = parts.get(keyOf(place).join())?.cards[place.order % PART];
		if (card === undefined) return [];
		return [{ card, deck: place.deck, path: place.path, lang: place.lang }];
	});
}

/** A note with its cards as it was compiled, in `chosen` if the deck is asked in it. */
export async function readNote(
	db: Db,
	directory: Directory,
	deck: DeckId,
	chosen: Language
): Promise<CompiledNote | undefined> {
	const home = directory.decks.find(({ id }) => id === deck);
	if (home === undefined) return undefined;
	const lang = askedLanguage(home, chosen);
	const row = await db.notes.get([deck, lang]);
	if (row === undefined) return undefined;
	const parts = await partsOf(db.contents, deck, lang);
	return { ...row.note, cards: parts.flatMap(({ cards }) => cards) };
}

/** See `Store.search`. Reads texts first, and whole cards only for the rows it gives. */
export async function searchCards(
	db: Db,
	directory: Directory,
	query: string,
	[from, end]: readonly [from: number, end: number]
): Promise<{ readonly rows: readonly CardRow[]; readonly total: number }> {
	const { contentLanguage } = foldSettings(await rulesOf(db));
	const needle = searchable(query.trim());
	const found: CardId[] = [];
	for (const deck of directory.decks) {
		const lang = askedLanguage(deck, contentLanguage);
		const askable = new Set(directory.askable(deck, lang));
		const note = deck.notes.find((each) => each.lang === lang);
		if (note === undefined) continue;
		const texts = needle === '' ? null : await textsOf(db, deck.id, lang);
		for (const [order, card] of note.cards.entries())
			if (askable.has(card) && (texts === null || texts[order]?.includes(needle))) found.push(card);
	}
	const shown = await readContent(db, directory, found.slice(from, end));
	const memory = await memoryRows(
		db,
		shown.map(({ card }) => card.id)
	);
	const rows = shown.map((content) => ({
		...content,
		state: memory.get(content.card.id)?.state ?? unseen(content.card.id)
	}));
	return { rows, total: found.length };
}

/** The form in which texts are compared. */
export function searchable(text: string): string {
	return text.normalize('NFC').toLowerCase();
}

async function textsOf(db: Db, deck: DeckId, lang: Language): Promise<readonly string[]> {
	const parts = await partsOf(db.words, deck, lang);
	return parts.flatMap(({ texts }) => texts);
}

function partsOf<T>(table: Table<T, Key>, deck: DeckId, lang: Language): PromiseLike<T[]> {
	return table.where('[deck+lang+part]').between([deck, lang, 0], [deck, lang, Infinity]).toArray();
}
