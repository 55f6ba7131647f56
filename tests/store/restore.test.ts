import { afterEach, expect, test } from 'vitest';
import type { Entry } from '#core/log/types.ts';
import { readBackup } from '#store/backup/read.ts';
import { writeBackup } from '#store/backup/write.ts';
import type { Store } from '#store/types.ts';
import { Device } from './fakes/device.ts';
import { deck } from './fakes/decks.ts';
import { commit, mark, setting, undo } from './fakes/drafts.ts';
import { card, entries, head, NOON, review, TODAY } from './fakes/entries.ts';

let devices = [new Device()];
afterEach(() => {
	for (const device of devices) device.cutPower();
	devices = [new Device()];
});

const device = () => devices[0]!;

function another(): Device {
	devices.push(new Device());
	return devices.at(-1)!;
}

async function logOf(store: Store): Promise<readonly Entry[]> {
	const read = await readBackup(await store.backup(NOON));
	if (!read.ok) throw new Error(read.error.cause);
	return read.value.entries;
}

async function busyStore(where: Device): Promise<Store> {
	const store = await where.tab();
	await store.installDecks([deck(6)], head());
	const [first] = await commit(store, review(1, 1), review(2, 2), mark(3, 3, { flag: 2 }));
	await commit(store, undo(first!.id, 4), review(2, 700), setting('newPerDay', 3, 701));
	return store;
}

test('a backup restored on an empty device gives the same log, states, day and settings', async () => {
	const store = await busyStore(device());
	const other = await another().tab();
	await other.installDecks([deck(6)], head());
	const report = await other.restore(await store.backup(NOON), NOON);
	expect(report).toEqual({ ok: true, value: { added: 6, known: 0, partial: false } });
	expect(await logOf(other)).toEqual(await logOf(store));
	expect(await other.loadDay(TODAY)).toEqual(await store.loadDay(TODAY));
	expect(await other.decks(TODAY)).toEqual(await store.decks(TODAY));
	expect(await other.verify()).toMatchObject({ equal: true });
});

test('restoring twice, or an old file of its own, changes nothing', async () => {
	const store = await busyStore(device());
	const file = await store.backup(NOON);
	await commit(store, review(4, 800));
	const before = await logOf(store);
	expect(await store.restore(file, NOON)).toEqual({
		ok: true,
		value: { added: 0, known: 6, partial: false }
	});
	expect(await logOf(store)).toEqual(before);
	expect(await store.snapshots()).toEqual([]);
});

test('two devices that exchange their files hold the same', async () => {
	const [a, b] = [await busyStore(device()), await busyStore(another())];
	await commit(a, review(1, 2_000));
	await commit(b, review(1, 1_500), mark(2, 1_501, { suspended: true }));
	const [fromA, fromB] = [await a.backup(NOON), await b.backup(NOON)];
	await a.restore(fromB, NOON);
	await b.restore(fromA, NOON);
	expect(await logOf(a)).toEqual(await logOf(b));
	expect(await a.loadDay(TODAY)).toEqual(await b.loadDay(TODAY));
	for (const store of [a, b]) expect(await store.verify()).toMatchObject({ equal: true });
});

test('after a restore this database writes under a new name, and its clock is after all it read', async () => {
	const store = await busyStore(device());
	const other = await another().tab();
	const [own] = await commit(other, review(5, 1));
	await other.restore(await store.backup(NOON), (NOON + 800_000) as typeof NOON);
	const [next] = await commit(other, review(5, 2));
	expect(next!.writer).not.toBe(own!.writer);
	expect(next!.n).toBe(1);
	expect((await logOf(other)).at(-1)).toEqual(next);
});

test('what was restored is in the journal, and a copy of what was there before is kept', async () => {
	const store = await busyStore(device());
	const other = await another().tab();
	const before = await commit(other, review(5, 1));
	await other.restore(await store.backup(NOON), NOON);
	const [snapshot] = await other.snapshots();
	expect(snapshot).toMatchObject({ at: NOON, before: 'restore', entries: 1 });
	expect(await readBackup(snapshot!.file)).toMatchObject({ ok: true, value: { entries: before } });
	await devices[1]!.wipe();
	expect((await (await devices[1]!.tab()).safety()).recovered).toBe(7);
});

test('only the newest five copies are kept', async () => {
	const store = await device().tab();
	for (let k = 1; k <= 7; k++) {
		const at = (NOON + k) as typeof NOON;
		await commit(store, review(1, k));
		await store.restore(await writeBackup(entries(`w${k}`, 1, 2)), at);
	}
	expect((await store.snapshots()).map(({ at }) => at - NOON)).toEqual([7, 6, 5, 4, 3]);
});

test('a large file goes into blocks at once and is the same as a small one', async () => {
	const many = entries('big', 1, 1_700);
	const store = await device().tab();
	await commit(store, review(1, 1));
	expect(await store.restore(await writeBackup(many), NOON)).toMatchObject({ ok: true });
	expect(await store.verify()).toMatchObject({ equal: true, entries: 1_701, cards: 7 });
	expect(await store.entry(many[900]!.id)).toEqual(many[900]);
	const [n] = await device().database(async (db) => [await db.log.count()]);
	expect(n).toBe(1);
	await commit(store, undo(many[900]!.id, 9_000));
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('the same id with another content is a corrupt file and changes nothing', async () => {
	const store = await device().tab();
	await store.restore(await writeBackup(entries('w', 1, 4)), NOON);
	const before = await logOf(store);
	const forged = entries('w', 1, 5).map((entry) =>
		entry.n === 2 && entry.kind === 'review' ? { ...entry, rating: 1 as const } : entry
	);
	const report = await store.restore(await writeBackup(forged), NOON);
	expect(report).toMatchObject({ ok: false, error: { kind: 'corrupt' } });
	expect(await logOf(store)).toEqual(before);
	expect(await store.snapshots()).toEqual([]);
});

test('a bad file changes nothing and says why', async () => {
	const store = await busyStore(device());
	const before = await logOf(store);
	expect(await store.restore(new Blob(['{}']), NOON)).toMatchObject({ error: { kind: 'foreign' } });
	const file = await store.backup(NOON);
	expect(await store.restore(file.slice(0, file.size - 9), NOON)).toMatchObject({
		error: { kind: 'truncated' }
	});
	expect(await logOf(store)).toEqual(before);
});

test('entries from a clock years ahead are kept, and ours does not follow it', async () => {
	const ahead = 400 * 24 * 3_600_000;
	const strange = entries('future', 1, 1).map((entry) => ({
		...entry,
		at: (entry.at + ahead) as typeof NOON,
		day: (entry.day + 400) as typeof TODAY,
		hlc: (entry.at + ahead).toString(16).padStart(12, '0').padEnd(16, '0') as typeof entry.hlc
	}));
	const store = await device().tab();
	await commit(store, review(1, 1));
	expect(await store.restore(await writeBackup(strange), NOON)).toMatchObject({ ok: true });
	const [next] = await commit(store, review(1, 5), setting('learningSteps', [], 6), review(2, 7));
	expect(next!.hlc < strange[0]!.hlc).toBe(true);
	expect((await store.state(card(2))).memory.kind).toBe('review');
	expect(await store.verify()).toMatchObject({ equal: true, entries: 5 });
});

test('the time of the last backup is remembered on the device', async () => {
	const store = await device().tab();
	expect((await store.safety()).lastBackupAt).toBeNull();
	await store.backup(NOON);
	expect((await store.safety()).lastBackupAt).toBe(NOON);
});
