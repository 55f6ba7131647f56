import { DAY, MINUTE } from '#core/base/time.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { answerAt, firstCard, restoreLog } from './support/log.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });

		test('a due day is set and a card starts over, each taken back, without a network', async ({
			page,
			site
		}) => {
			const me = new Person(page, { words: words[lang] });
			const { card: t, search, review } = me.t;
			const card = await firstCard(me);
			const at = Date.now() - 2 * DAY;
			await restoreLog(me, [answerAt(at, card, 3), answerAt(at + 10 * MINUTE, card, 3)]);
			await untilOfflineReady(page);
			await site.down();
			await me.open('cards/');
			await page.getByRole('list', { name: me.t.shell.cards }).getByRole('link').first().click();
			await expect(me.definition(t.answers)).toHaveText('2');
			const interval = await me.definition(t.interval).innerText();
			expect(interval).not.toBe(t.days(9));

			await me.button(search.setDue).click();
			await me.button(search.inDays(7)).click();
			await expect(page.getByText(search.didDue(1))).toBeVisible();
			await expect(me.definition(t.interval)).toHaveText(t.days(9));
			await me.button(review.undo).click();
			await expect(me.definition(t.interval)).toHaveText(interval);

			await me.button(search.reset).click();
			await page.getByRole('dialog').getByRole('button', { name: search.reset }).click();
			await expect(page.getByText(search.didReset(1))).toBeVisible();
			await expect(me.definition(t.interval)).toBeHidden();
			await expect(page.getByRole('cell', { name: t.events.reset })).toBeVisible();
			await me.button(review.undo).click();
			await expect(me.definition(t.interval)).toHaveText(interval);
			await me.countEntries();
			await me.checkData();
		});
	});
