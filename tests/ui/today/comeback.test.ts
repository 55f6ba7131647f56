import { describe, expect, test } from 'vitest';
import type { Locator } from 'vitest/browser';
import type { CardId, StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import type { Body, Draft } from '#core/log/types.ts';
import type { Card, CompiledDeck } from '#core/notes/types.ts';
import type { Store } from '#store/types.ts';
import { App } from '#ui/app.svelte.ts';
import { readDay } from '#ui/today/day.ts';
import TodayScreen from '#ui/today/TodayScreen.svelte';
import { markWelcomed } from '#ui/welcome/welcomed.ts';
import { deckOf, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const given = { onreview: () => undefined };
const CARDS = 200;

/** Every two cards ask the same fact: only one of them comes on a day. */
function deckOfPairs(size: number): CompiledDeck {
	const deck = deckOf(size);
	const paired = (card: Card, i: number): Card => {
		const { fact } = deck.notes[0]!.cards[i - (i % 2)]!;
		return i % 2 === 0 ? card : { ...card, fact, slot: 'rev', id: `${fact}/rev` as CardId };
	};
	return { ...deck, notes: deck.notes.map((note) => ({ ...note, cards: note.cards.map(paired) })) };
}

const isFocused = (element: Locator) => expect.element(element).toHaveFocus();

/** Somebody who saw many cards within a few days and then stayed away for so many. */
async function away(days: number, cards = CARDS, deck = deckOf(cards + 20)) {
	const { store } = await newLearner(cards + 20, { learningSteps: [] }, deck);
	await markWelcomed(store);
	const app = new App(store, await store.settings(), 'en');
	const then = app.head();
	const back = (i: number) => days + (cards > 10 ? i % 5 : 0);
	const headOf = (i: number) =>
		({ ...then, at: then.at - back(i) * DAY, day: then.day - back(i) }) as typeof then;
	const ids = deck.notes[0]!.cards.map(({ id }) => id);
	const answers = Array.from({ length: cards }, (_, i): Draft => ({
		...{ ...headOf(i), kind: 'review', card: ids[i]!, rating: 3, ms: 6000, mode: 'study' }
	}));
	await store.commit(answers);
	const set = (body: Body) => store.commit([{ ...app.head(), ...body }]);
	return { store, app, set };
}

const comeback = async (store: Store) => (await store.settings()).comeback;

describe('after days away', () => {
	test('up to three plans are offered, each with its end; one tap takes it, one takes it back', async () => {
		const { store, app } = await away(20);
		const screen = await show(store, TodayScreen, given);
		await expect.element(screen.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
		await expect.element(screen.getByText(/^200 cards are waiting/)).toBeVisible();
		const plans = screen.getByRole('button', { name: /minutes a day done in \d+ days?/ });
		expect(plans.elements().length).toBeGreaterThanOrEqual(2);
		await plans.first().click();
		await expect.element(screen.getByText(/^Your way back: \d+ minutes a day/)).toBeVisible();
		await expect.element(screen.getByText(/200 cards left, about \d+ days?/)).toBeVisible();
		const taken = await comeback(store);
		expect(taken?.since).toBe(app.today());
		expect(await readDay(store, app.today(), app.now())).toMatchObject({ fresh: 0 });
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.element(screen.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
		expect(await comeback(store)).toBeNull();
	});

	test('the offer and the day tell the same cards apart: all, and those of today', async () => {
		const { store, app, set } = await away(20, CARDS, deckOfPairs(CARDS + 20));
		const screen = await show(store, TodayScreen, given);
		await expect.element(screen.getByText('100 to repeat, 10 new')).toBeVisible();
		await expect.element(screen.getByText(/^200 cards are waiting, 100 of them for/)).toBeVisible();
		await set({ kind: 'setting', scope: 'all', key: 'comeback', value: [180, app.today()] });
		await expect.element(screen.getByText('all of them seen before')).toBeVisible();
		await expect.element(screen.getByText(/^200 cards left, /)).toBeVisible();
	});

	test('the offer stands above the way to other cards, in sight on a phone', async () => {
		const { store } = await away(20);
		const screen = await show(store, TodayScreen, given);
		const lastPlan = screen.getByRole('button', { name: /minutes a day/ }).last();
		await expect.element(lastPlan).toBeInViewport({ ratio: 1 });
		const other = screen.getByRole('link', { name: 'Study a choice of cards' }).element();
		const order = lastPlan.element().compareDocumentPosition(other);
		expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
	});

	test('the focus goes where the plan is told, and back to the offer', async () => {
		const { store } = await away(20);
		const screen = await show(store, TodayScreen, given);
		const offer = screen.getByRole('heading', { name: 'Welcome back' });
		await expect.element(offer).toBeVisible();
		expect(document.activeElement).toBe(document.body);
		await screen
			.getByRole('button', { name: /minutes a day/ })
			.first()
			.click();
		await isFocused(screen.getByText(/^Your way back/));
		await screen.getByRole('button', { name: 'End the plan' }).click();
		await isFocused(offer);
		await screen.getByRole('button', { name: 'Undo' }).click();
		await isFocused(screen.getByText(/^Your way back/));
	});

	test('a plan can be left at any time', async () => {
		const { store, app, set } = await away(20);
		await set({ kind: 'setting', scope: 'all', key: 'comeback', value: [10, app.today()] });
		const screen = await show(store, TodayScreen, given);
		await screen.getByRole('button', { name: 'End the plan' }).click();
		await expect.element(screen.getByText('The plan has ended.')).toBeVisible();
		expect(await comeback(store)).toBeNull();
	});

	test('speaks Korean', async () => {
		const { store } = await away(20);
		const screen = await show(store, TodayScreen, given, { lang: 'ko' });
		await expect.element(screen.getByRole('heading', { name: '다시 오셨네요' })).toBeVisible();
		await expect.element(screen.getByText(/카드 200장이 기다리고 있어요/)).toBeVisible();
	});

	test('that were a weekend, or brought little, nothing is offered', async () => {
		for (const { store, app } of [await away(3), await away(20, 10)])
			expect(await readDay(store, app.today(), app.now())).toMatchObject({ away: false });
	});
});

test('a plan whose backlog is cleared ends by itself, and new cards come again', async () => {
	const { store, app, set } = await away(1, 3);
	await set({ kind: 'setting', scope: 'all', key: 'comeback', value: [10, app.today() - 5] });
	expect(await readDay(store, app.today(), app.now())).toMatchObject({ cleared: true, waiting: 0 });
	const screen = await show(store, TodayScreen, given);
	await expect.element(screen.getByText(/^The backlog is cleared/)).toBeVisible();
	await expect.element(screen.getByRole('heading', { name: '20 cards' })).toBeVisible();
	expect(await comeback(store)).toBeNull();
});

test('a day off says so calmly and lets study all the same', async () => {
	const { store, app, set } = await away(20);
	const days = [app.today(), (app.today() + 1) as StudyDay];
	await set({ kind: 'setting', scope: 'all', key: 'breakDays', value: days });
	const screen = await show(store, TodayScreen, given);
	await expect.element(screen.getByRole('heading', { name: /^Day off, until / })).toBeVisible();
	expect(screen.getByRole('link', { name: 'Start' }).elements()).toEqual([]);
	await screen.getByRole('button', { name: 'Study anyway' }).click();
	await expect.element(screen.getByRole('link', { name: 'Start' })).toBeVisible();
});
