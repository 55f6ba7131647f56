/**
 * The store as it runs in a browser: a real worker, real files in the origin private file
 * system, real IndexedDB.
 */
import { afterEach, expect, test } from 'vitest';
import type { Draft, Entry } from '#core/log/types.ts';
import { namesFor } from '#store/names.ts';
import { openStore } from '#store/open.ts';
import type { Store } from '#store/types.ts';
import { startWorker } from '#worker/client.ts';
import { commit, undo } from '../store/fakes/drafts.ts';
import { card, head, NOON, review, TODAY } from '../store/fakes/entries.ts';

const run = crypto.randomUUID();
let bases = 0;
let base = '';
let tabs: Store[] = [];

afterEach(() => {
	for (const tab of tabs) tab.close();
	tabs = [];
	base = '';
});

/** A tab of the app of this test, with a worker of its own. */
async function tab(onOutdated?: () => void): Promise<Store> {
	base ||= `/${run}/${++bases}/`;
	const jobs = startWorker({ base });
	const opened = await openStore({ base, jobs, now: NOON, onOutdated });
	if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.cause}`);
	tabs.push(opened.value);
	return opened.value;
}

/** Ends every tab and waits until its worker has let go of its files. */
async function closeAll(): Promise<void> {
	for (const store of tabs) store.close();
	tabs = [];
	await navigator.locks.request(`${namesFor(base).lock}:journal-0`, () => undefined);
	await navigator.locks.request(`${namesFor(base).lock}:journal-1`, () => undefined);
}

/** What Chromium does to a torn log: the databases are gone, silently. */
async function wipe(): Promise<void> {
	await closeAll();
	const { database, snapshots } = namesFor(base);
	for (const name of [database, snapshots])
		await new Promise((resolve, reject) => {
			const request = indexedDB.deleteDatabase(name);
			request.onsuccess = resolve;
			request.onerror = reject;
			request.onblocked = () => reject(new Error('still open'));
		});
}

async function folder(): Promise<FileSystemDirectoryHandle> {
	const root = await navigator.storage.getDirectory();
	return root.getDirectoryHandle(namesFor(base).folder);
}

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
	const file = await (await (await folder()).getFileHandle(name)).getFile();
	return new Uint8Array(await file.arrayBuffer());
}

async function overwrite(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	const writable = await (await (await folder()).getFileHandle(name)).createWritable();
	await writable.write(bytes);
	await writable.close();
}

async function sizes(part: string): Promise<readonly number[]> {
	const names: string[] = [];
	for await (const name of (await folder()).keys()) if (name.startsWith(part)) names.push(name);
	return Promise.all(names.sort().map(async (name) => (await bytesOf(name)).length));
}

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);
const history = async (store: Store, k = 1) => ids(await store.history(card(k)));
const many = (count: number, from = 0): readonly Draft[] =>
	Array.from({ length: count }, (_, k) => review((from + k) % 40, from + k));

test('an answer is in the file when its commit has resolved', async () => {
	const store = await tab();
	expect((await store.safety()).journal).toBe('ok');
	const [entry] = await commit(store, review(1, 1));
	await closeAll();
	expect(new TextDecoder().decode(await bytesOf('journal-0'))).toContain(entry!.id);
	expect(await sizes('journal')).toHaveLength(4);
	expect(await sizes('checkpoint')).toEqual([0, 0]);
});

test('databases that are gone come back from the files before the store opens', async () => {
	const store = await tab();
	const entries = await commit(store, review(1, 1), review(2, 2));
	const undone = await commit(store, undo(entries[0]!.id, 3));
	const state = await store.state(card(2));
	await wipe();
	const again = await tab();
	expect(await again.safety()).toMatchObject({ entries: 3, recovered: 3, journal: 'ok' });
	expect(await again.state(card(2))).toEqual(state);
	expect(await again.entry(undone[0]!.id)).toEqual(undone[0]);
	expect(await again.verify()).toMatchObject({ equal: true });
});

test('a torn end of the file costs only what was torn off', async () => {
	const store = await tab();
	const kept = await commit(store, review(1, 1), review(1, 2));
	await commit(store, review(1, 3));
	await closeAll();
	const whole = await bytesOf('journal-0');
	await overwrite('journal-0', whole.slice(0, whole.length - 20));
	await wipe();
	const again = await tab();
	expect(await history(again)).toEqual(ids(kept));
	const next = await commit(again, review(1, 4));
	await wipe();
	expect(await history(await tab())).toEqual([...ids(kept), ...ids(next)]);
});

test('garbage for a file neither stops the start nor hides what is readable', async () => {
	const store = await tab();
	const entries = await commit(store, review(1, 1));
	await closeAll();
	const noise = crypto.getRandomValues(new Uint8Array(60_000));
	await overwrite(
		'journal-0',
		new Uint8Array([...noise, ...(await bytesOf('journal-0')), ...noise])
	);
	await overwrite('checkpoint-1', noise);
	await wipe();
	const again = await tab();
	expect(await history(again)).toEqual(ids(entries));
	expect((await again.safety()).journal).toBe('ok');
});

test('a long journal is folded into a checkpoint, and both together are complete', async () => {
	const store = await tab();
	for (let from = 0; from < 3_600; from += 400) await commit(store, ...many(400, from));
	await commit(store, review(1, 9_000));
	await expect.poll(() => sizes('checkpoint')).not.toEqual([0, 0]);
	await commit(store, review(1, 9_001));
	await wipe();
	const again = await tab();
	expect(await again.safety()).toMatchObject({ entries: 3_602, recovered: 3_602 });
	expect(await again.verify()).toMatchObject({ equal: true, entries: 3_602 });
}, 120_000);

test('two tabs write to files of their own, and a loss costs neither an answer', async () => {
	const [a, b] = [await tab(), await tab()];
	const answers = Array.from({ length: 30 }, (_, k) => review(1, k * 10));
	const results = await Promise.all(
		answers.map((draft, k) => (k % 2 === 0 ? a : b).commit([draft]))
	);
	expect(results.every(({ ok }) => ok)).toBe(true);
	const entries = await a.history(card(1));
	expect(entries.map(({ n }) => n)).toEqual(Array.from({ length: 30 }, (_, k) => k + 1));
	await closeAll();
	expect((await sizes('journal')).filter((size) => size > 0)).toHaveLength(2);
	await wipe();
	const again = await tab();
	expect(await history(again)).toEqual(ids(entries));
});

test('a lone tab uses the first file again, start after start', async () => {
	for (let start = 0; start < 3; start++) {
		await commit(await tab(), review(1, start));
		await closeAll();
	}
	expect((await sizes('journal')).map((size) => size > 0)).toEqual([true, false, false, false]);
});

test('an answer while the connection is closed under us is saved on a new one', async () => {
	const store = await tab();
	await commit(store, review(1, 1));
	// eslint-disable-next-line @typescript-eslint/unbound-method -- called with the `this` it is given
	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (...args) {
		IDBDatabase.prototype.transaction = transaction;
		this.close();
		return transaction.apply(this, args);
	};
	await commit(store, review(1, 2));
	expect(await history(store)).toHaveLength(2);
	expect(await store.verify()).toMatchObject({ equal: true, entries: 2 });
});

test('a backup goes through the worker and comes back on another base', async () => {
	const store = await tab();
	const entries = await commit(store, ...many(50));
	const file = await store.backup(NOON);
	expect(file.size).toBeGreaterThan(100);
	await closeAll();
	base = '';
	const other = await tab();
	expect(await other.restore(file, NOON)).toEqual({
		ok: true,
		value: { added: 50, known: 0, partial: false }
	});
	expect(await other.restore(file.slice(0, file.size - 20), NOON)).toMatchObject({
		error: { kind: 'truncated' }
	});
	expect(await other.restore(new Blob(['{}']), NOON)).toMatchObject({ error: { kind: 'foreign' } });
	expect(await other.entry(entries[7]!.id)).toEqual(entries[7]);
	await wipe();
	expect((await (await tab()).safety()).recovered).toBe(50);
});

test('erasing empties the files too, and another tab lets go of its own', async () => {
	const store = await tab();
	const other = await tab(() => other.close());
	await commit(other, review(1, 1));
	expect(await store.erase()).toEqual({ ok: true, value: null });
	expect(await store.safety()).toMatchObject({ entries: 0 });
	await wipe();
	expect(await (await tab()).safety()).toMatchObject({ entries: 0, recovered: 0 });
	await closeAll();
	expect(await sizes('journal')).toEqual([0, 0, 0, 0]);
});

test("notes of one's own are compiled in the worker, and come back from the journal", async () => {
	const store = await tab();
	const notes = [{ path: 'dns.md', text: '# DNS\n\nPort :: 53\nCNAME :: another name\n' }];
	const input = { deck: { name: '네트워크' }, notes };
	const preview = await store.preview(input);
	expect(preview.notes.map(({ cards }) => cards.length)).toEqual([2]);
	const saved = await store.saveNotes(input, [], head(1));
	if (!saved.ok) throw new Error(saved.error.cause);
	const note = await store.note(saved.value.deck, 'ko');
	expect(note?.source).toBe(notes[0]!.text);
	const answer = { kind: 'review', rating: 3, ms: 900, mode: 'study' } as const;
	await commit(store, { ...head(2), ...answer, card: note!.cards[0]!.id });
	await wipe();
	const again = await tab();
	expect(await again.refreshNotes(head(3))).toEqual({ ok: true, value: null });
	expect(await again.note(saved.value.deck, 'ko')).toEqual(note);
	expect(await again.decks(TODAY)).toMatchObject([{ title: '네트워크', introduced: 1 }]);
});

test('pictures lie in files of their own, and come back with their notes', async () => {
	const store = await tab();
	const bytes = Uint8Array.from({ length: 200_000 }, (_, k) => (k * k) % 251);
	const files = [{ path: 'map.png', file: new Blob([bytes], { type: 'image/png' }) }];
	const notes = [{ path: 'a.md', text: '# Map\n\nWhere? :: ![x](map.png)\n' }];
	const saved = await store.saveNotes({ deck: { name: 'Maps' }, notes, files }, [], head(1));
	if (!saved.ok) throw new Error(saved.error.cause);
	expect((await store.safety()).journal).toBe('ok');
	expect(await sizes('file-')).toEqual([200_000 + 'image/png\n'.length]);
	await wipe();
	const again = await tab();
	const file = await again.file(saved.value.deck, 'map.png');
	expect(file?.type).toBe('image/png');
	expect(new Uint8Array(await file!.arrayBuffer())).toEqual(bytes);
	expect(await again.erase()).toEqual({ ok: true, value: null });
	expect(await sizes('file-')).toEqual([]);
});
