import { describe, expect, test, vi } from 'vitest';
import { DAY, HOUR, MINUTE } from '#core/base/time.ts';
import { cardId, deckOf, newLearner, openAgain } from '../support/learner.ts';
import { answer, newSession, onScreen, reviews, sitDown, unsteady } from './sitting.ts';

describe('walking through the day', () => {
	test('begins with the first new card, its answer hidden', async () => {
		const session = await sitDown(await newLearner(3));
		expect(onScreen(session)).toBe(1);
		expect(session.stage).toMatchObject({ revealed: false });
		expect(session.progress).toMatchObject({ left: 3, done: 0 });
	});

	test('a card that lies there takes a tap at once, whatever was read before', async () => {
		const learner = await newLearner(1);
		let isAsked = false;
		let release = () => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		const local = async (key: string) => {
			if (key === 'reworded') {
				isAsked = true;
				await released;
			}
			return learner.store.local(key);
		};
		const session = newSession({ ...learner, store: { ...learner.store, local } });
		const opened = session.open();
		await vi.waitFor(() => expect(isAsked).toBe(true));
		expect(session.stage.kind).toBe('opening');
		release();
		await opened;
		session.reveal();
		expect(session.stage).toMatchObject({ revealed: true });
	});

	test('an answer counts only once the card is revealed, and only once', async () => {
		const learner = await newLearner(3);
		const session = await sitDown(learner);
		await session.rate(3);
		expect(onScreen(session)).toBe(1);
		session.reveal();
		await Promise.all([session.rate(3), session.rate(3), session.rate(1)]);
		await session.outbox.idle();
		expect(await reviews(learner)).toEqual(['1:3']);
		expect(onScreen(session)).toBe(2);
	});

	test.each([1, 2, 3, 4] as const)('what button %i says is what is stored', async (rating) => {
		const learner = await newLearner(1);
		const session = await sitDown(learner);
		session.reveal();
		const { stage } = session;
		const said = stage.kind === 'card' ? stage.intervals![rating] : null;
		await session.rate(rating);
		await session.outbox.idle();
		const { memory } = await learner.store.state(cardId(1));
		const { at } = learner.clock;
		const stored =
			memory.kind === 'review'
				? { unit: 'days', n: memory.dueOn - learner.clock.today() }
				: { unit: 'minutes', n: 'dueAt' in memory ? (memory.dueAt - at) / MINUTE : NaN };
		expect(said).toEqual(stored);
		expect(session.deed).toEqual({ kind: 'rated', rating, interval: said });
	});

	test('a card that turns a leech with an answer is told of then, and not again', async () => {
		const learner = await newLearner(1, { learningSteps: [], relearningSteps: [], leechAt: 1 });
		for (const told of [true, undefined]) {
			const session = await sitDown(learner);
			await answer(session, 4);
			learner.clock.pass(60 * DAY);
			const later = await sitDown(learner);
			await answer(later, 1);
			expect(later.deed).toMatchObject({ kind: 'rated', rating: 1 });
			expect(later.deed?.kind === 'rated' && later.deed.leech).toBe(told);
			await later.outbox.idle();
			expect((await learner.store.state(cardId(1))).leech).toBe(true);
			learner.clock.pass(60 * DAY);
		}
	});

	test('the next card is there before the answer is written', async () => {
		const learner = await newLearner(3);
		const { store, state } = unsteady(learner.store);
		const session = await sitDown({ ...learner, store });
		let open: (value?: undefined) => void = () => undefined;
		state.gate = new Promise((resolve) => (open = resolve));
		await answer(session, 3);
		expect(onScreen(session)).toBe(2);
		await answer(session, 1);
		expect(onScreen(session)).toBe(3);
		expect(await reviews(learner)).toEqual([]);
		open();
		await session.outbox.idle();
		expect(await reviews(learner)).toEqual(['1:3', '2:1']);
	});

	test('a forgotten card comes back', async () => {
		const learner = await newLearner(2);
		const session = await sitDown(learner);
		await answer(session, 1);
		expect(onScreen(session)).toBe(2);
		learner.clock.pass(2 * MINUTE);
		await answer(session, 4);
		expect(onScreen(session)).toBe(1);
		expect(session.stage).toMatchObject({ state: { memory: { kind: 'learning' } } });
	});

	test('thinking time is counted from the prompt, without the time out of sight', async () => {
		const learner = await newLearner(1);
		const session = await sitDown(learner);
		learner.clock.pass(3000);
		session.look(false);
		learner.clock.pass(60_000);
		session.look(true);
		session.reveal();
		learner.clock.pass(2000);
		await session.rate(3);
		await session.outbox.idle();
		expect(await learner.store.undoable(learner.clock.today())).toMatchObject([{ ms: 5000 }]);
	});

	test('a reload goes on with the card that would have come', async () => {
		const learner = await newLearner(5);
		const session = await sitDown(learner);
		for (const rating of [3, 1, 4] as const) await answer(session, rating);
		await session.outbox.idle();
		const store = await openAgain(learner.base, learner.clock);
		const again = await sitDown({ ...learner, store });
		expect(onScreen(again)).toBe(onScreen(session));
		expect(again.progress).toEqual(session.progress);
	});
});

describe('a card that leaves its deck in the meantime', () => {
	test('is passed over', async () => {
		const learner = await newLearner(9);
		const session = await sitDown(learner);
		await learner.store.installDecks([deckOf(5)], learner.clock.head());
		for (let i = 0; i < 5; i++) await answer(session, 4);
		expect(session.stage.kind).toBe('done');
		await session.outbox.idle();
		expect(await learner.store.verify()).toMatchObject({ equal: true });
	});

	test('as what comes next is passed over where another stays', async () => {
		const learner = await newLearner(9);
		const session = await sitDown(learner);
		const gone = new Set([5, 6]);
		const deck = deckOf(9);
		const notes = deck.notes.map((note) => ({
			...note,
			cards: note.cards.filter((_, i) => !gone.has(i + 1))
		}));
		await learner.store.installDecks(
			[{ ...deck, version: deckOf(7).version, notes }],
			learner.clock.head()
		);
		for (let i = 0; i < 4; i++) await answer(session, 4);
		expect(onScreen(session)).toBe(7);
	});
});

describe('a tap while the page comes back into view', () => {
	test('is done once what happened meanwhile is followed', async () => {
		const session = await sitDown(await newLearner(3));
		const back = session.refresh();
		session.reveal();
		await back;
		expect(session.stage).toMatchObject({ revealed: true });
		const again = session.refresh();
		const rated = session.rate(4);
		await Promise.all([again, rated]);
		expect(onScreen(session)).toBe(2);
	});

	test('is not done to another card than the one it was meant for', async () => {
		const learner = await newLearner(2);
		const session = await sitDown(learner);
		const there = await sitDown({
			...learner,
			store: await openAgain(learner.base, learner.clock)
		});
		await answer(there, 4);
		await there.outbox.idle();
		const back = session.refresh();
		session.reveal();
		await back;
		expect(onScreen(session)).toBe(2);
		expect(session.stage).toMatchObject({ revealed: false });
	});
});

describe('waiting and finishing', () => {
	test('a card in long steps is waited for, and shown when its time has come', async () => {
		const learner = await newLearner(1, { learningSteps: [60] });
		const session = await sitDown(learner);
		await answer(session, 1);
		expect(session.stage.kind).toBe('wait');
		await session.refresh();
		expect(session.stage.kind).toBe('wait');
		learner.clock.pass(HOUR);
		await session.refresh();
		expect(onScreen(session)).toBe(1);
	});

	test('the end tells what was done and what comes tomorrow', async () => {
		const learner = await newLearner(3, { newPerDay: 2 });
		const session = await sitDown(learner);
		for (let i = 0; i < 2; i++) {
			learner.clock.pass(30_000);
			await answer(session, 4);
		}
		expect(session.stage).toMatchObject({
			kind: 'done',
			summary: { answers: 2, recall: null, minutes: 1, tomorrow: { cards: 1 } }
		});
	});

	test('recall is told of cards that were due', async () => {
		const learner = await newLearner(2);
		const session = await sitDown(learner);
		await answer(session, 4);
		await answer(session, 4);
		learner.clock.pass(40 * 24 * HOUR);
		await session.refresh();
		await answer(session, 1);
		await answer(session, 3);
		await answer(session, 3);
		expect(session.stage).toMatchObject({ kind: 'done', summary: { answers: 3, recall: 0.5 } });
	});

	test('a few more can be had, and outlive a reload', async () => {
		const learner = await newLearner(15, { newPerDay: 1 });
		const session = await sitDown(learner);
		await answer(session, 4);
		expect(session.stage.kind).toBe('done');
		expect(session.canExtend).toBe(true);
		await session.extend();
		expect(onScreen(session)).toBe(2);
		expect(session.progress.left).toBe(10);
		const again = await sitDown(learner);
		expect(onScreen(again)).toBe(2);
		expect(again.progress.left).toBe(10);
	});

	test('where there is no more, none is offered', async () => {
		const session = await sitDown(await newLearner(1));
		await answer(session, 4);
		expect(session.canExtend).toBe(false);
	});
});

describe('what happens meanwhile', () => {
	test('at the turn of the day the plan is made anew', async () => {
		const learner = await newLearner(2, { newPerDay: 1 });
		const session = await sitDown(learner);
		await answer(session, 4);
		expect(session.stage.kind).toBe('done');
		learner.clock.pass(17 * HOUR);
		await session.refresh();
		expect(session.stage.kind).toBe('done');
		learner.clock.pass(HOUR);
		await session.refresh();
		expect(onScreen(session)).toBe(2);
		expect(session.progress.done).toBe(0);
	});

	test('the card on screen stays through the turn of the day, and counts for the new one', async () => {
		const learner = await newLearner(2);
		const session = await sitDown(learner);
		session.reveal();
		learner.clock.pass(18 * HOUR);
		await session.refresh();
		expect(onScreen(session)).toBe(1);
		expect(session.stage).toMatchObject({ revealed: true });
		await session.rate(3);
		await session.outbox.idle();
		const [review] = await learner.store.undoable(learner.clock.today());
		expect(review).toMatchObject({ kind: 'review', day: learner.clock.today() });
	});

	test('an answer given in the first moment of a day, before anybody looked, plans anew', async () => {
		const learner = await newLearner(3, { newPerDay: 2 });
		const session = await sitDown(learner);
		await answer(session, 4);
		learner.clock.pass(18 * HOUR);
		await answer(session, 4);
		expect(session.progress).toMatchObject({ left: 1, done: 1 });
	});

	test('a card answered in another tab is not asked again', async () => {
		const learner = await newLearner(3);
		const here = await sitDown(learner);
		const there = await sitDown({
			...learner,
			store: await openAgain(learner.base, learner.clock)
		});
		await answer(there, 4);
		await there.outbox.idle();
		await here.refresh();
		expect(onScreen(here)).toBe(2);
	});

	test('an answer to a card that another tab has answered is kept, and the plan follows the log', async () => {
		const learner = await newLearner(2);
		const here = await sitDown(learner);
		const there = await sitDown({
			...learner,
			store: await openAgain(learner.base, learner.clock)
		});
		await answer(there, 4);
		await answer(there, 4);
		await there.outbox.idle();
		learner.clock.pass(1000);
		await answer(here, 3);
		await here.outbox.idle();
		await here.refresh();
		expect(await reviews(learner)).toEqual(['1:4', '2:4', '1:3']);
		expect(here.stage.kind).toBe('done');
	});
});
