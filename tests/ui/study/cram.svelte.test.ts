import { describe, expect, test } from 'vitest';
import type { CardId } from '#core/base/brand.ts';
import { DAY, HOUR, MINUTE } from '#core/base/time.ts';
import { Outbox } from '#ui/review/outbox.svelte.ts';
import { Session } from '#ui/review/session.svelte.ts';
import { localShelf } from '#ui/review/shelf.ts';
import type { KeptSitting } from '#ui/study/kept-sitting.ts';
import { sourceOf } from '#ui/study/source.ts';
import { cardId, newLearner, openAgain, type Learner } from '../support/learner.ts';
import { answer, onScreen, sitDown } from '../review/sitting.ts';

async function keptOf({ store, clock }: Learner, ...numbers: readonly number[]) {
	const from = { since: await store.reading(), day: clock.today() };
	return { how: 'cram', title: 'Some', cards: numbers.map(cardId), from } as const;
}

/** A page over a kept choice. */
async function cram({ store, clock, base }: Learner, kept: KeptSitting): Promise<Session> {
	const outbox = new Outbox(store, localShelf(`${base}cram`));
	const session = new Session(store, clock, outbox, sourceOf(kept));
	await session.open();
	return session;
}

describe('a cram', () => {
	test('asks every card until it was known once, and says so', async () => {
		const learner = await newLearner(9);
		const session = await cram(learner, await keptOf(learner, 4, 2));
		expect(onScreen(session)).toBe(4);
		expect(session.progress).toMatchObject({ left: 2, done: 0 });
		await answer(session, 1);
		expect(onScreen(session)).toBe(2);
		await answer(session, 3);
		expect(onScreen(session)).toBe(4);
		expect(session.progress).toMatchObject({ left: 1, done: 2 });
		await answer(session, 3);
		expect(session.stage).toEqual({ kind: 'known', cards: 2, answers: 3 });
		expect(session.canExtend).toBe(false);
	});

	test('moves no due date and takes nothing from the day; its answers are kept', async () => {
		const learner = await newLearner(4);
		const { store, clock } = learner;
		const day = await sitDown(learner);
		await answer(day, 4);
		await day.outbox.idle();
		const before = await store.loadDay(clock.today());
		const states = await store.states([1, 2, 3].map(cardId));
		const session = await cram(learner, await keptOf(learner, 1, 2, 3));
		for (const rating of [1, 3, 3, 3] as const) await answer(session, rating);
		await session.outbox.idle();
		expect(session.stage.kind).toBe('known');
		const after = await store.loadDay(clock.today());
		expect({ ...after, candidates: after.candidates.length }).toEqual({
			...before,
			candidates: before.candidates.length
		});
		// which deck asked last is told by any answer
		const told = { lastEntry: expect.any(String) as unknown, deck: 'deck' };
		expect(await store.states([1, 2, 3].map(cardId))).toEqual(
			states.map((state) => ({ ...state, ...told }))
		);
		expect(await store.history(cardId(2))).toMatchObject([{ kind: 'review', mode: 'cram' }]);
		expect(await store.verify()).toMatchObject({ equal: true }); // with a replay of the log
	});

	test('promises no interval on its buttons', async () => {
		const learner = await newLearner(2);
		const session = await cram(learner, await keptOf(learner, 1, 2));
		expect(session.stage).toMatchObject({ kind: 'card', intervals: null });
		await answer(session, 3);
		expect(session.deed).toEqual({ kind: 'rated', rating: 3, interval: null });
	});

	test('goes on after a reload, also when the day has turned', async () => {
		const learner = await newLearner(5);
		const kept = await keptOf(learner, 1, 2, 3);
		const session = await cram(learner, kept);
		learner.clock.pass(MINUTE);
		await answer(session, 3);
		await session.outbox.idle();
		learner.clock.pass(DAY);
		const again = await cram(
			{ ...learner, store: await openAgain(learner.base, learner.clock) },
			kept
		);
		expect(onScreen(again)).toBe(2);
		expect(again.progress).toMatchObject({ left: 2, done: 1 });
	});

	test('comes to its end where the clock was set back, and begins anew', async () => {
		const learner = await newLearner(3);
		const kept = await keptOf(learner, 1, 2);
		const session = await cram(learner, kept);
		await answer(session, 3);
		learner.clock.pass(-HOUR);
		await answer(session, 3);
		await session.outbox.idle();
		expect(session.stage).toEqual({ kind: 'known', cards: 2, answers: 2 });
		expect((await cram(learner, kept)).progress).toMatchObject({ left: 0, done: 2 });
		const next = await cram(learner, await keptOf(learner, 1, 2));
		expect(next.progress).toMatchObject({ left: 2, done: 0 });
	});

	test('knows nothing of what was answered before it, or beside it', async () => {
		const learner = await newLearner(3);
		const earlier = await cram(learner, await keptOf(learner, 1));
		await answer(earlier, 3);
		await earlier.outbox.idle();
		learner.clock.pass(MINUTE);
		const day = await sitDown(learner);
		await answer(day, 3);
		await day.outbox.idle();
		learner.clock.pass(MINUTE);
		const session = await cram(learner, await keptOf(learner, 1, 2));
		expect(session.progress).toMatchObject({ left: 2, done: 0 });
	});

	test('takes an answer back to the very place', async () => {
		const learner = await newLearner(3);
		const session = await cram(learner, await keptOf(learner, 1, 2, 3));
		await answer(session, 3);
		await answer(session, 1);
		expect(onScreen(session)).toBe(3);
		await session.undo();
		expect(onScreen(session)).toBe(2);
		expect(session.stage).toMatchObject({ revealed: true });
		expect(session.progress).toMatchObject({ left: 2, done: 1 });
	});

	test('leaves out what is suspended on the way', async () => {
		const learner = await newLearner(3);
		const session = await cram(learner, await keptOf(learner, 1, 2));
		await session.suspend();
		expect(onScreen(session)).toBe(2);
		expect(session.progress.left).toBe(1);
	});

	test('passes over a card that is gone from its deck', async () => {
		const learner = await newLearner(2);
		const kept = await keptOf(learner, 1);
		const gone = { ...kept, cards: ['nowhere/def' as CardId, ...kept.cards] };
		expect(onScreen(await cram(learner, gone))).toBe(1);
	});
});
