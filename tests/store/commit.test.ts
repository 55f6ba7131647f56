import { afterEach, expect, test } from 'vitest';
import type { CardId, EntryId, Millis, StudyDay } from '#core/base/brand.ts';
import type { Draft } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';
import { Device } from './fakes/device.ts';
import { deck } from './fakes/decks.ts';
import { commit, mark, setting, undo } from './fakes/drafts.ts';
import { card, head, NOON, review, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

test('a commit gives the state that the answer leads to, and it is what is stored', async () => {
	const store = await device.tab();
	const result = await store.commit([review(1)]);
	expect(result).toMatchObject({ ok: true, value: { states: [{ card: card(1) }] } });
	const state = await store.state(card(1));
	expect(state.memory).toMatchObject({ kind: 'learning', reps: 1 });
	expect(result.ok && result.value.states).toEqual([state]);
});

test('entries are numbered densely from 1, and later ones sort after earlier ones', async () => {
	const store = await device.tab();
	const entries = [
		...(await commit(store, review(1), review(2))),
		...(await commit(store, review(3, -60)))
	];
	expect(entries.map(({ n }) => n)).toEqual([1, 2, 3]);
	expect(entries.map(({ hlc }) => hlc)).toEqual(entries.map(({ hlc }) => hlc).sort());
	expect(new Set(entries.map(({ writer }) => writer)).size).toBe(1);
});

test('the very same drafts again write nothing and give the entries they became', async () => {
	const store = await device.tab();
	const drafts = [review(1), review(2)];
	const first = await store.commit(drafts);
	expect(await store.commit(structuredClone(drafts))).toEqual(first);
	expect((await store.safety()).entries).toBe(2);
	await commit(store, review(1, 9));
	expect((await store.safety()).entries).toBe(3);
});

test('thinking time is kept in whole milliseconds, and a retry still knows its draft', async () => {
	const store = await device.tab();
	const draft = { ...review(1), ms: 1234.567 } as Draft;
	const [entry] = await commit(store, draft);
	expect(entry).toMatchObject({ ms: 1235 });
	expect(await commit(store, draft)).toEqual([entry]);
});

test('what a form of the log does not allow is refused whole, and nothing is written', async () => {
	const store = await device.tab();
	const bad = { ...review(2), card: 'no card' as CardId };
	expect(await store.commit([review(1), bad])).toMatchObject({
		ok: false,
		error: { kind: 'unknown' }
	});
	expect((await store.safety()).entries).toBe(0);
});

test('undo gives back the exact state before; redo the exact state after', async () => {
	const store = await device.tab();
	await commit(store, review(1, 1));
	const before = await store.state(card(1));
	const [answer] = await commit(store, review(1, 700));
	const after = await store.state(card(1));
	const [undone] = await commit(store, undo(answer!.id, 701));
	expect(await store.state(card(1))).toEqual(before);
	await commit(store, undo(undone!.id, 702));
	expect(await store.state(card(1))).toEqual(after);
	expect(await store.verify()).toMatchObject({ equal: true, entries: 4 });
});

test('undo of the first answer makes the card new again, on the day as in the deck', async () => {
	const store = await device.tab();
	await store.installDecks([deck(5)], head());
	const [answer] = await commit(store, review(1));
	expect((await store.loadDay(TODAY)).done).toMatchObject({
		introduced: 1,
		answers: 1,
		last: card(1)
	});
	expect((await store.decks(TODAY))[0]).toMatchObject({ introduced: 1, due: 1 });
	await commit(store, undo(answer!.id, 2));
	expect((await store.loadDay(TODAY)).done).toEqual({
		introduced: 0,
		reviews: 0,
		answers: 0,
		recalled: 0,
		ms: 0,
		facts: [],
		last: null
	});
	expect((await store.decks(TODAY))[0]).toMatchObject({ introduced: 0, due: 0 });
	expect((await store.loadDay(TODAY)).candidates).toHaveLength(5);
});

test('what the Undo button offers survives a reload and ends with the day', async () => {
	const [first] = await commit(await device.tab(), review(1), mark(2, 2, { flag: 1 }));
	device.cutPower();
	const store = await device.tab();
	expect(await store.undoable(TODAY)).toHaveLength(2);
	expect(await store.redoable(TODAY)).toEqual([]);
	const [undone] = await commit(store, undo(first!.id, 3));
	expect((await store.undoable(TODAY)).map(({ kind }) => kind)).toEqual(['mark']);
	expect(await store.redoable(TODAY)).toEqual([undone]);
	expect(await store.undoable((TODAY + 1) as StudyDay)).toEqual([]);
});

test('an undo of something unknown is kept and changes nothing until it is known', async () => {
	const store = await device.tab();
	await commit(store, review(1), undo('ghost.7' as EntryId, 2), review(2, 3));
	expect(await store.verify()).toMatchObject({ equal: true, entries: 3, cards: 2 });
});

test('a setting holds for what comes after it, not for what came before', async () => {
	const store = await device.tab();
	await commit(store, review(1, 1));
	const before = await store.state(card(1));
	await commit(store, setting('learningSteps', [], 2));
	expect((await store.settings()).presets[0].learningSteps).toEqual([]);
	expect(await store.state(card(1))).toEqual(before);
	await commit(store, review(2, 3));
	expect((await store.state(card(2))).memory.kind).toBe('review');
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('a clock that jumps back neither reorders the log nor breaks the cache', async () => {
	const store = await device.tab();
	await commit(store, review(1, 1000));
	await commit(store, review(1, -500));
	await commit(store, review(1, 200));
	const history = await store.history(card(1));
	expect(history.map(({ n }) => n)).toEqual([1, 2, 3]);
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('rescheduling moves due days to the new retention, and its undo moves them back', async () => {
	const store = await device.tab();
	await commit(store, setting('learningSteps', [], 0));
	await commit(store, review(1, 1, 4), review(2, 2, 4));
	const before = await store.state(card(1));
	await commit(store, setting('retention', 0.75, 3));
	expect(await store.state(card(1))).toEqual(before);
	const [entry] = await commit(store, { ...head(4), kind: 'reschedule', preset: 'all' });
	const after = await store.state(card(1));
	expect(dueOn(after)).toBeGreaterThan(dueOn(before));
	expect(await store.verify()).toMatchObject({ equal: true });
	await commit(store, undo(entry!.id, 5));
	expect(dueOn(await store.state(card(1)))).toBe(dueOn(before));
	expect(await store.verify()).toMatchObject({ equal: true });
});

const dueOn = (state: Awaited<ReturnType<Store['state']>>): number =>
	state.memory.kind === 'review' ? state.memory.dueOn : NaN;

test('two tabs at once: every answer of one card is there once, numbered without a gap', async () => {
	const [a, b] = [await device.tab(), await device.tab()];
	const answers = Array.from({ length: 60 }, (_, k) => review(1, k * 100));
	const results = await Promise.all(
		answers.map((draft, k) => (k % 2 === 0 ? a : b).commit([draft]))
	);
	expect(results.every(({ ok }) => ok)).toBe(true);
	const history = await a.history(card(1));
	expect(history.map(({ n }) => n)).toEqual(Array.from({ length: 60 }, (_, k) => k + 1));
	expect((await a.state(card(1))).memory).toMatchObject({ reps: 60 });
	expect(await b.verify()).toMatchObject({ equal: true, entries: 60 });
});

test('a number that is taken is never written over, even where the head has lost count', async () => {
	const store = await device.tab();
	const [first] = await commit(store, review(1, 1));
	await device.database(async (db) => {
		const row = await db.meta.get('head');
		await db.meta.put({ ...row, n: 0 } as never);
	});
	expect(await store.commit([review(2, 2)])).toMatchObject({ ok: false });
	expect(await store.entry(first!.id)).toEqual(first);
	expect((await store.state(card(2))).memory.kind).toBe('new');
});

test('an entry is found by its id, a card by its history', async () => {
	const store = await device.tab();
	const [one, two] = await commit(store, review(1), review(2), review(1, 900));
	expect(await store.entry(two!.id)).toEqual(two);
	expect(await store.entry('nobody.1' as EntryId)).toBeUndefined();
	expect((await store.history(card(1))).map(({ n }) => n)).toEqual([1, 3]);
	expect(await store.history(card(9))).toEqual([]);
	expect(one!.at).toBe((NOON + 1000) as Millis);
});
