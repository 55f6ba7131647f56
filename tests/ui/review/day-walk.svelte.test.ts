import { expect, test } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { foresee } from '#core/queue/due.ts';
import { DayWalk } from '#ui/review/day-walk.svelte.ts';
import { cardId, newLearner } from '../support/learner.ts';
import { answer, sitDown } from './sitting.ts';

test('days are chosen by what the store holds and by what was answered since', async () => {
	const { store, clock } = await newLearner(9);
	const head = clock.head();
	const due = (n: number, days: number) => [
		{ ...head, kind: 'review', card: cardId(n), rating: 4, ms: 900, mode: 'study' } as const,
		{ ...head, kind: 'due', card: cardId(n), on: (head.day + days) as StudyDay } as const
	];
	await store.commit([...due(7, 8), ...due(8, 8), ...due(9, 150)]);
	const walk = await DayWalk.begin(store, clock.today());
	const load = new Map([[(head.day + 8) as StudyDay, 2]]);
	for (let n = 1; n <= 6; n++) {
		const state = walk.stateOf(cardId(n))!;
		const after = walk.foresee(state, head);
		const outlook = { load, siblings: [], breakDays: [] };
		expect(after).toEqual(foresee(state, head.at, head.day, DEFAULT_PRESET, outlook));
		if (after[4].kind !== 'review') throw new Error(after[4].kind);
		load.set(after[4].dueOn, (load.get(after[4].dueOn) ?? 0) + 1);
		walk.take(state, after[4]);
	}
	expect(load.size).toBeGreaterThan(2);
});

test('an answer tells its deck and the day that the button promised', async () => {
	const learner = await newLearner(2);
	const session = await sitDown(learner);
	session.reveal();
	const { stage } = session;
	if (stage.kind !== 'card') throw new Error(stage.kind);
	await session.rate(4);
	await answer(session, 3);
	await session.outbox.idle();
	const [easy, good] = await learner.store.undoable(learner.clock.today());
	const { n } = stage.intervals![4];
	expect(easy).toMatchObject({ deck: stage.content.deck, dueOn: learner.clock.today() + n });
	expect(good).toMatchObject({ deck: stage.content.deck });
	expect(good).not.toHaveProperty('dueOn');
	expect(await learner.store.verify()).toMatchObject({ equal: true });
});
