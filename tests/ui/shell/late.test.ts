import { expect, test } from 'vitest';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import LateWord from './LateWord.svelte';

async function showLate(load: () => Promise<string>) {
	const { store } = await newLearner(1);
	return show(store, LateWord, { load });
}

test('a part that comes late is shown once it is there', async () => {
	let bring: (word: string) => void = () => undefined;
	const screen = await showLate(() => new Promise((resolve) => (bring = resolve)));
	await expect.element(screen.getByText(/Here is/)).not.toBeInTheDocument();
	bring('bread');
	await expect.element(screen.getByText('Here is bread')).toBeVisible();
});

test('one that does not come is told, with a way to reload', async () => {
	const screen = await showLate(() => Promise.reject(new TypeError('Failed to fetch')));
	await expect
		.element(screen.getByRole('alert'))
		.toHaveTextContent(/A part of the app did not arrive/);
	await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
});
