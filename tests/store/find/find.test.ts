import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { CardId, EntryId, StudyDay } from '#core/base/brand.ts';
import type { Draft } from '#core/log/types.ts';
import type { CompiledNote } from '#core/notes/types.ts';
import { searchDropped, searchSaved } from '#core/search/saved.ts';
import { watch } from '#store/live.ts';
import { Db, VERSIONS } from '#store/schema.ts';
import { cards, deck, deckCard, deckOf, note, paragraph } from '../fakes/decks.ts';
import { Device, type Tab } from '../fakes/device.ts';
import { commit, mark, setting, undo } from '../fakes/drafts.ts';
import { card, head, review, TODAY } from '../fakes/entries.ts';
import { eventually } from '../../support/eventually.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const dayAfter = (days: number) => (TODAY + days) as StudyDay;

async function withDeck(compiled = deck(4)): Promise<Tab> {
	const store = await device.tab();
	await store.installDecks([compiled], head());
	return store;
}

const find = (store: Tab, query: string, today = TODAY) => store.find(query, today);
const list = (...numbers: readonly number[]) => numbers.map(card);

describe('what a card is found by', () => {
	const tagged: CompiledNote = {
		...note([deckCard(0, { tags: ['Net/DNS'] }), deckCard(1, { kind: 'cloze' }), deckCard(2)]),
		tags: ['cluster']
	};

	test('kind, tags of its own and of its note, deck and note', async () => {
		const store = await withDeck(deckOf(tagged));
		expect(await find(store, 'tag:net')).toEqual(list(0));
		expect(await find(store, 'tag:cluster')).toEqual(list(0, 1, 2));
		expect(await find(store, 'kind:cloze')).toEqual(list(1));
		expect(await find(store, 'deck:서비스 -tag:net')).toEqual(list(1, 2));
		expect(await find(store, 'note:services/ko lang:ko')).toEqual(list(0, 1, 2));
	});

	test('the title of a card that asks something new each time, where titles are given', async () => {
		const asked = paragraph('dns.srv');
		const drawn = deckCard(1, { kind: 'scenario', prompt: asked, answer: asked });
		const store = await withDeck(deckOf(note([deckCard(0), drawn])));
		const titles = { ko: { 'dns.srv': '포트의 이름' }, en: { 'dns.srv': 'Named ports' } };
		const named = (query: string) => store.find(query, TODAY, undefined, titles);
		expect(await named('포트')).toEqual(list(1));
		expect(await named('“named ports”')).toEqual(list(1));
		expect(await find(store, '포트')).toEqual([]);
	});

	test('the words that its person gave it', async () => {
		const store = await withDeck();
		const words = { prompt: 'In my own words', answer: 'x' };
		await device.database((db) =>
			db.wordings.put({
				card: card(2),
				base: '' as never,
				kind: 'basic',
				prompt: paragraph(words.prompt),
				answer: paragraph(words.answer)
			})
		);
		expect(await find(store, '"my own words"')).toEqual(list(2));
	});

	test('where it stands, as soon as that is said and no longer than it holds', async () => {
		const store = await withDeck();
		expect(await find(store, 'is:new')).toEqual(list(0, 1, 2, 3));
		await commit(store, review(0, 1), mark(1, 2, { suspended: true }), mark(2, 3, { flag: 3 }));
		expect(await find(store, 'is:due')).toEqual(list(0));
		expect(await find(store, 'is:suspended or flag:3')).toEqual(list(1, 2));
		const [done] = await commit(store, { ...head(4), kind: 'reset', card: card(0) });
		expect(await find(store, 'is:new')).toEqual(list(0, 1, 2, 3));
		await commit(store, undo(done!.id, 5));
		expect(await find(store, 'is:learn')).toEqual(list(0));
	});

	test('answers of the last days, undone ones not', async () => {
		const store = await withDeck();
		const [, again] = await commit(store, review(0, 1, 3), review(1, 2, 1));
		expect(await find(store, 'rated:1')).toEqual(list(0, 1));
		expect(await find(store, 'rated:1:1')).toEqual(list(1));
		await commit(store, review(2, 3, 1));
		expect(await find(store, 'rated:1:1')).toEqual(list(1, 2));
		await commit(store, undo(again!.id, 4));
		expect(await find(store, 'rated:1:1')).toEqual(list(2));
		expect(await find(store, 'rated:1', dayAfter(1))).toEqual([]);
		expect(await find(store, 'rated:2', dayAfter(1))).toEqual(list(0, 2));
	});
});

test('another language, another version of a deck and another tab are followed', async () => {
	const english = note([deckCard(7, { prompt: paragraph('In English') })], { lang: 'en' });
	const store = await withDeck(deckOf(note(cards(3)), english));
	const other = await device.tab();
	expect(await find(store, '')).toEqual(list(0, 1, 2));
	await commit(other, setting('contentLanguage', 'en', 1));
	expect(await find(store, '')).toEqual(list(7));
	await other.installDecks([deck(2)], head(2));
	expect(await find(store, '')).toEqual(list(0, 1));
	await commit(other, review(1, 3));
	expect(await find(store, 'is:due')).toEqual(list(1));
});

test('an erased log is followed too', async () => {
	const store = await withDeck();
	await commit(store, review(0, 1));
	expect(await find(store, 'is:due')).toEqual(list(0));
	expect((await store.erase()).ok).toBe(true);
	const again = await device.tab();
	expect(await find(again, 'is:due')).toEqual([]);
});

test('a watcher of a search hears of an answer', async () => {
	const store = await withDeck();
	const heard: (readonly CardId[])[] = [];
	const watching = watch(() => store.find('is:due', TODAY)).subscribe({
		next: (found) => void heard.push(found),
		error: (error) => heard.push([String(error) as CardId])
	});
	await eventually(() => expect(heard).toEqual([[]]));
	await commit(store, review(2, 1));
	await eventually(() => expect(heard.at(-1)).toEqual(list(2)));
	watching.unsubscribe();
});

test('cards come in the order asked for', async () => {
	const store = await withDeck();
	await commit(store, review(2, 1, 4), review(0, 2, 4), {
		...head(3),
		kind: 'due',
		card: card(2),
		on: dayAfter(1)
	});
	const order = { by: 'due', descending: false } as const;
	expect(await store.find('', TODAY, order)).toEqual(list(2, 0, 1, 3));
	expect(await store.find('', TODAY, { by: 'added', descending: true })).toEqual(list(3, 2, 1, 0));
});

test('a database whose words told no kinds is brought up', async () => {
	const tagged = { ...note([deckCard(0, { tags: ['dns'] }), deckCard(1)]), tags: ['All'] };
	const old = await device.tab({ versions: VERSIONS.slice(0, 3) });
	await old.installDecks([deckOf(tagged)], head());
	device.cutPower();
	const db = new Db(device.names.database, VERSIONS.slice(0, 3));
	await db.open();
	await db.words.clear();
	db.close();
	const store = await device.tab();
	expect(await find(store, 'tag:dns question')).toEqual(list(0));
	expect(await find(store, 'tag:all kind:basic')).toEqual(list(0, 1));
});

test('the course of a card tells every step with the state it led to, undone ones left out', async () => {
	const store = await withDeck();
	const [, flagged] = await commit(store, review(0, 1, 4), mark(0, 2, { flag: 1 }));
	await commit(store, setting('retention', 0.8, 3), { ...head(4), kind: 'reset', card: card(0) });
	await commit(store, undo(flagged!.id, 5));
	const steps = await store.course(card(0));
	expect(steps.map(({ entry }) => entry.kind)).toEqual(['review', 'reset']);
	expect(steps.map(({ after }) => after.memory.kind)).toEqual(['review', 'new']);
	expect(steps.at(-1)?.after).toEqual(await store.state(card(0)));
	expect(await store.course(card(3))).toEqual([]);
});

test('searches are kept, renamed and dropped through the log', async () => {
	const store = await withDeck();
	const saved = { id: '1', name: 'Weak', query: 'prop:r<0.8' };
	await commit(store, { ...head(1), ...searchSaved(saved) });
	expect(await store.searches()).toEqual([saved]);
	await commit(store, { ...head(2), ...searchDropped(saved) });
	expect(await store.searches()).toEqual([]);
	expect(await store.verify()).toMatchObject({ equal: true });
});

const SIZE = 6;
const someCard = fc.integer({ min: 0, max: SIZE - 1 });
type Step =
	| { readonly kind: 'draft'; readonly make: (at: number) => Draft }
	| { readonly kind: 'undo'; readonly pick: number };
const steps: fc.Arbitrary<Step> = fc.oneof(
	fc.tuple(someCard, fc.constantFrom(1, 3, 4)).map(([k, rating]): Step => ({
		kind: 'draft',
		make: (at) => review(k, at, rating)
	})),
	someCard.map((k): Step => ({ kind: 'draft', make: (at) => mark(k, at, { suspended: true }) })),
	someCard.map((k): Step => ({
		kind: 'draft',
		make: (at) => ({ ...head(at), kind: 'reset', card: card(k) })
	})),
	fc.constant<Step>({ kind: 'draft', make: (at) => setting('retention', 0.8, at) }),
	fc.constant<Step>({
		kind: 'draft',
		make: (at) => ({ ...head(at), kind: 'reschedule', preset: 'all' })
	}),
	fc.nat().map((pick): Step => ({ kind: 'undo', pick }))
);
const QUERIES = [
	'is:due',
	'is:new',
	'is:suspended',
	'rated:1:1',
	'prop:ivl>3',
	'prop:reps>1 -is:learn'
];

test('what is followed is what a new tab reads', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(steps, { maxLength: 12 }), async (all) => {
			const store = await withDeck(deck(SIZE));
			const done: EntryId[] = [];
			for (const [i, step] of all.entries()) {
				const of = step.kind === 'undo' ? done[step.pick % done.length] : undefined;
				if (step.kind === 'draft') done.push((await commit(store, step.make(i + 1)))[0]!.id);
				else if (of !== undefined) await commit(store, undo(of, i + 1));
				await find(store, QUERIES[i % QUERIES.length]!);
			}
			const fresh = await device.tab();
			for (const query of QUERIES)
				expect(await find(store, query)).toEqual(await find(fresh, query));
			device.cutPower();
			device = new Device();
		}),
		{ numRuns: 25 }
	);
});
