/** Cards that live on as those of another deck: what was learned of them goes along. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { CardId, DeckId, Millis, StudyDay } from '#core/base/brand.ts';
import { unseen } from '#core/memory/apply.ts';
import { replay } from '#core/memory/replay.ts';
import type { Draft, Entry, Rating } from '#core/log/types.ts';
import { compileDeck, versioned } from '#core/notes/deck.ts';
import { emptyLedger, type Ledger } from '#core/notes/identity/ledger.ts';
import { ownersOf } from '#core/notes/references.ts';
import { readBackup } from '#store/backup/read.ts';
import { Device, type Tab } from './fakes/device.ts';
import { commit, undo } from './fakes/drafts.ts';
import { NOON, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const HEAD = '---\ncards: strict\n---\n';
const PORTS = ['- Range of node ports :: 30000~32767 ^range', '- Protocol :: TCP ^protocol'];
const ports = compiled('ports', `${HEAD}${PORTS.join('\n')}\n`, emptyLedger('ports' as DeckId));
const OWN = `${HEAD}- Ports of a node :: 30000~32767\n- Name of a port :: http\n`;
const first = compiled('notes', OWN, emptyLedger('notes' as DeckId));
const second = compiled(
	'notes',
	OWN.replace('30000~32767', '30000~32767 ^ports/range'),
	first.ledger
);
const third = compiled('notes', OWN, second.ledger);
const before = [first.deck, ports.deck];
const after = [second.deck, ports.deck];
const [old, own] = first.deck.notes[0]!.cards.map(({ id }) => id) as [CardId, CardId];
const [heir, other] = ports.deck.notes[0]!.cards.map(({ id }) => id) as [CardId, CardId];

function compiled(deck: string, source: string, ledger: Ledger) {
	const owners = deck === 'ports' ? undefined : ownersOf([ports.deck], true);
	const made = compileDeck(
		[{ path: `cards/${deck}/en.md`, source }],
		ledger,
		[],
		null,
		undefined,
		owners
	);
	return { ledger: made.ledger, deck: versioned(made) };
}

/** Some days go by between one and another. */
function when(at: number) {
	const days = Math.floor(at / 3);
	const now = (NOON + days * 86_400_000 + at * 2_000) as Millis;
	return { at: now, offset: 0, day: (TODAY + days) as StudyDay };
}

const review = (card: CardId, at: number, rating: Rating = 3): Draft => ({
	...when(at),
	kind: 'review',
	card,
	rating,
	ms: 4000,
	mode: 'study'
});

async function logOf(store: Tab): Promise<readonly Entry[]> {
	const read = await readBackup(await store.backup(NOON));
	if (!read.ok) throw new Error(read.error.cause);
	return read.value.entries;
}

/** The law: what is cached is the replay of the log with the old id replaced by its heir's. */
async function expectReplayed(store: Tab, heirs: ReadonlyMap<CardId, CardId>): Promise<void> {
	const log = (await logOf(store)).map((entry) => {
		const stays = !('card' in entry) || entry.kind === 'mark' || entry.kind === 'changed';
		return stays ? entry : { ...entry, card: heirs.get(entry.card) ?? entry.card };
	});
	const { states } = replay(log);
	for (const card of [old, own, heir, other])
		expect(await store.state(card)).toEqual(states.get(card) ?? unseen(card));
	expect(await store.verify()).toMatchObject({ equal: true, entries: log.length });
}

const MOVED = new Map([[old, heir]]);

describe('a release in which a line comes to refer to another deck', () => {
	test('leaves the schedule with the card that asks its fact there, and the log as it was', async () => {
		const store = await device.tab();
		await store.installDecks(before, when(0));
		await commit(store, review(old, 1), review(old, 40, 4), review(other, 41));
		const { memory } = await store.state(old);
		const log = await logOf(store);
		await store.installDecks(after, when(100));
		expect(memory).toMatchObject({ kind: 'review', reps: 2 });
		expect((await store.state(heir)).memory).toMatchObject({ kind: 'review', reps: 2 });
		expect((await store.state(old)).memory.kind).toBe('new');
		expect((await store.history(heir)).map(({ kind }) => kind)).toEqual(['review', 'review']);
		expect(await logOf(store)).toEqual(log);
		await expectReplayed(store, MOVED);
	});

	test('joins what was learned of both in the order of time', async () => {
		const store = await device.tab();
		await store.installDecks(before, when(0));
		await commit(store, review(heir, 1), review(old, 30), review(heir, 70, 1));
		await store.installDecks(after, when(100));
		const steps = await store.course(heir);
		expect(steps.map(({ entry }) => entry.at)).toEqual([1, 30, 70].map((at) => when(at).at));
		await expectReplayed(store, MOVED);
	});

	test('lets an answer to the old card be taken back from its heir', async () => {
		const store = await device.tab();
		await store.installDecks(before, when(0));
		const [answer] = await commit(store, review(old, 1));
		await store.installDecks(after, when(2));
		expect(await store.undoable(TODAY)).toMatchObject([{ kind: 'review', card: heir }]);
		await commit(store, undo(answer!.id, 3));
		expect((await store.state(heir)).memory.kind).toBe('new');
		await expectReplayed(store, MOVED);
	});

	test('leaves a card that was set aside where it is: its heir is still asked', async () => {
		const store = await device.tab();
		await store.installDecks(before, when(0));
		await commit(store, { ...when(1), kind: 'mark', card: old, set: { suspended: true } });
		await store.installDecks(after, when(2));
		expect((await store.state(heir)).suspended).toBe(false);
		expect((await store.state(old)).suspended).toBe(true);
	});

	test('leaves it there when its person edits another line of the note', async () => {
		const store = await device.tab();
		await store.installDecks(before, when(0));
		await commit(store, review(old, 1));
		await store.installDecks(after, when(2));
		const text = `${second.deck.notes[0]!.source}- A line of my own :: yes\n`;
		const input = { deck: 'notes' as DeckId, notes: [{ path: 'en.md', text }] };
		expect(await store.saveNotes(input, [], when(3))).toMatchObject({ ok: true });
		const note = await store.note('notes' as DeckId, 'en');
		expect(note?.references).toMatchObject([{ deck: 'ports', cards: [heir] }]);
		expect(note?.cards.map(({ id }) => id)).not.toContain(old);
		await expectReplayed(store, MOVED);
	});

	test('gives the schedule back when the line is on its own again', async () => {
		const store = await device.tab();
		await store.installDecks(before, when(0));
		await commit(store, review(old, 1));
		const { memory } = await store.state(old);
		await store.installDecks(after, when(2));
		await store.installDecks([third.deck, ports.deck], when(3));
		expect((await store.state(old)).memory).toEqual(memory);
		expect((await store.state(heir)).memory.kind).toBe('new');
		await expectReplayed(store, new Map());
	});
});

type Deed =
	| { readonly kind: 'review'; readonly card: CardId; readonly rating: Rating }
	| { readonly kind: 'reset' | 'mark'; readonly card: CardId }
	| { readonly kind: 'undo' | 'release' | 'return' | 'pack' };

const cards = fc.constantFrom(old, heir, other);
const deed: fc.Arbitrary<Deed> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('review' as const),
			card: cards,
			rating: fc.constantFrom<Rating>(1, 2, 3, 4)
		})
	},
	fc.record({ kind: fc.constantFrom('reset' as const, 'mark' as const), card: cards }),
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constantFrom('undo' as const, 'release' as const, 'return' as const, 'pack' as const)
		})
	}
);

async function run(store: Tab, one: Deed, at: number, done: readonly Entry[]) {
	switch (one.kind) {
		case 'review':
			return commit(store, review(one.card, at, one.rating));
		case 'reset':
			return commit(store, { ...when(at), kind: 'reset', card: one.card });
		case 'mark':
			return commit(store, { ...when(at), kind: 'mark', card: one.card, set: { flag: 2 } });
		case 'undo': {
			const last = done.at(-1);
			return last ? commit(store, { ...when(at), kind: 'undo', of: last.id }) : [];
		}
		case 'release':
		case 'return':
			await store.installDecks(one.kind === 'release' ? after : before, when(at));
			return [];
		case 'pack':
			await commit(
				store,
				...Array.from({ length: 1_001 }, (_, i) => ({
					...review(own, at),
					at: (when(at).at + i) as Millis
				}))
			);
			await store.jobs.pack();
			return [];
	}
}

test('whatever is done before and after, the cache is the log with the old id replaced', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
			const life = new Device();
			const store = await life.tab();
			await store.installDecks(before, when(0));
			const done: Entry[] = [];
			for (const [i, one] of deeds.entries()) done.push(...(await run(store, one, i + 1, done)));
			await store.installDecks(after, when(deeds.length + 1));
			await expectReplayed(store, MOVED);
			life.cutPower();
		}),
		{ numRuns: 30 }
	);
}, 120_000);
