/** How fast the built app is in Chromium with its processor throttled to a quarter. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { en } from '#i18n/en.ts';
import { args, chromium as find } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';

const THROTTLE = 4;
const ANSWERS = 60;
const STARTS = 7;

/** @param {readonly number[]} values @param {number} share */
export const quantile = (values, share) =>
	values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;

/** Opens a Chromium with a profile on disk: incognito IndexedDB is no measure. */
async function openChromium() {
	const profile = mkdtempSync(join(tmpdir(), 'kubecards-bench-profile-'));
	const { executablePath, env } = await find();
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		args,
		env: /** @type {Record<string, string>} */ (env),
		viewport: { width: 390, height: 844 },
		locale: 'en-US'
	});
	const close = async () => {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	};
	return { context, page: context.pages()[0] ?? (await context.newPage()), close };
}

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const throttle = async (page, rate = THROTTLE) => {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate });
};

/** @param {Page} page */
const untilControlled = (page) =>
	page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/**
 * The scripts that a first visit loads until a card can be answered, as paths.
 * @param {string} dir of a build
 */
export async function scriptsBeforeFirstCard(dir) {
	const server = await serve(dir);
	const { context, page, close } = await openChromium();
	/** @type {Set<string>} */
	const scripts = new Set();
	context.on('request', (request) => {
		const { pathname } = new URL(request.url());
		const byWorker = request.serviceWorker() !== null;
		if (!byWorker && pathname.endsWith('.js')) scripts.add(pathname);
	});
	await page.goto(`${server.url}review/`);
	await page.getByRole('button', { name: en.review.show }).waitFor();
	await close();
	await server.close();
	return [...scripts];
}

/**
 * From the click until the frame in which the bar has turned over is painted, in milliseconds.
 * @param {Page} page
 * @param {RegExp | string} button
 */
async function clickToPaint(page, button) {
	const target = page.getByRole('button', { name: button });
	await page.evaluate(() => {
		const visible = () =>
			[...document.querySelectorAll('button')].find(
				(one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('.bar')
			)?.className;
		Object.assign(window, {
			painted: new Promise((done) => {
				const listen = (/** @type {Event} */ event) => {
					const before = visible();
					const look = () => {
						if (visible() === before || visible() === undefined) return requestAnimationFrame(look);
						// after this frame's painting
						setTimeout(() => done(performance.now() - event.timeStamp));
					};
					requestAnimationFrame(look);
				};
				addEventListener('click', listen, { once: true, capture: true });
			})
		});
	});
	await target.click();
	return /** @type {Promise<number>} */ (page.evaluate(() => /** @type {any} */ (window).painted));
}

/** @param {Page} page */
async function measureAnswers(page) {
	const reveal = [];
	const grade = [];
	for (let i = 0; i < ANSWERS; i++) {
		reveal.push(await clickToPaint(page, en.review.show));
		await page.waitForTimeout(250); // longer than the guard against double taps
		grade.push(await clickToPaint(page, new RegExp(`^${en.review.ratings[3]}`)));
		await page.waitForTimeout(250);
	}
	return { reveal, grade };
}

/**
 * Milliseconds from the navigation to the first card painted, the server gone.
 * @param {Page} page
 * @param {string} url
 */
async function measureStarts(page, url) {
	const starts = [];
	for (let i = 0; i < STARTS; i++) {
		await page.goto(url);
		const shown = await page.waitForFunction(
			() => document.querySelector('.bar .show:not(:disabled)') && performance.now(),
			undefined,
			{ polling: 'raf' }
		);
		starts.push(Number(await shown.jsonValue()));
	}
	return starts;
}

/**
 * @param {{ site: string, backup: string }} collection
 */
export async function measureApp({ site, backup }) {
	const server = await serve(site);
	const { page, close } = await openChromium();
	await page.goto(`${server.url}settings/`);
	await untilControlled(page);
	const started = performance.now();
	await page.locator('input[type=file]').setInputFiles(backup);
	await page.getByText(/entries added/).waitFor({ timeout: 600_000 });
	const restoreSeconds = (performance.now() - started) / 1000;
	await throttle(page);
	await page.goto(`${server.url}review/`);
	await page.getByRole('button', { name: en.review.show }).waitFor();
	const { reveal, grade } = await measureAnswers(page);
	await server.close();
	const starts = await measureStarts(page, `${server.url}review/`);
	await close();
	return { restoreSeconds, reveal, grade, starts };
}
