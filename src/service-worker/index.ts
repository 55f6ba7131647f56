/**
 * Keeps one whole version of the app, decks included, and answers from it. A new version waits
 * until the page says so; the version before stays readable until its last page is gone, so
 * that a review in progress finds its scripts.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { keepShare } from './share.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
/** Other apps may share the origin, and other sub-paths may hold this app. */
const OURS = `kubecards:${base}:`;
const CACHE = OURS + version;
const SHELL = `${base}/200.html`;
const IMPORT = `${base}/notes/import/`;
/** Not one of ours: it outlives versions, until the import screen has taken what is in it. */
const SHARED = `kubecards-shared:${base}`;
const kept = new Set([...build, ...files, ...prerendered, SHELL]);

/** A file as the server has it now. Names of built files change with their content. */
async function load(path: string): Promise<Response> {
	const response = await fetch(path, { cache: build.includes(path) ? 'default' : 'no-cache' });
	if (!response.ok) throw new Error(`${response.status} ${path}`);
	// a redirected response may not answer a navigation: rebuild it
	return response.redirected
		? new Response(await response.blob(), { headers: response.headers })
		: response;
}

/** All or nothing: one missing file and the version before stays. */
async function keepAll(): Promise<void> {
	const cache = await caches.open(CACHE);
	await Promise.all([...kept].map(async (path) => cache.put(path, await load(path))));
}

/**
 * Drops older versions, unless a page beside the asking one may still run them. Caches are listed
 * in the order of their making: what comes after ours is a newer version that waits.
 */
async function dropOld(): Promise<void> {
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (pages.length > 1) return;
	const ours = (await caches.keys()).filter((key) => key.startsWith(OURS));
	const old = ours.slice(0, Math.max(0, ours.indexOf(CACHE)));
	await Promise.all(old.map((key) => caches.delete(key)));
}

/** Opens no cache: that would make one anew for a version that was dropped. */
async function answer(request: Request, path: string): Promise<Response> {
	const isPage = request.mode === 'navigate' && !kept.has(path);
	const own = await caches.match(isPage ? SHELL : path, { cacheName: CACHE });
	return own ?? (await caches.match(request)) ?? fetch(request);
}

/** Then the import screen, as after any form; whatever could not be kept, it says so. */
async function takeShare(request: Request): Promise<Response> {
	const form = await request.formData().catch(() => new FormData());
	await keepShare(form, await caches.open(SHARED), IMPORT).catch(() => undefined);
	return Response.redirect(`${IMPORT}?shared`, 303);
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
	if (event.data === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
	if (event.data === 'CLAIM') event.waitUntil(worker.clients.claim());
	if (event.data === 'DROP_OLD') event.waitUntil(dropOld());
});
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (origin !== worker.location.origin) return;
	if (request.method === 'POST' && pathname === IMPORT) event.respondWith(takeShare(request));
	if (request.method !== 'GET') return;
	if (pathname.startsWith(`${base}/`)) event.respondWith(answer(request, pathname));
});
