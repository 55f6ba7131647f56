import { expect, test } from 'vitest';
import { Acts } from '#ui/review/acts.svelte.ts';
import { ofTheDay } from '#ui/review/opening.ts';
import { cardId, newLearner } from '../support/learner.ts';

const flags = ({ canUndo, canRedo }: Acts) => [canUndo, canRedo];

test('what was done can be taken back, and what was taken back done again, until the next answer', async () => {
	const { store, clock } = await newLearner(2);
	const today = clock.today();
	const acts = new Acts(store, ofTheDay);
	await acts.look(today);
	expect(flags(acts)).toEqual([false, false]);
	const review = { kind: 'review', card: cardId(1), rating: 3, ms: 900, mode: 'study' } as const;
	await store.commit([{ ...clock.head(), ...review }]);
	await acts.look(today);
	expect(flags(acts)).toEqual([true, false]);
	const [done] = await acts.last(today);
	expect(done).toMatchObject(review);
	await store.commit([{ ...clock.head(), kind: 'undo', of: done!.id }]);
	await acts.look(today);
	expect(flags(acts)).toEqual([false, true]);
	expect(await acts.lastUndos(today)).toMatchObject([{ kind: 'undo', of: done!.id }]);
	acts.answered();
	expect(flags(acts)).toEqual([true, false]);
});

test('what was answered another way, or before the sitting, is not taken back or done again', async () => {
	const { store, clock } = await newLearner(2);
	const today = clock.today();
	const review = { kind: 'review', rating: 3, ms: 900 } as const;
	const done = async (n: number, mode: 'study' | 'cram') => {
		clock.pass(1_000);
		const since = await store.reading();
		await store.commit([{ ...clock.head(), ...review, card: cardId(n), mode }]);
		return since;
	};
	await done(1, 'study');
	const first = await done(1, 'cram');
	const since = await done(2, 'cram');
	const [day, cram, later] = [
		new Acts(store, ofTheDay),
		new Acts(store, { mode: 'cram', since: first }),
		new Acts(store, { mode: 'cram', since })
	];
	expect(await day.last(today)).toMatchObject([{ card: cardId(1), mode: 'study' }]);
	expect(await cram.last(today)).toMatchObject([{ card: cardId(2), mode: 'cram' }]);
	for (const n of [2, 1]) {
		const [act] = await cram.last(today);
		expect(act).toMatchObject({ card: cardId(n), mode: 'cram' });
		clock.pass(1_000);
		await store.commit([{ ...clock.head(), kind: 'undo', of: act!.id }]);
		await later.look(today);
		expect(flags(later)).toEqual([false, n === 2]);
	}
	await cram.look(today);
	expect(flags(cram)).toEqual([false, true]);
	await day.look(today);
	expect(flags(day)).toEqual([true, false]);
});
