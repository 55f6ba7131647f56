/** The app as a person uses it: by what is written on its screens, at a person's pace. */
import type { Page } from '@playwright/test';
import { words as all, type Words } from '../../support/words.ts';
import { expect } from './test.ts';

/** Longer than the guard against a double tap, shorter than anybody reads a card. */
const GLANCE = 220;

export class Person {
	readonly page: Page;
	readonly t: Words;
	readonly #url: string;

	/** `url`: where the app is, for a page that has no base of its own. */
	constructor(page: Page, { words = all.en, url = '' }: { words?: Words; url?: string } = {}) {
		this.page = page;
		this.t = words;
		this.#url = url;
	}

	/** Opens an address of the app, as `review/`. */
	async open(path = './'): Promise<void> {
		await this.page.goto(this.#url ? new URL(path, this.#url).href : path);
	}

	button(name: string | RegExp) {
		return this.page.getByRole('button', { name });
	}

	link(name: string | RegExp) {
		return this.page.getByRole('link', { name });
	}

	heading(name: string | RegExp) {
		return this.page.getByRole('heading', { name });
	}

	/** A rating on the answer bar: its name goes on with the interval. */
	rating(rating: 1 | 2 | 3 | 4) {
		return this.button(new RegExp(`^${this.t.review.ratings[rating]}`));
	}

	get showAnswer() {
		return this.button(this.t.review.show);
	}

	async glance(): Promise<void> {
		await this.page.waitForTimeout(GLANCE);
	}

	async reveal(): Promise<void> {
		await this.showAnswer.click();
		const all = this.button(this.t.review.showAll);
		await expect(this.rating(3).or(all).first()).toBeVisible();
		if (await all.isVisible()) await all.click();
		await expect(this.rating(3)).toBeVisible();
		await this.glance();
	}

	/** Answers the card on screen; the next one, or the end, is there when this resolves. */
	async answer(rating: 1 | 2 | 3 | 4): Promise<void> {
		await this.reveal();
		await this.rating(rating).click();
		await expect(this.rating(rating)).toBeHidden();
		await this.glance();
	}

	/** Waits until everything answered so far has reached the log: it is acknowledged. */
	async untilSaved(): Promise<void> {
		await expect(this.page.locator('[data-unsaved]')).toHaveAttribute('data-unsaved', '0');
	}

	/** Sets the limit of new cards a day, step by step, and waits until the log has it. */
	async setNewPerDay(cards: number): Promise<void> {
		await this.open('settings/');
		const label = this.t.settings.newPerDay;
		const shown = this.page.getByRole('group', { name: label }).getByRole('status');
		const entries = this.definition(this.t.settings.entries);
		for (let now = 20; now !== cards; now = Number(await shown.innerText())) {
			const step = now > cards ? this.t.settings.less : this.t.settings.more;
			const before = await entries.innerText();
			await this.button(step(label)).click();
			await expect(shown).not.toHaveText(String(now));
			await expect(entries).not.toHaveText(before);
		}
	}

	/**
	 * How many entries the log has, as the settings show it. Leaves the current screen. The
	 * first start of an English reader makes one: the language of the cards.
	 */
	async countEntries(): Promise<number> {
		await this.open('settings/');
		const shown = await this.definition(this.t.settings.entries).innerText();
		return Number(shown.replace(/\D/g, ''));
	}

	/** What stands beside a term on the settings screen. */
	definition(term: string) {
		const terms = this.page.getByRole('term').filter({ hasText: term });
		return terms.locator('xpath=following-sibling::dd[1]');
	}

	/** Lets the app replay the whole log and compare; fails unless it finds all well. */
	async checkData(): Promise<void> {
		await this.button(this.t.settings.check).click();
		await expect(this.page.getByText(/^(All is well|이상 없어요)/)).toBeVisible();
	}
}
