import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import type { WriterId } from '#core/base/brand.ts';
import { readBackup } from '#store/backup/read.ts';
import { StoreError } from '#store/failure.ts';
import { backup } from '#store/care.ts';
import type { Store, Unsaved } from '#store/types.ts';
import { Device } from './fakes/device.ts';
import { commit, mark } from './fakes/drafts.ts';
import { card, NOON, review } from './fakes/entries.ts';

const devices: Device[] = [];
afterEach(() => {
	for (const device of devices.splice(0)) device.cutPower();
});

function newDevice(): Device {
	devices.push(new Device());
	return devices.at(-1)!;
}

const key = 'e2f1f4e0-0000-4000-8000-000000000001' as WriterId;
const waiting: readonly Unsaved[] = [{ key, drafts: [review(1, 5), mark(1, 5, { flag: 1 })] }];

/** Every answer there is, the way a person would count them. */
async function reviewsOf(store: Store): Promise<readonly string[]> {
	const read = await readBackup(await store.backup(NOON));
	if (!read.ok) throw new Error(read.error.cause);
	const reviews = read.value.entries.filter(({ kind }) => kind === 'review');
	return reviews.map(({ at }) => `${(at - NOON) / 1000}`);
}

const saveShelf = async (store: Store) => {
	for (const { drafts, key } of waiting)
		expect(await store.commit(drafts, key)).toMatchObject({ ok: true });
};

test('an answer saved before the page died is known though the log came back from the journal', async () => {
	const device = newDevice();
	const store = await device.tab();
	await commit(store, ...Array.from({ length: 250 }, (_, k) => review(k, k)));
	const last = [review(251, 251)];
	await commit(store, ...last);
	await device.wipe();
	const reborn = await device.tab();
	expect(await reborn.safety()).toMatchObject({ entries: 251, recovered: 251 });
	expect(await commit(reborn, ...last)).toMatchObject([{ n: 251 }]);
	expect(await reviewsOf(reborn)).toHaveLength(251);
});

test('an answer that has been packed away is known', async () => {
	const device = newDevice();
	const store = await device.tab();
	const first = [review(1, 0)];
	await commit(store, ...first);
	await commit(store, ...Array.from({ length: 1_500 }, (_, k) => review(k, k + 1)));
	await store.jobs.pack();
	expect(await device.database((db) => db.blocks.count())).toBeGreaterThan(0);
	expect(await commit(store, ...first)).toMatchObject([{ n: 1 }]);
	expect((await store.safety()).entries).toBe(1_501);
});

test('a backup holds what is not saved, and a restore anywhere saves it once', async () => {
	const store = await newDevice().tab();
	await commit(store, review(2, 1));
	const file = await store.backup(NOON, waiting);
	expect(await readBackup(file)).toMatchObject({
		ok: true,
		value: { unsaved: [key], partial: false }
	});
	const other = await newDevice().tab();
	const report = await other.restore(file, NOON);
	expect(report).toEqual({ ok: true, value: { added: 3, known: 0, partial: false } });
	expect(await other.restore(file, NOON)).toMatchObject({ value: { added: 0, known: 3 } });
	expect(await reviewsOf(other)).toEqual(['1', '5']);
	expect(await other.state(card(1))).toMatchObject({ flag: 1 });
	expect(await other.verify()).toMatchObject({ equal: true });
});

test.each(['before', 'after'])(
	'restored on its own device %s the answers were saved there, they count once',
	async (order) => {
		const store = await newDevice().tab();
		const file = await store.backup(NOON, waiting);
		if (order === 'after') await saveShelf(store);
		expect(await store.restore(file, NOON)).toMatchObject({ ok: true });
		await saveShelf(store);
		await store.restore(file, NOON);
		await commit(store, review(3, 9));
		expect(await reviewsOf(store)).toEqual(['5', '9']);
		expect(await store.verify()).toMatchObject({ equal: true, entries: 3 });
	}
);

test('saved here and restored there, the two devices hold the same entries', async () => {
	const [here, there] = [await newDevice().tab(), await newDevice().tab()];
	await there.restore(await here.backup(NOON, waiting), NOON);
	await commit(here, review(3, 9));
	await saveShelf(here);
	await here.restore(await there.backup(NOON), NOON);
	await there.restore(await here.backup(NOON), NOON);
	expect(await reviewsOf(here)).toEqual(['5', '9']);
	expect(await reviewsOf(there)).toEqual(['5', '9']);
	expect(await here.verify()).toMatchObject({ equal: true, entries: 3 });
});

test('an answer saved without the page hearing of it is in the file once, and stays single', async () => {
	const store = await newDevice().tab();
	const before = await store.backup(NOON, waiting);
	await commit(store, ...waiting[0]!.drafts);
	const read = await readBackup(await store.backup(NOON, waiting));
	expect(read).toMatchObject({ ok: true, value: { unsaved: [] } });
	const report = await store.restore(before, NOON);
	expect(report).toMatchObject({ ok: true, value: { added: 0, known: 2 } });
	expect(await reviewsOf(store)).toEqual(['5']);
});

test('with the log out of reach the file holds only what is not saved, and a restore says so', async () => {
	const jobs = { backup: () => Promise.reject(new StoreError('unknown', 'disk')) };
	for (const reader of [jobs, null]) {
		const file = await backup(reader, waiting);
		const store = await newDevice().tab();
		expect(await store.restore(file, NOON)).toEqual({
			ok: true,
			value: { added: 2, known: 0, partial: true }
		});
		expect(await store.restore(file, NOON)).toMatchObject({ value: { added: 0, partial: true } });
		expect(await reviewsOf(store)).toEqual(['5']);
	}
	await expect(backup(jobs, [])).rejects.toThrow('disk');
	await expect(backup(null, [])).rejects.toThrow('no worker');
});

test('what no log would take does not spoil the file', async () => {
	const store = await newDevice().tab();
	await store.restore(await store.backup(NOON, []), NOON);
	const damaged = { key: 'k2' as WriterId, drafts: [{ ...review(1, 5), rating: 9 } as never] };
	const read = await readBackup(await store.backup(NOON, [damaged, ...waiting]));
	expect(read).toMatchObject({ ok: true, value: { unsaved: [key], entries: { length: 2 } } });
});

test('a full disk does not stand between a person and the backup', async () => {
	const store = await newDevice().tab();
	await commit(store, review(1, 1));
	const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	expect(await readBackup(await store.backup(NOON))).toMatchObject({ ok: true });
	full.mockRestore();
});
