import { afterEach, expect, test } from 'vitest';
import { commit, mark, setting, undo } from './fakes/drafts.ts';
import { deck } from './fakes/decks.ts';
import { Device } from './fakes/device.ts';
import { card, head, review, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const numbers = Array.from({ length: 12 }, (_, k) => k);
const all = { today: TODAY, preset: 'all' };

async function learnt() {
	const store = await device.tab({ noFiles: true });
	await store.installDecks([deck(12)], head());
	await commit(store, setting('learningSteps', [], 0));
	await commit(store, ...numbers.map((k) => review(k, k + 1, 4)));
	return store;
}

test('what a reschedule would move is what it moves, and an undo takes it back', async () => {
	const store = await learnt();
	const dueOn = async () =>
		(await store.states(numbers.map(card))).map(({ memory }) =>
			memory.kind === 'review' ? memory.dueOn : NaN
		);
	const before = await dueOn();
	expect(await store.moves(all)).toMatchObject({ earlier: 0, later: 0, pace: 8000 });
	await commit(store, setting('retention', 0.8, 20));
	expect(await dueOn()).toEqual(before);
	const moves = await store.moves(all);
	expect(moves).toMatchObject({ earlier: 0, later: 12 });
	const [entry] = await commit(store, { ...head(21), kind: 'reschedule', preset: 'all' });
	const after = await dueOn();
	expect(after.filter((day, i) => day > before[i]!)).toHaveLength(12);
	const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
	expect(sum(moves.after)).toBe(after.filter((day) => day < TODAY + 30).length);
	await commit(store, undo(entry!.id, 22));
	expect(await dueOn()).toEqual(before);
	expect(await store.verify()).toMatchObject({ equal: true });
});

test('cards that are not asked count for nothing', async () => {
	const store = await learnt();
	await commit(store, setting('retention', 0.8, 20), mark(3, 21, { suspended: true }));
	expect(await store.moves(all)).toMatchObject({ later: 11 });
	expect(await store.moves({ ...all, preset: 'exam' })).toMatchObject({ earlier: 0, later: 0 });
});
