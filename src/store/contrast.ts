/** Cards alike in the notes of this database: those that are confused, and questions among them. */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import { fractionOf } from '#core/base/fraction.ts';
import { confusions, type Confusion } from '#core/contrast/confusion.ts';
import { drillOf, type Question } from '#core/contrast/drill.ts';
import { groupsIn, type Group } from '#core/contrast/group.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import { presetOf } from '#core/memory/preset.ts';
import { recallOf } from '#core/memory/recall.ts';
import { foldSettings } from '#core/memory/settings.ts';
import type { CardState, Settings } from '#core/memory/types.ts';
import type { Connection } from './connection.ts';
import { readNote } from './content.ts';
import type { Directory, DirectoryCache } from './directory.ts';
import { notesAsked } from './editions.ts';
import { headOf, rulesOf, stampOf } from './head.ts';
import type { Db } from './schema.ts';
import { memoryRows } from './shelf.ts';
import { readLog } from './whole-log.ts';

const TABLES = [
	'meta',
	'decks',
	'notes',
	'contents',
	'wordings',
	'memory',
	'log',
	'blocks'
] as const;

/** What a drill is made of: these cards, or all of decks that are not hidden, drawn by a seed. */
export type Drilling = {
	readonly today: StudyDay;
	readonly cards: readonly CardId[] | null;
	readonly seed: string;
};

/** Questions of one drill: a few minutes. */
const MOST = 10;
/** How far chance puts a card before one that is less known. */
const SHUFFLE = 0.2;

/** Groups and confusions are kept while decks and log are the same. */
export class Contrasts {
	readonly #connection: Connection;
	readonly #directories: DirectoryCache;
	#groups: readonly Group[] = [];
	#made = '';
	#confused: readonly Confusion[] = [];
	#folded = '';

	constructor(connection: Connection, directories: DirectoryCache) {
		this.#connection = connection;
		this.#directories = directories;
	}

	/** See `Store.confusions`. */
	confusions(): Promise<readonly Confusion[]> {
		return this.#read(() => Promise.resolve(this.#confused));
	}

	/** See `Store.drill`. */
	drill({ today, cards, seed }: Drilling): Promise<readonly Question[]> {
		return this.#read(async (db, settings) => {
			const directory = await this.#directories.get(db);
			const asked = cards ?? this.#shown(directory, settings);
			const wanted = await weakestFirst(db, asked, settings, { today, seed });
			const drill = { cards: wanted, groups: this.#groups, confused: this.#confused };
			return drillOf({ ...drill, seed, most: MOST }).map(({ card, choices }) => ({
				card: card.id,
				choices: choices.map(({ id }) => id)
			}));
		});
	}

	/** Cards that may give a question, those of hidden decks left out. */
	#shown(directory: Directory, { hiddenDecks }: Settings): readonly CardId[] {
		const all = new Set(this.#groups.flatMap(({ cards }) => cards.map(({ id }) => id)));
		return [...all].filter((card) => !hiddenDecks.includes(directory.home(card)!.deck));
	}

	#read<T>(work: (db: Db, settings: Settings) => Promise<T>): Promise<T> {
		return this.#connection.run((db) =>
			db.transaction('r', [...TABLES], async () => {
				const settings = foldSettings(await rulesOf(db));
				await this.#follow(db, settings);
				return work(db, settings);
			})
		);
	}

	async #follow(db: Db, { contentLanguage }: Settings): Promise<void> {
		const made = `${await stampOf(db)} ${contentLanguage}`;
		if (made !== this.#made) {
			this.#groups = await groupsOf(db, await this.#directories.get(db), contentLanguage);
			this.#made = made;
			this.#folded = '';
		}
		const folded = JSON.stringify((await headOf(db)).holdings);
		if (folded === this.#folded) return;
		this.#confused = confusions(effectiveEntries(await readLog(db)), this.#groups);
		this.#folded = folded;
	}
}

/** The groups of the notes that are asked, in their decks' order. */
async function groupsOf(
	db: Db,
	directory: Directory,
	chosen: 'ko' | 'en'
): Promise<readonly Group[]> {
	const groups: Group[] = [];
	for (const deck of directory.decks)
		for (const index of notesAsked(deck, chosen)) {
			const note = await readNote(db, directory, deck.id, chosen, index.path);
			const askable = new Set(directory.askableIn(deck, index));
			groups.push(...groupsIn(note?.cards.filter(({ id }) => askable.has(id)) ?? []));
		}
	return groups;
}

/** Learned cards by how likely they are recalled, then new ones; those set aside left out. */
async function weakestFirst(
	db: Db,
	cards: readonly CardId[],
	settings: Settings,
	{ today, seed }: { readonly today: StudyDay; readonly seed: string }
): Promise<readonly CardId[]> {
	const rows = await memoryRows(db, cards);
	const rank = (card: CardId, state: CardState | undefined): number => {
		const recall = state && recallOf(state.memory, presetOf(settings, state.deck), today);
		return (recall ?? 1 + SHUFFLE) + SHUFFLE * fractionOf(`${card}:${seed}`);
	};
	return cards
		.map((card) => ({ card, state: rows.get(card)?.state }))
		.filter(({ state }) => !state?.suspended && state?.buriedOn !== today)
		.map(({ card, state }) => ({ card, rank: rank(card, state) }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ card }) => card);
}
