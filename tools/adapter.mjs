/**
 * adapter-static, plus what our hosts and our service worker need: a `404.html` (GitHub Pages
 * answers unknown paths with it), and proof that nothing of the app is missing offline.
 */
import staticAdapter from '@sveltejs/adapter-static';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** @param {string} dir folder to write the site to */
export default function adapter(dir) {
	const inner = staticAdapter({ pages: dir, fallback: '200.html', precompress: true });
	return {
		name: 'kubecards',
		/** @param {import('@sveltejs/kit').Builder} builder */
		async adapt(builder) {
			await inner.adapt(builder);
			for (const form of ['', '.br', '.gz'])
				copyFileSync(join(dir, `200.html${form}`), join(dir, `404.html${form}`));
			const missing = notPrecached(dir);
			if (missing.length > 0)
				throw new Error(`Not in the service worker's list, so lost offline: ${missing.join(', ')}`);
			const invented = notBuilt(dir);
			if (invented.length > 0)
				throw new Error(`In the service worker's list, but not built: ${invented.join(', ')}`);
		}
	};
}

/**
 * Scripts, styles and decks of a built site that its service worker does not name.
 * @param {string} dir
 */
export function notPrecached(dir) {
	const worker = readFileSync(join(dir, 'service-worker.js'), 'utf8');
	return readdirSync(join(dir, '_app/immutable'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).slice(dir.length).split(sep).join('/'))
		.filter((path) => !worker.includes(path.replace(/^\/?/, '/')));
}

/**
 * Scripts, styles and decks that the service worker of a built site names and cannot get: one
 * is enough to keep it from being installed.
 * @param {string} dir
 */
export function notBuilt(dir) {
	const worker = readFileSync(join(dir, 'service-worker.js'), 'utf8');
	const named = worker.match(/\/_app\/immutable\/[^'"`]+/g) ?? [];
	return named.filter((path) => !existsSync(join(dir, path)));
}
