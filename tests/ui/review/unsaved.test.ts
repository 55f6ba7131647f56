import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cardId, newLearner } from '../support/learner.ts';
import { glance, openReview } from './screen.ts';
import { unsteady } from './sitting.ts';

async function failToSave() {
	const learner = await newLearner(2);
	const { store, state } = unsteady(learner.store);
	const screen = await openReview(store);
	state.failure = { kind: 'quota', cause: 'QuotaExceededError: full' };
	await userEvent.keyboard(' ');
	await glance();
	await userEvent.keyboard(' ');
	await expect
		.element(screen.getByRole('heading', { name: 'This answer is not saved yet' }))
		.toBeVisible();
	return { learner, state, screen };
}

test('the card comes back with its answer, why it is not saved, and what helps', async () => {
	const { screen } = await failToSave();
	await expect.element(page.getByText('Question 1?')).toBeVisible();
	await expect.element(page.getByText('You answered “Got it”.')).toBeVisible();
	await expect.element(screen.getByRole('alert')).toHaveTextContent(/no space left/);
	await expect.element(screen.getByRole('button', { name: 'Save a backup' })).toBeVisible();
	await expect.element(screen.tool('Undo')).toBeDisabled();
	await expect.element(screen.getByText('New', { exact: true })).not.toBeInTheDocument();
});

test('trying again saves it once and goes on', async () => {
	const { learner, state, screen } = await failToSave();
	state.failure = null;
	await screen.getByRole('button', { name: 'Try again' }).click();
	await expect.element(page.getByText('Question 2?')).toBeVisible();
	const saved = await learner.store.history(cardId(1));
	expect(saved).toMatchObject([{ kind: 'review', rating: 3 }]);
});

test('it is tried again by itself', async () => {
	const { state } = await failToSave();
	state.failure = null;
	await expect.element(page.getByText('Question 2?')).toBeVisible();
});

test('the backup that is offered holds the answer, which counts once wherever it is restored', async () => {
	const { learner, state, screen } = await failToSave();
	const files: File[] = [];
	const download = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
		files.push(file as File);
		return '#';
	});
	onTestFinished(() => download.mockRestore());
	await screen.getByRole('button', { name: 'Save a backup' }).click();
	await expect.poll(() => files.length).toBe(1);
	const other = await newLearner(2);
	for (const store of [other.store, other.store, learner.store])
		expect(await store.restore(files[0]!, learner.clock.now())).toMatchObject({ ok: true });
	state.failure = null;
	await screen.getByRole('button', { name: 'Try again' }).click();
	await expect.element(page.getByText('Question 2?')).toBeVisible();
	for (const { store } of [other, learner])
		expect(await store.history(cardId(1))).toMatchObject([{ kind: 'review', rating: 3 }]);
});
