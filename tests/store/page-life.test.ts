import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { Connection } from '#store/connection.ts';
import { openStore } from '#store/open.ts';
import { followPage } from '#store/page-life.ts';
import type { Db } from '#store/schema.ts';
import { Device } from './fakes/device.ts';
import { commit } from './fakes/drafts.ts';
import { card, NOON, review } from './fakes/entries.ts';
import { eventually } from '../support/eventually.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

/** A page that a person leaves and comes back to. */
class FakePage extends EventTarget {
	/** The engine asks whether it may be left. */
	ask(): void {
		this.dispatchEvent(new Event('beforeunload'));
	}

	leave(persisted = true): void {
		this.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
	}

	comeBack(persisted = true): void {
		this.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
	}
}

/** Keeps a transaction open that shuts out all others, until `isDone`. */
const occupy = (db: Db, isDone: () => boolean) =>
	db.transaction('rw', db.meta, async () => {
		while (!isDone()) await db.meta.get('head');
		await db.meta.put({ key: 'directory', stamp: 7 });
	});

const stampIn = (connection: Connection) => connection.run((db) => db.meta.get('directory'));

test('only a page that may come back is put aside, and only one that came back goes on', () => {
	const page = new FakePage();
	const seen: string[] = [];
	const stop = followPage(page, {
		pause: () => seen.push('pause'),
		putAside: () => seen.push('aside'),
		bringBack: () => seen.push('back')
	});
	page.comeBack(false);
	page.leave(false);
	expect(seen).toEqual([]);
	page.ask();
	page.leave();
	page.comeBack();
	expect(seen).toEqual(['pause', 'aside', 'back']);
	stop();
	page.ask();
	page.leave();
	page.comeBack();
	expect(seen).toHaveLength(3);
});

test('a page put aside in the middle of a transaction lets others write, and does it again later', async () => {
	const [left, other] = [0, 1].map(() => new Connection({ name: device.names.database }));
	await stampIn(other!);
	let isDone = false;
	let attempts = 0;
	const work = left!.run((db) => {
		attempts++;
		return occupy(db, () => isDone);
	});
	await eventually(() => {
		expect(attempts).toBe(1);
	});
	left!.putAside();
	await other!.run((db) => db.meta.put({ key: 'directory', stamp: 1 }));
	isDone = true;
	expect(await stampIn(other!)).toMatchObject({ stamp: 1 });
	expect(attempts).toBe(1);
	left!.bringBack();
	await work;
	expect(attempts).toBe(2);
	expect(await stampIn(other!)).toMatchObject({ stamp: 7 });
	left!.close();
	other!.close();
});

test('asked whether it may be left, a page ends what reads, lets writes end, and goes on if it stays', async () => {
	const connection = new Connection({ name: device.names.database });
	await stampIn(connection);
	let isDone = false;
	const attempts = { read: 0, write: 0 };
	const read = connection.run((db) =>
		db.transaction('r', db.log, async () => {
			attempts.read++;
			while (!isDone) await db.log.count();
		})
	);
	const write = connection.run((db) => {
		attempts.write++;
		return occupy(db, () => isDone);
	});
	await eventually(() => {
		expect(attempts).toEqual({ read: 1, write: 1 });
	});
	connection.pause();
	connection.pause();
	const later = stampIn(connection);
	isDone = true;
	await write;
	expect(attempts).toEqual({ read: 1, write: 1 });
	await read;
	expect(await later).toMatchObject({ stamp: 7 });
	expect(attempts).toEqual({ read: 2, write: 1 });
	connection.close();
});

test('a page that was asked and then left comes back only when it is shown', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const connection = new Connection({ name: device.names.database });
	const back = vi.spyOn(connection, 'bringBack');
	connection.pause();
	connection.putAside();
	vi.advanceTimersByTime(60_000);
	expect(back).not.toHaveBeenCalled();
	vi.useRealTimers();
	connection.bringBack();
	expect(await stampIn(connection)).toBeUndefined();
	connection.close();
});

test('a page put aside while it looks for its database opens it on return only', async () => {
	const [left, other] = [0, 1].map(() => new Connection({ name: device.names.database }));
	await stampIn(other!);
	const opened = vi.spyOn(indexedDB, 'open');
	const counted = left!.run((db) => db.log.count());
	left!.putAside();
	for (let stamp = 1; stamp < 9; stamp++)
		await other!.run((db) => db.meta.put({ key: 'directory', stamp }));
	expect(opened).not.toHaveBeenCalled();
	left!.bringBack();
	expect(await counted).toBe(0);
	expect(opened).toHaveBeenCalledTimes(1);
	opened.mockRestore();
	left!.close();
	other!.close();
});

test('a page put aside while its database opens lets go of it', async () => {
	const connection = new Connection({ name: device.names.database });
	const open = indexedDB.open.bind(indexedDB);
	const opened = vi.spyOn(indexedDB, 'open');
	const left = new Promise<void>((resolve) => {
		opened.mockImplementationOnce((...what) => {
			queueMicrotask(() => {
				connection.putAside();
				resolve();
			});
			return open(...what);
		});
	});
	const counted = connection.run((db) => db.log.count());
	await left;
	connection.bringBack();
	expect(await counted).toBe(0);
	expect(opened).toHaveBeenCalledTimes(2);
	opened.mockRestore();
	connection.close();
});

test('an answer under way when the page is left is saved once on return', async () => {
	const page = new FakePage();
	const store = await device.tab({ page });
	await commit(store, review(1, 1));
	const saved = store.commit([review(1, 2)]);
	page.leave();
	const other = await device.tab();
	await commit(other, review(2, 3));
	page.comeBack();
	expect(await saved).toMatchObject({ ok: true });
	expect(await other.history(card(1))).toHaveLength(2);
	expect(await store.history(card(2))).toHaveLength(1);
	expect(await store.safety()).toMatchObject({ entries: 3, journal: 'ok' });
});

test('a closed store no longer follows its page', async () => {
	const page = new FakePage();
	const store = await device.tab({ page });
	store.close();
	page.leave();
	page.comeBack();
	await expect(store.state(card(1))).rejects.toMatchObject({ failure: { kind: 'closed' } });
});

test('a database that opens but never answers is told, and answers once it is free', async () => {
	await commit(await device.tab({ noFiles: true }), review(1, 1));
	let isDone = false;
	const zombie = device.database((db) => occupy(db, () => isDone));
	await eventually(async () => {
		const options = { base: device.base, jobs: null, now: NOON, patience: 20 };
		expect(await openStore(options)).toMatchObject({ ok: false, error: { kind: 'silent' } });
	});
	isDone = true;
	await zombie;
	expect(await (await device.tab({ noFiles: true })).history(card(1))).toHaveLength(1);
});

test('while a page is aside the engine is asked nothing at all, not even for its databases', async () => {
	const connection = new Connection({ name: device.names.database });
	connection.putAside();
	const asked = [vi.spyOn(indexedDB, 'databases'), vi.spyOn(indexedDB, 'open')];
	const read = stampIn(connection);
	await new Promise((resolve) => setImmediate(resolve));
	for (const spy of asked) expect(spy).not.toHaveBeenCalled();
	connection.bringBack();
	expect(await read).toBeUndefined();
	connection.close();
	vi.restoreAllMocks();
});
