import { page, userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { listDeck, newLearner } from '../support/learner.ts';
import { boxOf, glance, openReview } from './screen.ts';

const ITEMS = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName', 'Headless'];
const item = (name: string) => page.getByRole('listitem').filter({ hasText: name });
const next = () => page.getByRole('button', { name: 'Next item' });
const learner = (items: readonly string[] = ITEMS, ordered = false) =>
	newLearner(2, {}, listDeck(2, items, ordered));

async function press(keys: string) {
	await userEvent.keyboard(keys);
	await glance();
}

describe('an answer that is a list', () => {
	test('comes item by item, and can be rated once all of it is there', async () => {
		const { store } = await learner(ITEMS.slice(0, 3));
		const screen = await openReview(store);
		await screen.show.click();
		await expect.element(item('ClusterIP')).toBeVisible();
		await expect.element(item('NodePort')).not.toBeInTheDocument();
		await glance();
		await next().click();
		await expect.element(item('NodePort')).toBeVisible();
		await expect.element(screen.rating('Got it')).not.toBeInTheDocument();
		await glance();
		await next().click();
		await expect.element(item('LoadBalancer')).toBeVisible();
		await expect.element(screen.rating('Got it')).toHaveClass('proposed');
	});

	test('does not say beforehand how many there are', async () => {
		const { store } = await learner();
		const screen = await openReview(store);
		await screen.show.click();
		await expect.element(item('ClusterIP')).toBeVisible();
		expect(page.getByRole('listitem').filter({ hasText: 'Knew it' }).elements()).toHaveLength(1);
	});

	test('can be shown as a whole', async () => {
		const { store } = await learner();
		const screen = await openReview(store);
		await screen.show.click();
		await screen.getByRole('button', { name: 'Show all' }).click();
		for (const name of ITEMS) await expect.element(item(name)).toBeVisible();
		await expect.element(screen.rating('Got it')).toBeVisible();
	});

	test('says what was missed and proposes by it; a tick can be taken back', async () => {
		const { store } = await learner();
		const screen = await openReview(store);
		await screen.show.click();
		await screen.getByRole('button', { name: 'Show all' }).click();
		const tick = item('NodePort').getByRole('button');
		expect(boxOf(tick.element()).height).toBeGreaterThanOrEqual(44);
		await tick.click();
		await expect.element(page.getByText('1 missed: NodePort')).toBeVisible();
		await expect.element(screen.rating('Forgot')).toHaveClass('proposed');
		await tick.click();
		await expect.element(screen.rating('Got it')).toHaveClass('proposed');
	});

	test('with four buttons, one of five missed is Hard, two are Forgot', async () => {
		const { store } = await learner();
		await store.setLocal('buttons', 4);
		const screen = await openReview(store);
		await screen.show.click();
		await glance();
		await press('x');
		await press('a');
		await expect.element(screen.rating('Hard')).toHaveClass('proposed');
		await press('x');
		await expect.element(page.getByText('2 missed: ClusterIP · Headless')).toBeVisible();
		await expect.element(screen.rating('Forgot')).toHaveClass('proposed');
	});

	test('of steps keeps their numbers', async () => {
		const { store } = await learner(ITEMS.slice(0, 2), true);
		const screen = await openReview(store);
		await screen.show.click();
		expect(item('ClusterIP').element().parentElement?.tagName).toBe('OL');
	});

	test('is ticked as before after an undo of its answer, and of a flag', async () => {
		const { store } = await learner();
		const screen = await openReview(store);
		await screen.show.click();
		await glance();
		await press('a');
		await press('x');
		const said = page.getByText('1 missed: Headless');
		await press('f');
		await press('u');
		await expect.element(screen.tool('Flag')).toBeVisible();
		await expect.element(said).toBeVisible();
		await press('1');
		await expect.element(page.getByText('Question 2?')).toBeVisible();
		await expect.element(said).not.toBeInTheDocument();
		await press('u');
		await expect.element(said).toBeVisible();
		await expect.element(screen.rating('Forgot')).toHaveClass('proposed');
	});

	test('starts anew with the next card, and is whole after an undo', async () => {
		const { store } = await learner();
		const screen = await openReview(store);
		await screen.show.click();
		await glance();
		await press('a');
		await press('1');
		await expect.element(page.getByText('Question 2?')).toBeVisible();
		await expect.element(item('ClusterIP')).not.toBeInTheDocument();
		await press('u');
		await expect.element(item('Headless')).toBeVisible();
	});
});
