import type { Page } from '@playwright/test';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

/** Somebody who looks through their cards. */
class Seeker extends Person {
	constructor(page: Page, lang: 'ko' | 'en') {
		super(page, { words: words[lang] });
	}

	get list() {
		return this.page.getByRole('list', { name: this.t.shell.cards });
	}

	get field() {
		return this.page.getByRole('searchbox', { name: this.t.cards.search });
	}

	async search(query: string, found: number): Promise<void> {
		await this.field.fill(query);
		await expect(this.page.getByText(this.t.cards.found(found), { exact: true })).toBeVisible();
	}
}

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });

		test('cards are searched, suspended by the dozen and taken back, without a network', async ({
			page,
			site
		}) => {
			const me = new Seeker(page, lang);
			await me.open();
			await untilOfflineReady(page);
			await me.open('review/');
			await me.answer(3);
			await me.open('cards/');
			await site.down();
			await me.search('rated:1', 1);
			await me.search('rated:1 -is:learn', 0);
			await me.field.fill('is:new');
			await me.button(me.t.search.select).click();
			await me.page.getByRole('checkbox').first().check();
			await me.page.getByRole('checkbox').nth(1).check();
			await me.button(new RegExp(`^${me.t.search.suspend}$`)).click();
			await expect(me.page.getByText(me.t.search.didSuspend(2))).toBeVisible();
			await me.search('is:suspended', 2);
			await me.button(me.t.review.undo).click();
			await expect(me.page.getByText(me.t.cards.none('is:suspended'))).toBeVisible();
		});

		test('a card tells its history on its own page, and the list is found as it was left', async ({
			page
		}) => {
			const me = new Seeker(page, lang);
			await me.open('review/');
			await me.answer(3);
			await me.open('cards/');
			await me.search('rated:1', 1);
			await me.list.getByRole('link').first().click();
			await expect(me.heading(me.t.card.history)).toBeVisible();
			await expect(me.page.getByRole('row', { name: me.t.review.ratings[3] })).toBeVisible();
			await me.page.reload();
			await expect(me.heading(me.t.card.history)).toBeVisible();
			await me.link(me.t.card.back).click();
			await expect(me.list).toBeVisible();
		});

		test('the answer to a slip is one tap away', async ({ page }) => {
			const me = new Seeker(page, lang);
			await me.open('cards/');
			await me.field.fill('is:suspendde');
			await me.button(me.t.search.meant('is:suspended')).click();
			await expect(me.field).toHaveValue('is:suspended');
		});
	});
