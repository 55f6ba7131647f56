import { readFileSync } from 'node:fs';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';
import { restoreYear } from './support/year.ts';

for (const lang of ['en', 'ko'] as const)
	test.describe(`progress (${lang})`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });
		const t = words[lang].progress;

		test('of a year is drawn, told and saved without a network', async ({ page, site }) => {
			const me = new Person(page, { words: words[lang] });
			await restoreYear(me);
			await untilOfflineReady(page);
			await site.down();
			await me.link(words[lang].shell.progress).click();
			await expect(me.heading(new RegExp(`^${t.retention.topic}.*\\d+ ?%`))).toBeVisible();
			await expect(me.heading(new RegExp(`^${t.known.topic}.*\\d`))).toBeVisible();
			await expect(me.heading(new RegExp(`^${t.forecast.topic}.*30`))).toBeVisible();
			const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
			expect(wide).toBe(false);

			const download = page.waitForEvent('download');
			await me.button(`${t.save}: ${t.year.topic}`).click();
			const file = await download;
			expect(file.suggestedFilename()).toMatch(/^kubecards-days-\d{4}-\d\d-\d\d\.csv$/);
			const [head, newest] = readFileSync(await file.path(), 'utf8').split('\r\n');
			expect(head).toContain(t.year.answers);
			expect(newest).toMatch(/^\d{4}-\d\d-\d\d,\d+,/);
		});

		test('grows with an answer given since', async ({ page }) => {
			const me = new Person(page, { words: words[lang] });
			await me.open('review/');
			await me.answer(3);
			await me.untilSaved();
			await me.open('progress/');
			const today = page.getByRole('region', { name: new RegExp(`^${t.today.topic}`) }).first();
			await expect(today.getByRole('definition').first()).toHaveText('1');
			await expect(me.heading(t.retention.titleFew)).toBeVisible();
			await me.open('review/');
			await me.answer(3);
			await me.untilSaved();
			await me.open('progress/');
			await expect(today.getByRole('definition').first()).toHaveText('2');
		});
	});
