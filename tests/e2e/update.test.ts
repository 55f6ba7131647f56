import type { Page } from '@playwright/test';
import { Person } from './support/app.ts';
import { Site } from './support/site.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

const versionOf = async (site: Site) =>
	((await (await fetch(`${site.url}_app/version.json`)).json()) as { version: string }).version;

async function shownVersion(page: Page): Promise<string> {
	await page.goto('settings/');
	return page.getByText(/^[0-9a-f]{16}(-next)?$/).innerText();
}

const becomeVisible = (page: Page) =>
	page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('a new version waits for a yes, both tabs move together, and the old one still works until then', async ({
	context,
	page,
	site
}) => {
	const me = new Person(page);
	const old = await versionOf(site);
	await page.goto('./');
	await untilOfflineReady(page);
	expect(await shownVersion(page)).toBe(old);
	const other = await context.newPage();
	await other.goto('./');

	site.deploy('build-next');
	await becomeVisible(page);
	await expect(page.getByText(me.t.shell.updateReady)).toBeVisible();
	await expect(other.getByText(me.t.shell.updateReady)).toBeVisible();

	// scripts of the old version, not loaded yet and gone from the server
	await new Person(other).link(me.t.shell.cards).first().click();
	await expect(other.getByRole('heading', { name: me.t.shell.cards })).toBeVisible();
	await page.reload();
	expect(await shownVersion(page)).toBe(old);

	await other.evaluate(() => Object.assign(window, { before: true }));
	await me.button(me.t.shell.updateNow).click();
	await other.waitForFunction(() => !('before' in window));
	await expect.poll(() => shownVersion(page)).toBe(`${old}-next`);
	await other.close();
	await site.down();
	await page.reload();
	expect(await shownVersion(page)).toBe(`${old}-next`);
	await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([`kubecards::${old}-next`]);
});

test('a version that waits while the old one starts again is still there without a network', async ({
	page,
	site
}) => {
	const me = new Person(page);
	await page.goto('./');
	await untilOfflineReady(page);
	site.deploy('build-next');
	await becomeVisible(page);
	await expect(me.button(me.t.shell.updateNow)).toBeVisible();
	await page.reload();
	await expect(me.button(me.t.shell.updateNow)).toBeVisible();
	const count = () => page.evaluate(async () => (await caches.keys()).length);
	// whatever the start asks for is done before this worker answers the next page
	await page.goto('settings/');
	await page.goto('./');
	expect(await count()).toBe(2);
	await site.down();
	await page.evaluate(() => Object.assign(window, { before: true }));
	await me.button(me.t.shell.updateNow).click();
	await page.waitForFunction(() => !('before' in window));
	expect(await shownVersion(page)).toMatch(/-next$/);
	await expect.poll(count).toBe(1);
});

test('a review is neither interrupted nor reloaded by a new version', async ({
	context,
	page,
	site
}) => {
	await page.goto('./');
	await untilOfflineReady(page);
	await page.goto('review/');
	const me = new Person(page);
	await me.reveal();
	await page.evaluate(() => Object.assign(window, { before: true }));

	const other = await context.newPage();
	await other.goto('./');
	site.deploy('build-next');
	await becomeVisible(other);
	await new Person(other).button(me.t.shell.updateNow).click();
	await other.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
	await expect(page.getByText(me.t.shell.updateReady)).toBeHidden();
	expect(await page.evaluate(() => 'before' in window)).toBe(true);
	await me.rating(3).click();
	await me.glance();
	await me.answer(3);
	await me.untilSaved();
	expect(await page.evaluate(() => 'before' in window)).toBe(true);
	await me.link(me.t.review.leave).click();
	await page.waitForFunction(() => !('before' in window));
	expect(await shownVersion(page)).toMatch(/-next$/);
	expect(await me.countEntries()).toBe(3);
});
