import { afterEach, expect, test, vi } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { BLOCK, LONGEST_TAIL } from '#store/blocks.ts';
import { Device } from './fakes/device.ts';
import { deck } from './fakes/decks.ts';
import { commit, undo } from './fakes/drafts.ts';
import { card, head, review, TODAY } from './fakes/entries.ts';
import { eventually } from '../support/eventually.ts';

let device = new Device();
afterEach(() => {
	vi.restoreAllMocks();
	device.cutPower();
	device = new Device();
});

const many = (count: number, from = 0) =>
	Array.from({ length: count }, (_, k) => review((from + k) % 40, from + k));

const sizes = () =>
	device.database(async (db) => [await db.log.count(), await db.blocks.count()] as const);

async function packed(count: number) {
	const store = await device.tab();
	await store.installDecks([deck(40)], head());
	for (let from = 0; from < count; from += 400)
		await commit(store, ...many(Math.min(400, count - from), from));
	await store.jobs.pack();
	return store;
}

test('the oldest entries are packed once the tail is too long, and no fewer than a block', async () => {
	await packed(LONGEST_TAIL);
	expect(await sizes()).toEqual([LONGEST_TAIL, 0]);
	device.cutPower();
	device = new Device();
	await packed(LONGEST_TAIL + BLOCK + 1);
	expect(await sizes()).toEqual([LONGEST_TAIL - BLOCK + 1, 2]);
});

test('with nothing to pack it waits for nobody who reads', async () => {
	const store = await packed(5);
	let isPacked = false;
	let reads = 0;
	const reading = device.database((db) =>
		db.transaction('r', db.log, async () => {
			while (!isPacked) reads += await db.log.count();
		})
	);
	await eventually(() => {
		expect(reads).toBeGreaterThan(0);
	});
	await store.jobs.pack();
	isPacked = true;
	await reading;
	expect(await sizes()).toEqual([5, 0]);
});

test('at a start the worker is asked to pack a tail that is too long, and no other', async () => {
	const { jobs } = await packed(5);
	const pack = vi.spyOn(jobs, 'pack').mockResolvedValue(undefined);
	const restarted = (page: EventTarget) => device.tab({ jobs, page });
	const first = await restarted(new EventTarget());
	expect(await first.safety()).toMatchObject({ entries: 5 });
	await eventually(async () => expect((await first.safety()).journal).toBe('ok'));
	expect(pack).not.toHaveBeenCalled();
	await commit(first, ...many(LONGEST_TAIL, 5));
	pack.mockClear(); // a commit that long asks for itself
	await restarted(new EventTarget());
	await eventually(() => expect(pack).toHaveBeenCalledTimes(1));
});

test('history, single entries and the replay see through the blocks', async () => {
	const store = await packed(1_600);
	const history = await store.history(card(3));
	expect(history).toHaveLength(40);
	expect(history.map(({ n }) => n)).toEqual(history.map(({ n }) => n).sort((a, b) => a - b));
	expect(await store.entry(history[0]!.id)).toEqual(history[0]);
	expect(await store.verify()).toMatchObject({ equal: true, entries: 1_600, cards: 40 });
});

test('an entry in a block can be undone, and redone, and its day knows', async () => {
	const store = await packed(1_600);
	const before = await store.state(card(3));
	const answers = (await store.loadDay(TODAY)).done.answers;
	const [oldest] = await store.history(card(3));
	const [undone] = await commit(store, undo(oldest!.id, 2_000));
	expect((await store.history(card(3))).map(({ id }) => id)).not.toContain(oldest!.id);
	expect((await store.loadDay(TODAY)).done.answers).toBe(answers - 1);
	expect(await store.verify()).toMatchObject({ equal: true });
	await commit(store, undo(undone!.id, 2_001));
	expect(await store.state(card(3))).toEqual(before);
	expect((await store.loadDay(TODAY)).done.answers).toBe(answers);
});

test('many entries in blocks are undone in one go, and no block is read for each of them', async () => {
	const store = await packed(1_600);
	const states = async () => Promise.all([card(1), card(7)].map((one) => store.state(one)));
	const before = await states();
	const oldest = (await store.undoable(TODAY)).slice(0, 80);
	const byKey = vi.spyOn(IDBObjectStore.prototype, 'get');
	const byIndex = [
		vi.spyOn(IDBIndex.prototype, 'openCursor'),
		vi.spyOn(IDBIndex.prototype, 'getAll')
	];
	const undone = await commit(store, ...oldest.map(({ id }) => undo(id, 2_000)));
	const reads = (byKey.mock.contexts as IDBObjectStore[]).filter(
		({ name }) => name === 'blocks'
	).length;
	const looks = byIndex
		.flatMap(({ mock }) => mock.contexts as IDBIndex[])
		.filter(({ objectStore }) => objectStore.name === 'blocks');
	const [, blocks] = await sizes();
	expect(blocks).toBeGreaterThan(1);
	expect(reads + looks.length).toBeLessThanOrEqual(2 * blocks);
	expect(await store.verify()).toMatchObject({ equal: true, entries: 1_680 });
	expect((await store.loadDay(TODAY)).done.answers).toBe(1_520);
	await commit(store, ...undone.map(({ id }) => undo(id, 2_001)));
	expect(await states()).toEqual(before);
});

test('what Undo offers of a long day includes what is packed already', async () => {
	const store = await packed(1_600);
	expect(await store.undoable(TODAY)).toHaveLength(1_600);
	expect(await store.undoable((TODAY + 1) as StudyDay)).toEqual([]);
});

test('an undo of a packed undo finds its way to the card', async () => {
	const store = await device.tab();
	const [answer] = await commit(store, review(1, 0));
	const [undone] = await commit(store, undo(answer!.id, 1));
	for (let from = 2; from < 1_602; from += 400) await commit(store, ...many(400, from));
	await store.jobs.pack();
	const reps = (await store.state(card(1))).memory;
	await commit(store, undo(undone!.id, 9_000));
	expect(reps.kind === 'new' ? 0 : reps.reps).toBe(40);
	expect((await store.state(card(1))).memory).toMatchObject({ reps: 41 });
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('packing goes on by itself while a person answers', async () => {
	const store = await device.tab();
	for (let from = 0; from < 1_600; from += 100) await commit(store, ...many(100, from));
	await store.jobs.pack();
	expect((await sizes())[1]).toBe(2);
	expect((await store.safety()).entries).toBe(1_600);
});

test('packing while two tabs answer loses and doubles nothing', async () => {
	const [a, b] = [await device.tab(), await device.tab()];
	await commit(a, ...many(1_400));
	await Promise.all([
		a.jobs.pack(),
		...Array.from({ length: 10 }, (_, k) => commit(k % 2 === 0 ? a : b, review(1, 5_000 + k))),
		b.jobs.pack()
	]);
	expect(await a.verify()).toMatchObject({ equal: true, entries: 1_410 });
});
