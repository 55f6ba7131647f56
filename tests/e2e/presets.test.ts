import { DAY, MINUTE } from '#core/base/time.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { answerAt, firstCard, restoreLog } from './support/log.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });

		test('a deck under another limit brings another day, without a network', async ({
			page,
			site
		}) => {
			const me = new Person(page, { words: words[lang] });
			const { presets: t, settings, today } = me.t;
			const [card, at] = [await firstCard(me), Date.now() - 40 * DAY];
			await restoreLog(me, [answerAt(at, card, 3), answerAt(at + 10 * MINUTE, card, 3)]);
			await untilOfflineReady(page);
			await site.down();
			await me.open();
			await expect(page.getByText(today.parts(1, 20))).toBeVisible();

			await me.open('settings/presets/');
			await page.getByLabel(t.name).fill('CKA');
			await me.button(t.make).click();
			await expect(me.heading('CKA')).toBeVisible();
			const decks = page.getByRole('region', { name: t.decksTitle });
			await decks.getByRole('switch').first().click();
			await expect(decks.getByRole('switch').first()).toBeChecked();
			const limit = page.getByRole('group', { name: settings.newPerDay });
			const before = await limit.getByRole('status').innerText();
			await me.button(settings.less(settings.newPerDay)).click();
			await expect(limit.getByRole('status')).not.toHaveText(before);
			const fewer = Number(await limit.getByRole('status').innerText());
			expect(fewer).toBeLessThan(20);
			await me.open();
			await expect(page.getByText(today.parts(1, fewer))).toBeVisible();

			await me.open('settings/presets/');
			await me.link(/CKA/).click();
			await me.button(t.remove).click();
			const sheet = page.getByRole('dialog');
			await sheet.getByRole('button', { name: t.removeSure }).click();
			await expect(page.getByText(t.removed('CKA'))).toBeVisible();
			await me.button(new RegExp(`^${me.t.review.undo}$`)).click();
			await me.link(/CKA/).click();
			await expect(decks.getByRole('switch').first()).toBeChecked();
			await me.open();
			await expect(page.getByText(today.parts(1, fewer))).toBeVisible();

			await me.open('settings/presets/');
			await me.link(/CKA/).click();
			await me.button(t.remove).click();
			await sheet.getByRole('button', { name: t.removeSure }).click();
			await expect(page.getByText(t.removed('CKA'))).toBeVisible();
			await me.open();
			await expect(page.getByText(today.parts(1, 20))).toBeVisible();
			await me.countEntries();
			await me.checkData();
		});
	});

test('limits that are changed in the moment before the page is left hold', async ({ page }) => {
	const me = new Person(page);
	const { settings } = me.t;
	await me.open('settings/');
	const limit = page.getByRole('group', { name: settings.newPerDay });
	const less = me.button(settings.less(settings.newPerDay));
	for (const left of [15, 10, 8]) {
		await less.evaluate((button: HTMLElement) => {
			button.click();
			location.reload();
		});
		await expect(limit.getByRole('status')).toHaveText(String(left));
	}
	await me.countEntries();
	await me.checkData();
});
