import { page } from 'vitest/browser';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '#ui/review/platform/system.ts';
import { readPrefs } from '#ui/review/prefs.ts';
import ReviewSettings from '#ui/settings/ReviewSettings.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

/** A device that can do nothing of it. */
const bare: Platform = {
	voice: null,
	awake: { works: false, hold: () => () => undefined },
	haptics: { works: false, tick: () => undefined },
	wait: () => Promise.resolve()
};

async function open(platform?: Platform) {
	const { store } = await newLearner(1);
	return show(store, ReviewSettings, { platform });
}

/** A finger over the practice card. */
function swipe(dx: number) {
	const card = page.getByText('Swipe me').element();
	for (const [type, x] of [
		['pointerdown', 0],
		['pointermove', dx],
		['pointerup', dx]
	] as const)
		card.dispatchEvent(
			new PointerEvent(type, { bubbles: true, pointerId: 3, clientX: 200 + x, clientY: 300 })
		);
}

beforeEach(() => localStorage.clear());

describe('swipes', () => {
	test('are on once both sides have been tried, and need no lesson again', async () => {
		const screen = await open();
		const toggle = screen.getByRole('switch', { name: 'Swipe to answer' });
		await toggle.click();
		swipe(150);
		expect(readPrefs().swipes).toBe(false);
		swipe(-150);
		await expect.element(screen.getByText(/^Swipes are on/u)).toBeVisible();
		expect(readPrefs()).toMatchObject({ swipes: true, swipesTaught: true });
		await screen.getByRole('button', { name: 'Done' }).click();
		await expect.element(toggle).toBeChecked();
		await toggle.click();
		await toggle.click();
		expect(readPrefs().swipes).toBe(true);
	});

	test('stay off when the lesson is left early', async () => {
		const screen = await open();
		const toggle = screen.getByRole('switch', { name: 'Swipe to answer' });
		await toggle.click();
		swipe(150);
		await screen.getByRole('button', { name: 'Close' }).click();
		await expect.element(toggle).not.toBeChecked();
		expect(readPrefs().swipes).toBe(false);
	});
});

test('what the device cannot do is said, and cannot be turned on', async () => {
	const screen = await open(bare);
	for (const name of ['Keep the screen on', 'A tick in the hand'])
		await expect.element(screen.getByRole('switch', { name })).toBeDisabled();
	await expect.element(screen.getByText('This browser has no voices to read with.')).toBeVisible();
});

test('what is chosen is kept on this device, and nonsense there is as if it were not', async () => {
	const screen = await open();
	await screen.getByText('Both', { exact: true }).click();
	await screen.getByText('5 s', { exact: true }).click();
	expect(readPrefs()).toMatchObject({ speak: 'both', autoAdvance: 5, hand: 'right' });
	const key = Object.keys(localStorage).find((name) => name.endsWith(':review'))!;
	localStorage.setItem(key, '{"speak":"loud","autoAdvance":5}');
	expect(readPrefs()).toMatchObject({ speak: 'off', autoAdvance: 5 });
	localStorage.setItem(key, 'not json');
	expect(readPrefs().autoAdvance).toBe(0);
});
