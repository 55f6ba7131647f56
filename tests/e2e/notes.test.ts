import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { notebookWords } from '#i18n/notebook.ts';
import { proposalWords } from '#i18n/proposal.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

/** Somebody who lives with their notes, in one language. */
class Writer extends Person {
	readonly n: (typeof notebookWords)['en'];
	readonly p: (typeof proposalWords)['en'];

	constructor(page: Page, lang: 'ko' | 'en') {
		super(page, { words: words[lang] });
		this.n = notebookWords[lang];
		this.p = proposalWords[lang];
	}

	get sheet() {
		return this.page.getByRole('dialog');
	}

	/** Makes a card in the sheet that is open. */
	async make(question: string, answer: string): Promise<void> {
		await this.sheet.getByLabel(this.n.question, { exact: true }).fill(question);
		await this.sheet.getByLabel(this.n.answer, { exact: true }).fill(answer);
		await this.sheet.getByRole('button', { name: this.n.add }).click();
		await expect(this.sheet).toBeHidden();
	}

	async openNote(title: string): Promise<void> {
		await this.open('notes/');
		await this.page.getByRole('link', { name: title }).click();
		await expect(this.button(this.n.more)).toBeVisible();
	}

	line(text: string | RegExp) {
		return this.page.locator('[data-line]').filter({ hasText: text });
	}
}

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });

		test('a card made by hand is learned, mapped, edited and taken back, without a network', async ({
			page,
			site
		}) => {
			const me = new Writer(page, lang);
			await me.open();
			await untilOfflineReady(page);
			await site.down();
			await me.open('notes/');
			await me.button(me.n.makeCard).click();
			await me.make('Port?', '53');

			await me.openNote(me.n.freeDeck);
			await expect(me.line('Q: Port?')).toHaveClass(/recall new/);
			await me.line('Q: Port?').click();
			await expect(me.sheet).toContainText('53');
			await me.sheet.getByRole('button', { name: me.n.makeCard }).click();
			await me.make('Name?', 'DNS');
			await expect(me.line('A: DNS')).toBeVisible();

			await me.link(me.n.edit).click();
			const area = page.getByLabel(me.n.text);
			await expect(area).toBeEnabled();
			await area.fill((await area.inputValue()).replace('53', '5353'));
			await me.button(me.n.save).click();
			await me.button(me.p.acceptChanges).click();
			await expect(me.line('A: 5353')).toBeVisible();
			await me.button(me.t.review.undo).click();
			await expect(page.locator('[data-line] .body', { hasText: /^A: 53$/ })).toBeVisible();
		});
	});

test('lines of a note are told by how well they are known, and fit any theme', async ({ page }) => {
	const me = new Writer(page, 'en');
	await me.open('review/');
	await me.answer(3);
	await me.untilSaved();
	await me.open('notes/');
	await page.getByRole('article').getByRole('link').first().click();
	await expect(page.locator('.recall.ok, .recall.strong, .recall.fading').first()).toBeVisible();
	await expect(page.getByText(/% known now/)).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations).toEqual([]);
	}
});

test('words selected in a line become a gap', async ({ page }) => {
	const me = new Writer(page, 'en');
	await me.open('notes/');
	await me.button(me.n.makeCard).click();
	await me.make('Why short?', 'Short ones are learned.');
	await me.openNote(me.n.freeDeck);
	await me.line('# My cards').waitFor();
	await me.button(me.n.makeCard).click();
	await me.sheet.getByText(me.n.kinds.cloze).click();
	const area = me.sheet.getByRole('textbox', { name: me.n.clozeText });
	await area.fill('DNS listens on port 53.');
	await area.evaluate((box: HTMLTextAreaElement) => {
		box.focus();
		box.setSelectionRange(20, 22);
	});
	await me.sheet.getByRole('button', { name: me.n.hideWords }).click();
	await expect(area).toHaveValue('DNS listens on port ==53==.');
	await me.sheet.getByRole('button', { name: me.n.add }).click();
	await expect(me.line('==53==')).toBeVisible();
	await me.line('==53==').evaluate((line) => {
		const words = line.querySelector('.body')!.firstChild!;
		getSelection()!.setBaseAndExtent(words, 0, words, 3);
	});
	await me.button(me.n.gap).click();
	await expect(me.line('==DNS== listens')).toBeVisible();
});
