/** The app as a person uses it: by what is written on its screens. */
import type { Page } from '@playwright/test';
import { en, type Messages } from '#i18n/en.ts';
import { expect } from './test.ts';

export class Person {
	readonly page: Page;
	readonly t: Messages;

	constructor(page: Page, words: Messages = en) {
		this.page = page;
		this.t = words;
	}

	button(name: string | RegExp) {
		return this.page.getByRole('button', { name });
	}

	link(name: string | RegExp) {
		return this.page.getByRole('link', { name });
	}

	/** A rating on the answer bar: its name goes on with the interval. */
	rating(rating: 1 | 2 | 3 | 4) {
		return this.button(
			new RegExp(`^${this.t.review.ratings[rating]}\\b|^${this.t.review.ratings[rating]}`)
		);
	}

	async reveal(): Promise<void> {
		await this.button(this.t.review.show).click();
		await expect(this.rating(3)).toBeVisible();
	}

	/** Answers the card on screen and waits until the next screen is there. */
	async answer(rating: 1 | 2 | 3 | 4): Promise<void> {
		await this.reveal();
		await this.rating(rating).click();
		await expect(this.rating(rating)).toBeHidden();
	}

	/** Waits until nothing that was answered is still on its way to the log. */
	async untilSaved(): Promise<void> {
		await this.page.waitForFunction(
			() => !Object.keys(localStorage).some((key) => key.endsWith(':unsaved'))
		);
	}
}
