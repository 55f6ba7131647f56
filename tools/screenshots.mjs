/**
 * Pictures of the running app: for the manifest (static/screenshots) and the README
 * (docs/review.png). Run after the look has changed: `node --import tsx tools/screenshots.mjs`.
 */
import { chromium } from '@playwright/test';
import { ko } from '#i18n/ko.ts';
import { args, chromium as find } from './chromium.mjs';
import { ensureBuilt } from './build.mjs';
import { serve } from './serve.mjs';

/** Longer than the guard against double taps. */
const GLANCE = 250;
const PHONE = { width: 390, height: 844 };

/** @typedef {import('@playwright/test').Page} Page */

/**
 * A few cards into a review, an answer in view: the state that says most about the app.
 * @param {Page} page
 */
async function review(page) {
	for (let i = 0; i < 4; i++) {
		await page.getByRole('button', { name: ko.review.show }).click();
		await page.waitForTimeout(GLANCE);
		await page.getByRole('button', { name: new RegExp(`^${ko.review.ratings[3]}`) }).click();
		await page.waitForTimeout(GLANCE);
	}
	await page.getByRole('button', { name: ko.review.show }).click();
	await page.getByRole('button', { name: new RegExp(`^${ko.review.ratings[3]}`) }).waitFor();
	await page.waitForTimeout(GLANCE);
}

/** @type {{ file: string, path: string, viewport: import('@playwright/test').ViewportSize, scale: number, prepare?: (page: Page) => Promise<void> }[]} */
const PICTURES = [
	{
		file: 'static/screenshots/narrow.png',
		path: 'review/',
		viewport: PHONE,
		scale: 2,
		prepare: review
	},
	{
		file: 'static/screenshots/wide.png',
		path: 'notes/kubernetes-service/',
		viewport: { width: 1280, height: 800 },
		scale: 1
	},
	{ file: 'docs/review.png', path: 'review/', viewport: PHONE, scale: 2, prepare: review }
];

ensureBuilt();
const server = await serve('build');
const { executablePath, env } = await find();
const browser = await chromium.launch({
	executablePath,
	args,
	env: /** @type {Record<string, string>} */ (env)
});
for (const { file, path, viewport, scale, prepare } of PICTURES) {
	const context = await browser.newContext({
		viewport,
		deviceScaleFactor: scale,
		locale: 'ko-KR',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await page.goto(new URL(path, server.url).href);
	await page.getByRole('main').getByRole('button').first().waitFor();
	await prepare?.(page);
	await page.screenshot({ path: file });
	await context.close();
	console.log(file);
}
await browser.close();
await server.close();
