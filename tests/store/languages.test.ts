import { afterEach, describe, expect, test } from 'vitest';
import type { DeckId, StudyDay } from '#core/base/brand.ts';
import type { Language } from '#core/notes/types.ts';
import { planDay } from '#core/queue/plan.ts';
import { counts } from '#core/queue/left.ts';
import type { Store } from '#store/types.ts';
import { cards, deck, deckCard, deckOf, note, paragraph } from './fakes/decks.ts';
import { Device } from './fakes/device.ts';
import { commit, mark, setting } from './fakes/drafts.ts';
import { card, head, NOON, review, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const english = (k: number) => deckCard(k, { prompt: paragraph(`In English ${k}`) });
const both = deckOf(
	note([deckCard(0), deckCard(1)]),
	note([english(1), english(2)], { lang: 'en' })
);
/** A deck of Korean cards 7 to 9. */
const koreanOnly = deckOf(
	note(
		[7, 8, 9].map((k) => deckCard(k)),
		{ deck: 'dns' }
	)
);

async function storeIn(lang: Language, ...decks: Parameters<Store['installDecks']>[0]) {
	const store = await device.tab();
	await store.installDecks(decks, head());
	await commit(store, setting('contentLanguage', lang, 1));
	return store;
}

const asked = async (store: Store, today = TODAY) =>
	(await store.loadDay(today)).candidates.map(({ card }) => card).sort();
const found = async (store: Store, query = '') => [...(await store.find(query, TODAY))].sort();

/** What Today, the list of notes and the search say of one and the same day. */
async function figures(store: Store, today = TODAY) {
	const { due, fresh, learning } = counts(planDay(await store.loadDay(today)), NOON);
	const decks = (await store.decks(today)).filter(({ hidden }) => !hidden);
	const sum = (key: 'cards' | 'introduced' | 'due') =>
		decks.reduce((total, summary) => total + summary[key], 0);
	return {
		left: due + fresh + learning,
		listed: sum('due') + sum('cards') - sum('introduced'),
		found: (await found(store)).length
	};
}

describe('a deck without an edition in the chosen language', () => {
	test('is asked in the language that it has, and says so', async () => {
		const store = await storeIn('en', koreanOnly);
		expect(await asked(store)).toEqual([card(7), card(8), card(9)]);
		const [content] = await store.content([card(7)]);
		expect(content).toMatchObject({ lang: 'ko', path: 'cards/dns/ko.md' });
		expect(await store.decks(TODAY)).toMatchObject([
			{ lang: 'ko', title: '서비스', cards: 3, coverage: { covered: 10 } }
		]);
	});

	test('shows its note and is searched in that language', async () => {
		const store = await storeIn('en', koreanOnly);
		expect((await store.note('dns' as DeckId, 'en'))?.lang).toBe('ko');
		expect(await found(store, 'question 8')).toEqual([card(8)]);
		expect((await store.rows(await found(store))).map(({ lang }) => lang)).toEqual([
			'ko',
			'ko',
			'ko'
		]);
	});

	test('counts what is started, due, put off and hidden like any other', async () => {
		const store = await storeIn('en', koreanOnly);
		await commit(store, review(7, 2), review(8, 3), mark(8, 4, { buriedOn: TODAY }));
		expect(await store.decks(TODAY)).toMatchObject([{ introduced: 2, due: 1 }]);
		expect(await store.decks((TODAY + 1) as StudyDay)).toMatchObject([{ due: 2 }]);
		await commit(store, setting('hidden', true, 5, 'deck:dns'));
		expect(await asked(store)).toEqual([]);
		expect(await store.decks(TODAY)).toMatchObject([{ hidden: true, introduced: 2 }]);
		expect(await store.verify()).toMatchObject({ equal: true });
	});
});

test('beside it a deck in both languages is asked only in the chosen one', async () => {
	const store = await storeIn('en', both, koreanOnly);
	expect(await asked(store)).toEqual([1, 2, 7, 8, 9].map(card));
	expect((await store.decks(TODAY)).map(({ lang }) => lang)).toEqual(['en', 'ko']);
	expect((await store.note('services' as DeckId, 'en'))?.lang).toBe('en');
	expect(await found(store)).toEqual([1, 2, 7, 8, 9].map(card));
	expect(await found(store, 'question 1')).toEqual([]);
});

test('a suggestion taken in one language is not asked in the other as a guess', async () => {
	const guess = deckCard(1, { status: 'suggested' });
	const store = await storeIn('ko', deckOf(note([guess]), note([english(1)], { lang: 'en' })));
	await commit(store, setting('contentLanguage', 'en', 2), review(1, 3));
	expect(await asked(store)).toEqual([card(1)]);
	await commit(store, setting('contentLanguage', 'ko', 4));
	expect(await asked(store)).toEqual([]);
	expect(await store.decks(TODAY)).toMatchObject([{ cards: 0, introduced: 0, due: 0 }]);
});

test('switching back and forth keeps every figure in step and every memory', async () => {
	const store = await storeIn('ko', both, koreanOnly);
	await commit(store, review(1, 2), review(7, 3), mark(9, 4, { suspended: true }));
	const before = { figures: await figures(store), decks: await store.decks(TODAY) };
	const state = await store.state(card(1));
	for (const [at, lang] of (['en', 'ko', 'en', 'ko'] as const).entries()) {
		await commit(store, setting('contentLanguage', lang, 10 + at));
		const now = await figures(store);
		// one of the five is suspended: listed and found, not asked
		expect(now).toEqual({ left: 4, listed: 5, found: 5 });
		expect(await asked(store)).toHaveLength(4);
	}
	expect({ figures: await figures(store), decks: await store.decks(TODAY) }).toEqual(before);
	expect(await store.state(card(1))).toEqual(state);
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('an English edition that comes later takes over, and the Korean one keeps its memory', async () => {
	const store = await storeIn('en', deck(2));
	await commit(store, review(0, 2), review(1, 3));
	await store.installDecks([deckOf(note(cards(2)), note([english(1)], { lang: 'en' }))], head(4));
	expect(await asked(store)).toEqual([card(1)]);
	expect(await store.decks(TODAY)).toMatchObject([{ lang: 'en', cards: 1, introduced: 1, due: 1 }]);
	await commit(store, setting('contentLanguage', 'ko', 5));
	expect(await store.decks(TODAY)).toMatchObject([{ lang: 'ko', cards: 2, introduced: 2 }]);
});
