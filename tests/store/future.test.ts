import { afterEach, describe, expect, test } from 'vitest';
import type { FactId, StudyDay } from '#core/base/brand.ts';
import type { Draft } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';
import { deckCard, deckOf, note } from './fakes/decks.ts';
import { Device } from './fakes/device.ts';
import { commit, mark, setting, undo } from './fakes/drafts.ts';
import { card, head, review, reviewIn, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const numbered = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, i) => deckCard(from + i));

/** Two decks, cards 0 to 19 and 20 to 39, and no short steps. */
async function twoDecks(): Promise<Store> {
	const store = await device.tab();
	const decks = [deckOf(note(numbered(0, 20))), deckOf(note(numbered(20, 40), { deck: 'pods' }))];
	await store.installDecks(decks, head());
	await commit(store, setting('learningSteps', [], 0), setting('newPerDay', 100, 0));
	return store;
}

const first = async (store: Store, today = TODAY) => (await store.forecast({ today, days: 1 }))[0]!;
const later = (days: number) => (TODAY + days) as StudyDay;
const drafted = (body: Partial<Draft>, at: number) => ({ ...head(at), ...body }) as Draft;

describe('cards that were never asked', () => {
	test('are all that the decks have, less those that were', async () => {
		const store = await twoDecks();
		expect(await first(store)).toMatchObject({ introduced: 40, reviewed: 0, left: 0 });
		await commit(store, review(0, 1), review(20, 2), review(21, 3));
		expect(await first(store)).toMatchObject({ introduced: 37 });
	});

	test('are again those that were reset', async () => {
		const store = await twoDecks();
		await commit(store, review(0, 1), review(1, 2));
		await commit(store, drafted({ kind: 'reset', card: card(0) }, 3));
		expect(await first(store)).toMatchObject({ introduced: 39 });
	});

	test('are not those that were rejected, learned before or not', async () => {
		const store = await twoDecks();
		await commit(store, review(0, 1), review(1, 2));
		await commit(store, drafted({ kind: 'reject', fact: 'fact0' as FactId }, 3));
		await commit(store, drafted({ kind: 'reject', fact: 'fact5' as FactId }, 4));
		expect(await first(store)).toMatchObject({ introduced: 37 });
	});

	test('are those that only a cram has shown', async () => {
		const store = await twoDecks();
		const crams = [0, 1, 2].map((k) => ({ ...review(k, k + 1), mode: 'cram' }) as Draft);
		await commit(store, ...crams);
		expect(await first(store)).toMatchObject({ introduced: 40, reviewed: 0 });
		const { seen } = (await store.workload({ today: TODAY, preset: 'all' }))[0]!;
		expect(seen).toBe(40);
	});

	test('are again those whose only answer was undone', async () => {
		const store = await twoDecks();
		const [, answer] = await commit(store, review(0, 1), review(1, 2));
		await commit(store, undo(answer!.id, 3));
		expect(await first(store)).toMatchObject({ introduced: 39 });
	});

	test('are not those that were suspended before they were asked, until they are let go', async () => {
		const store = await twoDecks();
		await commit(store, mark(4, 1, { suspended: true }), mark(5, 2, { suspended: true }));
		expect(await first(store)).toMatchObject({ introduced: 38 });
		await commit(store, mark(4, 3, { suspended: false }));
		expect(await first(store)).toMatchObject({ introduced: 39 });
	});

	test('of a hidden deck are not looked forward to, and the others still are', async () => {
		const store = await twoDecks();
		await commit(store, setting('hidden', true, 1, 'deck:pods'));
		expect(await first(store)).toMatchObject({ introduced: 20 });
	});
});

describe('cards that come up', () => {
	/** All of both decks answered once, so that all are due when a month has passed. */
	async function learned() {
		const store = await twoDecks();
		const all = Array.from({ length: 40 }, (_, k) => reviewIn(k < 20 ? 'services' : 'pods', k));
		await commit(store, ...all);
		return store;
	}

	test('are reviewed, and none is left where the limit holds them', async () => {
		const store = await learned();
		expect(await first(store, later(30))).toMatchObject({ reviewed: 40, left: 0, introduced: 0 });
	});

	test('wait where it does not', async () => {
		const store = await learned();
		await commit(store, setting('reviewsPerDay', 15, 50));
		const days = await store.forecast({ today: later(30), days: 3 });
		expect(days.map(({ reviewed }) => reviewed)).toEqual([15, 15, expect.any(Number)]);
		expect(days[0]!.left).toBe(25);
		// those forgotten on the first day are back among them
		expect(days[1]!.left).toBeGreaterThanOrEqual(10);
		expect(days[1]!.left).toBeLessThan(25);
	});

	test('have the limits of their own preset', async () => {
		const store = await learned();
		await commit(store, setting('name', 'Slow', 50, 'preset:slow'));
		await commit(store, setting('preset', 'slow', 51, 'deck:pods'));
		await commit(store, setting('reviewsPerDay', 5, 52, 'preset:slow'));
		expect(await first(store, later(30))).toMatchObject({ reviewed: 25, left: 15 });
	});

	test('of a preset share its limit, whichever deck they are in', async () => {
		const store = await learned();
		await commit(store, setting('reviewsPerDay', 12, 50));
		expect(await first(store, later(30))).toMatchObject({ reviewed: 12, left: 28 });
	});

	test('are not suspended ones, nor those of a hidden deck', async () => {
		const store = await learned();
		await commit(store, mark(0, 50, { suspended: true }), setting('hidden', true, 51, 'deck:pods'));
		expect(await first(store, later(30))).toMatchObject({ reviewed: 19 });
	});

	test('what was reviewed today is off the limit of its preset alone', async () => {
		const store = await learned();
		await commit(store, setting('name', 'Slow', 50, 'preset:slow'));
		await commit(store, setting('preset', 'slow', 51, 'deck:pods'));
		await commit(
			store,
			setting('reviewsPerDay', 10, 52, 'preset:slow'),
			setting('reviewsPerDay', 10, 53)
		);
		const at = { day: later(30), at: head(30 * 86_400).at };
		const answers = [0, 1, 2, 3].map((k) => ({ ...reviewIn('services', k), ...at }));
		await commit(store, ...answers);
		// six more of the one, ten of the other
		expect(await first(store, later(30))).toMatchObject({ reviewed: 16 });
	});

	test('in content of another language are none of it', async () => {
		const store = await learned();
		await commit(store, setting('contentLanguage', 'en', 50));
		const both = deckOf(note(numbered(0, 20)), note(numbered(0, 3), { lang: 'en' }));
		await store.installDecks([both, deckOf(note(numbered(20, 40), { deck: 'pods' }))], head(51));
		// three of the one; all of the other, which has no English
		expect((await first(store, later(30))).reviewed).toBe(23);
		await commit(store, setting('hidden', true, 52, 'deck:pods'));
		expect((await first(store, later(30))).reviewed).toBe(3);
	});
});
