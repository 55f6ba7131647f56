import { Person } from './support/app.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

test('a review, then offline through a reload', { tag: '@engines' }, async ({ page, site }) => {
	const me = new Person(page);
	await me.open();
	await untilOfflineReady(page);
	await me.open('review/');
	await me.answer(3);
	await me.answer(1);
	await me.untilSaved();
	await site.down();
	await page.reload();
	await me.answer(3);
	await me.untilSaved();
	await me.button(me.t.review.undo).click();
	await expect(me.button(me.t.review.redo)).toBeEnabled();
	await me.untilSaved();
	expect(await me.countEntries()).toBe(5);
	await me.checkData();
	await me.open('notes/kubernetes-service/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
