/** What screens ask. Each answer comes from one transaction, so that its parts belong together. */
import type { CardId } from '#core/base/brand.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import { compareEntries } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import { redoable, undoable } from '#core/log/undo.ts';
import { unseen } from '#core/memory/apply.ts';
import { replayCard } from '#core/memory/replay.ts';
import { foldSettings } from '#core/memory/settings.ts';
import { foldSearches } from '#core/search/saved.ts';
import { entriesAbout, entriesSince, findRow } from './blocks.ts';
import type { Connection } from './connection.ts';
import { readContent, readNote, readRows } from './content.ts';
import { loadDay } from './day.ts';
import type { DirectoryCache } from './directory.ts';
import { headOf, rulesOf } from './head.ts';
import { decisionsAbout, readFile, readOriginal } from './library/reads.ts';
import type { Db } from './schema.ts';
import { memoryRows, siblingStates } from './shelf.ts';
import { standingOf } from './standing.ts';
import { summariseDecks } from './summary.ts';
import type { Step, Store } from './types.ts';

export type Reads = Pick<
	Store,
	| 'loadDay'
	| 'content'
	| 'state'
	| 'states'
	| 'siblings'
	| 'settings'
	| 'studied'
	| 'undoable'
	| 'redoable'
	| 'reading'
	| 'history'
	| 'course'
	| 'entry'
	| 'decks'
	| 'note'
	| 'worlds'
	| 'standing'
	| 'original'
	| 'file'
	| 'decisions'
	| 'rows'
	| 'searches'
	| 'local'
>;

/** Days from which a person's usual day is told. */
const STUDIED = 30;

type TableName =
	| 'meta'
	| 'decks'
	| 'notes'
	| 'contents'
	| 'wordings'
	| 'texts'
	| 'files'
	| 'memory'
	| 'log'
	| 'blocks'
	| 'counters'
	| 'days'
	| 'local';

export function readsOf(connection: Connection, directories: DirectoryCache): Reads {
	const read = <T>(tables: readonly TableName[], work: (db: Db) => Promise<T>): Promise<T> =>
		connection.run((db) => db.transaction('r', [...tables], async () => work(db)));
	return {
		loadDay: (today) =>
			read(['meta', 'decks', 'memory', 'counters', 'log', 'blocks', 'days'], async (db) =>
				loadDay(db, await directories.get(db), today)
			),
		content: (cards) =>
			read(['meta', 'decks', 'contents', 'wordings'], async (db) =>
				readContent(db, await directories.get(db), cards)
			),
		state: (card) =>
			read(['memory'], async (db) => (await db.memory.get(card))?.state ?? unseen(card)),
		states: (cards) =>
			read(['memory'], async (db) => {
				const rows = await memoryRows(db, cards);
				return cards.map((card) => rows.get(card)?.state ?? unseen(card));
			}),
		siblings: (cards) => read(['memory'], (db) => siblingStates(db, cards)),
		settings: () => read(['meta'], async (db) => foldSettings(await rulesOf(db))),
		studied: (before) =>
			read(['days'], async (db) => {
				const rows = await db.days.where('day').below(before).reverse().limit(STUDIED).toArray();
				return rows.map(({ day, tally }) => ({ day, ms: tally.ms }));
			}),
		undoable: (today) =>
			read(['meta', 'log', 'blocks'], async (db) => {
				const { writer } = await headOf(db);
				return undoable(await entriesSince(db, today), writer, today);
			}),
		redoable: (today) =>
			read(['meta', 'log', 'blocks'], async (db) => {
				const { writer } = await headOf(db);
				return redoable(await entriesSince(db, today), writer, today);
			}),
		reading: () => read(['meta'], async (db) => (await headOf(db)).hlc),
		history: (card) =>
			read(['meta', 'memory', 'log', 'blocks'], async (db) =>
				effectiveEntries(await entriesBearingOn(db, card)).filter((entry) => 'card' in entry)
			),
		course: (card) =>
			read(['meta', 'memory', 'log', 'blocks'], async (db) => {
				const steps: Step[] = [];
				replayCard(card, await entriesBearingOn(db, card), (_, entry, after) =>
					steps.push({ entry, after })
				);
				return steps;
			}),
		entry: (id) => read(['log', 'blocks'], async (db) => (await findRow(db, id))?.entry),
		decks: (today) =>
			read(['meta', 'decks', 'memory', 'counters'], async (db) =>
				summariseDecks(db, await directories.get(db), today)
			),
		note: (deck, chosen, path) =>
			read(['meta', 'decks', 'notes', 'contents', 'wordings'], async (db) =>
				readNote(db, await directories.get(db), deck, chosen, path)
			),
		worlds: () =>
			read(['decks'], async (db) => {
				const rows = (await db.decks.toArray()).sort((a, b) => a.order - b.order);
				return rows.flatMap(({ id, worlds = [] }) =>
					worlds.map((world) => ({ ...world, deck: id }))
				);
			}),
		standing: (deck, path) =>
			read(['decks'], async (db) => {
				const row = await db.decks.get(deck);
				return row && standingOf(row, [path]);
			}),
		original: (deck, path) =>
			read(['meta', 'decks', 'texts'], (db) => readOriginal(db, deck, path)),
		file: (deck, path) => read(['meta', 'files'], (db) => readFile(db, deck, path)),
		decisions: (deck) =>
			read(['meta', 'decks'], async (db) => decisionsAbout(db, await directories.get(db), deck)),
		rows: (cards) =>
			read(['meta', 'decks', 'contents', 'wordings', 'memory'], async (db) =>
				readRows(db, await directories.get(db), cards)
			),
		searches: () => read(['meta'], async (db) => foldSearches(await rulesOf(db))),
		local: (key) => read(['local'], async (db) => (await db.local.get(key))?.value)
	};
}

/** What a card's state is a fold of, undone entries and all. */
async function entriesBearingOn(db: Db, card: CardId): Promise<readonly Entry[]> {
	const row = await db.memory.get(card);
	const about = await entriesAbout(db, card, row?.blocks ?? []);
	return [...about, ...(await rulesOf(db))].sort(compareEntries);
}
