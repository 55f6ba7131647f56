import { page, userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import type { Side } from '#core/notes/types.ts';
import { cardId, newLearner, typedDeck } from '../support/learner.ts';
import { boxOf, glance, openReview } from './screen.ts';

const hint = () => page.getByRole('button', { name: /hint$/iu });
const learner = () => newLearner(2);

describe('hints', () => {
	test('come stage by stage, by a thumb or by H, and end before the answer', async () => {
		const { store } = await learner();
		await openReview(store);
		expect(boxOf(hint().element()).height).toBeGreaterThanOrEqual(44);
		await hint().click();
		await expect.element(page.getByText('2 words')).toBeVisible();
		await userEvent.keyboard('h');
		await expect.element(page.getByText('Answer …')).toBeVisible();
		await expect.element(hint()).not.toBeInTheDocument();
	});

	test('cap what is proposed, and are kept in the log and brought back by an undo', async () => {
		const { store } = await learner();
		await store.setLocal('buttons', 4);
		const screen = await openReview(store);
		await hint().click();
		await screen.show.click();
		await userEvent.keyboard('h');
		await expect.element(hint()).not.toBeInTheDocument();
		await expect.element(screen.rating('Hard')).toHaveClass('proposed');
		await glance();
		await screen.rating('Got it').click();
		await expect.element(page.getByText('Question 2?')).toBeVisible();
		await expect.element(page.getByText('2 words')).not.toBeInTheDocument();
		await expect.poll(() => store.history(cardId(1))).toMatchObject([{ rating: 3, hint: 1 }]);
		await glance();
		await screen.tool('Undo').click();
		await expect.element(page.getByText('2 words')).toBeVisible();
		await expect.element(screen.rating('Hard')).toHaveClass('proposed');
	});

	test('with half of the answer, Forgot is proposed', async () => {
		const { store } = await learner();
		const screen = await openReview(store);
		await hint().click();
		await hint().click();
		await screen.show.click();
		await expect.element(screen.rating('Forgot')).toHaveClass('proposed');
	});
});

describe('who likes to type', () => {
	test('types short answers that do not ask for it, and no long ones', async () => {
		const { store } = await learner();
		await openReview(store, { typeAnswers: true });
		const field = page.getByRole('textbox', { name: 'Your answer' });
		await expect.element(field).toHaveFocus();
		await userEvent.keyboard('answer 1{Enter}');
		await expect.element(page.getByText('Only capitals differ')).toBeVisible();
	});

	test('is not asked for a long one', async () => {
		const long: Side = [
			{ kind: 'paragraph', children: [{ kind: 'text', text: 'word '.repeat(30) }] }
		];
		const deck = typedDeck(1, long);
		const notes = deck.notes.map((note) => ({
			...note,
			cards: note.cards.map(({ typed: _, ...card }) => card)
		}));
		const { store } = await newLearner(1, {}, { ...deck, notes });
		await openReview(store, { typeAnswers: true });
		await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
	});
});
