/** What else may be done to the card on the table, in the built app without a network. */
import type { CardId } from '#core/base/brand.ts';
import { DAY, MINUTE } from '#core/base/time.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { answerAt, firstCard, newPerDayAt, restoreLog } from './support/log.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

/** Learned a month ago, and the one card that is due. */
function due(card: CardId) {
	const at = Date.now() - 30 * DAY;
	const answers = [answerAt(at, card, 3), answerAt(at + 10 * MINUTE, card, 3)];
	return [newPerDayAt(at - 1, 0), ...answers];
}

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });

		test('a card gets a mark, a due day, a new start and other words, each taken back', async ({
			page,
			site
		}) => {
			const me = new Person(page, { words: words[lang] });
			const { review: t, search, proposal } = me.t;
			const card = await firstCard(me);
			await restoreLog(me, due(card));
			await untilOfflineReady(page);
			await site.down();
			await me.open('review/');
			const prompt = page.locator('article .prompt');
			const asked = await prompt.innerText();
			const sheet = page.getByRole('dialog');
			const more = async (name: string) => {
				await me.glance();
				await page.getByRole('button', { name: t.deeds, exact: true }).click();
				await sheet.getByRole('button', { name, exact: true }).click();
			};
			const said = (text: string) => page.getByRole('status').getByText(text, { exact: true });
			const undo = async () => {
				await me.glance();
				await me.button(t.undo).click();
				await expect(said(t.undone)).toBeVisible();
				await expect(prompt).toHaveText(asked);
			};

			await more(search.flags[2]);
			await expect(said(t.flagged)).toBeVisible();
			await undo();
			await more(search.setDue);
			await sheet.getByRole('button', { name: search.inDays(7) }).click();
			await expect(said(t.due)).toBeVisible();
			await expect(me.heading(t.nothingTitle)).toBeVisible();
			await undo();
			await more(search.reset);
			await sheet.getByRole('button', { name: search.reset, exact: true }).click();
			await expect(said(t.reset)).toBeVisible();
			await undo();

			const reword = async () => {
				await page.keyboard.press('e');
				await sheet.getByRole('textbox').first().fill('Kube ==words==?');
				await sheet.getByRole('button', { name: proposal.fixDone }).click();
				await expect(said(t.reworded)).toBeVisible();
				await expect(prompt).toContainText('Kube');
			};
			await reword();
			await undo();
			await me.glance();
			await reword();
			await page.reload();
			await expect(prompt).toContainText('Kube');
			await undo();
			await me.glance();
			await reword();
			await me.answer(3);
			await expect(me.heading(t.doneTitle)).toBeVisible();
			await me.untilSaved();

			await me.open(`cards/card/?id=${encodeURIComponent(card)}`);
			await expect(page.getByRole('main').getByText(/Kube/).first()).toBeVisible();
			await expect(me.definition(me.t.card.answers)).toHaveText('3');
			await me.countEntries();
			await me.checkData();
		});
	});
