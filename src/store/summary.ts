import type { StudyDay } from '#core/base/brand.ts';
import { foldSettings } from '#core/memory/settings.ts';
import type { Language } from '#core/notes/types.ts';
import type { Directory } from './directory.ts';
import { notesAsked } from './editions.ts';
import { rulesOf } from './head.ts';
import { FRESH, INTRODUCED, IN_STEPS, type Db, type DeckRow, type MemoryRow } from './schema.ts';
import { counterKey } from './shelf.ts';
import { standingOf } from './standing.ts';
import type { DeckSummary } from './types.ts';

/** The decks in order, counted by their counters: as fast for ten thousand cards as for ten. */
export async function summariseDecks(
	db: Db,
	directory: Directory,
	today: StudyDay
): Promise<readonly DeckSummary[]> {
	const settings = foldSettings(await rulesOf(db));
	const buried = await db.memory.where('buried').equals(today).toArray();
	const summaries: DeckSummary[] = [];
	for (const deck of directory.decks) {
		const { contentLanguage: lang } = settings;
		const counts = await countDeck(db, deck, lang, today);
		const hidden = buried.filter((row) => isDue(row, deck, lang, today));
		summaries.push({
			...describe(directory, deck, lang),
			hidden: settings.hiddenDecks.includes(deck.id),
			introduced: counts.introduced,
			due: counts.due - hidden.length
		});
	}
	return summaries;
}

function describe(
	directory: Directory,
	deck: DeckRow,
	lang: Language
): Omit<DeckSummary, 'hidden' | 'introduced' | 'due'> {
	const asked = notesAsked(deck, lang);
	const notes = asked.map((note) => ({
		path: note.path,
		title: note.title,
		lang: note.lang,
		cards: directory.askableIn(deck, note).length,
		coverage: note.coverage
	}));
	return {
		id: deck.id,
		title: deckTitle(deck, lang),
		isOwn: deck.name !== undefined,
		notes,
		lang: notes[0]?.lang ?? lang,
		standing: standingOf(
			deck,
			notes.map(({ path }) => path)
		),
		cards: notes.reduce((sum, note) => sum + note.cards, 0),
		coverage: {
			content: notes.reduce((sum, { coverage }) => sum + coverage.content, 0),
			covered: notes.reduce((sum, { coverage }) => sum + coverage.covered, 0)
		}
	};
}

/** What its person calls it, or the title of the first note that is asked under a language. */
export function deckTitle(deck: DeckRow, lang: Language): string {
	return deck.name ?? notesAsked(deck, lang)[0]?.title ?? deck.id;
}

async function countDeck(
	db: Db,
	{ id }: DeckRow,
	lang: Language,
	today: StudyDay
): Promise<{ readonly introduced: number; readonly due: number }> {
	const rows = await db.counters
		.where('[deck+lang+day]')
		.between([id, lang, IN_STEPS], [id, lang, today], true, true)
		.toArray();
	const introduced = await db.counters.get(counterKey({ deck: id, lang, day: INTRODUCED }));
	return {
		introduced: introduced?.count ?? 0,
		due: rows.reduce((sum, { count }) => sum + count, 0)
	};
}

/** Whether the deck's counters count a card as due that is put off for today. */
function isDue({ deck, langs, due }: MemoryRow, { id }: DeckRow, lang: Language, today: StudyDay) {
	return deck === id && langs.includes(lang) && due !== undefined && due !== FRESH && due <= today;
}
