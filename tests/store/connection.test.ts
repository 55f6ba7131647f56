import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { Millis } from '#core/base/brand.ts';
import { Connection } from '#store/connection.ts';
import { failureOf, StoreError } from '#store/failure.ts';
import { Db, VERSIONS, type SchemaVersion } from '#store/schema.ts';
import { readBackup } from '#store/backup/read.ts';
import { watch } from '#store/live.ts';
import { openStore } from '#store/open.ts';
import { deck } from './fakes/decks.ts';
import { Device } from './fakes/device.ts';
import { commit } from './fakes/drafts.ts';
import { card, head, NOON, review, reviewIn, TODAY } from './fakes/entries.ts';
import { eventually } from '../support/eventually.ts';

let device = new Device();
afterEach(() => {
	vi.unstubAllGlobals();
	device.cutPower();
	device = new Device();
});

const next: SchemaVersion = { version: VERSIONS.at(-1)!.version + 1, stores: { extra: 'id' } };
const newer = [...VERSIONS, next];
const noFiles = true;

test('a connection that the system closed is opened again within the next commit', async () => {
	const connection = new Connection({ name: device.names.database });
	const handles: Db[] = [];
	const seen = () => connection.run((db) => (handles.push(db), db.meta.count()));
	await seen();
	forceCloseDatabase(handles[0]!.backendDB() as never);
	await seen();
	expect(new Set(handles).size).toBe(2);
	expect(handles.at(-1)).not.toBe(handles[0]);
	connection.close();
	await expect(seen()).rejects.toMatchObject({ failure: { kind: 'closed' } });
});

test('what is lost again and again is given up after three retries', async () => {
	const connection = new Connection({ name: device.names.database });
	let attempts = 0;
	const lost = connection.run(() => {
		attempts++;
		return Promise.reject(new DOMException('gone', 'InvalidStateError'));
	});
	await expect(lost).rejects.toMatchObject({ failure: { kind: 'closed' } });
	expect(attempts).toBe(4);
	connection.close();
});

test('a full disk is told at once, also when it hides inside an abort', async () => {
	const connection = new Connection({ name: device.names.database });
	let attempts = 0;
	const inner = new DOMException('full', 'QuotaExceededError');
	const full = connection.run(() => {
		attempts++;
		return Promise.reject(Object.assign(new Error('aborted'), { name: 'AbortError', inner }));
	});
	await expect(full).rejects.toMatchObject({ failure: { kind: 'quota' } });
	expect(attempts).toBe(1);
	connection.close();
});

test.each([
	['ConstraintError', 'unknown'],
	['DatabaseClosedError', 'closed'],
	['VersionError', 'outdated'],
	['QuotaExceededError', 'quota'],
	['MissingAPIError', 'unavailable']
])('%s is the failure "%s"', (name, kind) => {
	expect(failureOf(Object.assign(new Error('why'), { name }))).toEqual({
		kind,
		cause: `${name}: why`
	});
	expect(failureOf(new StoreError('blocked', 'mine'))).toEqual({ kind: 'blocked', cause: 'mine' });
});

test('Safari telling that its server is gone is a closed connection', () => {
	const error = new DOMException(
		'Connection to Indexed Database server lost. Refresh',
		'UnknownError'
	);
	expect(failureOf(error).kind).toBe('closed');
});

test('an upgrade in a newer tab ends this one for good, and does not wait for it', async () => {
	let outdated = 0;
	const old = await device.tab({ noFiles, onOutdated: () => outdated++ });
	await commit(old, review(1, 1));
	const young = await device.tab({ noFiles, versions: newer });
	expect(outdated).toBe(1);
	expect(await old.commit([review(1, 2)])).toMatchObject({
		ok: false,
		error: { kind: 'outdated' }
	});
	await expect(old.state(card(1))).rejects.toMatchObject({ failure: { kind: 'outdated' } });
	expect((await young.history(card(1))).map(({ n }) => n)).toEqual([1]);
});

test('an old tab that opens a newer database refuses, and leaves it as it is', async () => {
	await commit(await device.tab({ noFiles, versions: newer }), review(1, 1));
	device.cutPower();
	let outdated = 0;
	const opened = await openStore({
		base: device.base,
		jobs: null,
		now: NOON,
		onOutdated: () => outdated++
	});
	expect(opened).toMatchObject({ ok: false, error: { kind: 'outdated' } });
	expect(outdated).toBe(1);
	const [stored] = (await indexedDB.databases()).filter(
		({ name }) => name === device.names.database
	);
	expect(stored?.version).toBe(10 * next.version);
});

test('a version that may no longer write is shut out within its transaction', async () => {
	let outdated = 0;
	const store = await device.tab({ noFiles, onOutdated: () => outdated++ });
	await commit(store, review(1, 1));
	await device.database(async (db) => {
		const head = await db.meta.get('head');
		await db.meta.put({ ...head, minWriter: 99 } as never);
	});
	expect(await store.commit([review(1, 2)])).toMatchObject({
		ok: false,
		error: { kind: 'outdated' }
	});
	expect(outdated).toBe(1);
	expect(await device.database((db) => db.log.count())).toBe(1);
});

test('an upgrade that another tab holds up is told after a while, and deletes nothing', async () => {
	await commit(await device.tab({ noFiles }), review(1, 1));
	device.cutPower();
	const stubborn = await new Promise<IDBDatabase>((resolve) => {
		const request = indexedDB.open(device.names.database);
		request.onsuccess = () => resolve(request.result);
	});
	const options = { base: device.base, jobs: null, now: NOON, versions: newer, patience: 20 };
	expect(await openStore(options)).toMatchObject({ ok: false, error: { kind: 'blocked' } });
	stubborn.close();
	const store = await device.tab({ noFiles, versions: newer });
	expect(await store.history(card(1))).toHaveLength(1);
});

test('a copy of the log is kept before an upgrade, and none without one', async () => {
	const store = await device.tab({ noFiles });
	const entries = await commit(store, review(1, 1), review(2, 2));
	expect(await store.snapshots()).toEqual([]);
	device.cutPower();
	const now = (NOON + 5) as Millis;
	const upgraded = await device.tab({ noFiles, versions: newer, now });
	const [snapshot, ...others] = await upgraded.snapshots();
	expect(others).toEqual([]);
	expect(snapshot).toMatchObject({ at: now, before: 'upgrade', entries: 2 });
	expect(await readBackup(snapshot!.file)).toMatchObject({ ok: true, value: { entries } });
});

test('a database of the first version keeps its log, and takes its decks in anew', async () => {
	const old = await device.tab({ noFiles, versions: VERSIONS.slice(0, 1) });
	const entries = await commit(old, review(1, 1));
	await old.setLocal('bundle', 'the decks of then');
	device.cutPower();
	const store = await device.tab({ noFiles });
	expect(await store.history(card(1))).toEqual(entries);
	expect(await store.local('bundle')).toBeUndefined();
	await store.installDecks([deck(3)], head(2));
	expect(await store.decks(TODAY)).toMatchObject([{ cards: 3, introduced: 1 }]);
	expect(await store.verify()).toMatchObject({ equal: true, entries: 1 });
});

test('an upgrade shuts out versions that do not know of decks and chosen days in answers', async () => {
	const old = await device.tab({ noFiles, versions: VERSIONS.slice(0, 3) });
	await commit(old, review(1, 1));
	device.cutPower();
	const store = await device.tab({ noFiles });
	await commit(store, reviewIn('deck', 1, 2));
	expect(await device.database((db) => db.meta.get('head'))).toMatchObject({ minWriter: 3 });
	expect(await store.verify()).toMatchObject({ equal: true, entries: 2 });
});

test('an upgrade marks the leeches that there were, as a replay does', async () => {
	const old = await device.tab({ noFiles, versions: VERSIONS.slice(0, 3) });
	const forgotten = (n: number, times: number) =>
		[4, ...Array.from({ length: times }, () => [1, 4] as const).flat()].map((rating, i) =>
			review(n, i, rating as 1 | 4)
		);
	await commit(old, ...forgotten(1, 8), ...forgotten(2, 7));
	device.cutPower();
	const db = new Db(device.names.database, VERSIONS.slice(0, 3));
	await db.open();
	const row = (await db.memory.get(card(1)))!;
	await db.memory.put({ ...row, state: { ...row.state, leech: false } });
	db.close();
	const store = await device.tab({ noFiles });
	expect((await store.states([card(1), card(2)])).map(({ leech }) => leech)).toEqual([true, false]);
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('an upgrade that fails leaves the old version as it was', async () => {
	await commit(await device.tab({ noFiles }), review(1, 1));
	device.cutPower();
	const broken: SchemaVersion = {
		...next,
		upgrade: () => Promise.reject(new Error('a bug in the upgrade'))
	};
	const failed = await openStore({
		base: device.base,
		jobs: null,
		now: NOON,
		versions: [...VERSIONS, broken]
	});
	expect(failed).toMatchObject({ ok: false, error: { kind: 'unknown' } });
	const store = await device.tab({ noFiles });
	expect(await store.verify()).toMatchObject({ equal: true, entries: 1 });
});

test('a browser without IndexedDB, or one that forbids it, is told as unavailable', async () => {
	const options = { base: device.base, jobs: null, now: NOON };
	vi.stubGlobal('indexedDB', {
		databases: () => Promise.reject(new DOMException('private', 'SecurityError'))
	});
	expect(await openStore(options)).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
	vi.stubGlobal('indexedDB', undefined);
	expect(await openStore(options)).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
});

test('an engine that cannot list its databases is opened to find out the version', async () => {
	const list = Object.assign(Object.create(indexedDB) as IDBFactory, {
		open: indexedDB.open.bind(indexedDB),
		deleteDatabase: indexedDB.deleteDatabase.bind(indexedDB),
		databases: undefined
	});
	vi.stubGlobal('indexedDB', list);
	await commit(await device.tab({ noFiles }), review(1, 1));
	device.cutPower();
	expect(await (await device.tab({ noFiles })).history(card(1))).toHaveLength(1);
});

test('no failure to open ever deletes a database', async () => {
	const deletions = vi.spyOn(indexedDB, 'deleteDatabase');
	await commit(await device.tab({ noFiles }), review(1, 1));
	device.cutPower();
	const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('Internal error opening backing store', 'UnknownError');
	});
	const opened = await openStore({ base: device.base, jobs: null, now: NOON });
	expect(opened.ok).toBe(false);
	open.mockRestore();
	expect(deletions).not.toHaveBeenCalled();
	deletions.mockRestore();
	expect(await (await device.tab({ noFiles })).history(card(1))).toHaveLength(1);
});

test('what is watched comes again after each change, from this tab or another, over a lost connection', async () => {
	const [a, b] = [await device.tab({ noFiles }), await device.tab({ noFiles })];
	const lengths: number[] = [];
	const heard = (length: number) =>
		eventually(() => {
			expect(lengths.at(-1)).toBe(length);
		});
	const subscription = watch(() => a.history(card(1))).subscribe({
		next: (history) => void lengths.push(history.length),
		error: (error) => {
			throw error as Error;
		}
	});
	await heard(0);
	await commit(a, review(1, 1));
	await heard(1);
	await commit(b, review(1, 2));
	await heard(2);
	subscription.unsubscribe();
	await commit(a, review(1, 3));
	expect(lengths.at(-1)).toBe(2);
});

test('whether the browser keeps the data for good is told, or that it cannot say', async () => {
	const store = await device.tab({ noFiles });
	expect((await store.safety()).persisted).toBeNull();
	vi.stubGlobal('navigator', { storage: { persisted: () => Promise.resolve(true) } });
	expect((await store.safety()).persisted).toBe(true);
	vi.stubGlobal('navigator', { storage: { persisted: () => Promise.reject(new Error('no')) } });
	expect((await store.safety()).persisted).toBeNull();
});

test('device values are kept and read back', async () => {
	const store = await device.tab({ noFiles });
	expect(await store.local('theme')).toBeUndefined();
	await store.setLocal('theme', { name: 'dark' });
	expect(await store.local('theme')).toEqual({ name: 'dark' });
});
