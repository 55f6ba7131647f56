import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { tick } from 'svelte';
import { pwa } from '#ui/pwa.svelte.ts';
import { cardId, newLearner } from '../support/learner.ts';
import { boxOf, glance, openReview } from './screen.ts';
import { eventually } from '../../support/eventually.ts';

const asked = (n: number) => page.getByText(`Question ${n}?`);
const press = async (keys: string) => {
	await userEvent.keyboard(keys);
	await glance();
};

describe('the thumb zone', () => {
	test('“Show answer” and the two ratings share one box at the lower edge', async () => {
		const { store } = await newLearner(2);
		const screen = await openReview(store);
		const show = boxOf(screen.show.element());
		expect(show.height).toBeGreaterThanOrEqual(64);
		expect(show.bottom).toBeLessThanOrEqual(844);
		expect(show.bottom).toBeGreaterThan(844 - 24);
		await screen.show.click();
		const again = boxOf(screen.rating('Forgot').element());
		const good = boxOf(screen.rating('Got it').element());
		expect(again.top).toBe(show.top);
		expect(good.bottom).toBe(show.bottom);
		expect(Math.min(again.height, good.height)).toBeGreaterThanOrEqual(64);
		expect(good.left - again.right).toBe(8);
		expect(again.left).toBe(show.left);
		expect(good.right).toBe(show.right);
	});

	test('four ratings stand in one row of at least 56 pixels, Forgot first, Easy last', async () => {
		const { store } = await newLearner(2);
		await store.setLocal('buttons', 4);
		const screen = await openReview(store, { width: 320, height: 568 });
		await screen.show.click();
		const names = ['Forgot', 'Hard', 'Got it', 'Easy'];
		const boxes = names.map((name) => boxOf(screen.rating(name).element()));
		expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
		expect(boxes.map(({ left }) => left)).toEqual(
			boxes.map(({ left }) => left).sort((a, b) => a - b)
		);
		for (const { height } of boxes) expect(height).toBeGreaterThanOrEqual(56);
	});

	test('at twice the text size on the smallest phone every button can still be tapped', async () => {
		const { store } = await newLearner(2);
		await store.setLocal('buttons', 4);
		document.documentElement.dataset.text = 'xxl';
		const screen = await openReview(store, { width: 320, height: 568 });
		await screen.show.click();
		for (const button of screen.getByRole('button').elements()) {
			const { left, right, top, bottom } = boxOf(button);
			expect(Math.min(left, top), button.textContent).toBeGreaterThanOrEqual(0);
			expect(right, button.textContent).toBeLessThanOrEqual(320);
			expect(bottom, button.textContent).toBeLessThanOrEqual(568);
		}
		delete document.documentElement.dataset.text;
	});

	test.each([
		[2, 'ko', ['몰랐어요', '알았어요'], 1],
		[2, 'en', ['Forgot', 'Got it'], 1],
		[4, 'ko', ['몰랐어요', '어려워요', '알았어요', '쉬워요'], 2],
		[4, 'en', ['Forgot', 'Hard', 'Got it', 'Easy'], 2]
	] as const)(
		'at twice the text size %i ratings in %s stand side by side, their words whole',
		async (buttons, lang, names, rows) => {
			const { store } = await newLearner(2);
			await store.setLocal('buttons', buttons);
			document.documentElement.dataset.text = 'xxl';
			const screen = await openReview(store, { lang, width: 320, height: 568 });
			await screen.show.click();
			const ratings = names.map((name) => screen.rating(name).element());
			expect(new Set(ratings.map((one) => boxOf(one).top)).size).toBe(rows);
			for (const one of ratings) expect(one.scrollWidth).toBeLessThanOrEqual(one.clientWidth);
			delete document.documentElement.dataset.text;
		}
	);

	test('intervals stand on the buttons and are spelled out for readers', async () => {
		const { store } = await newLearner(1);
		const screen = await openReview(store, { lang: 'ko' });
		await screen.show.click();
		await expect.element(screen.rating('몰랐어요, 1분 뒤에 다시')).toHaveTextContent('1분');
		await expect.element(screen.rating('알았어요, 10분 뒤에 다시')).toHaveTextContent('10분');
	});
});

describe('taps', () => {
	test('a second tap right after “Show answer” does not rate', async () => {
		const { store } = await newLearner(2);
		const screen = await openReview(store);
		const show = screen.show.element() as HTMLElement;
		const good = document.querySelector<HTMLElement>('button.rating-3')!;
		show.click();
		await tick();
		good.click();
		await glance();
		await expect.element(asked(1)).toBeVisible();
		await expect.element(screen.rating('Got it')).toBeVisible();
		good.click();
		await expect.element(asked(2)).toBeVisible();
	});

	test('a tap on the card shows the answer without moving the prompt, and takes the focus to it', async () => {
		const { store } = await newLearner(1);
		const screen = await openReview(store);
		const before = boxOf(asked(1).element());
		await asked(1).click();
		const answer = screen.getByRole('region', { name: 'Answer' });
		await expect.element(answer).toHaveFocus();
		expect(boxOf(asked(1).element())).toEqual(before);
	});

	test('suspend, bury and flag are one tap away and one tap back', async () => {
		const { store } = await newLearner(3);
		const screen = await openReview(store);
		await screen.tool('Flag').click();
		await expect.element(screen.tool('Remove the flag')).toHaveAttribute('aria-pressed', 'true');
		await screen.tool('Not today').click();
		await expect.element(asked(2)).toBeVisible();
		await glance();
		await screen.tool('Undo').click();
		await expect.element(asked(1)).toBeVisible();
		await screen.tool('Stop asking this card').click();
		await expect.element(asked(2)).toBeVisible();
		await glance();
		await screen.tool('Undo').click();
		await expect.element(asked(1)).toBeVisible();
		await glance();
		await screen.tool('Redo').click();
		await expect.element(asked(2)).toBeVisible();
		expect((await store.state(cardId(1))).suspended).toBe(true);
	});
});

describe('the keyboard', () => {
	test('Space shows and says “Got it”, digits rate, U and Ctrl-Z undo, Shift-Ctrl-Z does it again', async () => {
		const { store } = await newLearner(3);
		await openReview(store);
		await press(' ');
		await press(' ');
		await expect.element(asked(2)).toBeVisible();
		await press('{Enter}');
		await press('1');
		await expect.element(asked(3)).toBeVisible();
		await press('u');
		await expect.element(asked(2)).toBeVisible();
		await press('{Control>}z{/Control}');
		await expect.element(asked(1)).toBeVisible();
		await press('{Control>}{Shift>}z{/Shift}{/Control}');
		await expect.element(asked(2)).toBeVisible();
	});

	test('S stops asking, B puts off, F flags', async () => {
		const { store } = await newLearner(3);
		const screen = await openReview(store);
		await press('f');
		await expect.element(screen.tool('Remove the flag')).toBeVisible();
		await press('s');
		await expect.element(asked(2)).toBeVisible();
		await press('b');
		await expect.element(asked(3)).toBeVisible();
		expect(await store.state(cardId(1))).toMatchObject({ flag: 1, suspended: true });
	});

	test('while a sheet is open no key reaches the card', async () => {
		const { store } = await newLearner(2);
		const screen = await openReview(store);
		await press('?');
		await expect.element(screen.getByRole('dialog', { name: 'Help and keys' })).toBeVisible();
		await press('s');
		await press('{Escape}');
		await expect.element(asked(1)).toBeVisible();
		await press('n');
		const note = screen.getByRole('dialog', { name: 'Line 1' });
		await expect.element(note.getByText('- question 1 - answer 1')).toBeVisible();
		expect(note.element().querySelectorAll('[aria-current]')).toHaveLength(1);
	});

	test('Space on a button presses the button', async () => {
		const { store } = await newLearner(2);
		const screen = await openReview(store);
		screen.tool('Flag').element().focus();
		await press(' ');
		await expect.element(screen.tool('Remove the flag')).toBeVisible();
		await expect.element(screen.show).toBeVisible();
	});
});

describe('what the screen tells', () => {
	test('how much is left, in cards and minutes, and how far along', async () => {
		const { store } = await newLearner(3);
		const screen = await openReview(store);
		await expect.element(screen.getByText('3 left')).toBeVisible();
		await expect.element(screen.getByText(/~\d+ min|< 1 min/)).toBeVisible();
		await screen.show.click();
		await glance();
		await screen.rating('Got it').click();
		await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '1');
	});

	test('what was answered, and that a forgotten card is back', async () => {
		const { store } = await newLearner(1);
		const screen = await openReview(store);
		await expect.element(screen.getByText('New', { exact: true })).toBeVisible();
		await press(' ');
		await press('1');
		await expect.element(screen.getByText('Forgot · 1 min')).toBeVisible();
		await expect.element(screen.getByText('Back again')).toBeVisible();
		await press(' ');
		await expect.element(screen.getByText('Forgot · 1 min')).not.toBeInTheDocument();
	});

	test('what was answered, without pushing the next prompt down', async () => {
		const { store } = await newLearner(2);
		await openReview(store);
		const { top } = boxOf(asked(1).element());
		await press(' ');
		await press('3');
		await expect.element(asked(2)).toBeVisible();
		expect(boxOf(asked(2).element()).top).toBe(top);
	});

	test('the end, with undo still at hand and a way to Today', async () => {
		const { store } = await newLearner(1);
		await store.setLocal('buttons', 4);
		const screen = await openReview(store);
		await press(' ');
		await press('4');
		await expect.element(screen.getByRole('heading', { name: 'Done for today' })).toHaveFocus();
		await expect.element(screen.getByRole('link', { name: 'Back to Today' })).toBeVisible();
		await screen.tool('Undo').click();
		await expect.element(asked(1)).toBeVisible();
	});

	test('a few more after the end', async () => {
		const { store } = await newLearner(3, { newPerDay: 1 });
		await store.setLocal('buttons', 4);
		const screen = await openReview(store);
		await press(' ');
		await press('4');
		await screen.getByRole('button', { name: 'A few more' }).click();
		await expect.element(asked(2)).toBeVisible();
	});
});

test('the app does not reload itself while a card is open', async () => {
	const { store } = await newLearner(1);
	await store.setLocal('buttons', 4);
	const release = vi.fn();
	const hold = vi.spyOn(pwa, 'hold').mockReturnValue(release);
	await openReview(store);
	await expect.element(asked(1)).toBeVisible();
	expect(hold).toHaveBeenCalledOnce();
	await press(' ');
	expect(release).not.toHaveBeenCalled();
	await press('4');
	await eventually(() => expect(release).toHaveBeenCalledOnce());
	hold.mockRestore();
});
