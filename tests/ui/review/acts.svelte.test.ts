import { expect, test } from 'vitest';
import { Acts } from '#ui/review/acts.svelte.ts';
import { cardId, newLearner } from '../support/learner.ts';

const flags = ({ canUndo, canRedo }: Acts) => [canUndo, canRedo];

test('what was done can be taken back, and what was taken back done again, until the next answer', async () => {
	const { store, clock } = await newLearner(2);
	const today = clock.today();
	const acts = new Acts(store);
	await acts.look(today);
	expect(flags(acts)).toEqual([false, false]);
	const review = { kind: 'review', card: cardId(1), rating: 3, ms: 900, mode: 'study' } as const;
	await store.commit([{ ...clock.head(), ...review }]);
	await acts.look(today);
	expect(flags(acts)).toEqual([true, false]);
	const done = await acts.last(today);
	expect(done).toMatchObject(review);
	await store.commit([{ ...clock.head(), kind: 'undo', of: done!.id }]);
	await acts.look(today);
	expect(flags(acts)).toEqual([false, true]);
	expect(await acts.lastUndo(today)).toMatchObject({ kind: 'undo', of: done!.id });
	acts.answered();
	expect(flags(acts)).toEqual([true, false]);
});
