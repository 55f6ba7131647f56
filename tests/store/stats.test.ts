import { afterEach, describe, expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import type { CompiledNote } from '#core/notes/types.ts';
import type { Progress } from '#store/types.ts';
import { Device } from './fakes/device.ts';
import { cards, deckCard, deckOf, note } from './fakes/decks.ts';
import { commit, setting, undo } from './fakes/drafts.ts';
import { head, review, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const tagged: CompiledNote = {
	...note([deckCard(0, { tags: ['dns'] }), ...cards(4).slice(1)]),
	tags: ['net']
};

async function learner(many = 6) {
	const store = await device.tab();
	await store.installDecks([deckOf(tagged)], head());
	await commit(store, ...Array.from({ length: many }, (_, k) => review(k % 3, k)));
	return store;
}

describe('the figures of the log', () => {
	test('name the decks and tags of the cards', async () => {
		const store = await learner();
		const { decks, tags, titles, days } = await store.stats(TODAY);
		expect(days.map(({ day, tally }) => [day, tally.answers])).toEqual([[TODAY, 6]]);
		expect(decks).toMatchObject([{ name: 'services', cards: 4, learned: 3 }]);
		expect(titles).toEqual({ services: { title: '서비스', lang: 'ko' } });
		expect(tags.map(({ name, cards, learned }) => [name, cards, learned])).toEqual([
			['net', 4, 3],
			['dns', 1, 1]
		]);
	});

	test('count packed entries and those of the tail alike, each once', async () => {
		const store = await learner(0);
		for (let from = 0; from < 1600; from += 400)
			await commit(store, ...Array.from({ length: 400 }, (_, k) => review(k % 3, from + k)));
		await store.jobs.pack();
		expect(await device.database((db) => db.blocks.count())).toBeGreaterThan(0);
		const steps: Progress[] = [];
		const { days } = await store.stats(TODAY, { onprogress: (step) => steps.push(step) });
		expect(days[0]!.tally.answers).toBe(1600);
		expect(steps[0]).toEqual({ done: 0, all: 3200 });
	});

	test('leave out what was undone', async () => {
		const store = await learner();
		const [answer] = await commit(store, review(3, 100));
		expect((await store.stats(TODAY)).decks[0]!.learned).toBe(4);
		await commit(store, undo(answer!.id, 200));
		expect((await store.stats(TODAY)).decks[0]!.learned).toBe(3);
	});

	test('of a hidden deck count what was learned, not what may be', async () => {
		const store = await learner();
		await commit(store, setting('hidden', true, 50, 'deck:services'));
		expect((await store.stats(TODAY)).decks).toMatchObject([{ cards: 3, learned: 3 }]);
	});
});

describe('figures that are asked for again', () => {
	test('come at once while nothing has changed', async () => {
		const store = await learner();
		const first = await store.stats(TODAY);
		const steps: Progress[] = [];
		expect(await store.stats(TODAY, { onprogress: (step) => steps.push(step) })).toBe(first);
		expect(steps).toEqual([]);
	});

	test('are new after an answer, on the next day, and with other cards', async () => {
		const store = await learner();
		expect((await store.stats(TODAY)).days[0]!.tally.answers).toBe(6);
		await commit(store, review(1, 300));
		expect((await store.stats(TODAY)).days[0]!.tally.answers).toBe(7);
		const tomorrow = await store.stats((TODAY + 1) as StudyDay);
		expect(tomorrow.known).toHaveLength(2);
		await store.installDecks([deckOf(note(cards(9)))], head(400));
		expect((await store.stats((TODAY + 1) as StudyDay)).decks[0]!.cards).toBe(9);
	});
});

test('a card that no deck has is in no deck’s figures', async () => {
	const store = await learner();
	await commit(store, review(77, 500));
	const { decks, days } = await store.stats(TODAY);
	expect(decks[0]!.learned).toBe(3);
	expect(days[0]!.tally.answers).toBe(7);
});
