/**
 * `npm ci`, where it is needed. Uses nothing that has to be installed, so it works in a bare
 * clone; also run as a script: `node tools/install.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Whether node_modules holds what the lock file says. npm leaves its own lock there; packages
 * for other systems are optional and may be absent.
 * @param {string} [root]
 */
export function isInstalled(root = '.') {
	const installed = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(installed)) return false;
	const have = readJson(installed).packages;
	const want = readJson(join(root, 'package-lock.json')).packages;
	return Object.entries(want).every(
		([path, { version, optional }]) =>
			path === '' || have[path]?.version === version || (optional && !have[path])
	);
}

/** Installs exactly what the lock file says, unless it is there already. Exits on failure. */
export function ensureInstalled() {
	if (isInstalled()) return;
	console.log('Installing packages (npm ci) …');
	const { status } = spawnSync('npm', ['ci'], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
	if (status !== 0) process.exit(status ?? 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureInstalled();
