/**
 * The version of the app: a hash of everything that a build is made from. The service worker
 * names its cache after it, so the cache changes exactly when something did.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders that decide what is in a build, beside the decks. */
const INPUTS = [
	'package-lock.json',
	'src',
	'static',
	'svelte.config.js',
	'tools/adapter.mjs',
	'tools/decks-plugin.ts',
	'tools/live-decks.ts',
	'vite.config.ts'
];

/**
 * Paths below `path`, relative to `root`, with slashes. Dot files are no content.
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(root, path) {
	const full = join(root, path);
	if (!existsSync(full)) return [];
	if (statSync(full).isFile()) return [path];
	return readdirSync(full)
		.filter((name) => !name.startsWith('.'))
		.flatMap((name) => filesUnder(root, `${path}/${name}`));
}

/**
 * 16 hex digits that depend on names and bytes only: not on dates, order of listing or machine.
 * @param {string} [root] folder of the project
 * @param {string} [decks] folder that holds the decks, in `cards`
 */
export function appVersion(root = '.', decks = root) {
	const hash = createHash('sha256');
	const files = INPUTS.flatMap((input) => filesUnder(root, input)).map((path) => [path, root]);
	const notes = filesUnder(decks, 'cards').map((path) => [path, decks]);
	for (const [path = '', folder = ''] of [...files, ...notes].sort()) {
		const bytes = readFileSync(join(folder, path));
		hash.update(`${path}\0${bytes.length}\0`).update(bytes);
	}
	return hash.digest('hex').slice(0, 16);
}
