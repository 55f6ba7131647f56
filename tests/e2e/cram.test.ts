/** A cram is asked on the screen of every review: what that can do, it can do here. */
import type { Page } from '@playwright/test';
import { Chooser } from './support/chooser.ts';
import { expect, test } from './support/test.ts';
import { listen, swipe } from './support/touch.ts';

const prompt = (me: Chooser) => me.page.locator('article .prompt').innerText();

/** How somebody likes to review, as the settings keep it. */
async function like(page: Page, prefs: object): Promise<void> {
	await page.addInitScript((kept) => {
		localStorage.setItem('kubecards:review', kept);
	}, JSON.stringify(prefs));
}

async function cram(page: Page, query: string, prefs: object = {}): Promise<Chooser> {
	const me = new Chooser(page);
	await like(page, prefs);
	await me.open(`study/?search=${encodeURIComponent(query)}`);
	await me.start('cram');
	return me;
}

test('a list comes item by item, and one that was missed proposes to forget', async ({ page }) => {
	const me = await cram(page, 'kind:list');
	await me.showAnswer.click();
	const items = page.locator('article .answer').getByRole('listitem');
	await expect(items.filter({ visible: true })).toHaveCount(1);
	await me.glance();
	await me.button(me.t.review.nextItem).click();
	await expect(items.filter({ visible: true })).toHaveCount(2);
	await page.keyboard.press('x');
	await expect(me.button(me.t.review.itemMissed)).toBeVisible();
	await page.keyboard.press('a');
	await expect(me.rating(1)).toBeVisible();
	await me.glance();
	const [before, first] = [await me.left(), await prompt(me)];
	await page.keyboard.press('Enter');
	await expect.poll(() => prompt(me)).not.toBe(first);
	expect(await me.left()).toBe(before);
});

test('hints are taken, and kept with the answer over an undo', async ({ page }) => {
	const me = await cram(page, 'kind:list');
	await me.button(me.t.review.hint).click();
	const hints = page.getByRole('article').getByText(/^\d items?$/);
	await expect(hints).toBeVisible();
	await me.answer(3);
	await me.untilSaved();
	await me.button(me.t.review.undo).click();
	await expect(hints).toBeVisible();
});

test('an answer is typed and judged', async ({ page }) => {
	const me = await cram(page, '30000', { typeAnswers: true });
	const field = page.getByRole('textbox', { name: me.t.review.yourAnswer });
	await expect(field).toBeFocused();
	await field.fill('nonsense');
	await field.press('Enter');
	await expect(page.getByText(me.t.review.youTyped)).toBeVisible();
	await me.glance();
	const [before, first] = [await me.left(), await prompt(me)];
	await page.keyboard.press('Enter'); // what it proposes: forgotten
	await expect.poll(() => prompt(me)).not.toBe(first);
	expect(await me.left()).toBe(before);
});

test('swipes rate', async ({ page }) => {
	const me = await cram(page, 'NodePort', { swipes: true, swipesTaught: true });
	const all = await me.left();
	await me.reveal();
	await swipe(page, 'article', 160);
	await expect.poll(() => me.left()).toBe(all - 1);
	const second = await prompt(me);
	await me.reveal();
	await swipe(page, 'article', -160);
	await expect.poll(() => prompt(me)).not.toBe(second);
	expect(await me.left()).toBe(all - 1);
});

test('question and answer are read aloud', async ({ page }) => {
	const said = await listen(page);
	const me = await cram(page, 'NodePort', { speak: 'both' });
	await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
	const asked = (await said()).length;
	await me.reveal();
	await expect.poll(async () => (await said()).length).toBeGreaterThan(asked);
});

test('hands-free goes on by itself and rates nothing', async ({ page }) => {
	const me = await cram(page, 'NodePort', { autoAdvance: 3 });
	const [all, first] = [await me.left(), await prompt(me)];
	await expect(me.rating(3)).toBeVisible();
	await expect.poll(() => prompt(me)).not.toBe(first);
	expect(await me.left()).toBe(all);
	await me.button(me.t.comforts.hold).click();
	await me.untilSaved();
	await expect(me.button(me.t.review.undo)).toBeDisabled();
});
