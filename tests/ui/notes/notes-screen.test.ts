import { describe, expect, test } from 'vitest';
import { err } from '#core/base/result.ts';
import type { Store } from '#store/types.ts';
import NotesScreen from '#ui/notes/NotesScreen.svelte';
import { cardId, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const hidden = async (store: Store) => (await store.settings()).hiddenDecks;

describe('the list of notes', () => {
	test('says what each covers, how far it has got, and leads to it', async () => {
		const { store, clock } = await newLearner(4);
		await store.commit([
			{ ...clock.head(), kind: 'review', card: cardId(1), rating: 3, ms: 900, mode: 'study' }
		]);
		const screen = await show(store, NotesScreen, {});
		await expect.element(screen.getByText('1 of 4 cards started')).toBeVisible();
		await expect.element(screen.getByText('100 % of the lines have cards')).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'A note' }))
			.toHaveAttribute('href', '/notes/deck/');
	});

	test('says of a note in another language than chosen which one it has', async () => {
		const { store, clock } = await newLearner(1);
		const korean = await show(store, NotesScreen, {});
		await expect.element(korean.getByRole('heading', { level: 2 })).toHaveAttribute('lang', 'ko');
		expect(korean.getByText('In Korean only').query()).toBeNull();
		await korean.unmount();
		const language = { scope: 'all', key: 'contentLanguage', value: 'en' } as const;
		await store.commit([{ ...clock.head(), kind: 'setting', ...language }]);
		const screen = await show(store, NotesScreen, {});
		await expect.element(screen.getByText('In Korean only')).toBeVisible();
		await expect.element(screen.getByRole('heading', { level: 2 })).toHaveAttribute('lang', 'ko');
		await expect.element(screen.getByText('0 of 1 cards started')).toBeVisible();
	});

	test('without a note says so', async () => {
		const { store, clock } = await newLearner(1);
		await store.installDecks([], clock.head());
		const screen = await show(store, NotesScreen, {});
		await expect.element(screen.getByText('There are no notes yet.')).toBeVisible();
	});
});

describe('hiding a note', () => {
	test('is saved at once, said, and taken back by the same switch', async () => {
		const { store } = await newLearner(2);
		const screen = await show(store, NotesScreen, {});
		const asked = screen.getByRole('switch', { name: 'Ask its cards' });
		await expect.element(asked).toBeChecked();
		await asked.click();
		await expect
			.element(screen.getByText('“A note” is hidden. Its progress is kept.'))
			.toBeVisible();
		expect(await hidden(store)).toEqual(['deck']);
		await asked.click();
		await expect.element(screen.getByText('“A note” is asked again.')).toBeVisible();
		expect(await hidden(store)).toEqual([]);
	});

	test('that cannot be saved flips back, says why, and is done on another try', async () => {
		const { store } = await newLearner(2);
		let isFull = true;
		const failing: Store = {
			...store,
			commit: (drafts) =>
				isFull ? Promise.resolve(err({ kind: 'quota', cause: 'full' })) : store.commit(drafts)
		};
		const screen = await show(failing, NotesScreen, {});
		const asked = screen.getByRole('switch', { name: 'Ask its cards' });
		await asked.click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved.*no space left/);
		await expect.element(asked).toBeChecked();
		isFull = false;
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expect.element(asked).not.toBeChecked();
		expect(screen.getByRole('alert').query()).toBeNull();
	});
});
