/** What a day is planned from, read without looking at every card. */
import type { CardId, DeckId, FactId, StudyDay } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import { unseen } from '#core/memory/apply.ts';
import { presetOf } from '#core/memory/preset.ts';
import { foldSettings } from '#core/memory/settings.ts';
import type { NewOrder, Preset, Settings } from '#core/memory/types.ts';
import type { Language } from '#core/notes/types.ts';
import { LOAD_DAYS } from '#core/queue/due.ts';
import { placeRank } from '#core/queue/rank.ts';
import type { Candidate, DayInput, Done } from '#core/queue/types.ts';
import { pace } from '#core/stats/pace.ts';
import { NO_TALLY } from '#core/stats/tally.ts';
import { newestEntries } from './blocks.ts';
import { factOf, type Directory } from './directory.ts';
import { notesAsked } from './editions.ts';
import { rulesOf } from './head.ts';
import { FRESH, INTRODUCED, type DayRow, type Db, type DeckRow } from './schema.ts';
import { counterKey } from './shelf.ts';

/** Facts with new cards that are offered beyond the limit of the day, for "a few more". */
const SPARE_FACTS = 100;
/** Entries that a person's pace is measured on. */
const RECENT = 300;

export async function loadDay(db: Db, directory: Directory, today: StudyDay): Promise<DayInput> {
	const settings = foldSettings(await rulesOf(db));
	const decks = directory.decks.filter(({ id }) => !settings.hiddenDecks.includes(id));
	// asked for all at once: a round trip to the database costs more than what it brings
	const [recent, row, load, ...candidates] = await Promise.all([
		newestEntries(db, RECENT),
		db.days.get(today),
		loadAfter(db, decks, settings, today),
		...decks.map((deck) => deckCandidates(db, directory, deck, settings, today))
	]);
	const done = doneOn(row, recent, today);
	return { today, candidates: candidates.flat(), done, settings, pace: pace(recent), load };
}

/** Cards of all decks due on each of the days after `today`. */
async function loadAfter(
	db: Db,
	decks: readonly DeckRow[],
	{ contentLanguage: lang }: Settings,
	today: StudyDay
): Promise<ReadonlyMap<StudyDay, number>> {
	const days = (deck: DeckRow) =>
		db.counters
			.where('[deck+lang+day]')
			.between([deck.id, lang, today + 1], [deck.id, lang, today + LOAD_DAYS], true, true)
			.toArray();
	const load = new Map<StudyDay, number>();
	for (const rows of await Promise.all(decks.map(days)))
		for (const { day, count } of rows)
			load.set(day as StudyDay, (load.get(day as StudyDay) ?? 0) + count);
	return load;
}

async function deckCandidates(
	db: Db,
	directory: Directory,
	deck: DeckRow,
	settings: Settings,
	today: StudyDay
): Promise<readonly Candidate[]> {
	const { contentLanguage: lang } = settings;
	const askable = directory.askable(deck, lang);
	const [due, fresh] = await Promise.all([
		db.memory.where('[deck+due]').between([deck.id, FRESH], [deck.id, today], true, true).toArray(),
		unseenCards(db, deck.id, lang, askable, presetOf(settings, deck.id))
	]);
	const asked = due.filter(({ langs }) => langs.includes(lang));
	const states = [...asked.map(({ state }) => state), ...fresh.map(unseen)];
	const starts = noteStarts(deck, lang);
	return states.flatMap((state) => {
		const place = directory.place(state.card, lang);
		if (place === undefined) return [];
		const { card } = state;
		const order = (starts.get(place.path) ?? 0) + place.order;
		return [{ card, fact: factOf(card), deck: deck.id, order, state }];
	});
}

/** How many cards of the deck come before each note. */
function noteStarts(deck: DeckRow, lang: Language): ReadonlyMap<string, number> {
	const starts = new Map<string, number>();
	let start = 0;
	for (const { path, cards } of notesAsked(deck, lang)) {
		starts.set(path, start);
		start += cards.length;
	}
	return starts;
}

/** The first cards in order that the log says nothing about. */
async function unseenCards(
	db: Db,
	deck: DeckId,
	lang: Language,
	askable: readonly CardId[],
	{ newPerDay, newOrder }: Preset
): Promise<readonly CardId[]> {
	const introduced = await db.counters.get(counterKey({ deck, lang, day: INTRODUCED }));
	if (introduced !== undefined && introduced.count >= askable.length) return [];
	const known = new Set(await db.memory.where('deck').equals(deck).primaryKeys());
	const fresh: CardId[] = [];
	const facts = new Set<FactId>();
	for (const card of inFreshOrder(askable, newOrder)) {
		if (known.has(card)) continue;
		facts.add(factOf(card));
		if (facts.size > newPerDay + SPARE_FACTS) break;
		fresh.push(card);
	}
	return fresh;
}

/** The cards of a deck in the order in which they are introduced. */
function inFreshOrder(cards: readonly CardId[], order: NewOrder): readonly CardId[] {
	const rank = placeRank(order);
	if (rank === null) return cards;
	return cards
		.map((card, place) => ({ card, rank: rank(card, place) }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ card }) => card);
}

function doneOn(row: DayRow | undefined, recent: readonly Entry[], today: StudyDay): Done {
	let last: CardId | null = null;
	for (const entry of recent)
		if (entry.kind === 'review' && entry.mode === 'study' && entry.day === today) last = entry.card;
	const facts = Object.keys(row?.facts ?? {}) as FactId[];
	return { ...(row?.tally ?? NO_TALLY), facts, last };
}
