import { describe, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardId } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import type { Draft } from '#core/log/types.ts';
import type { Card } from '#core/notes/types.ts';
import CardScreen from '#ui/cards/card/CardScreen.svelte';
import { dateOf } from '#ui/cards/dates.ts';
import { cardId, deckOf, newLearner, type Learner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const id = cardId(2);
const dayOfApp = () =>
	Math.floor((Date.now() - 4 * 3_600_000 - new Date().getTimezoneOffset() * 60_000) / DAY);

/** A learner of today: the page reads the clock of the browser. */
async function learned(...bodies: readonly Partial<Draft>[]): Promise<Learner> {
	const learner = await newLearner(3);
	const at = Date.now();
	const drafts = bodies.map((body, i) => ({
		at: at - 1000 * (bodies.length - i),
		offset: -new Date().getTimezoneOffset(),
		day: dayOfApp(),
		card: id,
		...body
	}));
	const saved = await learner.store.commit(drafts as never);
	expect(saved.ok).toBe(true);
	return learner;
}

const easy = { kind: 'review', rating: 4, ms: 3200, mode: 'study' } as const;

describe('the page of a card', () => {
	test('shows both sides, its line in the note, and where it stands', async () => {
		const { store } = await learned(easy);
		const screen = await show(store, CardScreen, { id });
		await expect
			.element(screen.getByRole('group', { name: 'Question' }))
			.toHaveTextContent('Question 2?');
		await expect
			.element(screen.getByRole('group', { name: 'Answer' }))
			.toHaveTextContent('Answer 2.');
		await expect
			.element(screen.getByRole('link', { name: 'Line 2 of the note' }))
			.toHaveAttribute('href', '/notes/deck/?path=cards%2Fdeck%2Fko.md&line=2');
		await expect
			.element(screen.getByRole('link', { name: 'Edit the line in the note' }))
			.toHaveAttribute('href', '/notes/deck/edit/?path=cards%2Fdeck%2Fko.md&line=2');
		await expect.element(screen.getByText('1 of 10')).toBeVisible();
		await expect.element(screen.getByText('100 %').first()).toBeVisible();
	});

	test('names the page that its section comes from', async () => {
		const deck = deckOf(3);
		const href = 'https://kubernetes.io/docs/concepts/services-networking/service/';
		const sourced = (card: Card): Card => ({ ...card, page: href });
		const notes = deck.notes.map((note) => ({ ...note, cards: note.cards.map(sourced) }));
		const { store } = await newLearner(3, {}, { ...deck, notes });
		const screen = await show(store, CardScreen, { id });
		const name = 'kubernetes.io/docs/concepts/services-networking/service';
		await expect.element(screen.getByRole('link', { name })).toHaveAttribute('href', href);
		await expect.element(screen.getByText('Read more:')).toBeVisible();
	});

	test('tells its whole history, the newest first, answers with time and interval', async () => {
		const { store } = await learned(
			easy,
			{ kind: 'mark', set: { flag: 2, suspended: true } },
			{ ...easy, mode: 'cram', rating: 1 }
		);
		const screen = await show(store, CardScreen, { id });
		const rows = screen.getByRole('table').last().getByRole('row');
		await expect.element(rows.nth(1)).toHaveTextContent(/Forgot\s*cram\s*3\.2 s\s*$/);
		await expect.element(rows.nth(2)).toHaveTextContent(/Suspended · Mark: Star/);
		await expect.element(rows.nth(3)).toHaveTextContent(/Easy\s*3\.2 s\s*\d+ days/);
	});

	test('draws how it is forgotten, with the numbers in words and in a table', async () => {
		const { store } = await learned(easy);
		const screen = await show(store, CardScreen, { id });
		await expect
			.element(screen.getByRole('img', { name: /Today 100 % likely to be recalled; on .+ 9\d %/ }))
			.toBeVisible();
		await screen.getByText('As a table').click();
		await expect.element(screen.getByRole('row', { name: 'Today 100 %' })).toBeVisible();
	});

	test('writes in the picture as large as anywhere, whatever the size of text', async () => {
		const { store } = await learned(easy);
		document.documentElement.style.fontSize = '200%';
		onTestFinished(() => document.documentElement.removeAttribute('style'));
		await show(store, CardScreen, { id });
		const size = () => {
			const label = document.querySelector('figure svg text');
			return label && label.getBoundingClientRect().height;
		};
		await expect.poll(size).toBeGreaterThan(24);
		const picture = document.querySelector('figure svg')!.getBoundingClientRect();
		for (const label of document.querySelectorAll('figure svg text'))
			expect(label.getBoundingClientRect().right).toBeLessThanOrEqual(picture.right);
	});

	test('of a new card has no curve and no due day to set', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardScreen, { id });
		await expect
			.element(screen.getByText('A curve is drawn from the first answer on.'))
			.toBeVisible();
		await expect.element(screen.getByText('No answer yet.')).toBeVisible();
		expect(screen.getByRole('button', { name: 'Set the due day' }).query()).toBeNull();
	});

	test('that is gone says so and leads back', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardScreen, { id: 'gone/def' as CardId });
		await expect.element(screen.getByText('This card is not here')).toBeVisible();
	});
});

describe('what is done to it', () => {
	test('suspend, and back with one tap', async () => {
		const { store } = await learned(easy);
		const screen = await show(store, CardScreen, { id });
		await screen.getByRole('button', { name: 'Suspend', exact: true }).click();
		await expect.element(screen.getByRole('button', { name: 'Ask again' })).toBeVisible();
		expect((await store.state(id)).suspended).toBe(true);
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect
			.element(screen.getByRole('button', { name: 'Suspend', exact: true }))
			.toBeVisible();
	});

	test('the focus stays near its button, and comes back from an undo', async () => {
		const { store } = await learned(easy);
		const screen = await show(store, CardScreen, { id });
		const deeds = () => document.querySelector('.deeds');
		const press = async (name: string) => {
			const button = screen.getByRole('button', { name, exact: true });
			await expect.element(button).toBeVisible();
			(button.element() as HTMLElement).focus();
			await userEvent.keyboard('{Enter}');
		};
		await press('Suspend');
		await expect.element(screen.getByRole('button', { name: 'Ask again' })).toBeVisible();
		expect(deeds()?.contains(document.activeElement)).toBe(true);
		await press('Undo');
		await expect
			.element(screen.getByRole('button', { name: 'Suspend', exact: true }))
			.toBeVisible();
		expect(deeds()?.contains(document.activeElement)).toBe(true);
		await press('Not today');
		await press('Close');
		expect(deeds()?.contains(document.activeElement)).toBe(true);
	});

	test('a due day, from near ones or by date', async () => {
		const { store } = await learned(easy);
		const screen = await show(store, CardScreen, { id });
		await screen.getByRole('button', { name: 'Set the due day' }).click();
		await screen.getByRole('button', { name: 'In 7 days' }).click();
		await expect
			.poll(async () => (await store.state(id)).memory)
			.toMatchObject({ dueOn: dayOfApp() + 7 });
		await screen.getByRole('button', { name: 'Set the due day' }).click();
		await screen.getByLabelText('Asked again on').fill(dateOf((dayOfApp() + 40) as never));
		await userEvent.keyboard('{Enter}');
		await expect
			.poll(async () => (await store.state(id)).memory)
			.toMatchObject({ dueOn: dayOfApp() + 40 });
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect
			.poll(async () => (await store.state(id)).memory)
			.toMatchObject({ dueOn: dayOfApp() + 7 });
	});

	test('starting over asks first, keeps the history and can be taken back', async () => {
		const { store } = await learned(easy);
		const screen = await show(store, CardScreen, { id });
		await screen.getByRole('button', { name: 'Start over' }).click();
		await screen.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
		await expect.poll(async () => (await store.state(id)).memory.kind).toBe('new');
		await expect.element(screen.getByRole('cell', { name: 'Started over' })).toBeVisible();
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(async () => (await store.state(id)).memory.kind).toBe('review');
	});

	test('a mark, seen which it is', async () => {
		const { store } = await learned({ kind: 'mark', set: { flag: 3 } });
		const screen = await show(store, CardScreen, { id });
		await screen.getByRole('button', { name: 'Flag', exact: true }).click();
		const sheet = screen.getByRole('dialog');
		await expect
			.element(sheet.getByRole('button', { name: 'Question' }))
			.toHaveAttribute('aria-pressed', 'true');
		await sheet.getByRole('button', { name: 'Needs a fix' }).click();
		await expect.poll(async () => (await store.state(id)).flag).toBe(4);
	});

	test('in Korean too', async () => {
		const { store } = await learned(easy);
		const screen = await show(store, CardScreen, { id }, { lang: 'ko' });
		await screen.getByRole('button', { name: '오늘은 넘기기' }).click();
		await expect.element(screen.getByText('카드 1장을 내일로 미뤘어요.')).toBeVisible();
		await expect.element(screen.getByRole('button', { name: '오늘 다시 묻기' })).toBeVisible();
	});
});
