import type { CardId } from '#core/base/brand.ts';
import { DAY, MINUTE } from '#core/base/time.ts';
import type { Draft } from '#core/log/types.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { answerAt, firstCard, newPerDayAt, restoreLog } from './support/log.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

/** A card that was forgotten seven times, every tenth day, and is due again. */
function sevenLapses(card: CardId): readonly Draft[] {
	const start = Date.now() - 80 * DAY;
	const learned = [3, 3].map((rating, i) => answerAt(start + i * 10 * MINUTE, card, rating as 3));
	const lapses = [1, 2, 3, 4, 5, 6, 7].flatMap((n) => {
		const at = start + n * 10 * DAY;
		return [answerAt(at, card, 1), answerAt(at + 10 * MINUTE, card, 3)];
	});
	return [newPerDayAt(start - 1, 1), ...learned, ...lapses];
}

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });
		const t = words[lang].leech;

		test('a leech is told of, and its page has the line and three ways, without a network', async ({
			page,
			site
		}) => {
			const me = new Person(page, { words: words[lang] });
			await restoreLog(me, sevenLapses(await firstCard(me)));
			await untilOfflineReady(page);
			await site.down();
			await me.open('review/');
			await me.reveal();
			await me.rating(1).click();
			await expect(page.getByRole('status').getByText(me.t.review.leech)).toBeVisible();
			await me.untilSaved();

			await me.open('cards/');
			await page.getByRole('searchbox').fill('is:leech');
			await expect(page.getByText(me.t.cards.found(1), { exact: true })).toBeVisible();
			await page.getByRole('list', { name: me.t.shell.cards }).getByRole('link').click();
			await expect(page.getByText(t.intro(8))).toBeVisible();
			await expect(page.getByRole('blockquote', { name: t.line })).toHaveText(/\S/);
			const leech = page.locator('section').filter({ has: me.heading(t.title) });
			const ways = leech.getByRole('listitem').getByRole('button');
			await expect(ways).toHaveCount(3);
			for (const way of await ways.all()) {
				await way.click();
				if ((await way.innerText()) === t.stop) {
					await expect(page.getByText(me.t.search.didSuspend(1))).toBeVisible();
					await me.button(me.t.review.undo).click();
				} else {
					await expect(page.getByRole('dialog')).toBeVisible();
					await page.keyboard.press('Escape');
					await expect(page.getByRole('dialog')).toBeHidden();
				}
			}

			await me.button(t.forgive).click();
			await expect(me.heading(t.title)).toBeHidden();
			await me.button(me.t.review.undo).click();
			await expect(me.heading(t.title)).toBeVisible();
		});
	});
