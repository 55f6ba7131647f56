/**
 * A whole Chromium with a profile on disk, as a person has one, which can be killed like one.
 * Playwright's own contexts are incognito: they keep nothing and have no process to kill.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { args, chromium as find } from '../../../tools/chromium.mjs';
import { expect } from './test.ts';

/** Chromium's two ways to keep IndexedDB; each has its own ways to lose it. */
export const BACKENDS = {
	leveldb: ['--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
	sqlite: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout']
} as const;
export type Backend = keyof typeof BACKENDS;

export const makeProfile = (): string => mkdtempSync(join(tmpdir(), 'kubecards-profile-'));
export const dropProfile = (profile: string): void =>
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

export class PersonsChromium {
	readonly page: Page;
	readonly #browser: Browser;
	readonly #process: ChildProcess;

	private constructor(browser: Browser, process: ChildProcess, page: Page) {
		this.#browser = browser;
		this.#process = process;
		this.page = page;
	}

	static async launch(profile: string, backend: Backend = 'leveldb'): Promise<PersonsChromium> {
		const portFile = join(profile, 'DevToolsActivePort');
		rmSync(portFile, { force: true });
		const { executablePath, env } = await find();
		const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
		const process = spawn(
			executablePath,
			[...args, ...own, ...BACKENDS[backend], '--lang=en-US', 'about:blank'],
			// a group of its own: the whole of it is killed
			{ detached: true, stdio: 'ignore', env }
		);
		const port = await readPort(portFile);
		const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
		const context = browser.contexts()[0]!;
		const page = context.pages()[0] ?? (await context.newPage());
		await page.setViewportSize({ width: 390, height: 844 });
		return new PersonsChromium(browser, process, page);
	}

	/** SIGKILL to every process of the browser at once: nothing gets to flush anything. */
	async kill(): Promise<void> {
		const gone = this.#gone();
		process.kill(-this.#process.pid!, 'SIGKILL');
		await gone;
	}

	/** Closes as a person does: everything is written out. */
	async quit(): Promise<void> {
		const gone = this.#gone();
		const session = await this.#browser.newBrowserCDPSession();
		await session.send('Browser.close').catch(() => undefined);
		await gone;
	}

	/** Also for Playwright, which would ask a browser for its trace that is there no more. */
	async #gone(): Promise<void> {
		const disconnected = new Promise((resolve) => this.#browser.once('disconnected', resolve));
		await Promise.all([once(this.#process, 'exit'), disconnected]);
	}
}

async function readPort(portFile: string): Promise<string> {
	let port = '';
	const read = () => {
		try {
			port = readFileSync(portFile, 'utf8').split('\n')[0]!;
		} catch {
			// not written yet
		}
		return port;
	};
	await expect.poll(read, { timeout: 30_000 }).toMatch(/^\d+$/);
	return port;
}
