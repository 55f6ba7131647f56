import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#core/base/time.ts';
import { drillStanding } from '#ui/drill/kept-drill.ts';
import { unsteady } from '../review/sitting.ts';
import { cardId, openAgain, TestClock } from '../support/learner.ts';
import { alikeLearner, answerIn, COLOURS, drillAt } from './alike.ts';

const ids = COLOURS.map((_, i) => cardId(i + 1));

describe('an answer in a drill', () => {
	test('is an entry with what was chosen, and leaves every memory as it is', async () => {
		const learner = await alikeLearner();
		const { store, clock } = learner;
		const before = (await store.states(ids)).map(({ memory }) => memory);
		const drill = await drillAt(learner);
		const { card } = drill.current!.content;
		clock.pass(3000);
		const text = await answerIn(drill, false);
		expect(await store.history(card.id)).toMatchObject([
			{ kind: 'review', mode: 'drill', rating: 1, ms: 3000, typed: text, verdict: 'wrong' }
		]);
		drill.next();
		const second = drill.current!.content.card;
		const right = await answerIn(drill, true);
		expect(await store.history(second.id)).toMatchObject([
			{ mode: 'drill', rating: 3, typed: right, verdict: 'exact', deck: 'deck' }
		]);
		expect((await store.states(ids)).map(({ memory }) => memory)).toEqual(before);
		expect(await store.verify()).toMatchObject({ equal: true });
	});

	test('is given once', async () => {
		const learner = await alikeLearner();
		const drill = await drillAt(learner);
		const { card } = drill.current!.content;
		await Promise.all([answerIn(drill, false), answerIn(drill, true)]);
		expect(await learner.store.history(card.id)).toHaveLength(1);
	});

	test('is in the log before the next question', async () => {
		const learner = await alikeLearner();
		const { store, state } = unsteady(learner.store);
		const drill = await drillAt(learner, { through: store });
		let open: () => void = () => undefined;
		state.gate = new Promise((resolve) => (open = resolve));
		const answered = answerIn(drill, true);
		expect(drill.current!.taken).not.toBeNull();
		expect(drill.isSaved).toBe(false);
		drill.next();
		expect(drill.turn).toBe(0);
		open();
		await answered;
		drill.next();
		expect(drill.turn).toBe(1);
	});

	test('that cannot be saved holds the drill until it is', async () => {
		const learner = await alikeLearner();
		const { store, state } = unsteady(learner.store);
		const drill = await drillAt(learner, { through: store });
		state.failure = { kind: 'quota', cause: 'full' };
		const answered = answerIn(drill, true);
		await expect.poll(() => drill.outbox.failure?.kind).toBe('quota');
		drill.next();
		expect(drill.turn).toBe(0);
		state.failure = null;
		await drill.outbox.retry();
		await answered;
		drill.next();
		expect(drill.turn).toBe(1);
	});
});

describe('a drill', () => {
	test('goes on after a reload with the very same questions, also when the day has turned', async () => {
		const learner = await alikeLearner();
		const drill = await drillAt(learner);
		const shown = () => drill.asked.map(({ choices }) => choices.map(({ text }) => text));
		const before = shown();
		learner.clock.pass(MINUTE);
		await answerIn(drill, true);
		drill.next();
		await answerIn(drill, false);
		expect(await drillStanding(learner.store, learner.clock.today())).toMatchObject({ left: 4 });
		const store = await openAgain(learner.base, learner.clock);
		const again = await drillAt({ ...learner, store });
		expect(again.asked.map(({ choices }) => choices.map(({ text }) => text))).toEqual(before);
		expect(again.turn).toBe(2);
		expect(again.asked.map(({ taken }) => taken?.isRight)).toEqual([
			true,
			false,
			...Array<undefined>(4).fill(undefined)
		]);
		learner.clock.pass(DAY);
		expect(await drillStanding(learner.store, learner.clock.today())).toMatchObject({ left: 0 });
	});

	test('opened again when the day has turned goes on, and is no offer of that day', async () => {
		const learner = await alikeLearner();
		learner.clock.pass(17 * HOUR + 59 * MINUTE);
		const drill = await drillAt(learner);
		const before = drill.asked.map(({ content }) => content.card.id);
		await answerIn(drill, true);
		learner.clock.pass(2 * MINUTE);
		const again = await drillAt(learner);
		expect(again.asked.map(({ content }) => content.card.id)).toEqual(before);
		expect(again.done).toBe(1);
		expect(await drillStanding(learner.store, learner.clock.today())).toMatchObject({ left: 0 });
		learner.clock.pass(2 * DAY);
		expect((await drillAt(learner)).done).toBe(0);
	});

	test('takes back its last answer and asks again', async () => {
		const learner = await alikeLearner();
		const drill = await drillAt(learner);
		expect(drill.canUndo).toBe(false);
		await answerIn(drill, true);
		drill.next();
		const { card } = drill.current!.content;
		await answerIn(drill, false);
		await drill.undo();
		expect(drill.current!.content.card.id).toBe(card.id);
		expect(drill.current!.taken).toBeNull();
		expect(await learner.store.history(card.id)).toEqual([]);
		await drill.undo();
		expect([drill.turn, drill.done, drill.canUndo]).toEqual([0, 0, false]);
		await drill.undo();
		expect(drill.turn).toBe(0);
	});

	test('takes back one answer at a double tap', async () => {
		const learner = await alikeLearner();
		const head = () => (learner.clock.pass(1), TestClock.prototype.head.call(learner.clock));
		const drill = await drillAt({ ...learner, clock: Object.assign(learner.clock, { head }) });
		await answerIn(drill, true);
		drill.next();
		await answerIn(drill, false);
		const undone = () => learner.store.redoable(learner.clock.today());
		await Promise.all([drill.undo(), drill.undo()]);
		expect([drill.turn, drill.done]).toEqual([1, 1]);
		expect(await undone()).toHaveLength(1);
	});

	test('knows its own answers where the clock was set back', async () => {
		const learner = await alikeLearner();
		const drill = await drillAt(learner);
		await answerIn(drill, true);
		drill.next();
		learner.clock.pass(-HOUR);
		await answerIn(drill, false);
		expect((await drillAt(learner)).turn).toBe(2);
		await drill.again();
		expect([drill.turn, drill.done, drill.asked.length]).toEqual([0, 0, 6]);
	});

	test('counts as left what it would ask, however often it was answered', async () => {
		const learner = await alikeLearner();
		const { store, clock } = learner;
		const [one, other] = [await drillAt(learner), await drillAt(learner)];
		await answerIn(one, true);
		clock.pass(MINUTE);
		await answerIn(other, true);
		expect(await drillStanding(store, clock.today())).toMatchObject({ left: 5 });
	});

	test('ends early with what was answered, and begins again with all', async () => {
		const learner = await alikeLearner();
		const drill = await drillAt(learner);
		await answerIn(drill, false);
		await drill.stop();
		expect(drill.current).toBeNull();
		expect(drill.asked).toHaveLength(1);
		expect((await drillAt(learner)).current).toBeNull();
		learner.clock.pass(MINUTE);
		await drill.again();
		expect(drill.asked).toHaveLength(6);
		expect([drill.turn, drill.done]).toEqual([0, 0]);
	});

	test('of a note, of chosen cards and of confused ones asks those', async () => {
		const learner = await alikeLearner();
		const { store, clock } = learner;
		const asked = async (wish: Parameters<typeof drillAt>[1]) => {
			await store.setLocal('drill', undefined);
			return (await drillAt(learner, wish)).asked.length;
		};
		const { deck, path } = (await store.content(ids))[0]!;
		expect(await asked({ wish: { kind: 'note', deck, path } })).toBe(6);
		expect(await asked({ wish: { kind: 'cards', cards: ids.slice(0, 2) } })).toBe(2);
		expect(await asked({ wish: { kind: 'confused' } })).toBe(0);
		const drilled = (card: number, typed: string) => ({
			...clock.head(),
			...({ kind: 'review', ms: 1000, mode: 'drill', card: ids[card]!, typed } as const),
			...(COLOURS[card] === typed
				? ({ rating: 3, verdict: 'exact' } as const)
				: ({ rating: 1, verdict: 'wrong' } as const))
		});
		const right = [...COLOURS, ...COLOURS].map((colour) =>
			drilled(COLOURS.indexOf(colour), colour)
		);
		await store.commit([...right, drilled(0, 'blue'), drilled(0, 'blue')]);
		clock.pass(MINUTE);
		expect(await asked({ wish: { kind: 'confused' } })).toBe(2);
	});
});
