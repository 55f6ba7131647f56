import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { StudyDay } from '#core/base/brand.ts';
import { cardId, newLearner, type Learner } from '../support/learner.ts';
import { boxOf, glance, openReview } from './screen.ts';

const dialog = () => page.getByRole('dialog');
const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true });
const asked = (n: number) => page.getByText(`Question ${n}?`);
const said = (words: string) => page.getByRole('status').getByText(words, { exact: true });

let learner: Learner;
const state = () => learner.store.state(cardId(1));

/** Card 1 is in review and due, card 2 is new. */
beforeEach(async () => {
	learner = await newLearner(2);
	const { store, clock } = learner;
	const easy = { kind: 'review', card: cardId(1), rating: 4, ms: 1000, mode: 'study' } as const;
	await store.commit([{ ...clock.head(), ...easy }]);
});

async function openMore() {
	const screen = await openReview(learner.store);
	await expect.element(asked(1)).toBeVisible();
	await screen.tool('More').click();
	await expect.element(dialog()).toBeVisible();
	return screen;
}

async function takeBack(screen: Awaited<ReturnType<typeof openMore>>, before: unknown) {
	await glance();
	await screen.tool('Undo').click();
	await expect.poll(state).toEqual(before);
	await expect.element(asked(1)).toBeVisible();
}

describe('deeds, each taken back in one tap', () => {
	test('one of four marks, and none', async () => {
		const before = await state();
		const screen = await openMore();
		await inDialog('Star').click();
		await expect.element(said('Flagged')).toBeVisible();
		expect((await state()).flag).toBe(2);
		await expect.element(screen.tool('Remove the flag')).toBeVisible();
		await takeBack(screen, before);
		await glance();
		await screen.tool('More').click();
		await inDialog('Needs a fix').click();
		await expect.poll(async () => (await state()).flag).toBe(4);
		await glance();
		await screen.tool('More').click();
		await expect.element(inDialog('Needs a fix')).toHaveAttribute('aria-pressed', 'true');
		await inDialog('No flag').click();
		await expect.element(said('Flag removed')).toBeVisible();
		expect((await state()).flag).toBe(0);
	});

	test('a due day', async () => {
		const before = await state();
		const screen = await openMore();
		await inDialog('Set the due day').click();
		await inDialog('In 7 days').click();
		await expect.element(said('Due day set')).toBeVisible();
		await expect.element(asked(2)).toBeVisible();
		const { memory } = await state();
		const today = Math.floor((Date.now() - 4 * 3_600_000) / 86_400_000) as StudyDay;
		expect(memory).toMatchObject({ kind: 'review', dueOn: today + 7 });
		await takeBack(screen, before);
	});

	test('a new start', async () => {
		const before = await state();
		const screen = await openMore();
		await inDialog('Start over').click();
		await inDialog('Start over').click();
		await expect.element(said('Starts over')).toBeVisible();
		expect((await state()).memory).toEqual({ kind: 'new' });
		await takeBack(screen, before);
	});
});

test('a sheet that is closed changes nothing, and opens again', async () => {
	const before = await state();
	const screen = await openMore();
	await userEvent.keyboard('{Escape}');
	await expect.element(dialog()).not.toBeInTheDocument();
	await glance();
	await screen.tool('More').click();
	await inDialog('Set the due day').click();
	await userEvent.keyboard('{Escape}');
	await expect.element(dialog()).not.toBeInTheDocument();
	await glance();
	await userEvent.keyboard('m');
	await expect.element(inDialog('Set the due day')).toBeVisible();
	expect(await state()).toEqual(before);
});

test('a new card has neither a due day nor a new start', async () => {
	const { store } = await newLearner(1);
	await openReview(store);
	await userEvent.keyboard('m');
	await expect.element(inDialog('Star')).toBeVisible();
	expect(inDialog('Set the due day').query()).toBeNull();
	expect(inDialog('Start over').query()).toBeNull();
});

test('all tools stand in one row on a small phone', async () => {
	const screen = await openReview(learner.store, { width: 360, height: 640 });
	const tools = ['Undo', 'Flag', 'Stop asking this card', 'More'].map((name) =>
		boxOf(screen.tool(name).element())
	);
	expect(new Set(tools.map(({ top }) => top)).size).toBe(1);
	for (const { width, height } of tools) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
});
