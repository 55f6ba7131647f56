/** Pictures of notes are as safe as the reviews: they come back where the databases are gone. */
import { afterEach, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import type { Store } from '#store/types.ts';
import { Device } from './fakes/device.ts';
import { commit } from './fakes/drafts.ts';
import { head, NOON, review } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const PNG = Uint8Array.from({ length: 5_000 }, (_, k) => (k * 7) % 256);
const picture = (byte = 0) => new Blob([Uint8Array.from([...PNG, byte])], { type: 'image/png' });
const text = '# Map\n\nWhere? :: ![x](map.png)\n';

/** Saves a note with a picture, or another picture. */
async function importMap(store: Store, byte = 0, minute = 1): Promise<DeckId> {
	const files = [{ path: 'map.png', file: picture(byte) }];
	const input = { deck: { name: 'Maps' }, notes: [{ path: 'a.md', text }], files };
	const saved = await store.saveNotes(input, [], head(minute));
	if (!saved.ok) throw new Error(saved.error.cause);
	return saved.value.deck;
}

async function bytesOf(store: Store, deck: DeckId): Promise<readonly number[] | undefined> {
	const file = await store.file(deck, 'map.png');
	expect(file?.type ?? 'image/png').toBe('image/png');
	return file && [...new Uint8Array(await file.arrayBuffer())];
}

const keptFiles = () => device.disk.names.filter((name) => name.startsWith('file-'));

test('a wiped database gets its pictures back with its notes', async () => {
	const deck = await importMap(await device.tab());
	await device.wipe();
	const store = await device.tab();
	expect(await store.refreshNotes(head(2))).toEqual({ ok: true, value: null });
	expect(await bytesOf(store, deck)).toEqual([...PNG, 0]);
	expect((await store.note(deck, 'en'))?.source).toBe(text);
});

test('a picture is in its file when the import has resolved, whatever comes then', async () => {
	const deck = await importMap(await device.tab());
	device.cutPower(0.3);
	expect(keptFiles()).toHaveLength(1);
	await device.wipe();
	expect(await bytesOf(await device.tab(), deck)).toEqual([...PNG, 0]);
});

test('pictures from before the journal had any, or from a backup, are brought to it', async () => {
	const alone = await device.tab({ noFiles: true });
	const deck = await importMap(alone);
	const backup = await alone.backup(NOON);
	device.cutPower();
	// its entries go to the journal, and the pictures with them
	await (await device.tab()).jobs.check({ now: NOON });
	await device.wipe();
	expect(await bytesOf(await device.tab(), deck)).toEqual([...PNG, 0]);

	device.cutPower();
	device = new Device();
	const other = await device.tab();
	expect(await other.restore(backup, NOON)).toMatchObject({ ok: true });
	await device.wipe();
	expect(await bytesOf(await device.tab(), deck)).toEqual([...PNG, 0]);
});

test('a picture that the journal lost comes back to it at the next start', async () => {
	const deck = await importMap(await device.tab());
	device.cutPower();
	expect(await device.disk.files().remove(keptFiles()[0]!)).toBe(true);
	await (await device.tab()).jobs.check({ now: NOON });
	await device.wipe();
	expect(await bytesOf(await device.tab(), deck)).toEqual([...PNG, 0]);
});

test('a refused picture is told, keeps the import, and is made good with the next answer', async () => {
	let failures = 0;
	for (let k = 1; ; k++) {
		const store = await device.tab();
		device.disk.failAt = device.disk.requests + k;
		const deck = await importMap(store);
		const { journal } = await store.safety();
		device.disk.failAt = null;
		if (journal === 'ok') break;
		failures++;
		await commit(store, review(1, 2));
		expect((await store.safety()).journal).toBe('ok');
		await device.wipe();
		expect(await bytesOf(await device.tab(), deck)).toEqual([...PNG, 0]);
		device.cutPower();
		device = new Device();
	}
	expect(failures).toBeGreaterThan(4);
});

test('earlier pictures stay for those who take the newer back; what no entry names is swept', async () => {
	const store = await device.tab();
	const deck = await importMap(store, 0, 1);
	await importMap(store, 1, 2);
	expect(keptFiles()).toHaveLength(2);
	device.cutPower();
	device.disk.setBytes(`file-${'0'.repeat(64)}`, PNG);
	const again = await device.tab();
	await again.jobs.check({ now: NOON });
	expect(await bytesOf(again, deck)).toEqual([...PNG, 1]);
	expect(keptFiles()).toHaveLength(2);
});

test('erasing leaves no picture behind', async () => {
	const store = await device.tab();
	await importMap(store);
	expect(await store.erase()).toEqual({ ok: true, value: null });
	expect(keptFiles()).toEqual([]);
});
