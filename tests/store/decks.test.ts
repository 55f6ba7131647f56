import { afterEach, expect, test } from 'vitest';
import type { DeckId, FactId, StudyDay } from '#core/base/brand.ts';
import type { Draft } from '#core/log/types.ts';
import type { Card, CompiledDeck } from '#core/notes/types.ts';
import { planDay } from '#core/queue/plan.ts';
import { writeBackup } from '#store/backup/write.ts';
import type { Store } from '#store/types.ts';
import { logOf } from '../support/year.ts';
import { Device } from './fakes/device.ts';
import { cards, deck, deckCard, deckOf, note, paragraph } from './fakes/decks.ts';
import { commit, mark, setting, undo } from './fakes/drafts.ts';
import { card, head, review, reviewIn, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const services = 'services' as DeckId;
const tomorrow = (TODAY + 1) as StudyDay;

async function storeWith(...decks: readonly CompiledDeck[]): Promise<Store> {
	const store = await device.tab();
	await store.installDecks(decks, head());
	return store;
}

const ids = async (store: Store, today = TODAY) =>
	(await store.loadDay(today)).candidates.map(({ card }) => card);

test('an installed deck offers its cards in order, and none before', async () => {
	const store = await device.tab();
	expect(await ids(store)).toEqual([]);
	await store.installDecks([deck(5)], head());
	const { candidates, pace } = await store.loadDay(TODAY);
	expect(candidates.map(({ card, order }) => [card, order])).toEqual(
		[0, 1, 2, 3, 4].map((k) => [card(k), k])
	);
	expect(pace).toBe(8000);
});

test('the pace is measured on the newest answers, however a restore has packed them', async () => {
	const store = await storeWith(deck(5));
	const answers = Array.from({ length: 503 }, (_, k) => ({ ...review(k % 5, k), ms: 30_000 }));
	await store.restore(await writeBackup(logOf(answers)), head(600).at);
	expect((await store.loadDay(TODAY)).pace).toBe(30_000);
});

test('suggestions wait until their fact is accepted, and go when it is rejected or undone', async () => {
	const suggestion = deckCard(1, { status: 'suggested' });
	const store = await storeWith(deckOf(note([deckCard(0), suggestion])));
	expect(await ids(store)).toEqual([card(0)]);
	const fact = 'fact1' as FactId;
	const [accepted] = await commit(store, { ...head(1), kind: 'accept', fact });
	expect(await ids(store)).toEqual([card(0), card(1)]);
	await commit(store, review(1, 2));
	expect((await store.decks(TODAY))[0]).toMatchObject({ cards: 2, introduced: 1, due: 1 });
	await commit(store, { ...head(3), kind: 'reject', fact });
	expect(await ids(store)).toEqual([card(0)]);
	expect((await store.decks(TODAY))[0]).toMatchObject({ cards: 1, introduced: 0, due: 0 });
	const [rejection] = await store.undoable(TODAY);
	expect(rejection?.kind).toBe('review');
	await commit(store, undo(accepted!.id, 4));
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('a card answered today waits in its steps, one due later is not loaded', async () => {
	const store = await storeWith(deck(3));
	await commit(store, review(0, 1, 4), review(1, 2, 3), mark(2, 3, { suspended: true }));
	expect(await ids(store)).toEqual([card(1)]);
	const state = await store.state(card(0));
	const due = state.memory.kind === 'review' ? state.memory.dueOn : TODAY;
	expect((await ids(store, due)).sort()).toEqual([card(0), card(1)]);
});

test('buried cards are not counted as due on that day, and are on the next', async () => {
	const store = await storeWith(deck(3));
	await commit(store, review(0, 1), review(1, 2), mark(0, 3, { buriedOn: TODAY }));
	expect((await store.decks(TODAY))[0]).toMatchObject({ due: 1, introduced: 2 });
	expect((await store.decks(tomorrow))[0]).toMatchObject({ due: 2 });
	expect(planDay(await store.loadDay(TODAY)).learning).toHaveLength(1);
});

test('a hidden deck is not asked, and says so', async () => {
	const store = await storeWith(deck(3));
	await commit(store, setting('hidden', true, 1, 'deck:services'));
	expect(await ids(store)).toEqual([]);
	expect((await store.decks(TODAY))[0]).toMatchObject({ hidden: true, cards: 3 });
	expect((await store.find('question', TODAY)).length).toBe(3);
});

test('only the content language is asked, and a card in both keeps its memory', async () => {
	const korean = note([deckCard(0), deckCard(1)]);
	const english = note([deckCard(1, { prompt: paragraph('In English') }), deckCard(2)], {
		lang: 'en'
	});
	const store = await storeWith(deckOf(korean, english));
	await commit(store, review(0, 1), review(1, 2));
	expect((await store.decks(TODAY))[0]).toMatchObject({ title: '서비스', introduced: 2, due: 2 });
	await commit(store, setting('contentLanguage', 'en', 3));
	expect((await ids(store)).sort()).toEqual([card(1), card(2)]);
	expect((await store.decks(TODAY))[0]).toMatchObject({
		title: 'Services',
		cards: 2,
		introduced: 1,
		due: 1
	});
	expect((await store.content([card(1), card(0)])).map(({ lang }) => lang)).toEqual(['en', 'ko']);
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('contents come in the order asked, across packs; unknown cards are left out', async () => {
	const store = await storeWith(deck(250));
	const asked = [card(249), card(999), card(0), card(100)];
	expect((await store.content(asked)).map(({ card }) => card.id)).toEqual([
		card(249),
		card(0),
		card(100)
	]);
	expect((await store.content([card(120)]))[0]).toMatchObject({
		deck: 'services',
		path: 'cards/services/ko.md',
		lang: 'ko',
		card: deckCard(120)
	});
});

test('a note comes back as it was compiled', async () => {
	const compiled = note(cards(230));
	const store = await storeWith(deckOf(compiled));
	expect(await store.note(services, 'ko')).toEqual(compiled);
	expect(await store.note('nowhere' as DeckId, 'ko')).toBeUndefined();
});

test('search reads breadcrumbs and both sides, whatever the case and form of the letters', async () => {
	const special = deckCard(3, {
		breadcrumb: ['서비스'.normalize('NFD')],
		prompt: paragraph('ClusterIP')
	});
	const store = await storeWith(deckOf(note([...cards(3), special])));
	expect(await store.find('clusterip', TODAY)).toEqual([card(3)]);
	expect((await store.find('서비스', TODAY)).length).toBe(1);
	expect(await store.find('ANSWER IS 2', TODAY)).toEqual([card(2)]);
	expect(await store.find('nowhere', TODAY)).toEqual([]);
	const all = await store.find('  ', TODAY);
	expect(all).toEqual([0, 1, 2, 3].map(card));
	const [second, first] = await store.rows([card(1), card(9), card(0)]);
	expect([second?.card.id, first?.card.id]).toEqual([card(1), card(0)]);
	expect(first?.state.memory.kind).toBe('new');
});

test('decks that come after their answers take them up', async () => {
	const store = await device.tab();
	await commit(store, review(0, 1));
	expect(await ids(store)).toEqual([]);
	await store.installDecks([deck(2)], head(2));
	expect((await store.decks(TODAY))[0]).toMatchObject({ introduced: 1, due: 1 });
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('the same decks again write nothing', async () => {
	const store = await storeWith(deck(3));
	await commit(store, review(0, 1));
	await store.installDecks([deck(3)], head(5));
	expect((await store.safety()).entries).toBe(1);
});

async function after(change: Partial<Card>): Promise<readonly string[]> {
	const store = await storeWith(deck(3));
	await commit(store, review(1, 1));
	await store.installDecks(
		[deckOf(note([deckCard(0), deckCard(1, change), deckCard(2)]))],
		head(600)
	);
	expect(await store.verify()).toMatchObject({ equal: true });
	return (await store.history(card(1))).map(({ kind }) => kind);
}

test('a changed number brings an answered card up now, once', async () => {
	expect(await after({ answer: paragraph('The answer is 7') })).toEqual(['review', 'changed']);
});

test('new words for the same truth change nothing', async () => {
	expect(await after({ answer: paragraph('It is 1, the answer') })).toEqual(['review']);
	device.cutPower();
	device = new Device();
	expect(await after({ prompt: paragraph('Another question 99') })).toEqual(['review']);
});

test('a changed truth of a card without history is not logged', async () => {
	const store = await storeWith(deck(3));
	const changed = deckOf(
		note([deckCard(0), deckCard(1, { answer: paragraph('It is 7') }), deckCard(2)])
	);
	await store.installDecks([changed], head(600));
	expect((await store.safety()).entries).toBe(0);
});

test('changing back and forth is logged each time, installing twice only once', async () => {
	const store = await storeWith(deck(1));
	await commit(store, review(0, 1));
	const other = deckOf(note([deckCard(0, { answer: paragraph('The answer is 5') })]));
	for (const [k, version] of [other, other, deck(1), other].entries())
		await store.installDecks([version], head(100 + k));
	expect((await store.history(card(0))).map(({ kind }) => kind)).toEqual([
		'review',
		'changed',
		'changed',
		'changed'
	]);
});

test('a removed card is hidden with its memory and comes back with it', async () => {
	const store = await storeWith(deck(3));
	await commit(store, review(2, 1));
	const state = await store.state(card(2));
	await store.installDecks([deck(2)], head(5));
	expect(await ids(store)).toEqual([card(0), card(1)]);
	expect((await store.decks(TODAY))[0]).toMatchObject({ cards: 2, introduced: 0, due: 0 });
	expect(await store.state(card(2))).toEqual(state);
	await store.installDecks([deck(3)], head(6));
	expect((await store.decks(TODAY))[0]).toMatchObject({ cards: 3, introduced: 1, due: 1 });
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('a deck that is no longer bundled goes, with its texts, and its cards keep their memory', async () => {
	const other = deckOf(note([deckCard(7)], { deck: 'dns' }));
	const store = await storeWith(deck(2), other);
	await commit(store, review(7, 1));
	await store.installDecks([deck(2)], head(5));
	expect((await store.decks(TODAY)).map(({ id }) => id)).toEqual(['services']);
	expect(await store.note('dns' as DeckId, 'ko')).toBeUndefined();
	expect(await store.content([card(7)])).toEqual([]);
	expect((await store.state(card(7))).memory.kind).toBe('learning');
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('decks come in the order given, also when only the order changes', async () => {
	const other = deckOf(note([deckCard(7)], { deck: 'dns' }));
	const store = await storeWith(deck(2), other);
	await store.installDecks([other, deck(2)], head(5));
	expect((await store.decks(TODAY)).map(({ id }) => id)).toEqual(['dns', 'services']);
});

test('new cards beyond the limit of the day are offered for "a few more", not the whole deck', async () => {
	const store = await storeWith(deck(2_000));
	const loaded = await ids(store);
	expect(loaded.length).toBeGreaterThanOrEqual(120);
	expect(loaded.length).toBeLessThan(300);
	await commit(store, review(0, 1, 4), mark(1, 2, { suspended: true }));
	expect((await ids(store)).slice(0, 2)).toEqual([card(2), card(3)]);
});

test('of a large deck the day holds the new cards that its preset introduces first', async () => {
	const store = await storeWith(deck(2_000));
	await commit(store, setting('newOrder', 'newest', 1));
	expect((await ids(store)).slice(0, 2)).toEqual([card(1999), card(1998)]);
	await commit(store, setting('newOrder', 'random', 2));
	const some = await ids(store);
	const first = [...Array(150).keys()].map((k) => card(k));
	expect(some.filter((one) => first.includes(one)).length).toBeLessThan(40);
	expect(await ids(store, tomorrow)).toEqual(some);
});

test('a day remembers what was asked in which deck, and forgets what is undone', async () => {
	const store = await storeWith(deck(5));
	const [answer] = await commit(
		store,
		reviewIn('services', 0, 1),
		reviewIn('other', 1, 2),
		review(2, 3)
	);
	const asked = { introduced: 1, reviews: 0 };
	const done = async () => (await store.loadDay(TODAY)).done;
	expect(await done()).toMatchObject({ introduced: 3, decks: { services: asked, other: asked } });
	await commit(store, undo(answer!.id, 4));
	expect((await done()).decks).toEqual({ other: asked });
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('another tab sees a deck that this one installed', async () => {
	const [a, b] = [await device.tab(), await device.tab()];
	await a.installDecks([deck(2)], head());
	expect(await ids(b)).toHaveLength(2);
	await b.installDecks([deck(3)], head(1));
	expect(await ids(a)).toHaveLength(3);
	await commit(a, review(2, 3));
	expect((await b.decks(TODAY))[0]).toMatchObject({ introduced: 1 });
});

test('a day knows how many cards of decks that are asked are due on the days to come', async () => {
	const store = await storeWith(deck(4), deckOf(note([deckCard(7)], { deck: 'other' })));
	const due = (k: number, days: number) =>
		({ ...head(50 + k), kind: 'due', card: card(k), on: (TODAY + days) as StudyDay }) as const;
	await commit(store, ...[0, 1, 2, 3, 7].map((k) => review(k, k, 4)));
	await commit(store, due(0, 1), due(1, 3), due(2, 3), due(3, 101), due(7, 3));
	const load = async () => [...(await store.loadDay(TODAY)).load];
	expect(await load()).toEqual([
		[TODAY + 1, 1],
		[TODAY + 3, 3]
	]);
	await commit(store, setting('hidden', true, 60, 'deck:other'), mark(2, 61, { suspended: true }));
	expect(await load()).toEqual([
		[TODAY + 1, 1],
		[TODAY + 3, 1]
	]);
});

test('siblings of cards are those of their facts that something is known of', async () => {
	const store = await storeWith(deck(12));
	await commit(store, review(1, 1), review(11, 2), {
		...review(1, 3),
		card: 'fact1/def.r'
	} as Draft);
	const siblings = async (k: number) => (await store.siblings([card(k)])).map((one) => one.card);
	expect(await siblings(1)).toEqual([card(1), 'fact1/def.r']);
	expect(await siblings(2)).toEqual([]);
	expect(await store.siblings([card(1), card(11), card(1)])).toHaveLength(3);
});

test('states of many cards come in the order asked, of those never seen as well', async () => {
	const store = await storeWith(deck(3));
	await commit(store, review(2, 1), mark(0, 2, { suspended: true }));
	const wanted = [card(1), card(2), card(0)];
	const states = await store.states(wanted);
	expect(states).toEqual(await Promise.all(wanted.map((one) => store.state(one))));
	expect(states.map(({ memory, suspended }) => [memory.kind, suspended])).toEqual([
		['new', false],
		['learning', false],
		['new', true]
	]);
});
