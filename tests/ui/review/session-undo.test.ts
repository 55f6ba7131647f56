import { describe, expect, test } from 'vitest';
import type { DeckId, FactId } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';
import { cardId, newLearner, openAgain } from '../support/learner.ts';
import { answer, onScreen, reviews, sitDown } from './sitting.ts';

const flagOf = (session: Awaited<ReturnType<typeof sitDown>>) =>
	session.stage.kind === 'card' ? session.stage.state.flag : null;

describe('undo', () => {
	test('brings back the card, its memory, what is left, and the answer to be rated again', async () => {
		const learner = await newLearner(3);
		const session = await sitDown(learner);
		const before = { stage: session.stage, progress: session.progress };
		expect(session.canUndo).toBe(false);
		await answer(session, 3);
		expect(session.canUndo).toBe(true);
		await session.undo();
		expect(session.stage).toMatchObject({
			content: { card: { id: cardId(1) } },
			state: { memory: { kind: 'new' }, introducedOn: null },
			revealed: true
		});
		expect(session.progress).toEqual(before.progress);
		expect(session.deed).toEqual({ kind: 'undone' });
		expect(session.canUndo).toBe(false);
		expect((await learner.store.state(cardId(1))).memory).toEqual({ kind: 'new' });
	});

	test('takes back what was done to many cards elsewhere in one go, and redo does it again', async () => {
		const learner = await newLearner(4);
		const { store, clock } = learner;
		const suspended = async () =>
			(await store.states([1, 2, 3, 4].map(cardId))).map((state) => state.suspended);
		const session = await sitDown(learner);
		await answer(session, 4);
		await session.outbox.idle();
		clock.pass(1000);
		const marks = [2, 3].map(
			(n) => ({ ...clock.head(), kind: 'mark', card: cardId(n), set: { suspended: true } }) as const
		);
		await store.commit(marks);
		await session.refresh();
		expect(onScreen(session)).toBe(4);
		clock.pass(1000);
		await session.undo();
		expect(await suspended()).toEqual([false, false, false, false]);
		expect(await reviews(learner)).toEqual(['1:4']);
		await session.redo();
		expect(await suspended()).toEqual([false, true, true, false]);
	});

	test('goes back through the whole sitting, also past a reload', async () => {
		const learner = await newLearner(4);
		const session = await sitDown(learner);
		for (const rating of [4, 1, 3] as const) {
			learner.clock.pass(1000);
			await answer(session, rating);
		}
		await session.outbox.idle();
		const again = await sitDown({
			...learner,
			store: await openAgain(learner.base, learner.clock)
		});
		expect(again.canUndo).toBe(true);
		const seen: (number | string)[] = [];
		while (again.canUndo) {
			await again.undo();
			seen.push(onScreen(again));
		}
		expect(seen).toEqual([3, 2, 1]);
		expect(await reviews(learner)).toEqual([]);
	});

	test('taps faster than the store take back one answer each', async () => {
		const learner = await newLearner(4);
		const session = await sitDown(learner);
		for (let i = 0; i < 3; i++) await answer(session, 4);
		await Promise.all([session.undo(), session.undo()]);
		expect(onScreen(session)).toBe(2);
		expect(await reviews(learner)).toEqual(['1:4']);
	});

	test('reaches an answer that is still being written', async () => {
		const learner = await newLearner(2);
		const session = await sitDown(learner);
		session.reveal();
		await Promise.all([session.rate(4), session.undo()]);
		expect(onScreen(session)).toBe(1);
		expect(await reviews(learner)).toEqual([]);
	});

	test('of a card that is not next in turn shows it all the same, and goes on as the log says', async () => {
		const learner = await newLearner(3);
		const session = await sitDown(learner);
		await answer(session, 1);
		await answer(session, 4);
		learner.clock.pass(5 * MINUTE);
		await session.undo();
		expect(onScreen(session)).toBe(2);
		await session.rate(4);
		await session.outbox.idle();
		expect(onScreen(session)).toBe(1);
		expect(await reviews(learner)).toEqual(['1:1', '2:4']);
	});

	test('with nothing to take back changes nothing', async () => {
		const session = await sitDown(await newLearner(2));
		await session.undo();
		expect(onScreen(session)).toBe(1);
		expect(session.canRedo).toBe(false);
	});
});

describe('redo', () => {
	test('does again what was undone, and a new answer ends it', async () => {
		const learner = await newLearner(4);
		const session = await sitDown(learner);
		await answer(session, 4);
		await answer(session, 3);
		await session.undo();
		await session.undo();
		expect(session.canRedo).toBe(true);
		await session.redo();
		expect(onScreen(session)).toBe(2);
		await session.redo();
		expect(onScreen(session)).toBe(3);
		expect(session.canRedo).toBe(false);
		expect(await reviews(learner)).toEqual(['1:4', '2:3']);
		learner.clock.pass(1);
		await session.undo();
		await session.rate(1);
		expect(session.canRedo).toBe(false);
		await session.outbox.idle();
		expect(await reviews(learner)).toEqual(['1:4', '2:1']);
	});

	test('survives a reload', async () => {
		const learner = await newLearner(2);
		const session = await sitDown(learner);
		await answer(session, 4);
		await session.undo();
		const again = await sitDown(learner);
		expect(again.canRedo).toBe(true);
		await again.redo();
		expect(await reviews(learner)).toEqual(['1:4']);
	});
});

describe('what is done to a card', () => {
	test('suspending asks the next one, and undo brings it back', async () => {
		const learner = await newLearner(2);
		const session = await sitDown(learner);
		await session.suspend();
		expect(onScreen(session)).toBe(2);
		expect(session.deed).toEqual({ kind: 'suspended' });
		expect((await learner.store.state(cardId(1))).suspended).toBe(true);
		await session.undo();
		expect(onScreen(session)).toBe(1);
		expect((await learner.store.state(cardId(1))).suspended).toBe(false);
	});

	test('burying puts it off until tomorrow, and undo brings it back', async () => {
		const learner = await newLearner(2);
		const session = await sitDown(learner);
		await session.bury();
		expect(onScreen(session)).toBe(2);
		expect((await learner.store.state(cardId(1))).buriedOn).toBe(learner.clock.today());
		await session.undo();
		expect(onScreen(session)).toBe(1);
	});

	test('a flag leaves the card where it is, answer and all, and a second tap takes it off', async () => {
		const session = await sitDown(await newLearner(2));
		session.reveal();
		await session.flag();
		expect(onScreen(session)).toBe(1);
		expect(session.stage).toMatchObject({ revealed: true, state: { flag: 1 } });
		await session.flag();
		expect(flagOf(session)).toBe(0);
		expect(session.deed).toEqual({ kind: 'unflagged' });
		await session.undo();
		expect(flagOf(session)).toBe(1);
		expect(session.stage).toMatchObject({ revealed: true });
	});

	test('the last card of the day may go too', async () => {
		const session = await sitDown(await newLearner(1));
		await session.suspend();
		expect(session.stage.kind).toBe('done');
		await session.undo();
		expect(onScreen(session)).toBe(1);
	});
});

describe('other words for a card', () => {
	/** A learner who has just said otherwise about the second card, as the review is told of it. */
	async function reworded() {
		const learner = await newLearner(3);
		const { store, clock } = learner;
		const session = await sitDown(learner);
		clock.pass(MINUTE);
		const decision = { kind: 'reject', fact: 'fact2' as FactId, slot: 'def' } as const;
		const input = { deck: 'deck' as DeckId, notes: [] };
		const saved = await store.saveNotes(input, [decision], clock.head());
		if (!saved.ok) throw new Error(saved.error.kind);
		await session.reworded(saved.value.entries);
		const said = async () => (await store.decisions('deck' as DeckId)).length;
		const reload = async () =>
			sitDown({ ...learner, store: await openAgain(learner.base, learner.clock) });
		return { learner, session, said, reload };
	}

	test('are taken back after a reload too, once', async () => {
		const { learner, said, reload } = await reworded();
		const again = await reload();
		expect(again.canUndo).toBe(true);
		expect(await said()).toBe(1);
		await again.undo();
		expect(await said()).toBe(0);
		expect(again.canUndo).toBe(false);
		expect(onScreen(again)).toBe(1);
		expect((await reload()).canUndo).toBe(false);
		expect(await learner.store.verify()).toMatchObject({ equal: true });
	});

	test('stay where something was done after them', async () => {
		const { learner, session, said, reload } = await reworded();
		learner.clock.pass(MINUTE);
		await answer(session, 4);
		await session.outbox.idle();
		const again = await reload();
		await again.undo();
		expect(await reviews(learner)).toEqual([]);
		expect(await said()).toBe(1);
	});
});
