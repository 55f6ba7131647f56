import { describe, expect, test } from 'vitest';
import { err } from '#core/base/result.ts';
import CardsScreen from '#ui/cards/CardsScreen.svelte';
import { cardId, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

describe('the list of cards', () => {
	test('shows what each asks, where it comes from and where it stands', async () => {
		const { store, clock } = await newLearner(12);
		await store.commit([
			{ ...clock.head(), kind: 'mark', card: cardId(2), set: { suspended: true } }
		]);
		const screen = await show(store, CardsScreen, {});
		await expect.element(screen.getByText('12 cards')).toBeVisible();
		const rows = screen.getByRole('list', { name: 'Cards' }).getByRole('listitem');
		await expect.element(rows.nth(0)).toHaveTextContent(/Question 1\?\s*A note › A topic\s*New/);
		await expect.element(rows.nth(1)).toHaveTextContent(/Question 2\?.*Suspended/);
	});

	test('is searched as one types, in question and answer, whatever form the letters have', async () => {
		const { store } = await newLearner(12);
		const screen = await show(store, CardsScreen, {});
		const field = screen.getByRole('searchbox', { name: 'Search cards' });
		await field.fill('ANSWER 12');
		await expect.element(screen.getByText('1 card', { exact: true })).toBeVisible();
		await expect.element(screen.getByText('Question 12?')).toBeVisible();
		await screen.getByRole('button', { name: 'Clear the search' }).click();
		await expect.element(screen.getByText('12 cards')).toBeVisible();
		await expect.element(field).toHaveFocus();
	});

	test('begins at its top after each search, however far down the reader was', async () => {
		const { store } = await newLearner(400);
		const screen = await show(store, CardsScreen, {});
		await expect.element(screen.getByText('400 cards')).toBeVisible();
		scrollTo(0, document.documentElement.scrollHeight);
		await expect.element(screen.getByText('Question 400?')).toBeInViewport();
		await screen.getByRole('searchbox').fill('question 1');
		await expect.element(screen.getByText('111 cards')).toBeVisible();
		await expect.element(screen.getByText('Question 1?')).toBeInViewport();
		expect(scrollY).toBe(0);
	});

	test('without a match says so and what to try', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardsScreen, {});
		await screen.getByRole('searchbox').fill('nodeport');
		await expect.element(screen.getByText('No card contains “nodeport”.')).toBeVisible();
	});
});

describe('a card', () => {
	test('opens with both sides and leads to its line in the note', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardsScreen, {});
		await screen.getByRole('button', { name: /Question 3/ }).click();
		const sheet = screen.getByRole('dialog', { name: 'Card' });
		await expect
			.element(sheet.getByRole('group', { name: 'Answer' }))
			.toHaveTextContent('Answer 3.');
		await expect
			.element(sheet.getByRole('link', { name: 'Open the note' }))
			.toHaveAttribute('href', '/notes/deck/?path=cards%2Fdeck%2Fko.md&line=3');
	});

	test('is flagged and unflagged with a tap, and the list shows it', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardsScreen, {});
		await screen.getByRole('button', { name: /Question 1/ }).click();
		await screen.getByRole('button', { name: 'Flag' }).click();
		const unflag = screen.getByRole('button', { name: 'Remove the flag' });
		await expect.element(unflag).toBeVisible();
		expect((await store.state(cardId(1))).flag).toBe(1);
		await unflag.click();
		await expect.poll(async () => (await store.state(cardId(1))).flag).toBe(0);
	});

	test('that cannot be saved makes way for the reason', async () => {
		const { store } = await newLearner(3);
		const commit = () => Promise.resolve(err({ kind: 'closed' as const, cause: 'lost' }));
		const screen = await show({ ...store, commit }, CardsScreen, {});
		await screen.getByRole('button', { name: /Question 1/ }).click();
		await screen.getByRole('button', { name: 'Suspend' }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved/);
		expect(screen.getByRole('dialog').query()).toBeNull();
	});
});
