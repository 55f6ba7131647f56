import type { CardId } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { answerAt, firstCard, newPerDayAt, restoreLog } from './support/log.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

/** Twenty answers in a hurry to the one card that is due. */
function inAHurry(card: CardId) {
	const start = Date.now() - 30 * DAY;
	const answers = Array.from({ length: 20 }, (_, i) => ({
		...answerAt(start + i * 1000, card, 3),
		...({ ms: 200 } as object)
	}));
	return [newPerDayAt(start - 1000, 0), ...answers];
}

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });
		const t = words[lang].coach.hasty;

		test('a habit is told once at the end, with a deed and its undo, without a network', async ({
			page,
			site
		}) => {
			const me = new Person(page, { words: words[lang] });
			await restoreLog(me, inAHurry(await firstCard(me)));
			await untilOfflineReady(page);
			await site.down();
			await me.open('review/');
			await me.answer(3);
			await expect(me.heading(me.t.review.doneTitle)).toBeVisible();
			await expect(page.getByText(t.title)).toBeVisible();
			await expect(page.getByRole('dialog')).toBeHidden();
			await me.button(t.deed).click();
			const note = page.getByRole('status').filter({ hasText: t.done });
			await note.getByRole('button', { name: me.t.review.undo }).click();
			await expect(me.button(t.deed)).toBeVisible();
			await me.untilSaved();
			await page.reload();
			await expect(me.heading(me.t.review.doneTitle)).toBeVisible();
			await me.glance();
			await expect(page.getByText(t.title)).toBeHidden();
		});
	});
