import { afterEach, describe, expect, test } from 'vitest';
import type { FactId, StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import type { Draft } from '#core/log/types.ts';
import { NO_SCORES } from '#core/stats/retention.ts';
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
const later = (days: number) => (TODAY + days) as StudyDay;
/** A draft as if it came so many days later. */
const after = (days: number, draft: Draft): Draft =>
	({ ...draft, at: draft.at + days * DAY, day: later(days) }) as Draft;

/** Two decks, cards 0 to 4 and 5 to 9, and no short steps. */
async function learner() {
	const store = await device.tab();
	const decks = [deckOf(note(numbered(0, 5))), deckOf(note(numbered(5, 10), { deck: 'pods' }))];
	await store.installDecks(decks, head());
	await commit(store, setting('learningSteps', [], 0), setting('relearningSteps', [], 0));
	return store;
}

describe('an answer in a cram', () => {
	test('is no study: not a day, not a card learned, not a score', async () => {
		const store = await learner();
		const cram = (k: number): Draft => ({ ...review(k, k + 1), mode: 'cram' }) as Draft;
		await commit(store, cram(0), cram(1));
		const stats = await store.stats(TODAY);
		expect(stats.days).toEqual([]);
		expect(stats.decks).toEqual([]);
		expect(stats.retention.all).toEqual(NO_SCORES);
	});

	test('of a card in review leaves score and due day as they were', async () => {
		const store = await learner();
		await commit(store, review(0, 1));
		const before = await store.stats(later(20));
		await commit(store, after(20, { ...review(0, 2, 1), mode: 'cram' } as Draft));
		const { retention, overdue, recall } = await store.stats(later(20));
		expect({ retention, overdue, recall }).toEqual({
			retention: before.retention,
			overdue: before.overdue,
			recall: before.recall
		});
		expect(overdue).toBe(1);
	});
});

describe('what was recalled', () => {
	test('is of the answers to cards in review, forgotten ones against it', async () => {
		const store = await learner();
		await commit(store, review(0, 1), review(1, 2), review(2, 3));
		await commit(
			store,
			after(5, review(0, 4)),
			after(5, review(1, 5, 1)),
			after(5, review(2, 6, 2))
		);
		const { retention } = await store.stats(later(5));
		expect(retention.day.young).toEqual({ asked: 3, recalled: 2 });
		expect((await store.stats(later(6))).retention.day).toEqual(NO_SCORES);
		expect((await store.stats(later(6))).retention.week.young.asked).toBe(3);
	});

	test('loses an answer that is undone, and has it again when the undo is undone', async () => {
		const store = await learner();
		await commit(store, review(0, 1));
		const [answer] = await commit(store, after(5, review(0, 2)));
		const [undone] = await commit(store, after(5, undo(answer!.id, 3)));
		expect((await store.stats(later(5))).retention.all).toEqual(NO_SCORES);
		await commit(store, after(5, undo(undone!.id, 4)));
		expect((await store.stats(later(5))).retention.all.young).toEqual({ asked: 1, recalled: 1 });
	});

	test('of a deck is of its own cards', async () => {
		const store = await learner();
		await commit(store, review(0, 1), review(5, 2));
		await commit(store, after(5, review(0, 3)), after(5, review(5, 4, 1)));
		const { decks } = await store.stats(later(5));
		const scores = new Map(decks.map(({ name, score }) => [name, score]));
		expect(scores.get('services')).toEqual({ asked: 1, recalled: 1 });
		expect(scores.get('pods')).toEqual({ asked: 1, recalled: 0 });
	});
});

describe('what is wanted', () => {
	test('is the mean over what was asked, each by the preset of its deck', async () => {
		const store = await learner();
		await commit(store, setting('name', 'Exam', 1, 'preset:exam'));
		await commit(store, setting('preset', 'exam', 2, 'deck:pods'));
		await commit(store, setting('retention', 0.96, 3, 'preset:exam'), setting('retention', 0.8, 4));
		expect((await store.stats(TODAY)).wanted).toBe(0.8);
		await commit(store, ...[0, 5].map((k) => reviewIn(k < 5 ? 'services' : 'pods', k, 10 + k)));
		const asked = [reviewIn('services', 0, 20), reviewIn('pods', 5, 21)];
		await commit(store, ...asked.map((draft) => after(30, draft)));
		expect((await store.stats(later(30))).wanted).toBeCloseTo((0.8 + 0.96) / 2, 9);
	});
});

describe('what is overdue', () => {
	async function answered() {
		const store = await learner();
		await commit(store, ...Array.from({ length: 10 }, (_, k) => review(k, k + 1)));
		return store;
	}

	test('begins the day after the one on which it was due', async () => {
		const store = await answered();
		await commit(store, { ...head(20), kind: 'due', card: card(0), on: later(1) });
		expect((await store.stats(later(1))).overdue).toBe(0);
		expect((await store.stats(later(2))).overdue).toBeGreaterThanOrEqual(1);
		expect((await store.stats(later(200))).overdue).toBe(10);
	});

	test('is nothing suspended, hidden or rejected', async () => {
		const store = await answered();
		await commit(store, mark(0, 20, { suspended: true }));
		await commit(store, { ...head(21), kind: 'reject', fact: 'fact1' as FactId });
		expect((await store.stats(later(200))).overdue).toBe(8);
		await commit(store, setting('hidden', true, 22, 'deck:pods'));
		expect((await store.stats(later(200))).overdue).toBe(3);
	});

	test('of a card that was reset is no more', async () => {
		const store = await answered();
		await commit(store, { ...head(20), kind: 'reset', card: card(0) });
		const { overdue, decks } = await store.stats(later(200));
		expect(overdue).toBe(9);
		expect(decks.find(({ name }) => name === 'services')!.learned).toBe(4);
	});
});

test('a log on several days has each of them once, rising, with thinking time capped', async () => {
	const store = await learner();
	await commit(store, review(0, 1), { ...review(1, 2), ms: 900_000 } as Draft);
	await commit(store, after(3, review(2, 3)));
	const { days } = await store.stats(later(3));
	expect(days.map(({ day, tally }) => [day, tally.answers, tally.ms])).toEqual([
		[TODAY, 2, 4000 + 60_000],
		[later(3), 1, 4000]
	]);
});
