/**
 * What other apps shared with this one: the service worker has put it in a cache of its own
 * (service-worker/share.ts writes what is read here).
 */
import { offersFromList, type Offer } from './offer.ts';
import { noteFromText } from './text-note.ts';

/** The cache's name; `base` is the path of the app without a slash at its end. */
export function shareCache(base: string): string {
	return `kubecards-shared:${base}`;
}

/**
 * Takes what is waiting out of the cache, so that it comes in once; null if there is nothing.
 * `otherwise` names a text without a title.
 */
export async function takeShared(
	base: string,
	otherwise: string
): Promise<readonly Offer[] | null> {
	if (typeof caches === 'undefined') return null; // no secure origin, so no share either
	const name = shareCache(base);
	const cache = await caches.open(name);
	const kept = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
	await caches.delete(name);
	const files = await Promise.all(kept.flatMap((one) => (one ? [fileFrom(one, otherwise)] : [])));
	return files.length === 0 ? null : offersFromList(files);
}

async function fileFrom(kept: Response, otherwise: string): Promise<File> {
	const name = kept.headers.get('x-name');
	if (name === null) return noteFromText(await kept.text(), otherwise).file;
	const blob = await kept.blob();
	return new File([blob], decodeURIComponent(name), { type: blob.type });
}
