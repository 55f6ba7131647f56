import { afterEach, describe, expect, test } from 'vitest';
import { commit, mark, setting, undo } from './fakes/drafts.ts';
import { deck } from './fakes/decks.ts';
import { Device } from './fakes/device.ts';
import { head, review, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

async function storeWith(size: number) {
	const store = await device.tab();
	await store.installDecks([deck(size)], head());
	await commit(store, setting('learningSteps', [], 0));
	return store;
}

const today = { today: TODAY };

describe('the days to come', () => {
	test('hold what the store would ask: new cards to the limit, then their reviews', async () => {
		const store = await storeWith(30);
		await commit(store, setting('newPerDay', 10, 1));
		const days = await store.forecast({ ...today, days: 30 });
		expect(days.map(({ introduced }) => introduced).slice(0, 4)).toEqual([10, 10, 10, 0]);
		expect(days[0]).toMatchObject({ day: TODAY, answers: 10, left: 0 });
		expect(days[29]!.known).toBeGreaterThan(20);
	});

	test('count what was done today already, and not what was undone', async () => {
		const store = await storeWith(30);
		await commit(store, setting('newPerDay', 10, 1));
		const [, second] = await commit(store, review(0, 2), review(1, 3));
		await commit(store, undo(second!.id, 4));
		const [first] = await store.forecast({ ...today, days: 1 });
		expect(first).toMatchObject({ introduced: 9 });
	});

	test('leave out what is suspended or hidden', async () => {
		const store = await storeWith(3);
		await commit(store, review(0, 1), mark(0, 2, { suspended: true }));
		await commit(store, mark(1, 3, { suspended: true }));
		const days = await store.forecast({ ...today, days: 10 });
		expect(days.reduce((sum, { introduced }) => sum + introduced, 0)).toBe(1);
		await commit(store, setting('hidden', true, 4, 'deck:services'));
		const none = await store.forecast({ ...today, days: 10 });
		expect(none.every(({ answers, known }) => answers === 0 && known === 0)).toBe(true);
	});

	test('take the time that this person takes', async () => {
		const store = await storeWith(300);
		const [usual] = await store.forecast({ ...today, days: 1 });
		const slow = Array.from({ length: 200 }, (_, k) => ({ ...review(k), ms: 40_000 }));
		await commit(store, setting('newPerDay', 220, 1), ...slow);
		const [own] = await store.forecast({ ...today, days: 1 });
		expect(own!.minutes / own!.introduced).toBeGreaterThan(
			(4 * usual!.minutes) / usual!.introduced
		);
	});
});

test('a break is days without study, here as everywhere', async () => {
	const store = await storeWith(30);
	await commit(store, setting('breakDays', [TODAY, TODAY + 1], 1));
	const days = await store.forecast({ ...today, days: 3 });
	expect(days.map(({ answers }) => answers > 0)).toEqual([false, false, true]);
});

describe('after a gap', () => {
	const away = { today: (TODAY + 30) as typeof TODAY };

	test('ways out of the backlog are looked for, and the one taken is followed', async () => {
		const store = await storeWith(80);
		await commit(store, ...Array.from({ length: 80 }, (_, k) => review(k)));
		const { seen, choices } = await store.comebackOutlook(away);
		expect(seen).toBe(80);
		expect(choices.length).toBeGreaterThan(0);
		expect(await store.comebackLeft(away)).toBeNull();
		await commit(store, setting('comeback', [choices[0]!.minutes, away.today], 100));
		expect(await store.comebackLeft(away)).toEqual(choices[0]);
	});

	test('the days that were studied before are known', async () => {
		const store = await storeWith(3);
		await commit(store, review(0, 1), review(1, 2));
		expect(await store.studied(away.today)).toEqual([{ day: TODAY, ms: 8000 }]);
		expect(await store.studied(TODAY)).toEqual([]);
	});
});

test('a break is said to cost recall', async () => {
	const store = await storeWith(40);
	await commit(store, ...Array.from({ length: 40 }, (_, k) => review(k)));
	const day = (after: number) => (TODAY + after) as typeof TODAY;
	const cost = await store.restCost({ ...today, from: day(1), to: day(20) });
	expect(cost.due).toBe(40);
	expect(cost.knownAfter).toBeLessThan(cost.knownBefore);
});

describe('the workload', () => {
	test('is a curve over wanted chances of recall, told point by point on its way', async () => {
		const store = await storeWith(40);
		const told: number[] = [];
		const curve = await store.workload(
			{ ...today, preset: 'all' },
			{ onprogress: ({ done }) => told.push(done) }
		);
		expect(told).toEqual(curve.map((_, i) => i + 1));
		expect(curve.at(-1)!.minutes).toBeGreaterThan(curve[0]!.minutes);
		expect(curve[0]!.seen).toBe(40);
	});

	test('of a preset is that of the cards in its decks, and of one that is gone none', async () => {
		const store = await storeWith(40);
		await commit(store, setting('name', 'Own', 1, 'preset:own'));
		expect((await store.workload({ ...today, preset: 'own' }))[0]!.seen).toBe(0);
		await commit(store, setting('preset', 'own', 2, 'deck:services'));
		expect((await store.workload({ ...today, preset: 'own' }))[0]!.seen).toBe(40);
		expect((await store.workload({ ...today, preset: 'all' }))[0]!.seen).toBe(0);
		expect(await store.workload({ ...today, preset: 'gone' })).toEqual([]);
	});

	test('is given up when nobody waits for it any more', async () => {
		const store = await storeWith(40);
		const giveUp = new AbortController();
		const told: number[] = [];
		const onprogress = ({ done }: { done: number }) => {
			told.push(done);
			giveUp.abort(new Error('gone'));
		};
		const curve = store.workload(
			{ ...today, preset: 'all' },
			{ onprogress, signal: giveUp.signal }
		);
		await expect(curve).rejects.toThrow('gone');
		expect(told).toEqual([1]);
	});
});
