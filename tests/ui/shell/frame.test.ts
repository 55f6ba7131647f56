import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Store } from '#store/types.ts';
import Empty from '#ui/shell/Empty.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import Broken from './Broken.svelte';
import Deed from './Deed.svelte';

type Around = Parameters<typeof show>[3];
const given = { icon: 'cards', title: 'A screen' } as const;
const open = (store: Store, around?: Around) => show(store, Empty, given, around);

describe('navigation', () => {
	test.each([
		['/', 'Today'],
		['/notes', 'Notes'],
		['/notes/[deck]', 'Notes'],
		['/cards', 'Cards']
	])('on %s marks %s as the place', async (route, name) => {
		const { store } = await newLearner(1);
		const screen = await open(store, { route });
		const here = screen.getByRole('navigation').getByRole('link', { name });
		await expect.element(here).toHaveAttribute('aria-current', 'page');
		expect(document.querySelectorAll('[aria-current]')).toHaveLength(1);
	});

	test.each(['en', 'ko'] as const)(
		'keeps each word whole on the narrowest phone with the largest text, in %s',
		async (lang) => {
			document.documentElement.dataset['text'] = 'xxl';
			const { store } = await newLearner(1);
			const screen = await open(store, { lang });
			await page.viewport(320, 640);
			await expect.element(screen.getByRole('navigation')).toBeVisible();
			const words = [...document.querySelectorAll<HTMLElement>('nav a > span:last-child')];
			const lines = words.map((word) => {
				const { height } = word.getBoundingClientRect();
				return Math.round(height / parseFloat(getComputedStyle(word).lineHeight));
			});
			delete document.documentElement.dataset['text'];
			expect(lines.slice(0, 4)).toEqual([1, 1, 1, 1]);
			expect(document.documentElement.scrollWidth).toBe(320);
		}
	);

	test.each(['/review', '/welcome'])('makes way for the thumb on %s', async (route) => {
		const { store } = await newLearner(1);
		const screen = await open(store, { route });
		await expect.element(screen.getByText('A screen')).toBeVisible();
		expect(screen.getByRole('navigation').query()).toBeNull();
	});

	test('can be skipped: the first thing that Tab reaches leads to the content', async () => {
		const { store } = await newLearner(1);
		const screen = await open(store);
		const skip = screen.getByRole('link', { name: 'Skip to the content' });
		await expect.element(skip).toHaveAttribute('href', '#content');
		expect(document.querySelector('a, button')).toBe(skip.element());
		expect(screen.getByRole('main').element().id).toBe('content');
		// nothing of it is seen before, not even its shadow
		expect(getComputedStyle(skip.element()).boxShadow).toBe('none');
		(skip.element() as HTMLElement).focus();
		await expect.element(skip).toBeInViewport();
		expect(getComputedStyle(skip.element()).boxShadow).not.toBe('none');
	});
});

describe('what has to be told', () => {
	test('a new version is offered, and not pressed upon who wants it later', async () => {
		const { store } = await newLearner(1);
		const updates = { waiting: true, accept: vi.fn() };
		const screen = await open(store, { updates });
		await screen.getByRole('button', { name: 'Update' }).click();
		expect(updates.accept).toHaveBeenCalledOnce();
		await screen.getByRole('button', { name: 'Later' }).click();
		await expect.element(screen.getByText('A new version is ready.')).not.toBeInTheDocument();
	});

	test('a new version does not interrupt a review', async () => {
		const { store } = await newLearner(1);
		const updates = { waiting: true, accept: vi.fn() };
		const screen = await open(store, { updates, route: '/review' });
		await expect.element(screen.getByText('A screen')).toBeVisible();
		expect(screen.getByText('A new version is ready.').query()).toBeNull();
	});

	test('answers that were brought back are counted, until the person has read it', async () => {
		const { store } = await newLearner(1);
		const safety = async () => ({ ...(await store.safety()), recovered: 12 });
		const screen = await open({ ...store, safety });
		await expect
			.element(screen.getByRole('alert'))
			.toHaveTextContent(/12 saved changes were brought back/);
		await screen.getByRole('button', { name: 'Close' }).click();
		await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
	});

	test('the last deed can be taken back, once, or its notice closed', async () => {
		const { store } = await newLearner(1);
		const screen = await show(store, Deed, {});
		const add = screen.getByRole('button', { name: 'Add' });
		const undo = screen.getByRole('button', { name: 'Undo' });
		await add.click();
		await add.click();
		await expect.element(screen.getByText('Added, 2 by now.')).toBeVisible();
		await undo.click();
		await expect.element(screen.getByText('1', { exact: true })).toBeVisible();
		await expect.element(undo).not.toBeInTheDocument();
		await add.click();
		await screen.getByRole('button', { name: 'Close' }).click();
		await expect.element(undo).not.toBeInTheDocument();
		await expect.element(screen.getByText('2', { exact: true })).toBeVisible();
	});

	test('a notice that goes away hands the focus back, or else to the content', async () => {
		const { store } = await newLearner(1);
		const screen = await show(store, Deed, {});
		const add = screen.getByRole('button', { name: 'Add' });
		for (const name of ['Undo', 'Close']) {
			(add.element() as HTMLElement).focus();
			await userEvent.keyboard('{Enter}');
			const button = screen.getByRole('button', { name, exact: true });
			await expect.element(button).toBeVisible();
			(button.element() as HTMLElement).focus();
			await userEvent.keyboard('{Enter}');
			await expect.element(add).toHaveFocus();
		}
		await add.click();
		(document.activeElement as HTMLElement).blur();
		const undo = screen.getByRole('button', { name: 'Undo' });
		await expect.element(undo).toBeVisible();
		(undo.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByRole('main')).toHaveFocus();
	});

	test('the last deed is told where its person is, until they go on', async () => {
		const { store } = await newLearner(1);
		const screen = await show(store, Deed, {});
		const add = screen.getByRole('button', { name: 'Add' });
		(add.element() as HTMLElement).style.marginBlock = '3000px';
		await add.click();
		const told = screen.getByText('Added, 1 by now.');
		await expect.element(told).toBeInViewport();
		dispatchEvent(new WheelEvent('wheel'));
		scrollBy(0, -400);
		await expect.element(told).not.toBeInViewport();
		scrollTo(0, 0);
		await expect.element(told).toBeInViewport();
	});

	test('a deed stays told where its person is while something above arrives late', async () => {
		const { store } = await newLearner(1);
		const screen = await show(store, Deed, {});
		const add = screen.getByRole('button', { name: 'Add' });
		(add.element() as HTMLElement).style.marginBlock = '3000px';
		await add.click();
		// what a browser does that keeps the text still under the eyes, more and less coming above
		for (const arrived of [600, -400, 900]) {
			scrollBy(0, arrived);
			await new Promise((seen) => addEventListener('scroll', seen, { once: true }));
			await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeInViewport();
		}
	});

	test('what stays at the head of the screen stays below what is told there', async () => {
		const { store } = await newLearner(1);
		const screen = await show(store, Deed, {});
		const { style } = document.documentElement;
		await screen.getByRole('button', { name: 'Add' }).click();
		await expect.element(screen.getByText('Added, 1 by now.')).toBeVisible();
		const told = document.querySelector('.banners')!;
		await expect.poll(() => style.getPropertyValue('--head')).not.toBe('');
		expect(parseFloat(style.getPropertyValue('--head'))).toBe((told as HTMLElement).offsetHeight);
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => style.getPropertyValue('--head')).toBe('');
	});

	test('a failure is told wherever its person is', async () => {
		const { store } = await newLearner(1);
		const screen = await show(store, Deed, {});
		const fail = screen.getByRole('button', { name: 'Fail' });
		(fail.element() as HTMLElement).style.marginBlock = '3000px';
		await fail.click();
		scrollBy(0, -400);
		await expect.element(screen.getByRole('alert')).toBeInViewport();
	});

	test('a tab that has been overtaken is told to reload, and that it cannot save', async () => {
		const { store } = await newLearner(1);
		const screen = await open(store, { outdated: true });
		await expect
			.element(screen.getByRole('alert'))
			.toHaveTextContent(/This page is out of date.*cannot save any more/);
		await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
	});
});

test('a screen that breaks is replaced by a word and a way out; the navigation stays', async () => {
	const { store } = await newLearner(1);
	const screen = await show(store, Broken, {});
	await expect.element(screen.getByRole('alert')).toHaveTextContent(/Something went wrong/);
	await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
	await expect.element(screen.getByRole('navigation')).toBeVisible();
});
