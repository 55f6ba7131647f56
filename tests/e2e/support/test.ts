/** Playwright's `test` with a site of its own, and with an eye on every page's complaints. */
import { test as base, expect, type Page } from '@playwright/test';
import { Site } from './site.ts';

/** Collects errors of the page and of the console; the security policy reports there too. */
export function watchProblems(page: Page, problems: string[]): void {
	page.on('pageerror', (error) => problems.push(`${error.name}: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
}

type Options = {
	/** Fails the test if a page complains; on unless the test provokes complaints. */
	watched: undefined;
	/** Set where a test does what pages complain of: a refused script, a lost request. */
	expectsProblems: boolean;
};

export const test = base.extend<Options, { site: Site }>({
	expectsProblems: [false, { option: true }],
	site: [
		async ({ browserName: _ }, use) => {
			const site = await Site.open();
			await use(site);
			await site.down();
		},
		{ scope: 'worker' }
	],
	baseURL: ({ site }, use) => use(site.url),
	watched: [
		async ({ context, site, expectsProblems }, use) => {
			const problems: string[] = [];
			context.on('page', (page) => watchProblems(page, problems));
			await use(undefined);
			await site.reset();
			if (!expectsProblems) expect(problems).toEqual([]);
		},
		{ auto: true }
	]
});

/** Waits until the service worker answers for the page: from here on it works offline. */
export async function untilOfflineReady(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

export { expect };
