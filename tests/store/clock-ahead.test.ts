/**
 * What becomes of answers given while the device's clock was a year ahead, once it is right
 * again. The log keeps them as they were written; nothing is guessed.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import type { Draft, Entry } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';
import { deck } from './fakes/decks.ts';
import { Device } from './fakes/device.ts';
import { commit, undo } from './fakes/drafts.ts';
import { card, head, review, TODAY } from './fakes/entries.ts';

const YEAR = 365;
const nextYear = (TODAY + YEAR) as StudyDay;
/** The same, a year ahead. */
const ahead = (draft: Draft): Draft => ({
	...draft,
	at: (draft.at + YEAR * DAY) as Draft['at'],
	day: (draft.day + YEAR) as StudyDay
});

let device = new Device();
let store: Store;
beforeEach(async () => {
	store = await device.tab();
	await store.installDecks([deck(6)], head());
});
afterEach(() => {
	device.cutPower();
	device = new Device();
});

async function memoryOf(k: number) {
	return (await store.state(card(k))).memory;
}

/** Card 1 is in review, card 2 in its steps; both are answered once more, a year ahead. */
async function answerAhead(): Promise<readonly Entry[]> {
	await commit(store, review(1, 1, 4), review(2, 2, 1));
	return commit(store, ahead(review(1, 3)), ahead(review(2, 4)));
}

test('a card answered ahead counts as seen after a year, and is due more than a year late', async () => {
	await answerAhead();
	expect(await memoryOf(1)).toMatchObject({ kind: 'review', lastDay: nextYear });
	const { dueOn } = (await memoryOf(1)) as { readonly dueOn: number };
	expect(dueOn).toBeGreaterThan(nextYear + 100);
	expect(await memoryOf(2)).toMatchObject({ kind: 'learning', lastDay: nextYear });
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('study day and limits of the right day are untouched; the answers count for the day they claim', async () => {
	await answerAhead();
	expect((await store.loadDay(TODAY)).done).toMatchObject({ introduced: 2, answers: 2 });
	expect((await store.loadDay(nextYear)).done).toMatchObject({ introduced: 0, answers: 2 });
	const [next] = await commit(store, review(3, 9));
	expect(next).toMatchObject({ day: TODAY, at: review(3, 9).at });
	expect((await store.loadDay(TODAY)).done).toMatchObject({ introduced: 3, answers: 3 });
});

test('what is answered after the clock was put right still comes after it in the log', async () => {
	const late = await answerAhead();
	const [next] = await commit(store, review(3, 9));
	expect(next!.hlc > late.at(-1)!.hlc).toBe(true);
	expect(next!.n).toBe(late.at(-1)!.n + 1);
});

test('the Undo button offers the answers of the right day only', async () => {
	const late = await answerAhead();
	expect(await store.undoable(TODAY)).toHaveLength(2);
	expect(await store.undoable(nextYear)).toEqual(late);
});

test('brought up now, such a card is asked again, but keeps the strength of a year', async () => {
	await answerAhead();
	const before = await memoryOf(1);
	await commit(store, { ...head(10), kind: 'due', card: card(1), on: TODAY });
	expect(await memoryOf(1)).toEqual({ ...before, dueOn: TODAY });
	await commit(store, review(1, 12));
	expect(await memoryOf(1)).toMatchObject({
		stability: (before as { stability: number }).stability
	});
});

test('an undo of what was answered ahead gives back the very state before it', async () => {
	await commit(store, review(1, 1, 4), review(2, 2, 1));
	const before = [await memoryOf(1), await memoryOf(2)];
	const late = await commit(store, ahead(review(1, 3)), ahead(review(2, 4)));
	await commit(store, ...late.map(({ id }, k) => undo(id, 20 + k)));
	expect([await memoryOf(1), await memoryOf(2)]).toEqual(before);
	expect((await store.loadDay(nextYear)).done).toMatchObject({ answers: 0 });
	expect(await store.verify()).toMatchObject({ equal: true });
});
