import { afterEach, describe, expect, test } from 'vitest';
import { sha256Hex } from '#core/base/sha256.ts';
import { mergeLines } from '#core/notes/merge-lines.ts';
import type { NotesInput, Saved, Store } from '#store/types.ts';
import { Device } from '../fakes/device.ts';
import { commit } from '../fakes/drafts.ts';
import { head, NOON, TODAY } from '../fakes/entries.ts';
import { SERVICES, servicesText, versionsOf } from '../../support/versions.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const NOTE = 'cards/services/en.md';
const FIRST = servicesText();
const MINE = servicesText({ clusterIp: 'ClusterIP: an address that only the cluster knows' });
const SECOND = servicesText(
	{ range: 'Port range: a number from 30000 to 40000' },
	'etcd: keeps the state of the whole cluster'
);
const [FIRST_DECK, SECOND_DECK] = versionsOf(FIRST, SECOND);

const write = (text: string | null, more: Partial<NotesInput> = {}): NotesInput => ({
	deck: SERVICES,
	notes: [{ path: 'en.md', text }],
	...more
});

async function save(store: Store, input: NotesInput, at: number): Promise<Saved> {
	const saved = await store.saveNotes(input, [], head(at));
	if (!saved.ok) throw new Error(saved.error.cause);
	return saved.value;
}

async function cardFrom(store: Store, words: string) {
	const note = await store.note(SERVICES, 'en');
	const fact = note?.facts.find(({ text }) => text.includes(words));
	return note?.cards.find((card) => card.fact === fact?.id);
}

const sourceOf = async (store: Store) => (await store.note(SERVICES, 'en'))?.source;
const behind = async (store: Store) => (await store.standing(SERVICES, NOTE))?.behind ?? [];

/** The next version of the app, as a start of it does. */
async function release(store: Store, at: number): Promise<void> {
	await store.installDecks([SECOND_DECK!], head(at));
	await store.refreshNotes(head(at));
}

async function edited() {
	const store = await device.tab();
	await store.installDecks([FIRST_DECK!], head(1));
	const range = await cardFrom(store, 'Port range');
	const review = { ...head(2), kind: 'review', card: range!.id, rating: 3 } as const;
	await commit(store, { ...review, ms: 1000, mode: 'study' });
	await save(store, write(MINE), 3);
	return { store, range: range! };
}

describe('an edited note of the app whose original changes', () => {
	test('stays as it is, and both versions of the original are told', async () => {
		const { store } = await edited();
		expect(await behind(store)).toEqual([]);
		expect(await store.original(SERVICES, NOTE)).toBeUndefined();
		await release(store, 4);
		expect(await sourceOf(store)).toBe(MINE);
		expect(await behind(store)).toEqual([NOTE]);
		expect((await store.decks(TODAY))[0]?.standing?.behind).toEqual([NOTE]);
		const told = { before: FIRST, now: SECOND, edited: MINE };
		expect(await store.original(SERVICES, NOTE)).toEqual(told);
		// another edit takes no account of it
		await save(store, write(`${MINE}- Ingress: a router for names\n`), 5);
		expect(await behind(store)).toEqual([NOTE]);
		expect(await store.verify()).toMatchObject({ equal: true });
	});

	test('merges with it line by line, under the ids that it came with', async () => {
		const { store, range } = await edited();
		await release(store, 4);
		const merged = mergeLines(FIRST, MINE, SECOND)!;
		const input = write(merged, { follows: true });
		const { report, kept } = await store.preview(input);
		expect(report.changed.map(({ text }) => text)).toEqual([
			'Port range: a number from 30000 to 40000'
		]);
		expect(report.new.map(({ text }) => text)).toEqual([
			'etcd: keeps the state of the whole cluster'
		]);
		expect(kept).toBe(3);
		const saved = await save(store, input, 5);
		expect(await behind(store)).toEqual([]);
		expect((await cardFrom(store, 'Port range'))?.id).toBe(range.id);
		expect((await store.history(range.id)).map(({ kind }) => kind)).toEqual(['review', 'changed']);
		const etcd = SECOND_DECK!.notes[0]!.facts.find(({ text }) => text.startsWith('etcd'));
		expect((await cardFrom(store, 'etcd'))?.fact).toBe(etcd!.id);
		await store.takeBack(saved.entries, head(6));
		expect(await sourceOf(store)).toBe(MINE);
		expect(await behind(store)).toEqual([NOTE]);
	});

	test('tells what is in question as such, not as new and gone, and its deck by its title', async () => {
		const { store } = await edited();
		const [, unsure] = versionsOf(
			FIRST,
			servicesText({ nodePort: 'NodePort: each machine listens on one port' })
		);
		await store.installDecks([unsure!], head(4));
		await store.refreshNotes(head(4));
		const { name, questions, report } = await store.preview(write(null));
		expect(name).toBe('Services');
		expect(questions.map(({ text }) => text)).toEqual([
			'NodePort: each machine listens on one port'
		]);
		expect(report.new).toEqual([]);
		expect(report.orphan).toEqual([]);
	});

	test('is kept as it is if its person wants, and not told again', async () => {
		const { store } = await edited();
		await release(store, 4);
		const saved = await save(store, write(MINE, { follows: true }), 5);
		expect(await sourceOf(store)).toBe(MINE);
		expect(await behind(store)).toEqual([]);
		await store.takeBack(saved.entries, head(6));
		expect(await behind(store)).toEqual([NOTE]);
	});

	test('gives way to it if its person wants, and follows it from then on', async () => {
		const { store, range } = await edited();
		await release(store, 4);
		const input = write(null);
		expect((await store.preview(input)).notes.map(({ source }) => source)).toEqual([SECOND]);
		const saved = await save(store, input, 5);
		expect(await sourceOf(store)).toBe(SECOND);
		expect((await cardFrom(store, 'Port range'))?.id).toBe(range.id);
		await release(store, 6); // as the next start does
		expect(await store.note(SERVICES, 'en')).toEqual(SECOND_DECK!.notes[0]);
		expect(await store.standing(SERVICES, NOTE)).toBeUndefined();
		await store.takeBack(saved.entries, head(7));
		expect(await sourceOf(store)).toBe(MINE);
		expect(await behind(store)).toEqual([NOTE]);
		expect(await store.verify()).toMatchObject({ equal: true });
	});

	test('is told on a device that only has the backup and the new version', async () => {
		const { store } = await edited();
		const other = await new Device().tab();
		await other.installDecks([SECOND_DECK!], head(1));
		await other.restore(await store.backup(NOON), NOON);
		await other.refreshNotes(head(2));
		const told = { before: FIRST, now: SECOND, edited: MINE };
		expect(await other.original(SERVICES, NOTE)).toEqual(told);
		other.kill();
	});
});

test('a note beside an edited one follows its own original', async () => {
	const store = await device.tab();
	const [first] = versionsOf(FIRST);
	const more = (text: string) => ({
		...first!,
		version: sha256Hex(text),
		notes: [
			...first!.notes,
			{ ...first!.notes[0]!, path: 'cards/services/more.md', source: text, facts: [], cards: [] }
		]
	});
	await store.installDecks([more('# More\n\nHTTP :: 80\n')], head(1));
	await save(store, write(MINE), 2);
	await store.installDecks([more('# More\n\nHTTP :: 8080 now\n')], head(3));
	await store.refreshNotes(head(3));
	const path = 'cards/services/more.md';
	expect((await store.note(SERVICES, 'en', path))?.source).toContain('8080');
	expect(await behind(store)).toEqual([]);
});
