import { expect, test } from 'vitest';
import type { StoreFailure } from '#store/types.ts';
import { localShelf } from '#ui/review/shelf.ts';
import { newLearner, openAgain } from '../support/learner.ts';
import { answer, onScreen, reviews, sitDown, unsteady } from './sitting.ts';

const quota: StoreFailure = { kind: 'quota', cause: 'full' };

async function failing(size = 3) {
	const learner = await newLearner(size);
	const { store, state } = unsteady(learner.store);
	const session = await sitDown({ ...learner, store });
	state.failure = quota;
	await answer(session, 3);
	await session.outbox.retry();
	return { learner, state, session };
}

test('an answer that cannot be written stops the sitting and is kept', async () => {
	const { learner, session } = await failing();
	expect(session.outbox.failure).toEqual(quota);
	expect(session.outbox.drafts).toMatchObject([{ kind: 'review', card: 'fact1/def', rating: 3 }]);
	expect(localShelf(learner.base).read()).toHaveLength(1);
	expect(session.canUndo).toBe(false);
	await answer(session, 3);
	expect(session.outbox.drafts).toHaveLength(1);
});

test('once it is written the sitting goes on where it was', async () => {
	const { learner, state, session } = await failing();
	state.failure = null;
	await session.outbox.retry();
	expect(session.outbox.failure).toBeNull();
	expect(onScreen(session)).toBe(2);
	expect(session.canUndo).toBe(true);
	await answer(session, 4);
	await session.outbox.idle();
	expect(await reviews(learner)).toEqual(['1:3', '2:4']);
	expect(localShelf(learner.base).read()).toEqual([]);
});

test('a reload saves it first, once, and goes on', async () => {
	const { learner } = await failing();
	const again = await sitDown({
		...learner,
		store: await openAgain(learner.base, learner.clock)
	});
	expect(onScreen(again)).toBe(2);
	expect(await reviews(learner)).toEqual(['1:3']);
	const third = await sitDown(learner);
	expect(onScreen(third)).toBe(2);
	expect(await reviews(learner)).toEqual(['1:3']);
});

test('an answer that was written although nobody heard is not written twice', async () => {
	const learner = await newLearner(3);
	let deaf = true;
	const commit: typeof learner.store.commit = async (drafts) => {
		const result = await learner.store.commit(drafts);
		return deaf ? { ok: false, error: { kind: 'closed', cause: 'gone' } } : result;
	};
	const session = await sitDown({ ...learner, store: { ...learner.store, commit } });
	await answer(session, 3);
	await session.outbox.retry();
	expect(session.outbox.failure).not.toBeNull();
	deaf = false;
	await session.outbox.retry();
	expect(await reviews(learner)).toEqual(['1:3']);
	expect(onScreen(session)).toBe(2);
});

test('suspending that cannot be written at once takes place once it can', async () => {
	const learner = await newLearner(2);
	const { store, state } = unsteady(learner.store);
	const session = await sitDown({ ...learner, store });
	state.failure = quota;
	const suspended = session.suspend();
	await session.outbox.retry();
	expect(onScreen(session)).toBe(1);
	state.failure = null;
	await session.outbox.retry();
	await suspended;
	expect(onScreen(session)).toBe(2);
});

test('a store that cannot be read says so, and opening again helps', async () => {
	const learner = await newLearner(1);
	let broken = true;
	const loadDay: typeof learner.store.loadDay = (today) =>
		broken ? Promise.reject(new Error('gone')) : learner.store.loadDay(today);
	const session = await sitDown({ ...learner, store: { ...learner.store, loadDay } });
	expect(session.stage).toMatchObject({ kind: 'failed', cause: new Error('gone') });
	broken = false;
	await session.open();
	expect(onScreen(session)).toBe(1);
});
