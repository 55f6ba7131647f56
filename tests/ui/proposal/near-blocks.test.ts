import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ManyRows from './ManyRows.svelte';

const made = () => document.querySelectorAll('[role=listitem]').length;
const FRAME = () => new Promise(requestAnimationFrame);

test('of ten thousand rows only those near the screen exist, wherever one scrolls', async () => {
	await page.viewport(390, 844);
	const screen = await render(ManyRows, { size: 10_000 });
	await expect.element(screen.getByText('Row 1', { exact: true })).toBeInViewport();
	await expect.poll(made).toBeGreaterThan(20);
	expect(made()).toBeLessThan(150);
	// heights are found on the way: the end is where it is once it is reached
	await expect
		.poll(() => {
			scrollTo(0, document.documentElement.scrollHeight);
			return screen.getByText('Row 10000', { exact: true }).query();
		})
		.not.toBeNull();
	expect(made()).toBeLessThan(150);
	expect(screen.getByText('Row 1', { exact: true }).query()).toBeNull();
	scrollTo(0, 0);
	await expect.element(screen.getByText('Row 1', { exact: true })).toBeInViewport();
});

test('rows that went away keep their height, so that nothing jumps', async () => {
	await page.viewport(390, 844);
	const screen = await render(ManyRows, { size: 400 });
	await expect.poll(made).toBeGreaterThan(20);
	const block = document.querySelector<HTMLElement>('[role=list] > div')!;
	const height = block.offsetHeight;
	scrollTo(0, 9_000);
	await expect.poll(() => block.children.length).toBe(0);
	expect(block.offsetHeight).toBe(height);
	expect(screen.getByText('Row 1', { exact: true }).query()).toBeNull();
});

test('a row that has the focus stays, however far away', async () => {
	await page.viewport(390, 844);
	const screen = await render(ManyRows, { size: 400 });
	const first = screen.getByRole('button', { name: 'Row 1', exact: true });
	await expect.element(first).toBeVisible();
	(first.element() as HTMLElement).focus();
	scrollTo(0, 15_000);
	await expect.poll(() => document.querySelector('[aria-posinset="255"]')).not.toBeNull();
	await FRAME();
	expect(document.activeElement).toBe(first.element());
});
