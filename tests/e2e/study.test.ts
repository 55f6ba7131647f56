import { Chooser } from './support/chooser.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

test.describe('without a network, in Korean', () => {
	test.use({ locale: 'ko-KR' });

	test('a choice is studied as planned, over a reload, and counts', async ({ page, site }) => {
		const me = new Chooser(page, 'ko');
		await me.open('study/?search=headless');
		await untilOfflineReady(page);
		await site.down();
		await me.start('plan');
		const all = await me.left();
		await me.answer(1);
		await me.answer(3);
		await me.untilSaved();
		await page.reload();
		await expect(me.showAnswer).toBeVisible();
		expect(await me.left()).toBe(all); // both are still in their steps
		await page.getByRole('link', { name: me.t.review.leave }).click();
		await expect(page.getByText(me.t.study.unfinished('headless', all))).toBeVisible();
		await page.getByRole('link', { name: me.t.study.goOn }).click();
		const end = me.heading(me.t.study.studiedTitle);
		for (
			;
			await me.showAnswer
				.or(end)
				.waitFor()
				.then(() => me.showAnswer.isVisible());
		)
			await me.answer(3);
		await expect(end).toBeFocused();
		await me.untilSaved();
		expect(await me.found('-is:new')).toBe(all);
		await me.open('settings/');
		await me.checkData();
	});

	test('a cram goes on after a reload, is in the history and moves no due date', async ({
		page,
		site
	}) => {
		const me = new Chooser(page, 'ko');
		await me.open('review/');
		await untilOfflineReady(page);
		await me.answer(1);
		await me.untilSaved();
		const fresh = await me.found('is:new');
		await site.down();
		await me.open('study/?search=headless');
		await me.start('cram');
		const all = await me.left();
		await me.answer(1);
		expect(await me.left()).toBe(all);
		await me.answer(3);
		await me.untilSaved();
		await page.reload();
		await expect(me.showAnswer).toBeVisible();
		expect(await me.left()).toBe(all - 1);
		const end = me.heading(me.t.study.knownTitle);
		for (let left = all - 1; left > 0; left--) await me.answer(3);
		await expect(end).toBeFocused();
		await expect(page.getByText(me.t.study.knownText(all, all + 1))).toBeVisible();
		await me.untilSaved();
		expect(await me.found('is:new')).toBe(fresh);
		expect(await me.found('rated:1')).toBeGreaterThanOrEqual(all);
		await page.getByRole('list', { name: me.t.shell.cards }).getByRole('link').last().click();
		await expect(page.getByRole('cell', { name: me.t.card.modes.cram }).first()).toBeVisible();
		await me.open('settings/');
		await me.checkData();
	});
});

test('undo in a cram goes back to its first card and no further', async ({ page }) => {
	const me = new Chooser(page);
	await me.open('review/');
	await me.answer(3);
	await me.untilSaved();
	await me.open('study/?search=NodePort');
	await me.start('cram');
	const all = await me.left();
	await expect(me.button(me.t.review.undo)).toBeDisabled();
	await expect(page.getByText(me.t.review.cram)).toBeVisible();
	await me.answer(3);
	await me.untilSaved();
	await page.reload();
	await expect(me.button(me.t.review.undo)).toBeEnabled();
	await me.button(me.t.review.undo).click();
	await expect(me.rating(3)).toHaveAccessibleName(me.t.review.ratings[3]);
	expect(await me.left()).toBe(all);
	await expect(me.button(me.t.review.undo)).toBeDisabled();
});

test.describe('the ways to it', () => {
	test('from Today, once something was learned', async ({ page }) => {
		const me = new Chooser(page);
		await me.open('review/');
		await me.answer(3);
		await me.untilSaved();
		await me.open();
		await me.link(me.t.today.study).click();
		await expect(me.heading(me.t.study.title)).toBeVisible();
		await me.start('plan');
	});

	test('from the end of the day', async ({ page }) => {
		const me = new Chooser(page);
		await me.setNewPerDay(0);
		await me.open('review/');
		await me.link(me.t.today.study).click();
		await expect(me.way('plan')).toBeDisabled();
		await me.start('cram');
	});

	test('from a note', async ({ page }) => {
		const me = new Chooser(page);
		await me.open('notes/kubernetes-service/');
		await me.button(me.t.notebook.more).first().click();
		await me.link(me.t.notebook.studyNote).click();
		await expect(page.getByRole('radio', { name: me.t.study.choices.note })).toBeChecked();
		await me.start('cram');
	});

	test('from a search, and from cards picked there', async ({ page }) => {
		const me = new Chooser(page);
		const found = await me.found('headless');
		await me.link(me.t.search.study).click();
		await expect(page.getByRole('radio', { name: me.t.study.choices.search })).toBeChecked();
		await me.start('cram');
		expect(await me.left()).toBe(found);
		await me.open('cards/?q=headless');
		await me.button(me.t.search.select).click();
		for (const at of [0, 2]) await page.getByRole('checkbox').nth(at).check();
		await me.button(me.t.search.study).click();
		await expect(page.getByRole('radio', { name: me.t.study.choices.cards })).toBeChecked();
		await page.reload();
		await me.start('cram');
		expect(await me.left()).toBe(2);
	});
});
