import { afterEach, describe, expect, test } from 'vitest';
import type { CardId } from '#core/base/brand.ts';
import { plainText } from '#core/notes/plain-text.ts';
import type { Card, CompiledDeck } from '#core/notes/types.ts';
import type { Decision, NotesInput, Saved, Store } from '#store/types.ts';
import { Device, type Tab } from '../fakes/device.ts';
import { commit } from '../fakes/drafts.ts';
import { head, NOON, TODAY } from '../fakes/entries.ts';
import { SERVICES, servicesText, versionsOf } from '../../support/versions.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const NOTE = 'cards/services/en.md';
const LOOK: NotesInput = { deck: SERVICES, notes: [], standing: [NOTE] };
const EDITED = servicesText(
	{
		clusterIp: 'ClusterIP: a virtual address that is inside the cluster only',
		range: 'Port range: a number from 30000 to 40000',
		headless: ''
	},
	'etcd: keeps the state of the whole cluster'
);
const UNSURE = servicesText({ nodePort: 'NodePort: each machine listens on one port' });

async function cardFrom(store: Store, words: string): Promise<Card> {
	const note = await store.note(SERVICES, 'en');
	const fact = note?.facts.find(({ text }) => text.includes(words));
	return note!.cards.find((card) => card.fact === fact?.id)!;
}

const review = (card: CardId, at: number) =>
	({ ...head(at), kind: 'review', card, rating: 3, ms: 1000, mode: 'study' }) as const;
const kindsOf = async (store: Store, card: CardId) =>
	(await store.history(card)).map(({ kind }) => kind);

/** A store with the first version, of which the cards from some lines were learned. */
async function learned(deck: CompiledDeck, ...words: readonly string[]): Promise<Tab> {
	const store = await device.tab();
	await store.installDecks([deck], head(1));
	for (const [i, one] of words.entries())
		await commit(store, review((await cardFrom(store, one)).id, 2 + i));
	return store;
}

async function save(store: Store, decisions: readonly Decision[], at: number): Promise<Saved> {
	const saved = await store.saveNotes(LOOK, decisions, head(at));
	if (!saved.ok) throw new Error(saved.error.cause);
	return saved.value;
}

const askedOf = ({ notes }: CompiledDeck) =>
	notes[0]!.cards.filter(({ status }) => status === 'active').length;
const standing = async (store: Store) => (await store.decks(TODAY))[0]?.standing;

describe('a new version of a deck of the app', () => {
	test('is told in numbers and fact by fact until it has been seen', async () => {
		const [first, second] = versionsOf(servicesText(), EDITED);
		const store = await learned(first!, 'ClusterIP', 'Port range');
		expect(await standing(store)).toBeUndefined();
		await store.installDecks([second!], head(10));
		const told = { changed: 1, reworded: 1, born: 1, gone: 1, unsure: 0, behind: [] };
		expect(await standing(store)).toEqual(told);
		expect(await store.standing(SERVICES, NOTE)).toEqual(told);
		const preview = await store.preview(LOOK);
		expect(preview).toMatchObject({
			isNew: false,
			kept: 1,
			questions: [],
			born: [],
			notes: [{ path: NOTE }]
		});
		const { changed, reworded, new: born, orphan } = preview.report;
		expect(changed.map(({ text }) => text)).toEqual(['Port range: a number from 30000 to 40000']);
		expect(preview.before[`en/${changed[0]!.id}`]).toBe('Port range: a number from 30000 to 32767');
		expect(preview.before[`en/${reworded[0]!.id}`]).toMatch(/^ClusterIP: a virtual address inside/);
		expect(born.map(({ text }) => text)).toEqual(['etcd: keeps the state of the whole cluster']);
		expect(orphan.map(({ text }) => text)).toEqual(['Headless: a service without any address']);
		// what is no longer true has come up by itself
		const range = await cardFrom(store, 'Port range');
		expect(await kindsOf(store, range.id)).toEqual(['review', 'changed']);
		const before = (await store.safety()).entries;
		await save(store, [], 11);
		expect(await standing(store)).toBeUndefined();
		expect((await store.safety()).entries).toBe(before);
		expect(await store.verify()).toMatchObject({ equal: true });
	});

	test('is no news to somebody who has learned nothing of it', async () => {
		const [first, second] = versionsOf(servicesText(), EDITED);
		const store = await learned(first!);
		await store.installDecks([second!], head(10));
		expect(await standing(store)).toBeUndefined();
	});

	test('that nobody looked at is told together with the next one', async () => {
		const back = EDITED.replace('40000', '32767').replace('the whole cluster', 'it all');
		const [first, second, third] = versionsOf(servicesText(), EDITED, back);
		const store = await learned(first!, 'ClusterIP');
		await store.installDecks([second!], head(10));
		await store.installDecks([third!], head(11));
		expect(await standing(store)).toEqual({
			changed: 0,
			reworded: 1,
			born: 1,
			gone: 1,
			unsure: 0,
			behind: []
		});
	});

	test('asks nobody to wait for a fact that they never learned', async () => {
		const [first, second] = versionsOf(servicesText(), UNSURE);
		const store = await learned(first!, 'ClusterIP');
		await store.installDecks([second!], head(10));
		expect(await standing(store)).toEqual({
			changed: 0,
			reworded: 0,
			born: 1,
			gone: 1,
			unsure: 0,
			behind: []
		});
		expect((await store.decks(TODAY))[0]).toMatchObject({ cards: askedOf(second!) });
	});
});

describe('a fact of a new version of which only its person can tell', () => {
	async function unsure() {
		const [first, second] = versionsOf(servicesText(), UNSURE);
		const store = await learned(first!, 'NodePort');
		const old = await cardFrom(store, 'NodePort');
		await store.installDecks([second!], head(10));
		const { questions } = await store.preview(LOOK);
		const [asked] = questions;
		const match = (same: boolean): Decision => ({
			kind: 'match',
			from: asked!.candidates[0]!.id,
			to: asked!.id,
			same
		});
		return { store, old, asked: asked!, match, all: askedOf(second!) };
	}
	const cards = async (store: Store) => (await store.decks(TODAY))[0]?.cards;

	test('waits, and goes on waiting after it was put off', async () => {
		const { store, old, asked, all } = await unsure();
		expect(asked.candidates.map(({ id }) => id)).toEqual([old.fact]);
		const waits = { changed: 0, reworded: 0, born: 0, gone: 0, unsure: 1, behind: [] };
		expect(await standing(store)).toEqual(waits);
		expect(await cards(store)).toBeLessThan(all);
		await save(store, [], 11);
		expect(await standing(store)).toEqual(waits);
		expect((await store.preview(LOOK)).questions).toEqual([asked]);
	});

	test('is the old card if they say so, with its history, and comes up if it says otherwise', async () => {
		const { store, old, asked, match, all } = await unsure();
		const saved = await save(store, [match(true)], 11);
		const now = await cardFrom(store, 'each machine');
		expect(now).toMatchObject({ id: old.id });
		expect(plainText(now.answer, 'shown')).toContain('each machine');
		expect((await kindsOf(store, old.id))[0]).toBe('review');
		expect(await cards(store)).toBe(all);
		expect(await standing(store)).toBeUndefined();
		expect(await store.verify()).toMatchObject({ equal: true });
		// and back
		await store.takeBack(saved.entries, head(12));
		expect((await cardFrom(store, 'each machine')).fact).toBe(asked.id);
		expect(await standing(store)).toMatchObject({ unsure: 1 });
		expect(await kindsOf(store, old.id)).toEqual(['review']);
		expect(await store.verify()).toMatchObject({ equal: true });
	});

	test('that was answered before its deck came is the old card from the start', async () => {
		const { old, match } = await unsure();
		const other = new Device();
		const store = await other.tab();
		await commit(store, { ...head(1), ...match(true) });
		await store.installDecks([versionsOf(servicesText(), UNSURE)[1]!], head(2));
		expect((await cardFrom(store, 'NodePort')).fact).toBe(old.fact);
		other.cutPower();
	});

	test('is a card of its own if they say so', async () => {
		const { store, asked, match, all } = await unsure();
		await save(store, [match(false)], 11);
		expect((await cardFrom(store, 'each machine')).fact).toBe(asked.id);
		expect(await cards(store)).toBe(all);
		expect(await standing(store)).toBeUndefined();
	});

	test('shows what an answer would lead to before it is saved', async () => {
		const { store, old, match } = await unsure();
		const preview = await store.preview(LOOK, [match(true)]);
		expect(preview.questions).toEqual([]);
		expect(preview.notes[0]!.cards.map(({ id }) => id)).toContain(old.id);
		expect([...preview.report.changed, ...preview.report.reworded].map(({ id }) => id)).toEqual([
			old.fact
		]);
	});

	test('stays answered in the next version, and on a device that gets a backup', async () => {
		const { store, old, match } = await unsure();
		await save(store, [match(true)], 11);
		const [, second, third] = versionsOf(
			servicesText(),
			UNSURE,
			UNSURE.replace('# Services\n', '# Services\n\n- etcd: keeps the state of it all')
		);
		await store.installDecks([third!], head(12));
		expect((await cardFrom(store, 'each machine')).id).toBe(old.id);
		expect(await standing(store)).toMatchObject({ born: 1, gone: 0, unsure: 0, behind: [] });
		const other = await new Device().tab();
		await other.installDecks([second!], head(1));
		await other.restore(await store.backup(NOON), NOON);
		await other.refreshNotes(head(13));
		expect((await cardFrom(other, 'each machine')).id).toBe(old.id);
		expect(await other.verify()).toMatchObject({ equal: true });
		other.kill();
	});

	test('waits on a device that gets a backup, too, and is not asked there as a new one', async () => {
		const { store, asked } = await unsure();
		const [, second] = versionsOf(servicesText(), UNSURE);
		const other = await new Device().tab();
		await other.installDecks([second!], head(1));
		await other.refreshNotes(head(1));
		await other.restore(await store.backup(NOON), NOON);
		await other.refreshNotes(head(13));
		expect(await standing(other)).toMatchObject({ unsure: 1 });
		expect((await other.preview(LOOK)).questions).toEqual([asked]);
		const { candidates } = await other.loadDay(TODAY);
		expect(candidates.filter(({ card }) => card.startsWith(`${asked.id}/`))).toEqual([]);
		expect(await cards(other)).toBe(await cards(store));
		other.kill();
	});

	test('keeps its question when the note is edited', async () => {
		const { store, asked } = await unsure();
		const edit = { deck: SERVICES, notes: [{ path: 'en.md', text: `${UNSURE}- etcd: a store\n` }] };
		expect((await store.preview(edit)).questions).toEqual([asked]);
	});
});

test('a question about a note of one’s own that was put off is there until it is answered', async () => {
	const store = await device.tab();
	const mine = (text: string): NotesInput => ({
		deck: { name: 'Mine' },
		notes: [{ path: 'a.md', text }]
	});
	await store.saveNotes(mine(servicesText()), [], head(1));
	const saved = await store.saveNotes(mine(UNSURE), [], head(2));
	const { deck } = saved.ok ? saved.value : { deck: SERVICES };
	const path = `${deck}/a.md`;
	expect(await store.standing(deck, path)).toMatchObject({ unsure: 1, born: 0, gone: 0 });
	const look = { deck, notes: [], standing: [path] };
	const [asked] = (await store.preview(look)).questions;
	const said = {
		kind: 'match',
		from: asked!.candidates[0]!.id,
		to: asked!.id,
		same: true
	} as const;
	const answered = await store.saveNotes(look, [said], head(3));
	expect(await store.standing(deck, path)).toBeUndefined();
	await store.takeBack(answered.ok ? answered.value.entries : [], head(4));
	expect(await store.standing(deck, path)).toMatchObject({ unsure: 1 });
});
