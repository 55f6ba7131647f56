import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import type { Store } from '#store/types.ts';
import NoteScreen from '#ui/notes/NoteScreen.svelte';
import { cardId, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const deck = 'deck' as DeckId;
const open = (store: Store, line?: number) =>
	show(store, NoteScreen, { deck, line }, { route: '/notes/[deck]' });

describe('a note', () => {
	test('stands as it is written, under its own name and language', async () => {
		const { store } = await newLearner(3);
		const screen = await open(store);
		const title = screen.getByRole('heading', { level: 1, name: 'A note' });
		await expect.element(title).toHaveAttribute('lang', 'ko');
		await expect.element(screen.getByText('question 2 - answer 2')).toBeVisible();
		expect(document.title).toBe('A note · kubecards');
	});

	test('shows the cards of a line that is tapped, each with the way to all about it', async () => {
		const { store } = await newLearner(3);
		const screen = await open(store);
		await screen.getByRole('button', { name: /question 2/ }).click();
		const sheet = screen.getByRole('dialog', { name: 'Line 2' });
		await expect.element(sheet).toHaveTextContent(/Question 2\?.*Answer 2\./);
		const page = `/cards/card/?id=${encodeURIComponent(cardId(2))}`;
		const all = sheet.getByRole('link', { name: 'All about this card' });
		await expect.element(all).toHaveAttribute('href', page);
		await expect.element(sheet.getByRole('button', { name: 'Fix wording' })).toBeVisible();
	});

	test('asked for at a line, lights it', async () => {
		const { store } = await newLearner(3);
		const screen = await open(store, 3);
		await expect.element(screen.getByRole('button', { name: /question 3/ })).toHaveFocus();
	});

	test('that exists in another language only is shown all the same, and says so', async () => {
		const { store, clock } = await newLearner(2);
		const language = { scope: 'all', key: 'contentLanguage', value: 'en' } as const;
		await store.commit([{ ...clock.head(), kind: 'setting', ...language }]);
		const screen = await open(store);
		await expect.element(screen.getByText('In Korean only')).toBeVisible();
		await expect.element(screen.getByText('question 1 - answer 1')).toBeVisible();
	});

	test('that is not there leads back to all notes', async () => {
		const { store } = await newLearner(1);
		const screen = await show(store, NoteScreen, { deck: 'gone' as DeckId });
		await expect.element(screen.getByText('This note is not here')).toBeVisible();
		await expect
			.element(screen.getByRole('main').getByRole('link', { name: 'All notes' }).last())
			.toHaveAttribute('href', '/notes/');
	});
});
