/** Builds of the site, made only where they are missing or stale. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { appVersion } from './version.mjs';

/**
 * @typedef {object} Site a built site
 * @property {string} dir folder that holds it
 * @property {string} base sub-path that it was built for: '' or '/kubecards'
 * @property {string} version
 */

/**
 * What stands in a folder, read from the files that every build has.
 * @param {string} dir
 * @returns {Site | null} null where there is no complete build
 */
export function readSite(dir) {
	const [page, stamp] = [join(dir, '404.html'), join(dir, '_app/version.json')];
	if (!existsSync(page) || !existsSync(stamp)) return null;
	const base = /base: "([^"]*)"/.exec(readFileSync(page, 'utf8'))?.[1];
	if (base === undefined) return null;
	return { dir, base, version: JSON.parse(readFileSync(stamp, 'utf8')).version };
}

/**
 * Builds into `dir` unless the very same is there already. Exits the process on failure.
 * @param {{ dir?: string, base?: string, decks?: string, release?: string }} [wanted] `decks`:
 *   the folder whose `cards` the site comes with; `release`: another name for the same content,
 *   to try an update with
 */
export function ensureBuilt({ dir = 'build', base = '', decks = '.', release = '' } = {}) {
	const version = appVersion('.', decks) + release;
	const site = readSite(dir);
	if (site?.base === base && site.version === version) return;
	console.log(`Building ${dir} …`);
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
		{
			env: { ...process.env, BUILD_DIR: dir, BASE_PATH: base, DECKS: decks, APP_VERSION: version },
			encoding: 'utf8'
		}
	);
	if (status === 0) return;
	console.error(stdout + stderr);
	process.exit(status ?? 1);
}
