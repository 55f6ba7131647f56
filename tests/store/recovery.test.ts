import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import type { Entry } from '#core/log/types.ts';
import type { Safety, Store } from '#store/types.ts';
import { watch } from '#store/live.ts';
import { copyOf, Device, putBack } from './fakes/device.ts';
import { deck } from './fakes/decks.ts';
import { commit, setting, undo } from './fakes/drafts.ts';
import { card, head, review, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const texts = async (store: Store, k = 1): Promise<readonly string[]> =>
	(await store.history(card(k))).map(({ id }) => id);

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

/** The safety status once it says so: the check of a healthy start runs behind. */
function safetyOf(store: Store, isIt: (safety: Safety) => boolean): Promise<Safety> {
	return new Promise((resolve, reject) => {
		const subscription = watch(() => store.safety()).subscribe({
			next: (safety) => {
				if (!isIt(safety)) return;
				subscription.unsubscribe();
				resolve(safety);
			},
			error: reject
		});
	});
}

test('a wiped database is restored from the journal before the store opens', async () => {
	const store = await device.tab();
	await store.installDecks([deck(3)], head());
	const [first] = await commit(store, review(1, 1), review(2, 2), setting('newPerDay', 7, 3));
	await commit(store, undo((await commit(store, review(1, 700)))[0]!.id, 701));
	const state = await store.state(card(1));
	await device.wipe();
	const again = await device.tab();
	expect(await again.safety()).toMatchObject({ entries: 5, recovered: 5, journal: 'ok' });
	expect(await again.state(card(1))).toEqual(state);
	expect((await again.settings()).presets[0].newPerDay).toBe(7);
	expect((await again.loadDay(TODAY)).done).toMatchObject({ answers: 2 });
	const [next] = await commit(again, review(1, 900));
	expect(next!.writer).not.toBe(first!.writer);
	expect(next!.n).toBe(1);
	expect(await again.verify()).toMatchObject({ equal: true });
});

test('a wipe after a wipe loses nothing either', async () => {
	const known: string[] = [];
	for (let round = 0; round < 4; round++) {
		const store = await device.tab();
		known.push(...ids(await commit(store, review(1, round * 1000), review(1, round * 1000 + 1))));
		await device.wipe();
	}
	const store = await device.tab();
	expect(await texts(store)).toEqual(known);
	expect((await store.safety()).recovered).toBe(8);
});

test('nothing is told when nothing was lost', async () => {
	await commit(await device.tab(), review(1));
	device.cutPower();
	const store = await device.tab();
	await commit(store, review(1, 9));
	expect(await store.safety()).toMatchObject({ recovered: 0, entries: 2, journal: 'ok' });
});

test('a database that lost its newest entries gets them back, and no number is given out twice', async () => {
	const store = await device.tab();
	await commit(store, review(1, 1), review(1, 2));
	device.cutPower();
	const image = await device.database(copyOf);
	const lost = await commit(await device.tab(), review(1, 3), review(1, 4));
	device.cutPower();
	await device.database((db) => putBack(db, image));
	const again = await device.tab();
	const [next] = await commit(again, review(1, 5));
	expect(await texts(again)).toEqual([
		...ids((await again.history(card(1))).slice(0, 2)),
		...ids(lost),
		next!.id
	]);
	expect(lost.map(({ id }) => id)).not.toContain(next!.id);
	expect((await safetyOf(again, ({ recovered }) => recovered > 0)).recovered).toBe(2);
	expect(await again.verify()).toMatchObject({ equal: true, entries: 5 });
});

test('a journal that was not there at first is given what the database has', async () => {
	const alone = await device.tab({ noFiles: true });
	expect((await alone.safety()).journal).toBe('absent');
	const entries = await commit(alone, review(1, 1), review(1, 2));
	device.cutPower();
	await commit(await device.tab(), review(1, 3));
	await device.wipe();
	const store = await device.tab();
	expect((await texts(store)).slice(0, 2)).toEqual(ids(entries));
	expect((await store.safety()).recovered).toBe(3);
});

test('a refused journal write is told, keeps the commit, and is made good with the next one', async () => {
	const store = await device.tab();
	await commit(store, review(1, 1));
	device.disk.failAt = device.disk.requests + 1;
	const failed = await commit(store, review(1, 2));
	expect(await store.safety()).toMatchObject({ journal: 'failed', entries: 2 });
	device.disk.failAt = null;
	await commit(store, review(1, 3));
	expect((await store.safety()).journal).toBe('ok');
	await device.wipe();
	expect(await texts(await device.tab())).toContain(failed[0]!.id);
});

test('a journal that cannot be opened is told and does not keep the app from starting', async () => {
	device.disk.failAt = 1;
	const store = await device.tab();
	expect((await store.safety()).journal).toBe('failed');
	device.disk.failAt = null;
	await commit(store, review(1, 1));
	expect((await store.safety()).journal).toBe('ok');
});

test('with two tabs writing, a wipe loses the entries of neither', async () => {
	const [a, b] = [await device.tab(), await device.tab()];
	for (let k = 0; k < 5; k++) await Promise.all([commit(a, review(1, k)), commit(b, review(2, k))]);
	await device.wipe();
	const [c, d] = await Promise.all([device.tab(), device.tab()]);
	expect(await texts(c, 1)).toHaveLength(5);
	expect(await texts(d, 2)).toHaveLength(5);
	expect((await d.safety()).entries).toBe(10);
	expect(await c.verify()).toMatchObject({ equal: true, entries: 10 });
});

test('a database that lost its head alone gets it back from the log', async () => {
	const store = await device.tab({ noFiles: true });
	const [first] = await commit(store, review(1, 1), review(2, 2));
	device.cutPower();
	await device.database((db) => db.meta.clear());
	const again = await device.tab({ noFiles: true });
	const [next] = await commit(again, review(1, 3));
	expect(next!.writer).not.toBe(first!.writer);
	expect(await again.verify()).toMatchObject({ equal: true, entries: 3 });
});

test('erasing leaves nothing behind that a later start could bring back', async () => {
	const store = await device.tab();
	await store.installDecks([deck(3)], head());
	await commit(store, review(1, 1));
	await store.setLocal('theme', 'dark');
	await store.restore(await store.backup(head().at), head().at);
	expect(await store.erase()).toEqual({ ok: true, value: null });
	expect(await store.safety()).toMatchObject({ entries: 0, lastBackupAt: null });
	expect(await store.local('theme')).toBeUndefined();
	expect((await store.loadDay(TODAY)).candidates).toHaveLength(3);
	expect(await store.snapshots()).toEqual([]);
	await commit(store, review(2, 5));
	await device.wipe();
	const again = await device.tab();
	expect(await again.safety()).toMatchObject({ entries: 1, recovered: 1 });
});

test('erasing tells other tabs to let go, and waits for them', async () => {
	const store = await device.tab();
	let outdated = 0;
	const other = await device.tab({ onOutdated: () => outdated++ });
	await commit(other, review(1, 1));
	expect(await store.erase()).toEqual({ ok: true, value: null });
	expect(outdated).toBe(1);
	expect(await other.commit([review(1, 2)])).toMatchObject({
		ok: false,
		error: { kind: 'outdated' }
	});
	expect((await store.safety()).entries).toBe(0);
});

test('a tab that will not let go keeps everything from being erased', async () => {
	const store = await device.tab();
	vi.stubGlobal('BroadcastChannel', undefined); // it does not even hear of it
	const other = await device.tab();
	vi.unstubAllGlobals();
	await commit(other, review(1, 1));
	expect(await store.erase()).toMatchObject({ ok: false, error: { kind: 'blocked' } });
	expect((await store.safety()).entries).toBe(1);
	await device.wipe();
	expect((await (await device.tab()).safety()).entries).toBe(1);
});
