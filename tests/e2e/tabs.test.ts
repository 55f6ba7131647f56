import { Person } from './support/app.ts';
import { expect, test } from './support/test.ts';

test('two tabs review at once: every answer is there once, and both see the other’s', async ({
	context,
	page
}) => {
	const one = new Person(page);
	const two = new Person(await context.newPage());
	await one.open('review/');
	await two.open('review/');
	for (let i = 0; i < 3; i++) {
		await Promise.all([one.answer(3), two.answer(3)]);
		await Promise.all([one.untilSaved(), two.untilSaved()]);
	}
	expect(await one.countEntries()).toBe(7);
	await one.checkData();
	await two.page.reload();
	expect(await two.countEntries()).toBe(7);
	await two.checkData();
});

test('a tab open in a review while the data is erased in another one lets go, says so, and begins anew', async ({
	context,
	page
}) => {
	const one = new Person(page);
	await one.open('review/');
	await one.answer(3);
	await one.untilSaved();
	const two = new Person(await context.newPage());
	await two.open('settings/');
	await two.button(two.t.settings.erase).click();
	await two.button(two.t.settings.eraseGoOn).click();
	await two.button(two.t.settings.eraseNow).click();
	await expect(two.page.getByRole('heading', { name: two.t.today.firstTitle })).toBeVisible();
	await expect(one.page.getByText(one.t.failures.outOfDate)).toBeVisible();
	await one.page.reload();
	await one.open('review/');
	await one.answer(3);
	await one.untilSaved();
	expect(await one.countEntries()).toBe(2);
	await one.checkData();
});
