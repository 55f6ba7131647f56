import { tick } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cardId, newLearner, typedDeck } from '../support/learner.ts';
import { device } from './device.ts';
import { openReview } from './screen.ts';

const asked = (n: number) => page.getByText(`Question ${n}?`);
const rating = () => page.getByRole('button', { name: /^Got it/ });

afterEach(() => vi.restoreAllMocks());

test('hands-free goes on by itself, and nothing of it is an answer in the log', async () => {
	const { store } = await newLearner(2);
	const { platform, said, state, pass } = device();
	const screen = await openReview(store, { platform, autoAdvance: 3 });
	await expect.element(page.getByText(/^Hands-free. Nothing is rated/u)).toBeVisible();
	expect(state.awake).toBe(true);
	await pass();
	await expect.element(screen.rating('Got it')).toBeVisible();
	await pass();
	await expect.element(asked(2)).toBeVisible();
	await pass();
	await pass();
	await expect.element(asked(1)).toBeVisible();
	expect(said.map((words) => words.replace(/en:|ko:| @1$/gu, ''))).toEqual([
		'Question 1?',
		'Answer 1.',
		'Question 2?',
		'Answer 2.',
		'Question 1?'
	]);
	expect(await store.history(cardId(1))).toEqual([]);
	await screen.getByRole('button', { name: 'Hold' }).click();
	await expect.element(page.getByText('Hands-free is on hold.')).toBeVisible();
});

function see(visible: boolean) {
	vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden');
	document.dispatchEvent(new Event('visibilitychange'));
}

describe('nobody is left behind', () => {
	test('who does not see the page: it stops, and goes on with the part from its start', async () => {
		const { store } = await newLearner(2);
		const { platform, said, state, pass } = device();
		await openReview(store, { platform, autoAdvance: 3 });
		await expect.poll(() => said).toHaveLength(1);
		const { stops } = state;
		see(false);
		await expect.poll(() => state.stops).toBeGreaterThan(stops);
		await pass();
		see(true);
		await expect.poll(() => said).toEqual([said[0], said[0]]);
		expect(rating().query()).toBeNull();
		// while the plan is looked at again nothing is shown
		await expect
			.poll(async () => {
				await pass();
				await tick();
				return rating().query();
			})
			.not.toBeNull();
	});

	test('who reads something else: it waits for as long as a dialog is open', async () => {
		const { store } = await newLearner(2);
		const { platform, pass } = device();
		const screen = await openReview(store, { platform, autoAdvance: 3 });
		await screen.tool('Help and keys').click();
		await pass();
		await pass();
		expect(rating().query()).toBeNull();
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
		await pass();
		await expect.element(rating()).toBeVisible();
	});

	test('who types: it waits for as long as something stands in the field', async () => {
		const { store } = await newLearner(2, {}, typedDeck(2));
		const { platform, pass } = device();
		await openReview(store, { platform, autoAdvance: 3 });
		const field = page.getByRole('textbox');
		await field.fill('Ans');
		await pass();
		await pass();
		expect(rating().query()).toBeNull();
		await field.fill('');
		await pass();
		await expect.element(rating()).toBeVisible();
		await pass();
		await expect.element(asked(2)).toBeVisible();
	});
});
