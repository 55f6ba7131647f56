import '../../../src/app.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Sheets from './Sheets.svelte';

async function openSheet() {
	await page.viewport(390, 844);
	const screen = await render(Sheets);
	await screen.getByRole('button', { name: 'Open' }).click();
	await expect.element(screen.getByRole('dialog', { name: 'A title' })).toBeVisible();
	return screen;
}

test('its name is its title, and what stands behind is out of reach', async () => {
	const screen = await openSheet();
	await expect.element(screen.getByText('Inside')).toBeVisible();
	expect(document.querySelector('dialog')!.matches(':modal')).toBe(true);
});

test('the cross, Escape and a tap beside it close it, and the focus goes back', async () => {
	const screen = await openSheet();
	const opener = screen.getByRole('button', { name: 'Open' });
	await screen.getByRole('button', { name: 'Close' }).click();
	await expect.element(screen.getByText('closed 1 times')).toBeInTheDocument();
	await expect.element(opener).toHaveFocus();

	await opener.click();
	await userEvent.keyboard('{Escape}');
	await expect.element(screen.getByText('closed 2 times')).toBeInTheDocument();

	await opener.click();
	const dialog = document.querySelector('dialog')!;
	dialog.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await expect.element(screen.getByText('closed 3 times')).toBeInTheDocument();
	expect(dialog.open).toBe(false);
});

test('a tap inside leaves it open', async () => {
	const screen = await openSheet();
	await screen.getByText('Inside').click();
	expect(document.querySelector('dialog')!.open).toBe(true);
});

test('nothing of it is in the page while it is closed', async () => {
	const screen = await render(Sheets);
	await expect.element(screen.getByText('Inside')).not.toBeInTheDocument();
});

test('it stands at the lower edge of a phone and keeps its header in view', async () => {
	await openSheet();
	const risen = document.querySelector('dialog')!.getAnimations();
	await Promise.all(risen.map((animation) => animation.finished));
	const box = document.querySelector('dialog')!.getBoundingClientRect();
	expect(Math.round(box.bottom)).toBe(844);
	expect(Math.round(box.width)).toBe(390);
});
