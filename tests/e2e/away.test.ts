/** Days without the app: planned before, and made up for after. */
import type { Millis } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';
import { restoreLog } from './support/log.ts';
import { answersOf, restoreYear } from './support/year.ts';

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });
		const t = words[lang].ahead;

		test('a planned break tells its cost, rests on Today and is called off', async ({
			page,
			site
		}) => {
			const me = new Person(page, { words: words[lang] });
			const { start, goOn } = me.t.today;
			// shortly after the day has begun the last answers were yesterday's
			const begin = new RegExp(`^(?:${start}|${goOn})$`);
			await restoreYear(me, 40);
			await untilOfflineReady(page);
			await site.down();
			await me.button(t.breakPlan).click();
			const today = await page.getByLabel(t.breakFrom).getAttribute('min');
			const last = new Date(Date.parse(today!) + 6 * DAY);
			await page.getByLabel(t.breakTo).fill(last.toISOString().slice(0, 10));
			await page.getByLabel(t.breakFrom).fill(today!);
			const cost = page.getByRole('dialog').getByRole('status');
			await expect(cost.locator('p')).toHaveText([/\d/, /\d+\D+\d+\D+\d+/]);
			await me.button(t.breakSave).click();
			await expect(page.getByText(t.breakSaved)).toBeVisible();

			await me.open();
			const until = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
			await expect(me.heading(t.breakOn(last.toLocaleDateString(lang, until)))).toBeVisible();
			await me.button(t.breakAnyway).click();
			await expect(me.link(begin)).toBeVisible();

			await me.open('settings/');
			await me.button(t.breakDrop).click();
			await expect(page.getByText(t.breakDropped)).toBeVisible();
			await me.button(me.t.review.undo).click();
			await expect(me.button(t.breakDrop)).toBeVisible();
			await me.button(t.breakDrop).click();
			await expect(page.getByText(t.breakDropped)).toBeVisible();
			await expect(me.button(t.breakPlan)).toBeVisible();
			await me.open();
			await expect(me.link(begin)).toBeVisible();
		});

		test('after a gap a plan in minutes is offered, taken, shown and left', async ({
			page,
			site
		}) => {
			const me = new Person(page, { words: words[lang] });
			const until = (Date.now() - 60 * DAY) as Millis;
			const answers = answersOf({ until, days: 60, newPerDay: 5 });
			await restoreLog(
				me,
				answers.map((answer) => ({ ...answer, ms: 30_000 }))
			);
			await untilOfflineReady(page);
			await site.down();
			await me.open();
			await expect(me.heading(t.comebackTitle)).toBeVisible();
			const choice = page.getByRole('listitem').getByRole('button').first();
			const minutes = Number(/\d+/.exec(await choice.innerText())![0]);
			await expect(choice).toContainText(t.comebackChoice(minutes));
			await choice.click();
			await expect(page.getByText(t.comebackTaken(minutes))).toBeVisible();
			await expect(page.getByText(t.comebackRuns(minutes))).toBeVisible();

			await me.open();
			await expect(page.getByText(t.comebackRuns(minutes))).toBeVisible();
			await me.button(t.comebackStop).click();
			await expect(page.getByText(t.comebackStopped)).toBeVisible();
			await expect(me.heading(t.comebackTitle)).toBeVisible();
			await me.button(me.t.review.undo).click();
			await expect(page.getByText(t.comebackRuns(minutes))).toBeVisible();
		});
	});
