import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { expect, test } from './support/test.ts';

test.describe('on a Korean device', () => {
	test.use({ locale: 'ko-KR' });

	test('everything is in Korean, from the first screen to the answer', async ({ page }) => {
		const me = new Person(page, { words: words.ko });
		await me.open();
		await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
		await expect(me.heading(words.ko.today.firstTitle)).toBeVisible();
		await me.open('review/');
		await me.answer(3);
		await me.untilSaved();
		await expect(me.button(words.ko.review.undo)).toBeEnabled();
		for (const path of ['./', 'notes/', 'cards/', 'settings/']) {
			await me.open(path);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[가-힣]/);
			const english = await page
				.getByRole('button')
				.evaluateAll((buttons) =>
					buttons
						.map((one) => one.textContent.trim())
						.filter((name) => /^[A-Za-z ]{4,}$/.test(name))
				);
			expect(english.filter((name) => name !== 'English')).toEqual([]);
		}
	});

	test('words are kept whole at the end of a line', async ({ page }) => {
		const me = new Person(page, { words: words.ko });
		await me.open('review/');
		const card = page.getByRole('article').first();
		await expect(card).toHaveCSS('word-break', 'keep-all');
		await expect(card.locator('[lang=ko]').or(page.locator('[lang=ko]')).first()).toBeAttached();
	});
});

test('the language of the app changes in the settings, at once and for good', async ({ page }) => {
	const me = new Person(page);
	await me.open('settings/');
	await page
		.getByRole('group', { name: me.t.settings.appLanguage })
		.getByText(me.t.settings.korean)
		.click();
	await expect(me.heading(words.ko.shell.settings)).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
	await page.reload();
	await expect(me.heading(words.ko.shell.settings)).toBeVisible();
});
