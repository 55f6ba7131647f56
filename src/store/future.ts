/** What is read for looking ahead: every card that may be asked, and how its person answers. */
import type { CardId, DeckId, StudyDay } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import { presetOf } from '#core/memory/preset.ts';
import { foldSettings } from '#core/memory/settings.ts';
import type { Settings } from '#core/memory/types.ts';
import type { Language } from '#core/notes/types.ts';
import { askedUnder } from '#core/queue/plan.ts';
import { cardsOf } from '#core/simulate/cards.ts';
import { habitsOf } from '#core/simulate/habits.ts';
import type { Group, Habits } from '#core/simulate/types.ts';
import { NO_TALLY } from '#core/stats/tally.ts';
import { newestEntries } from './blocks.ts';
import type { Connection } from './connection.ts';
import type { Directory, DirectoryCache } from './directory.ts';
import { rulesOf } from './head.ts';
import { INTRODUCED, type Db, type DeckRow, type MemoryRow } from './schema.ts';
import { counterKey } from './shelf.ts';

/** Entries that a person's habits are measured on. */
export const RECENT = 2000;

/** What the days to come are made of. */
export type Present = {
	readonly settings: Settings;
	/** One for each preset, in the order of the settings. */
	readonly groups: readonly Group[];
	readonly habits: Habits;
};

/** Reads it all in one transaction of its own. */
export function readPresent(
	connection: Connection,
	directories: DirectoryCache,
	today: StudyDay
): Promise<Present> {
	const tables = ['meta', 'decks', 'memory', 'counters', 'log', 'blocks', 'days'];
	return connection.run((db) =>
		db.transaction('r', tables, async () => presentIn(db, await directories.get(db), today))
	);
}

async function presentIn(db: Db, directory: Directory, today: StudyDay): Promise<Present> {
	const settings = foldSettings(await rulesOf(db));
	const [rows, entries, day] = await Promise.all([
		db.memory.toArray(),
		newestEntries(db, RECENT),
		db.days.get(today)
	]);
	const decks = directory.decks.filter(({ id }) => !settings.hiddenDecks.includes(id));
	const unseenByDeck = await countUnseen(db, directory, decks, settings.contentLanguage, rows);
	const groups = settings.presets.map((preset): Group => {
		const own = new Set(decks.flatMap(({ id }) => (presetOf(settings, id) === preset ? [id] : [])));
		const asked = rows.filter((row) => isAsked(row, own, settings.contentLanguage));
		const memories = asked.map(({ state }) => state.memory);
		const unseen = [...own].reduce((sum, id) => sum + (unseenByDeck.get(id) ?? 0), 0);
		const { due, fresh } = askedUnder(preset, settings, day?.tally ?? NO_TALLY);
		const done = { introduced: fresh, reviews: due };
		return { cards: cardsOf(memories, unseen, today), rules: preset, done };
	});
	return { settings, groups, habits: habitsIn(rows, entries) };
}

function habitsIn(rows: readonly MemoryRow[], entries: readonly Entry[]): Habits {
	const firstDays = new Map<CardId, StudyDay | null>(
		rows.map(({ card, state }) => [card, state.introducedOn])
	);
	return habitsOf(entries, (card) => firstDays.get(card) ?? null);
}

function isAsked(row: MemoryRow, decks: ReadonlySet<DeckId>, lang: Language): boolean {
	const { deck, langs, due } = row;
	return deck !== undefined && decks.has(deck) && due !== undefined && langs.includes(lang);
}

/** Cards that may be asked and never were; suspended ones are not waited for. */
async function countUnseen(
	db: Db,
	directory: Directory,
	decks: readonly DeckRow[],
	lang: Language,
	rows: readonly MemoryRow[]
): Promise<ReadonlyMap<DeckId, number>> {
	const counters = await db.counters.bulkGet(
		decks.map(({ id }) => counterKey({ deck: id, lang, day: INTRODUCED }))
	);
	const waiting = rows.filter(
		({ langs, due, state }) =>
			langs.includes(lang) && due === undefined && state.memory.kind === 'new'
	);
	const unseen = decks.map((deck, i): [DeckId, number] => {
		const suspended = waiting.filter((row) => row.deck === deck.id).length;
		const introduced = counters[i]?.count ?? 0;
		return [deck.id, directory.askable(deck, lang).length - introduced - suspended];
	});
	return new Map(unseen);
}
