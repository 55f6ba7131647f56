import { Person } from './support/app.ts';
import { expect, test } from './support/test.ts';

test('from the first start to the first card: three lessons, then the way to the home screen', async ({
	page
}) => {
	const me = new Person(page);
	await me.open();
	await expect(me.heading(me.t.today.firstTitle)).toBeVisible();
	await me.link(me.t.today.firstStart).click();
	for (const [i] of me.t.welcome.cards.entries()) {
		const answered = page.getByRole('progressbar');
		await expect(answered).toHaveAttribute('value', String(i));
		await me.reveal();
		await me.rating(3).click();
		await me.glance();
	}
	await expect(me.heading(me.t.welcome.installTitle)).toBeVisible();
	await me.button(me.t.welcome.stay).click();
	await expect(page.getByText(me.t.review.left(20))).toBeVisible();
	await me.answer(3);
	await me.untilSaved();
	expect(await me.countEntries()).toBe(2);
	await me.open();
	await expect(me.heading(me.t.today.firstTitle)).toBeHidden();
	await expect(me.link(me.t.today.goOn)).toBeVisible();
});

test('who skips the lessons is not asked again', async ({ page }) => {
	const me = new Person(page);
	await me.open('welcome/');
	await me.button(me.t.welcome.skip).click();
	await expect(me.heading(me.t.welcome.installTitle)).toBeVisible();
	await me.open();
	await expect(me.link(me.t.today.start)).toBeVisible();
});
