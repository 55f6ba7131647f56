import { afterEach, describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck, versioned } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import type { NotesInput, Store } from '#store/types.ts';
import { Device } from '../fakes/device.ts';
import { head } from '../fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const WORLD = 'apiVersion: kubecards/v1\nkind: World\ntitle: {en: Shop}\n';
const OTHER = WORLD.replace('Shop', 'Store');
const NOTE = '# DNS\n\nttl :: how long an answer is kept\n';
const DECK = 'dns' as DeckId;
const bundled = (world: string) =>
	versioned(
		compileDeck(
			[
				{ path: 'cards/dns/en.md', source: NOTE },
				{ path: 'cards/dns/shop.yaml', source: world }
			],
			emptyLedger(DECK)
		)
	);

async function save(
	store: Store,
	notes: NotesInput['notes'],
	at: number,
	deck: NotesInput['deck'] = DECK
) {
	const saved = await store.saveNotes({ deck, notes }, [], head(at));
	if (!saved.ok) throw new Error(saved.error.cause);
	return saved.value.deck;
}

test('worlds of a deck that comes with the app are there, and follow its versions', async () => {
	const store = await device.tab();
	await store.installDecks([bundled(WORLD)], head(1));
	expect(await store.worlds()).toEqual([
		{ deck: DECK, path: 'cards/dns/shop.yaml', source: WORLD }
	]);
	await store.installDecks([bundled(OTHER)], head(2));
	expect((await store.worlds()).map(({ source }) => source)).toEqual([OTHER]);
});

test('an edited world stands in for the one that came, until it is taken back', async () => {
	const store = await device.tab();
	await store.installDecks([bundled(WORLD)], head(1));
	await save(store, [{ path: 'shop.yaml', text: OTHER }], 2);
	expect(await store.worlds()).toEqual([
		{ deck: DECK, path: 'cards/dns/shop.yaml', source: OTHER }
	]);
	expect((await store.note(DECK, 'en'))?.cards).toHaveLength(1);
	await store.refreshNotes(head(3));
	expect((await store.worlds()).map(({ source }) => source)).toEqual([OTHER]);
	await save(store, [{ path: 'shop.yaml', text: null }], 4);
	expect((await store.worlds()).map(({ source }) => source)).toEqual([WORLD]);
});

test('worlds of one’s own come with notes and go with them', async () => {
	const store = await device.tab();
	const notes = [
		{ path: 'mine.md', text: NOTE },
		{ path: 'shop.yaml', text: WORLD }
	];
	const deck = await save(store, notes, 1, { name: 'Mine' });
	expect(await store.worlds()).toEqual([{ deck, path: `${deck}/shop.yaml`, source: WORLD }]);
	const told = await store.preview({ deck, notes: [{ path: 'shop.yaml', text: OTHER }] }, []);
	expect(told.notes).toEqual([]);
	await save(store, [{ path: 'mine.md', text: null }], 2, deck);
	expect(await store.worlds()).toEqual([]);
});

const SHOP = `apiVersion: kubecards/v1
kind: World
from: {pod: cart}
---
apiVersion: v1
kind: Pod
metadata: {name: cart}
spec: {containers: [{name: app, image: app}]}
---
apiVersion: v1
kind: Service
metadata: {name: catalog}
spec: {ports: [{port: 80}]}
`;
const TYPED = '# Names\n\nwho sells :: `catalog` {typed=dns world=shop}\n';

describe('a world that is changed tells', () => {
	async function toldOf(text: string, more: NotesInput['notes'] = []) {
		const store = await device.tab();
		const notes = [
			{ path: 'mine.md', text: TYPED },
			{ path: 'shop.yaml', text: SHOP }
		];
		const deck = await save(store, notes, 1, { name: 'Mine' });
		const input = { deck, notes: [{ path: 'shop.yaml', text }, ...more] };
		const { ofWorlds } = await store.preview(input, []);
		return ofWorlds.map(({ path, line, code }) => `${path.split('/')[1]}:${line} ${code}`);
	}

	test('nothing where its cards are judged as before', async () => {
		expect(await toldOf(SHOP.replace('port: 80', 'port: 81'))).toEqual([]);
	});

	test('of cards in other notes whose expected name leads nowhere now', async () => {
		const renamed = SHOP.replace('name: catalog', 'name: katalog');
		expect(await toldOf(renamed)).toEqual(['mine.md:3 typed-name-unresolved']);
		const note = { path: 'mine.md', text: `${TYPED}\nmore :: text\n` };
		expect(await toldOf(renamed, [note])).toEqual([]);
	});

	test('of its own mistakes, each at its line', async () => {
		expect(await toldOf(SHOP.replace('from:', 'form:'))).toEqual([
			'shop.yaml:3 world-invalid',
			'mine.md:3 typed-world-broken'
		]);
	});
});
