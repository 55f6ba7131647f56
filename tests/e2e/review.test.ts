import { Person } from './support/app.ts';
import { expect, test } from './support/test.ts';

/** The prompt of the card on screen. */
const prompt = (me: Person) => me.page.getByRole('article').first().innerText();

test('a whole review: new cards, one forgotten that comes back, the end, and a few more', async ({
	page
}) => {
	const me = new Person(page);
	await me.setNewPerDay(3);
	const settings = await me.countEntries();
	await me.open('review/');
	await expect(page.getByText(me.t.review.left(3))).toBeVisible();
	await expect(page.getByText(me.t.review.newCard, { exact: true })).toBeVisible();

	await me.reveal();
	await expect(me.rating(1)).toHaveAccessibleName(/again in 1 minute$/);
	await expect(me.rating(3)).toHaveAccessibleName(/again in 10 minutes$/);
	const forgotten = await prompt(me);
	await me.rating(1).click();
	await me.glance();
	await me.answer(3);
	await me.answer(3);

	await expect(page.getByText(me.t.review.backAgain)).toBeVisible();
	await me.reveal();
	expect(await prompt(me)).toBe(forgotten);
	await me.rating(3).click();
	await me.glance();
	for (let left = 3; left > 0; left--) {
		await expect(page.getByText(me.t.review.left(left))).toBeVisible();
		await me.reveal();
		await expect(me.rating(3)).toHaveAccessibleName(/again in \d+ days?$/);
		await me.rating(3).click();
		await me.glance();
	}
	await expect(me.heading(me.t.review.doneTitle)).toBeVisible();
	await expect(page.getByText(me.t.review.doneCards(7), { exact: true })).toBeVisible();
	await me.untilSaved();
	await me.button(me.t.review.more).click();
	await expect(me.showAnswer).toBeVisible();
	expect(await me.countEntries()).toBe(settings + 7);
	await me.checkData();
});

test('undo is always there, goes back card by card, and survives a reload', async ({ page }) => {
	const me = new Person(page);
	await me.open('review/');
	await me.reveal();
	const first = await prompt(me);
	await me.rating(3).click();
	await me.glance();
	await me.answer(1);
	await me.untilSaved();
	const left = await page.getByText(/^\d+ left/).innerText();

	await page.reload();
	await expect(page.getByText(/^\d+ left/)).toHaveText(left);
	await me.button(me.t.review.undo).click();
	await expect(me.button(me.t.review.redo)).toBeEnabled();
	await me.glance();
	await me.button(me.t.review.undo).click();
	await expect(me.button(me.t.review.undo)).toBeDisabled();
	if (await me.showAnswer.isVisible()) await me.reveal();
	expect(await prompt(me)).toBe(first);

	await me.button(me.t.review.redo).click();
	await expect(me.button(me.t.review.undo)).toBeEnabled();
	await me.untilSaved();
	await me.countEntries();
	await me.checkData();
});

test('flag, put off and stop: each within a tap, each taken back by undo', async ({ page }) => {
	const me = new Person(page);
	await me.open('review/');
	await me.button(me.t.review.flag).click();
	await expect(me.button(me.t.review.unflag)).toBeVisible();
	for (const deed of [me.t.review.bury, me.t.review.suspend]) {
		await me.glance();
		const before = await prompt(me);
		await me.button(deed).click();
		await expect.poll(() => prompt(me)).not.toBe(before);
		await me.glance();
		await me.button(me.t.review.undo).click();
		await expect.poll(() => prompt(me)).toBe(before);
	}
	await expect(me.button(me.t.review.unflag)).toBeVisible();
});

test('the note opens at the line of the card', async ({ page }) => {
	const me = new Person(page);
	await me.open('review/');
	await me.button(me.t.review.note).click();
	const note = page.getByRole('dialog');
	await expect(note.locator('[aria-current]').first()).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(note).toBeHidden();
	await expect(me.showAnswer).toBeVisible();
});

test('the keyboard does all of it', async ({ page }) => {
	const me = new Person(page);
	await me.open('review/');
	await expect(me.showAnswer).toBeVisible();
	const first = await prompt(me);
	await page.keyboard.press('Space');
	await page.keyboard.press('a'); // all of it, where the answer is a list
	await expect(me.rating(3)).toBeVisible();
	await me.glance();
	await page.keyboard.press('Space');
	await expect(me.rating(3)).toBeHidden();
	await me.glance();
	await page.keyboard.press('Enter');
	await me.glance();
	await page.keyboard.press('1');
	await expect(me.rating(1)).toBeHidden();
	await me.glance();
	await page.keyboard.press('u');
	await me.glance();
	await page.keyboard.press('Control+z');
	await expect.poll(() => prompt(me)).toContain(first.split('\n')[0]);
});

test('a double tap reveals and does not rate', async ({ page }) => {
	const me = new Person(page);
	await me.open('review/');
	const box = (await me.showAnswer.boundingBox())!;
	const place: [x: number, y: number] = [box.x + box.width * 0.75, box.y + box.height / 2];
	// both taps within the page: on a busy machine the way to it is longer than a slip
	await page.evaluate(async (at) => {
		const tap = () => (document.elementFromPoint(...at) as HTMLElement).click();
		tap();
		await new Promise((painted) => requestAnimationFrame(painted));
		tap();
	}, place);
	const shown = me.rating(3).or(me.button(me.t.review.showAll));
	await expect(shown).toBeVisible();
	await me.glance();
	await expect(shown).toBeVisible();
	await expect(me.button(me.t.review.undo)).toBeDisabled();
});

test('four buttons on request, in order, and nothing out of reach at 320 px with double text', async ({
	page
}) => {
	const me = new Person(page);
	await page.setViewportSize({ width: 320, height: 640 });
	await me.open('settings/');
	await page.getByText(me.t.settings.buttonsFour, { exact: true }).click();
	await page.getByText(me.t.settings.textSizes.xxl, { exact: true }).click();
	await me.open('review/');
	await me.reveal();
	for (const rating of [1, 2, 3, 4] as const)
		await expect(me.rating(rating)).toBeInViewport({ ratio: 1 });
	const [forgot, known] = [await me.rating(1).boundingBox(), await me.rating(3).boundingBox()];
	expect(forgot!.x + forgot!.width).toBeLessThanOrEqual(known!.x);
	expect(forgot!.y).toBe(known!.y);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow).toBe(0);
});
