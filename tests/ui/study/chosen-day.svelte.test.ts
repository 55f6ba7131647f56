import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '#core/base/time.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import { ofChosen } from '#ui/review/opening.ts';
import { Outbox } from '#ui/review/outbox.svelte.ts';
import { Session } from '#ui/review/session.svelte.ts';
import { localShelf } from '#ui/review/shelf.ts';
import { keepSitting, type KeptSitting } from '#ui/study/kept-sitting.ts';
import { readLeft } from '#ui/study/left.ts';
import { readCram } from '#ui/study/cram.ts';
import { answer, onScreen, sitDown } from '../review/sitting.ts';
import { cardId, deckOf, newLearner, type Learner } from '../support/learner.ts';

/** A page over what the day asks of these cards, from now on. */
async function sitOver({ store, clock, base }: Learner, ...numbers: readonly number[]) {
	const from = { since: await store.reading(), day: clock.today() };
	const source = ofChosen(numbers.map(cardId), from);
	const outbox = new Outbox(store, localShelf(`${base}chosen`));
	const session = new Session(store, clock, outbox, source);
	await session.open();
	return session;
}

test('asks what the day would of the chosen cards, counts its own answers and says when it is done', async () => {
	const learner = await newLearner(9);
	const day = await sitDown(learner);
	await answer(day, 4);
	await day.outbox.idle();
	learner.clock.pass(MINUTE);
	const session = await sitOver(learner, 1, 5, 7);
	expect(onScreen(session)).toBe(5);
	expect(session.progress).toMatchObject({ left: 2, done: 0 });
	expect(session.canUndo).toBe(false);
	await answer(session, 4);
	expect(session.progress).toMatchObject({ left: 1, done: 1 });
	await answer(session, 4);
	expect(session.stage).toEqual({ kind: 'studied', answers: 2 });
	await session.undo();
	expect(onScreen(session)).toBe(7);
	expect(session.progress).toMatchObject({ left: 1, done: 1 });
});

test('its answers move the schedule as on any day', async () => {
	const learner = await newLearner(9);
	const session = await sitOver(learner, 5);
	await answer(session, 4);
	await session.outbox.idle();
	const { memory } = await learner.store.state(cardId(5));
	expect(memory.kind).toBe('review');
	expect(onScreen(await sitDown(learner))).toBe(1);
});

test('counts on when the day turns in the middle of it', async () => {
	const learner = await newLearner(9);
	learner.clock.pass(17 * HOUR + 59 * MINUTE);
	const session = await sitOver(learner, 5, 7);
	await answer(session, 4);
	learner.clock.pass(2 * MINUTE);
	await session.refresh();
	expect(session.progress).toMatchObject({ left: 1, done: 1 });
	await answer(session, 4);
	expect(session.stage).toEqual({ kind: 'studied', answers: 2 });
	expect(await learner.store.verify()).toMatchObject({ equal: true });
});

test('a day that is out of new cards gives some more of the chosen', async () => {
	const learner = await newLearner(9, { newPerDay: 1 });
	const session = await sitOver(learner, 5, 6);
	await answer(session, 4);
	expect(session.stage).toEqual({ kind: 'studied', answers: 1 });
	expect(session.canExtend).toBe(true);
	await session.extend();
	expect(onScreen(session)).toBe(6);
});

test('some more of the chosen are asked after a reload too, and are no more of the day', async () => {
	const learner = await newLearner(9, { newPerDay: 1 });
	const { store, clock } = learner;
	const choice = [5, 6].map(cardId);
	const kept: KeptSitting = {
		...{ how: 'plan', title: 'Some', cards: choice },
		from: { since: await store.reading(), day: clock.today() }
	};
	await keepSitting(store, kept);
	const session = await sitOver(learner, 5, 6);
	await answer(session, 4);
	await session.extend();
	await session.outbox.idle();
	expect(await readLeft(store, clock.today())).toEqual({ title: 'Some', left: 1, answers: 1 });
	expect(onScreen(await sitOver(learner, 5, 6))).toBe(6);
	expect((await sitDown(learner)).stage.kind).toBe('done');
	expect(await readLeft(store, clock.today())).toEqual({ title: 'Some', left: 1, answers: 1 });
	await keepSitting(store, { ...kept, cards: [7, 8].map(cardId) });
	expect(await readLeft(store, clock.today())).toBeNull();
});

test('cards of one fact are crammed apart', async () => {
	const deck = deckOf(4);
	const fact = deck.notes[0]!.facts[0]!.id;
	const notes = deck.notes.map((note) => ({
		...note,
		cards: note.cards.map((card, i) => (i === 1 ? { ...card, fact } : card))
	}));
	const { store, clock } = await newLearner(4, {}, { ...deck, notes } satisfies CompiledDeck);
	const day = clock.today();
	const cards = [1, 2, 3, 4].map(cardId);
	const kept: KeptSitting = { how: 'cram', title: 'Some', cards, from: { since: null, day } };
	expect((await readCram(store, kept, day)).sitting.left).toEqual([1, 3, 4, 2].map(cardId));
});
