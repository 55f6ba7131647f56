/** Playwright's `test` with a site per test file, and with an eye on every page's complaints. */
import { test as base, expect, type Page } from '@playwright/test';
import { Site } from './site.ts';

/** Fails the test on an error of the page, of the console or of the content security policy. */
export function watchProblems(page: Page, problems: string[]): void {
	page.on('pageerror', (error) => problems.push(`${error.name}: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
}

export const test = base.extend<{ problems: string[] }, { site: Site }>({
	site: [
		async ({ browserName: _ }, use) => {
			const site = await Site.open();
			await use(site);
			await site.down();
		},
		{ scope: 'worker' }
	],
	baseURL: ({ site }, use) => use(site.url),
	problems: [
		async ({ context, site }, use) => {
			const problems: string[] = [];
			context.on('page', (page) => watchProblems(page, problems));
			await use(problems);
			expect(problems).toEqual([]);
			await site.up();
		},
		{ auto: true }
	]
});

/** Waits until the service worker answers for the page: from here on it works offline. */
export async function untilOfflineReady(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

export { expect };
