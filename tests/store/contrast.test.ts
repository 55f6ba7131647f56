import { afterEach, describe, expect, test } from 'vitest';
import type { CardId, StudyDay } from '#core/base/brand.ts';
import type { Draft } from '#core/log/types.ts';
import { answerText } from '#core/notes/plain-text.ts';
import type { Store } from '#store/types.ts';
import { cardsIn, tableNote } from '../core/contrast/groups.ts';
import { Device } from './fakes/device.ts';
import { cards as plainCards, deckCard, deckOf, note } from './fakes/decks.ts';
import { commit, setting, undo } from './fakes/drafts.ts';
import { head, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const COLOURS = ['red', 'blue', 'green', 'grey', 'brown', 'black'];
const table = cardsIn(
	tableNote([['Name', 'Colour'], ...COLOURS.map((colour, i) => [`Thing ${'ABCDEF'[i]}`, colour])])
);
const idOf = (colour: string): CardId => table.find((card) => answerText(card) === colour)!.id;
const ids = COLOURS.map(idOf);

const answered = (
	colour: string,
	typed: string,
	at: number,
	mode: 'drill' | 'study' = 'drill'
): Draft => ({
	...head(at),
	kind: 'review',
	card: idOf(colour),
	rating: colour === typed ? 3 : 1,
	ms: 2000,
	mode,
	typed,
	verdict: colour === typed ? 'exact' : 'wrong'
});

/** Everything right, twice, and then grey and black taken for each other. */
const mixedUp = [
	...[...COLOURS, ...COLOURS].map((colour, k) => answered(colour, colour, k)),
	answered('grey', 'black', 20),
	answered('black', 'grey', 21)
];

async function withTable() {
	const store = await device.tab({ noFiles: true });
	await store.installDecks([deckOf(note([...table, ...plainCards(3)]))], head());
	return store;
}

const drilled = async (
	store: Store,
	{ cards = null, seed = 's', today = TODAY }: Partial<Parameters<Store['drill']>[0]> = {}
) => (await store.drill({ today, cards, seed })).map(({ card }) => card);

describe('a drill', () => {
	test('asks all cards that are alike, with choices among them', async () => {
		const store = await withTable();
		const questions = await store.drill({ today: TODAY, cards: null, seed: 's' });
		expect(questions.map(({ card }) => card).sort()).toEqual([...ids].sort());
		for (const { card, choices } of questions) {
			expect(choices).toContain(card);
			expect(ids).toEqual(expect.arrayContaining([...choices]));
		}
	});

	test('asks of some cards those that give a question', async () => {
		const store = await withTable();
		const chosen = [deckCard(0).id, idOf('red'), idOf('blue')];
		expect((await drilled(store, { cards: chosen })).sort()).toEqual(
			[idOf('red'), idOf('blue')].sort()
		);
	});

	test('leaves out what was set aside, and hidden decks unless they are asked for', async () => {
		const store = await withTable();
		const suspended: Draft = { ...head(1), kind: 'mark', card: ids[0]!, set: { suspended: true } };
		const buried: Draft = { ...head(2), kind: 'mark', card: ids[1]!, set: { buriedOn: TODAY } };
		await commit(store, suspended, buried);
		expect((await drilled(store)).sort()).toEqual(ids.slice(2).sort());
		expect(await drilled(store, { today: (TODAY + 1) as StudyDay })).toContain(ids[1]);
		await commit(store, setting('hidden', true, 3, 'deck:services'));
		expect(await drilled(store)).toEqual([]);
		expect(await drilled(store, { cards: ids })).toHaveLength(4);
	});

	test('asks what is confused first, then what is likely forgotten, then what is new', async () => {
		const store = await withTable();
		const studied = (colour: string, at: number) => answered(colour, colour, at, 'study');
		await commit(store, studied('green', 1), studied('green', 2), studied('brown', 3), ...mixedUp);
		const later = (TODAY + 60) as StudyDay;
		for (const seed of ['a', 'b', 'c']) {
			const order = await drilled(store, { seed, today: later });
			expect(new Set(order.slice(0, 2))).toEqual(new Set([idOf('grey'), idOf('black')]));
			expect(new Set(order.slice(2, 4))).toEqual(new Set([idOf('green'), idOf('brown')]));
		}
	});

	test('follows a change of the deck', async () => {
		const store = await withTable();
		expect(await drilled(store)).toHaveLength(6);
		await store.installDecks([deckOf(note(table.slice(0, 2)))], head(5));
		expect(await drilled(store)).toEqual([]);
	});
});

describe('confusions', () => {
	test('are told of the whole log, and gone with what was undone', async () => {
		const store = await withTable();
		expect(await store.confusions()).toEqual([]);
		const entries = await commit(store, ...mixedUp);
		const pairs = async () =>
			(await store.confusions()).map(({ cards, count }) => [[...cards].sort(), count]);
		const pair = [[idOf('grey'), idOf('black')].sort(), 2];
		expect(await pairs()).toEqual([pair]);
		await store.jobs.pack();
		expect(await pairs()).toEqual([pair]);
		await commit(store, undo(entries.at(-1)!.id, 30));
		expect(await store.confusions()).toEqual([]);
	});
});

test('answers of a drill leave every memory and the plan of the day as they are, also by replay', async () => {
	const store = await withTable();
	await commit(store, answered('red', 'red', 1, 'study'), answered('blue', 'green', 2, 'study'));
	const memories = async () =>
		(await store.states(ids)).map(({ memory, leech }) => [memory, leech]);
	const plan = async () => {
		const { candidates, done, load, pace } = await store.loadDay(TODAY);
		const states = new Map(candidates.map(({ card, state }) => [card, state.memory]));
		return { states, done, load, pace };
	};
	const before = [await memories(), await plan()];
	const entries = await commit(store, ...mixedUp.map((draft) => ({ ...draft, at: head(99).at })));
	expect([await memories(), await plan()]).toEqual(before);
	expect(await store.verify()).toMatchObject({ equal: true });
	await commit(store, ...entries.map(({ id }) => undo(id, 200)));
	expect([await memories(), await plan()]).toEqual(before);
	expect(await store.verify()).toMatchObject({ equal: true });
});
