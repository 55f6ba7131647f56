/** The figures of the whole log, with the names of what they are about. */
import type { CardId, DeckId, StudyDay } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import { foldSettings } from '#core/memory/settings.ts';
import type { Settings } from '#core/memory/types.ts';
import { figuresOf } from '#core/stats/figures.ts';
import type { Placed, Placing } from '#core/stats/types.ts';
import type { Connection } from './connection.ts';
import type { Directory, DirectoryCache } from './directory.ts';
import { notesAsked } from './editions.ts';
import { headOf, rulesOf, stampOf } from './head.ts';
import type { ContentRow, Db } from './schema.ts';
import type { DeckTitle, JobWatch, Stats } from './types.ts';
import { readLog } from './whole-log.ts';

/** Entries between two words about how far it is. */
const STRIDE = 10_000;

type OnProgress = NonNullable<JobWatch['onprogress']>;

/** Keeps the last figures and gives them out while log, decks and day are the same. */
export class StatsCache {
	#stats: Stats | null = null;
	#basis = '';

	async get(
		connection: Connection,
		directories: DirectoryCache,
		today: StudyDay,
		onprogress: OnProgress = () => undefined
	): Promise<Stats> {
		const basis = await connection.run((db) => basisOf(db, today));
		if (this.#stats !== null && basis === this.#basis) return this.#stats;
		const read = await connection.run((db) =>
			db.transaction(
				'r',
				[db.meta, db.decks, db.notes, db.contents, db.log, db.blocks],
				async () => ({
					basis: await basisOf(db, today),
					...(await readAll(db, await directories.get(db), onprogress))
				})
			)
		);
		this.#stats = statsOf(read, today, onprogress);
		this.#basis = read.basis;
		return this.#stats;
	}
}

/** Names all that figures are made from. */
async function basisOf(db: Db, today: StudyDay): Promise<string> {
	const { holdings } = await headOf(db);
	return JSON.stringify([holdings, await stampOf(db), today]);
}

type Read = {
	readonly entries: readonly Entry[];
	readonly placing: Placing;
	readonly titles: Stats['titles'];
};

async function readAll(db: Db, directory: Directory, onprogress: OnProgress): Promise<Read> {
	const settings = foldSettings(await rulesOf(db));
	return {
		placing: await placingOf(db, directory, settings),
		titles: titlesOf(directory, settings),
		entries: await readLog(db, onprogress)
	};
}

/** Every card where the content language has it, with the tags of its note and its line. */
async function placingOf(db: Db, directory: Directory, settings: Settings): Promise<Placing> {
	const tagsByPath = new Map<string, readonly string[]>();
	await db.notes.each(({ path, note }) => tagsByPath.set(path, note.tags));
	const placing = new Map<CardId, Placed>();
	await db.contents.each((row) => {
		const tags = tagsByPath.get(row.path) ?? [];
		for (const card of row.cards) {
			const placed = placedIn(row, card, tags, directory, settings);
			if (placed !== null) placing.set(card.id, placed);
		}
	});
	return placing;
}

/** Null where the card of this row is another language's, or another deck's. */
function placedIn(
	{ deck, path }: ContentRow,
	{ id, tags: own = [] }: ContentRow['cards'][number],
	tags: readonly string[],
	directory: Directory,
	{ contentLanguage, hiddenDecks }: Settings
): Placed | null {
	const place = directory.place(id, contentLanguage);
	if (place?.deck !== deck || place.path !== path) return null;
	const isAsked = place.isAskable && place.askedIn.includes(contentLanguage);
	return {
		deck,
		tags: own.length === 0 ? tags : [...new Set([...tags, ...own])],
		asked: isAsked && !hiddenDecks.includes(deck)
	};
}

function titlesOf({ decks }: Directory, { contentLanguage }: Settings): Stats['titles'] {
	const titles: Record<DeckId, DeckTitle> = {};
	for (const deck of decks) {
		const [first] = notesAsked(deck, contentLanguage);
		titles[deck.id] = {
			title: deck.name ?? first?.title ?? deck.id,
			lang: first?.lang ?? contentLanguage
		};
	}
	return titles;
}

function statsOf({ entries, placing, titles }: Read, today: StudyDay, onprogress: OnProgress) {
	let folded = 0;
	const onentry = () => {
		folded++;
		if (folded % STRIDE === 0)
			onprogress({ done: entries.length + folded, all: 2 * entries.length });
	};
	return { ...figuresOf(entries, placing, today, onentry), titles };
}
