/**
 * `node tools/lighthouse.mjs`: what Lighthouse says of every screen of the built app on a phone,
 * as JSON. Lighthouse is fetched for the occasion: it brings two hundred packages, which nobody
 * needs who only builds or tests. Best on a quiet machine.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { args, chromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const SCREENS = ['', 'review/', 'notes/', 'notes/kubernetes-service/', 'cards/', 'settings/'];

console.log = console.error; // steps are no result

/** Lighthouse now and then loses its own trace, and asks to be run again. */
const ATTEMPTS = 3;

const run = promisify(execFile); // beside the server, which answers from this very process

/**
 * @param {string} command
 * @param {string[]} given
 * @param {import('node:child_process').ExecFileOptions} options
 */
async function runAgain(command, given, options) {
	for (let attempt = 1; ; attempt++)
		try {
			return await run(command, given, options);
		} catch (error) {
			if (attempt === ATTEMPTS) throw error;
		}
}

ensureInstalled();
ensureBuilt();
const { serve } = await import('./serve.mjs'); // its packages exist only now
const folder = mkdtempSync(join(tmpdir(), 'kubecards-lighthouse-'));
const server = await serve('build');
try {
	await run('npm', ['install', '--prefix', folder, '--no-save', LIGHTHOUSE]);
	const { executablePath, env } = await chromium();
	const report = join(folder, 'report.json');
	/** @type {Record<string, Record<string, number>>} */
	const scores = {};
	for (const screen of SCREENS) {
		console.log(`… /${screen}`);
		const chrome = `--chrome-flags=--headless ${args.join(' ')}`;
		await runAgain(
			join(folder, 'node_modules/.bin/lighthouse'),
			[`${server.url}${screen}`, '--quiet', chrome, '--output=json', `--output-path=${report}`],
			{ env: { ...process.env, ...env, CHROME_PATH: executablePath } }
		);
		const { categories } = JSON.parse(readFileSync(report, 'utf8'));
		scores[`/${screen}`] = Object.fromEntries(
			Object.values(categories).map(({ id, score }) => [id, Math.round(score * 100)])
		);
	}
	process.stdout.write(`${JSON.stringify(scores, null, '\t')}\n`);
} finally {
	await server.close();
	rmSync(folder, { recursive: true, force: true });
}
