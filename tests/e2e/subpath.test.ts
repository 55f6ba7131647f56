import { Person } from './support/app.ts';
import { Site } from './support/site.ts';
import { expect, test as base, untilOfflineReady } from './support/test.ts';

/** The app under a sub-path, served as GitHub Pages does it. */
const test = base.extend<object, { site: Site }>({
	site: [
		async ({ browserName: _ }, use) => {
			const site = await Site.open('build-sub');
			await use(site);
			await site.down();
		},
		{ scope: 'worker' }
	]
});

test('under /kubecards/ everything loads, deep links too, and works offline', async ({
	page,
	site
}) => {
	const me = new Person(page);
	expect(new URL(site.url).pathname).toBe('/kubecards/');
	const outside: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(site.url)) outside.push(request.url());
	});
	await page.goto('./');
	await untilOfflineReady(page);
	await me.link(me.t.shell.notes).first().click();
	await expect(page).toHaveURL(`${site.url}notes/`);
	await site.down();
	await page.reload();
	await expect(page.getByRole('heading', { name: me.t.shell.notes })).toBeVisible();
	await page.goto('notes/kubernetes-service/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(outside).toEqual([]);
});

test.describe('where the host answers with 404.html', () => {
	test.use({ expectsProblems: true });

	test('a deep link works at the first visit', async ({ page }) => {
		const response = await page.goto('notes/kubernetes-service/');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});
});

test('caches, database, journal and locks carry the sub-path: the origin is shared', async ({
	page
}) => {
	await page.goto('./');
	await untilOfflineReady(page);
	const names = await page.evaluate(async () => {
		const files: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
		return {
			caches: await caches.keys(),
			databases: (await indexedDB.databases()).map(({ name }) => name),
			files
		};
	});
	expect(names.caches).toHaveLength(1);
	expect(names.databases).not.toEqual([]);
	expect(names.files).not.toEqual([]);
	for (const name of Object.values(names).flat()) expect(name).toMatch(/kubecards.*kubecards/);
});

test.describe('theme, text size and language', () => {
	test.use({ serviceWorkers: 'block', expectsProblems: true });

	test('are kept under it, and stand before the app runs', async ({ page }) => {
		const me = new Person(page);
		await me.open('settings/');
		await page.evaluate(() => localStorage.setItem('kubecards:theme', 'light')); // another site's
		await page.getByText(me.t.settings.themeDark, { exact: true }).click();
		await page.getByText(me.t.settings.textSizes.l, { exact: true }).click();
		const languages = page.getByRole('group', { name: me.t.settings.appLanguage });
		await languages.getByText(me.t.settings.korean).click();
		const root = page.locator('html');
		await expect(root).toHaveAttribute('lang', 'ko');
		expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
			'kubecards/kubecards:lang',
			'kubecards/kubecards:text',
			'kubecards/kubecards:theme',
			'kubecards:theme'
		]);
		await page.route('**/_app/**', (route) => route.abort());
		await page.goto('notes/kubernetes-service/', { waitUntil: 'commit' });
		await expect(root).toHaveAttribute('data-theme', 'dark');
		await expect(root).toHaveAttribute('data-text', 'l');
		await expect(root).toHaveAttribute('lang', 'ko');
	});
});

test('another app of the origin keeps its caches', async ({ page }) => {
	await page.goto('./');
	await page.evaluate(() => caches.open('kubecards::elsewhere'));
	await untilOfflineReady(page);
	await page.reload();
	await expect(page.getByRole('navigation')).toBeVisible();
	expect(await page.evaluate(() => caches.keys())).toContain('kubecards::elsewhere');
});
