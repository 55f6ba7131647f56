import '../../../src/app.css';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Controls from './Controls.svelte';

const heard = () => document.querySelector('output')!.textContent;

test('a button acts, a disabled one does not, and one with an address is a link', async () => {
	const screen = await render(Controls);
	await screen.getByRole('button', { name: 'Act' }).click();
	expect(heard()).toBe('button');
	await expect.element(screen.getByRole('button', { name: 'Not now' })).toBeDisabled();
	await expect.element(screen.getByRole('link', { name: 'Go' })).toHaveAttribute('href', '#there');
});

test('a drawing has words for readers, and says whether it is on', async () => {
	const screen = await render(Controls);
	await screen.getByRole('button', { name: 'Undo' }).click();
	expect(heard()).toBe('icon');
	const flag = screen.getByRole('button', { name: 'Flag' });
	await expect.element(flag).toHaveAttribute('aria-pressed', 'false');
	await screen.getByRole('switch', { name: 'Hidden' }).click();
	await expect.element(flag).toHaveAttribute('aria-pressed', 'true');
});

test('a switch is named by its label, described by its note, and works from the keyboard', async () => {
	const screen = await render(Controls);
	const toggle = screen.getByRole('switch', { name: 'Hidden' });
	await expect.element(toggle).toHaveAccessibleDescription('A second line');
	toggle.element().focus();
	await userEvent.keyboard(' ');
	await expect.element(toggle).toBeChecked();
	expect(heard()).toBe('toggle true');
});

test('one of a few is chosen by tap or arrow key', async () => {
	const screen = await render(Controls);
	const small = screen.getByRole('radio', { name: 'Small' });
	await expect.element(screen.getByRole('radio', { name: 'Medium' })).toBeChecked();
	await screen.getByText('Small').click();
	await expect.element(small).toBeChecked();
	expect(heard()).toBe('choice s');
	await userEvent.keyboard('{ArrowRight}');
	expect(heard()).toBe('choice m');
});

test('progress says how far', async () => {
	const screen = await render(Controls);
	const bar = screen.getByRole('progressbar', { name: '3 of 12' });
	await expect.element(bar).toHaveAttribute('value', '3');
	await expect.element(bar).toHaveAttribute('max', '12');
});

test('a danger is said at once, a word when there is a pause, and either can go away', async () => {
	const screen = await render(Controls);
	await expect.element(screen.getByRole('alert')).toHaveTextContent('Not saved');
	await expect.element(screen.getByRole('status').filter({ hasText: 'Good' })).toBeVisible();
	await screen.getByRole('button', { name: 'Dismiss' }).click();
	await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

test('everything to be tapped is at least 48 pixels high', async () => {
	const screen = await render(Controls);
	for (const button of screen.getByRole('button').elements())
		expect(button.getBoundingClientRect().height, button.textContent).toBeGreaterThanOrEqual(48);
});
