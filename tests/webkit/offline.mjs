/**
 * A review and the way offline in WebKitGTK, the engine family of every browser on an iPhone:
 *   xvfb-run -a node --import tsx tests/webkit/offline.mjs [report.json]
 * Debian: apt-get install -y --no-install-recommends webkit2gtk-driver xvfb xauth
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import process from 'node:process';
import { Builder, By, Capabilities } from 'selenium-webdriver';
import { en } from '#i18n/en.ts';
import { settingsWords } from '#i18n/settings.ts';
import { serve } from '../../tools/serve.mjs';

/** A busy machine opens a page slowly. */
const WAIT = 60_000;

/** Runs in the page: the visible button with a name. */
const findButton = `
	const isNamed = (element) => element.textContent.trim() === arguments[0];
	return [...document.querySelectorAll('button:enabled')].find(
		(one) =>
			one.checkVisibility({ visibilityProperty: true }) &&
			[one, ...one.querySelectorAll('span')].some(isNamed)
	);`;

/** Runs in the page: whether the start is over. */
const isUp = `document.querySelector('h1') !== null &&
	document.querySelector('[aria-busy="true"]') === null`;

/** Runs in the page: what a person sees of it, and what has not been saved. */
const whatIsSeen = `
	const waiting = document.querySelector('[data-unsaved]')?.getAttribute('data-unsaved');
	const kept = Object.entries(localStorage).filter(([key]) => key.includes('unsaved'));
	return [location.href, 'unsaved: ' + waiting, JSON.stringify(kept), document.body.innerText].join('\\n');`;

/** A port that was free a moment ago. */
async function freePort() {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
	probe.close();
	await once(probe, 'close');
	return port;
}

/** @param {number} port */
function openBrowser(port) {
	const options = {
		binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
		// navigator.storage is off by default in MiniBrowser
		args: ['--automation', '--features=+StorageAPI,+StorageAPIEstimate,+FileSystem']
	};
	const capabilities = new Capabilities({
		browserName: 'MiniBrowser',
		'webkitgtk:browserOptions': options
	});
	return new Builder()
		.disableEnvironmentOverrides()
		.usingServer(`http://127.0.0.1:${port}`)
		.withCapabilities(capabilities)
		.build();
}

/** Waits for WebKitWebDriver to listen. @param {number} port */
async function untilListening(port) {
	for (const end = Date.now() + WAIT; Date.now() < end;) {
		const answered = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
		if (answered) return;
	}
	throw new Error('WebKitWebDriver does not answer');
}

/**
 * @typedef {import('selenium-webdriver').WebDriver} Driver
 * @param {Driver} driver
 */
function personOf(driver) {
	/** @param {string} name the text of the button or of a part of it */
	const button = (name) =>
		driver.wait(() => driver.executeScript(findButton, name), WAIT, `no button “${name}”`);
	/** @param {string} script @param {string} what */
	const until = (script, what) =>
		driver.wait(() => driver.executeScript(`return ${script}`), WAIT, what);
	/** @param {string} name */
	const tap = async (name) => {
		const found = await button(name);
		await driver.sleep(220); // longer than the guard against double taps
		await found?.click();
	};
	return {
		until,
		tap,
		/** A list comes item by item: all of it is asked for. */
		reveal: async () => {
			const { showAll, ratings } = en.review;
			await tap(en.review.show);
			/** @param {string} name */
			const seen = (name) => driver.executeScript(findButton, name);
			const answer = await driver.wait(
				async () => ((await seen(showAll)) ? 'list' : (await seen(ratings[3])) && 'whole'),
				WAIT,
				'no answer'
			);
			if (answer === 'list') await tap(showAll);
		},
		untilSaved: () => until(`document.querySelector('[data-unsaved="0"]') !== null`, 'not saved'),
		/** @param {string} term */
		definition: (term) =>
			driver.wait(
				async () => {
					const xpath = `//dt[normalize-space(.)="${term}"]/following-sibling::dd[1]`;
					const [found] = await driver.findElements(By.xpath(xpath));
					return found && (await found.getText());
				},
				WAIT,
				`no “${term}”`
			)
	};
}

const server = await serve('build-e2e');
/** @param {string} path */
const address = (path) => new URL(path, server.url).href;

/** What is tried, in order; each builds on the ones before. @type {[string, (driver: Driver) => Promise<void>][]} */
const steps = [
	[
		'the service worker takes charge at the first visit',
		async (driver) => {
			await driver.get(address('review/'));
			await personOf(driver).until('!!navigator.serviceWorker.controller', 'no controller');
		}
	],
	[
		'three cards are answered and saved',
		async (driver) => {
			const me = personOf(driver);
			for (let i = 0; i < 3; i++) {
				await me.reveal();
				await me.tap(en.review.ratings[3]);
				await me.untilSaved();
			}
		}
	],
	[
		'fifteen quick loads in a row, left at every moment of the start, all come up',
		async (driver) => {
			const paths = ['', 'review/', 'notes/', 'cards/', 'settings/'];
			for (let load = 0; load < 15; load++) {
				for (let left = 0; left < load % 3; left++) {
					await driver.get(address(paths[(load + left) % 5] ?? ''));
					await driver.sleep((load * 137 + left * 61) % 700);
				}
				if (load % 2 === 1) await driver.navigate().refresh();
				else await driver.get(address(paths[load % 5] ?? ''));
				await personOf(driver).until(isUp, `load ${load} hangs`);
			}
		}
	],
	[
		'a page that comes back as it was left saves an answer',
		async (driver) => {
			await driver.get(address('review/'));
			const me = personOf(driver);
			await me.reveal();
			await driver.executeScript('window.wasHere = true');
			await driver.get(address('notes/'));
			await me.until(isUp, 'no notes');
			await driver.navigate().back();
			await me.tap(en.review.ratings[3]);
			await me.untilSaved();
			assert.equal(await driver.executeScript('return window.wasHere'), true);
		}
	],
	[
		'with the server gone the page reloads and the review goes on',
		async (driver) => {
			await server.close();
			await driver.navigate().refresh();
			const me = personOf(driver);
			await me.reveal();
			await me.tap(en.review.ratings[1]);
			await me.untilSaved();
		}
	],
	[
		'a deep link opens offline',
		async (driver) => {
			await driver.get(address('notes/kubernetes-service/'));
			await personOf(driver).until(`!!document.querySelector('h1')`, 'no heading');
		}
	],
	[
		'every answer is in the log, offline',
		async (driver) => {
			await driver.findElement(By.css('a[href$="/settings"], a[href$="/settings/"]')).click();
			assert.equal(await personOf(driver).definition(settingsWords.en.entries), '6'); // with the language
		}
	]
];

const port = await freePort();
const webdriver = spawn('WebKitWebDriver', ['-p', String(port)], { stdio: 'ignore' });
const count = { passed: 0, failed: 0, skipped: 0 };
/** @type {Driver | undefined} */
let driver;
try {
	await untilListening(port);
	driver = await openBrowser(port);
	for (const [name, step] of steps) {
		await step(driver);
		count.passed += 1;
		console.log(`ok      ${name}`);
	}
} catch (error) {
	count.failed = 1;
	count.skipped = steps.length - count.passed - 1;
	console.log(
		`not ok  ${steps[count.passed]?.[0]}\n${error instanceof Error ? error.stack : error}`
	);
	console.log(await driver?.executeScript(whatIsSeen).catch(String));
} finally {
	await driver?.quit().catch(() => undefined);
	webdriver.kill();
	await server.close();
}
if (process.argv[2]) writeFileSync(process.argv[2], JSON.stringify(count));
process.exit(count.failed);
