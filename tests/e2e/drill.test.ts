import { drillWords } from '../../src/i18n/drill.ts';
import { notebookWords } from '../../src/i18n/notebook.ts';
import { studyWords } from '../../src/i18n/study.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

test.use({ locale: 'ko-KR' });
const t = drillWords.ko;

/** Chooses among the answers on screen and goes on; returns the question. */
async function choose(me: Person, place: number): Promise<string> {
	const choices = me.page.getByRole('list', { name: t.choices }).getByRole('button');
	const question = await me.page.locator('article').innerText();
	await choices.nth(place).click();
	await expect(
		me.page.getByRole('status').getByText(new RegExp(`${t.right}|${t.wrong}`))
	).toBeVisible();
	await me.untilSaved();
	return question;
}

test('answers of a note are told apart, offline and over a reload, and no due date moves', async ({
	page,
	site
}) => {
	const me = new Person(page, { words: words.ko });
	await me.open('./');
	await untilOfflineReady(page);
	await site.down();
	const entries = await me.countEntries();
	await me.open('notes/kubernetes-service/');
	await me.button(notebookWords.ko.more).first().click();
	await me.link(notebookWords.ko.drillNote).click();
	await expect(page.getByText(t.place(1, 10))).toBeVisible();
	await expect(page).toHaveURL(/study\/drill\/$/);
	const first = await choose(me, 0);
	await me.button(t.next).click();
	await expect(page.getByText(t.place(2, 10))).toBeVisible();
	const second = await page.locator('article').innerText();
	expect(second).not.toBe(first);

	await page.reload();
	await expect(page.getByText(t.place(2, 10))).toBeVisible();
	expect(await page.locator('article').innerText()).toBe(second);
	await page.keyboard.press('2');
	await expect(me.button(t.next)).toBeFocused();
	await me.button(t.undo).click();
	await expect(page.getByText(t.place(2, 10))).toBeVisible();
	await choose(me, 1);
	await me.button(t.stop).click();
	await expect(page.getByText(t.schedule)).toBeVisible();

	// two answers, one more that was taken back, and the taking back
	expect(await me.countEntries()).toBe(entries + 4);
	await me.checkData();
	await me.open('review/');
	await expect(page.getByText(me.t.review.left(20))).toBeVisible();
});

test('a drill of chosen cards that was left goes on from where they are chosen', async ({
	page
}) => {
	const me = new Person(page, { words: words.ko });
	await me.open('study/');
	await me.button(/^고른 카드로/).click();
	await expect(page.getByText(t.place(1, 10))).toBeVisible();
	await choose(me, 0);
	await me.link(t.leave).click();
	await expect(me.heading(studyWords.ko.title)).toBeVisible();
	await me.link(t.goOn(9)).click();
	await expect(page.getByText(t.place(2, 10))).toBeVisible();
});
