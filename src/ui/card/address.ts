/**
 * The last look at an address before it is drawn. The compiler has checked them already; what
 * is drawn may come from an older version's storage.
 */

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
