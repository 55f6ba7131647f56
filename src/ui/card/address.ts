/**
 * The last look at an address before it is drawn. The compiler has checked them already; what
 * is drawn may come from an older version's storage.
 */

import type { DeckId } from '#core/base/brand.ts';

/** Attributes of a link that opens beside the app and tells it nothing. */
type Outside = {
	readonly href: string;
	readonly target: '_blank';
	readonly rel: 'noopener noreferrer';
};

/** A link to the web or to mail; none for any other address. */
export function outsideLink(href: string): Outside | Record<string, never> {
	return /^(?:https?:\/\/|mailto:)/iu.test(href)
		? { href, target: '_blank', rel: 'noopener noreferrer' }
		: {};
}

/**
 * A picture of the app's own, relative to its base (which ends with a slash); null for
 * anything from elsewhere.
 */
export function ownPicture(src: string, base: string): string | null {
	const foreign = /^[a-z][a-z\d+.-]*:|^[/\\]|[\\\p{Cc}]|(?:^|\/)\.\.(?:\/|$)/iu.test(src);
	return foreign ? null : base + src;
}

/** Where a note is: its pictures are found from there. */
export type Home = { readonly deck: DeckId; readonly path: string };

/**
 * The path within the deck of a picture that a note of one's own shows; null for an address that
 * leads out of the deck, and for notes that came with the app.
 */
export function storedPicture(src: string, { deck, path }: Home): string | null {
	if (!path.startsWith(`${deck}/`) || /^(?:[a-z][\w+.-]*:|\/\/|#)/iu.test(src)) return null;
	return resolvePath(
		path
			.slice(deck.length + 1)
			.split('/')
			.slice(0, -1),
		src
	);
}

/** An address from a folder as a path; escapes are read, what stands behind `?` and `#` is not. */
export function resolvePath(folder: readonly string[], address: string): string {
	const parts = address.startsWith('/') ? [] : [...folder];
	for (const part of unescaped(address.replace(/[?#].*$/u, '')).split(/[/\\]/u)) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/').normalize('NFC');
}

function unescaped(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** A picture on the web; null for any other address, and for one that is not encrypted. */
export function webPicture(src: string): URL | null {
	return /^https:\/\//iu.test(src) && URL.canParse(src) ? new URL(src) : null;
}

/** Whether it names a file of the cluster model, which is drawn instead of fetched. */
export function isDrawn(src: string): boolean {
	return /^[^:]*\.ya?ml$/iu.test(src);
}
