import { expect, test } from 'vitest';
import { resolve } from '$app/paths';
import type { WriterId } from '#core/base/brand.ts';
import type { Draft } from '#core/log/types.ts';
import { outboxOf } from '#ui/review/outbox.svelte.ts';
import { localShelf } from '#ui/review/shelf.ts';
import Empty from '#ui/shell/Empty.svelte';
import { cardId, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { unsteady } from './sitting.ts';

const shelf = () => localShelf(`kubecards${resolve('/').slice(0, -1)}:unsaved`);

/** Any screen that is not the review. */
const somewhere = { icon: 'cards', title: 'Somewhere else' } as const;

test('an answer that an earlier page could not save is saved at the start, on any screen', async () => {
	localStorage.clear();
	const { store, clock } = await newLearner(2);
	const review = { kind: 'review', card: cardId(1), rating: 3, ms: 900, mode: 'study' } as const;
	const draft: Draft = { ...clock.head(), ...review };
	shelf().add({ key: 'left' as WriterId, drafts: [draft] });
	await show(store, Empty, somewhere);
	await expect.poll(() => store.history(cardId(1))).toMatchObject([review]);
	await outboxOf(store).idle();
	expect(shelf().read()).toEqual([]);
});

test('a screen outside the review tells of answers that are not saved, until they are', async () => {
	localStorage.clear();
	const learner = await newLearner(2);
	const { store, state } = unsteady(learner.store);
	const screen = await show(store, Empty, somewhere);
	state.failure = { kind: 'quota', cause: 'full' };
	const outbox = outboxOf(store);
	void outbox.push([{ ...learner.clock.head(), kind: 'reset', card: cardId(1) }]);
	await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved/);
	state.failure = null;
	await outbox.retry();
	await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});
