import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import ReachStage from './ReachStage.svelte';

const PHONE = { width: 390, height: 844 } as const;
const before = { width: innerWidth, height: innerHeight };

afterEach(() => page.viewport(before.width, before.height));

/** What is tapped, under a picture, in something that scrolls. */
async function show(picture: number, tapped: number) {
	await page.viewport(PHONE.width, PHONE.height);
	const screen = await render(ReachStage, { picture, tapped });
	const button = screen.getByRole('button');
	const box = screen.getByTestId('scroller').element();
	const foot = () => box.getBoundingClientRect().bottom;
	const bottom = () => button.element().getBoundingClientRect().bottom;
	return { box, foot, bottom };
}

describe('what is tapped', () => {
	test('is in sight before a tall picture was scrolled', async () => {
		const { foot, bottom } = await show(900, 300);
		await expect.poll(() => bottom() <= foot()).toBe(true);
	});

	test('ends below the whole picture, and hides nothing of it', async () => {
		const { box, bottom } = await show(900, 300);
		box.scrollTop = box.scrollHeight;
		const picture = box.firstElementChild!.getBoundingClientRect();
		await expect.poll(() => bottom() - 300 >= picture.bottom).toBe(true);
	});

	test('follows at once after what is short', async () => {
		const { foot, bottom } = await show(100, 200);
		expect(bottom()).toBeLessThan(foot() - 200);
	});

	test('waits below the picture where it would hide more than half of the screen', async () => {
		const { foot, bottom } = await show(900, 430);
		await expect.poll(() => bottom()).toBeGreaterThan(foot() + 430);
	});
});
