import type { Route } from '@playwright/test';
import { Person } from './support/app.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

test('from the second load on every page opens without a network', async ({ page, site }) => {
	const me = new Person(page);
	await page.goto('./');
	await untilOfflineReady(page);
	await site.down();
	await page.reload();
	await expect(page.getByRole('navigation')).toBeVisible();
	for (const name of [me.t.shell.notes, me.t.shell.cards, me.t.shell.progress, me.t.shell.today]) {
		await me.link(name).first().click();
		await expect(page.getByRole('link', { name }).first()).toHaveAttribute('aria-current', 'page');
	}
	await page.goto('notes/kubernetes-service');
	await page.goto('notes/kubernetes-service/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a page that was still on its way when the worker took charge works offline too', async ({
	page,
	context
}) => {
	const late = await context.newPage();
	const asked = new Promise<Route>((resolve) => void late.route('**/settings/', resolve));
	const arrival = late.goto('settings/');
	const held = await asked;
	await page.goto('./');
	await untilOfflineReady(page);
	await held.continue();
	await arrival;
	await untilOfflineReady(late);
});

test('one cache holds all of the app and carries its name, base and version', async ({
	page,
	site
}) => {
	await page.goto('./');
	await untilOfflineReady(page);
	const { version } = (await (await fetch(`${site.url}_app/version.json`)).json()) as {
		version: string;
	};
	expect(await page.evaluate(() => caches.keys())).toEqual([`kubecards::${version}`]);
	const names = await page.evaluate(async () => {
		const cache = await caches.open((await caches.keys())[0]!);
		return (await cache.keys()).map(({ url }) => new URL(url).pathname);
	});
	expect(names).toEqual(expect.arrayContaining(['/', '/200.html', '/theme.js', '/review/']));
	expect(names.filter((name) => name.includes('screenshots'))).toEqual([]);
});

test.describe('what is not ours', () => {
	test.use({ expectsProblems: true });

	test('an address that is no page says so, offline too', async ({ page, site }) => {
		const me = new Person(page);
		await me.open();
		await untilOfflineReady(page);
		await site.down();
		await me.open('no/such/page/');
		await expect(me.heading(me.t.shell.notFoundTitle)).toBeVisible();
	});

	test('a request with another method is none of the worker’s business', async ({ page, site }) => {
		await page.goto('./');
		await untilOfflineReady(page);
		await site.down();
		const posted = page.evaluate(() => fetch('theme.js', { method: 'POST' }));
		await expect(posted).rejects.toThrow('Failed to fetch');
	});
});
