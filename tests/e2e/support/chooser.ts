/** Somebody who studies cards of their own choice. */
import type { Page } from '@playwright/test';
import { words } from '../../support/words.ts';
import { Person } from './app.ts';
import { expect } from './test.ts';

export class Chooser extends Person {
	constructor(page: Page, lang: 'ko' | 'en' = 'en') {
		super(page, { words: words[lang] });
	}

	way(how: 'plan' | 'cram') {
		return this.page.getByRole('radio', { name: this.t.study.ways[how] });
	}

	/** Starts what is chosen on the screen; its first card is there when this resolves. */
	async start(how: 'plan' | 'cram'): Promise<void> {
		await this.way(how).check();
		await this.button(this.t.study.start).click();
		await expect(this.showAnswer).toBeVisible();
	}

	/** Cards left, as the review tells it. */
	async left(): Promise<number> {
		const shown = await this.page.locator('header strong').innerText();
		return Number(shown.replace(/\D/g, ''));
	}

	/** How many cards a search finds. Leaves the current screen. */
	async found(query: string): Promise<number> {
		await this.open(`cards/?q=${encodeURIComponent(query)}`);
		const total = this.page.getByRole('main').getByRole('status').filter({ hasText: /\d/ });
		return Number((await total.innerText()).replace(/\D/g, ''));
	}
}
