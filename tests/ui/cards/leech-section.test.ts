import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Millis } from '#core/base/brand.ts';
import { DAY, studyDay } from '#core/base/time.ts';
import type { Draft } from '#core/log/types.ts';
import type { CompiledDeck, Side } from '#core/notes/types.ts';
import CardScreen from '#ui/cards/card/CardScreen.svelte';
import { alikeDeck } from '../drill/alike.ts';
import { cardId, deckOf, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const id = cardId(2);
const items = ['one', 'two', 'three', 'four', 'five'].map((text): Side => [
	{ kind: 'paragraph', children: [{ kind: 'text', text }] }
]);

/** The deck with a list for the answer of its second card. */
function listDeck(): CompiledDeck {
	const deck = deckOf(3);
	const answer: Side = [{ kind: 'list', ordered: false, items }];
	const notes = deck.notes.map((note) => ({
		...note,
		cards: note.cards.map((card) => (card.id === id ? { ...card, answer } : card))
	}));
	return { ...deck, notes };
}

/** `typed`: what is given for an answer each time. */
async function open(lapses: number, lang?: 'ko', deck = listDeck(), typed?: string) {
	const { store } = await newLearner(3, { learningSteps: [], relearningSteps: [] }, deck);
	const offset = -new Date().getTimezoneOffset();
	const drafts = Array.from({ length: lapses + 1 }, (_, i) => {
		const at = Date.now() - (lapses - i) * DAY;
		const day = Math.floor((at - 4 * 3_600_000 + offset * 60_000) / DAY);
		const rating = i === 0 ? 4 : 1;
		const given = typed === undefined ? {} : { typed, verdict: 'wrong' };
		return { at, offset, day, kind: 'review', card: id, rating, ms: 3000, mode: 'study', ...given };
	});
	const saved = await store.commit(drafts as unknown as readonly Draft[]);
	expect(saved.ok).toBe(true);
	return { store, screen: await show(store, CardScreen, { id }, { lang }) };
}

describe('a card that is forgotten again and again', () => {
	test('shows its line and three ways out of its own answer', async () => {
		const { screen } = await open(8);
		await expect.element(screen.getByText(/has been forgotten 8 times/)).toBeVisible();
		await expect
			.element(screen.getByRole('blockquote'))
			.toHaveTextContent('- question 2 - answer 2');
		const ways = () =>
			[...document.querySelectorAll('.leech > ol > li')].map((way) => way.textContent);
		await expect.poll(() => ways().length).toBe(3);
		expect(ways()[0]).toMatch(/asks for 5 things at once/);
		await screen.getByRole('button', { name: 'Make a card here' }).click();
		await expect.element(page.getByRole('heading', { name: 'Make a card' })).toBeVisible();
	});

	test('its words can be changed, and asking it be stopped, right there', async () => {
		const { store, screen } = await open(8);
		await screen.getByRole('button', { name: 'Change the words' }).click();
		await expect.element(page.getByRole('dialog')).toBeVisible();
		await page.getByRole('button', { name: 'Close' }).click();
		await screen.getByRole('button', { name: 'Stop asking' }).click();
		await expect.poll(async () => (await store.state(id)).suspended).toBe(true);
	});

	test('once mended the mark is taken away, and given back by an undo', async () => {
		const { store, screen } = await open(8, 'ko');
		await screen.getByRole('button', { name: '고쳤어요: 표시 지우기' }).click();
		await expect.poll(async () => (await store.state(id)).leech).toBe(false);
		await expect.element(screen.getByText(/8번 잊었어요/)).not.toBeInTheDocument();
		await page.getByRole('button', { name: '되돌리기' }).click();
		await expect.poll(async () => (await store.state(id)).leech).toBe(true);
	});

	test('its line and its ways stay while it is read again, and the focus with them', async () => {
		const { store } = await open(8);
		const way = page.getByRole('button', { name: 'Change the words' });
		await expect.element(way).toBeVisible();
		const element = way.element() as HTMLElement;
		element.focus();
		const at = Date.now() as Millis;
		const head = { at, offset: 0, day: studyDay(at, 0, 4) };
		const mark = { ...head, kind: 'mark', card: id, set: { suspended: true } } as const;
		expect(await store.commit([mark])).toMatchObject({ ok: true });
		await expect.element(page.getByRole('button', { name: 'Ask again' })).toBeVisible();
		await expect.element(way).toHaveFocus();
		expect(way.element()).toBe(element);
	});

	test('of many lines shows the first ones and how many more there are', async () => {
		const deck = listDeck();
		const lines = Array.from({ length: 25 }, (_, i) => `- item ${i + 1}`);
		const notes = deck.notes.map((note) => ({
			...note,
			source: lines.join('\n'),
			cards: note.cards.map((card) => ({ ...card, lines: [1, 25] as const }))
		}));
		const { screen } = await open(8, undefined, { ...deck, notes });
		const quote = screen.getByRole('blockquote');
		await expect.element(quote).toHaveTextContent(/item 1 .*item 4$/);
		await expect.element(screen.getByText('and 21 more lines')).toBeVisible();
	});

	test('once mended leaves the focus on the page, and so does the undo', async () => {
		await open(8);
		const forgive = page.getByRole('button', { name: 'It is fixed: take the mark away' });
		await expect.element(forgive).toBeVisible();
		(forgive.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('article')).toHaveFocus();
		const undo = page.getByRole('button', { name: 'Undo' });
		(undo.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('article')).toHaveFocus();
	});

	test('any other card is not told about', async () => {
		const { screen } = await open(7);
		await expect.element(screen.getByRole('heading', { name: 'Where it stands' })).toBeVisible();
		await expect.element(screen.getByText(/Forgotten again/)).not.toBeInTheDocument();
	});

	test('that is taken for another card of its kind leads to a drill of both', async () => {
		const { screen } = await open(8, undefined, alikeDeck(), 'green');
		const link = screen.getByRole('link', { name: 'Tell them apart' });
		await expect.element(link).toHaveAttribute('href', expect.stringMatching(/of=cards/));
		const { searchParams } = new URL((link.element() as HTMLAnchorElement).href);
		expect(searchParams.getAll('card')).toEqual([id, cardId(3)]);
	});
});
