import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import RowsOfText from './RowsOfText.svelte';

const rows = Array.from({ length: 10_000 }, (_, i) => `Row ${i + 1}`);
const items = () => [...document.querySelectorAll('li')];
const list = () => document.querySelector('ul')!;

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
	delete document.documentElement.dataset.text;
	scrollTo(0, 0);
});

test('of 10,000 rows only those near the screen exist', async () => {
	const screen = await render(RowsOfText, { rows, total: rows.length });
	await expect.element(screen.getByRole('button', { name: 'Row 1', exact: true })).toBeVisible();
	expect(items().length).toBeLessThan(60);
});

test('the scroll bar is as long as all rows together, whatever the size of the text', async () => {
	await render(RowsOfText, { rows, total: rows.length });
	await expect.poll(() => list().offsetHeight).toBe(10_000 * items()[0]!.offsetHeight);
	document.documentElement.dataset.text = 'xxl';
	await expect.poll(() => items()[0]!.offsetHeight).toBe(160);
	await expect.poll(() => list().offsetHeight).toBe(10_000 * 160);
});

test('scrolling far shows the rows of that place, and says which of how many they are', async () => {
	const screen = await render(RowsOfText, { rows, total: rows.length });
	const height = items()[0]!.offsetHeight;
	scrollTo(0, list().offsetTop + 7_000 * height);
	await expect.element(screen.getByRole('button', { name: 'Row 7001' })).toBeInViewport();
	const item = screen.getByRole('listitem').filter({ hasText: 'Row 7001' });
	await expect.element(item).toHaveAttribute('aria-posinset', '7001');
	await expect.element(item).toHaveAttribute('aria-setsize', '10000');
	expect(items().length).toBeLessThan(60);
});

test('says where the reader is, so that rows can be loaded around', async () => {
	const places: number[] = [];
	const onmove = (first: number) => places.push(first);
	await render(RowsOfText, { rows: rows.slice(0, 200), total: rows.length, onmove });
	scrollTo(0, 500 * items()[0]!.offsetHeight);
	await expect.poll(() => places.at(-1)).toBeGreaterThan(450);
	expect(places.at(-1)).toBeLessThanOrEqual(500);
});

test('rows loaded from the middle stand in their place, and what is not loaded is left open', async () => {
	const screen = await render(RowsOfText, { rows: rows.slice(0, 300), total: rows.length });
	await expect.poll(() => list().offsetHeight).toBe(10_000 * 80);
	scrollTo(0, list().offsetTop + 5_100 * 80);
	await expect.poll(() => items().length).toBe(0);
	await screen.rerender({ rows: rows.slice(5_000, 5_300), offset: 5_000 });
	const item = screen.getByRole('listitem').filter({ hasText: 'Row 5105' });
	await expect.element(item).toBeInViewport();
	await expect.element(item).toHaveAttribute('aria-posinset', '5105');
});

test('a list that shrinks under the reader shows what is left', async () => {
	const screen = await render(RowsOfText, { rows, total: rows.length });
	scrollTo(0, 5_000 * items()[0]!.offsetHeight);
	await expect.element(screen.getByText('Row 5001')).toBeInTheDocument();
	await screen.rerender({ rows: rows.slice(0, 3), total: 3 });
	await expect.element(screen.getByText('Row 3', { exact: true })).toBeVisible();
	expect(items()).toHaveLength(3);
});
