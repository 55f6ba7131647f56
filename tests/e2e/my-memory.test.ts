import type { Millis } from '#core/base/brand.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { restoreLog } from './support/log.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';
import { answersOf } from './support/year.ts';

/** Somebody who forgets far more than people do on average; the same answers on every day. */
const answers = answersOf({
	until: Date.UTC(2025, 0, 1) as Millis,
	recall: (expected) => expected ** 3
}).slice(0, 2000);

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });
		const t = words[lang].optimiser;

		test('a memory of one’s own is worked out, told, used and taken back, without a network', async ({
			page,
			site
		}) => {
			await page.clock.setSystemTime(answers.at(-1)!.at); // what is due is the same on every day
			const me = new Person(page, { words: words[lang] });
			await restoreLog(me, answers);
			await untilOfflineReady(page);
			await site.down();
			await me.open('settings/');
			const memory = page.getByRole('region', { name: t.title });
			await me.button(t.work).click();
			const said = memory.getByRole('status');
			await expect(said.locator('p')).toContainText(/[1-9]\d*[.]\d ?%/);
			await me.button(t.use).click();
			await expect(page.getByText(t.used)).toBeVisible();
			await me.button(new RegExp(`^${me.t.review.undo}$`)).click();
			await expect(page.getByText(t.takenBack)).toBeVisible();
			await expect(memory.getByText(t.own)).toBeHidden();
			await me.button(t.work).click();
			await me.button(t.use).click();
			await expect(page.getByText(t.used)).toBeVisible();
			await expect(memory.getByText(t.own)).toBeVisible();
			await page.reload();
			await expect(memory.getByText(t.own)).toBeVisible();
			await me.button(t.moveSee).click();
			const sheet = page.getByRole('dialog');
			await expect(sheet.getByRole('figure')).toBeVisible();
			const move = sheet.getByRole('button', { name: /\d/ });
			const moved = Number((await move.innerText()).replace(/\D/g, ''));
			expect(await move.innerText()).toBe(t.move(moved));
			await move.click();
			await expect(page.getByText(t.moveDone(moved))).toBeVisible();
			await me.button(new RegExp(`^${me.t.review.undo}$`)).click();
			await expect(page.getByText(t.takenBack)).toBeVisible();
			await me.button(t.usual).click();
			await expect(page.getByText(t.usualUsed)).toBeVisible();
			await expect(memory.getByText(t.own)).toBeHidden();
			await me.button(new RegExp(`^${me.t.review.undo}$`)).click();
			await expect(memory.getByText(t.own)).toBeVisible();
			await me.checkData();
		});
	});
