/**
 * The last look at an address before it is drawn. The compiler has checked them already; what
 * is drawn may come from an older version's storage.
 */

/** The address if it leads to the web or to mail, else null. */
export function outsideLink(href: string): string | null {
	return /^(?:https?:\/\/|mailto:)/iu.test(href) ? href : null;
}

/**
 * A picture of the app's own, relative to its base (which ends with a slash); null for
 * anything from elsewhere.
 */
export function ownPicture(src: string, base: string): string | null {
	const foreign = /^[a-z][a-z\d+.-]*:|^[/\\]|[\\\p{Cc}]|(?:^|\/)\.\.(?:\/|$)/iu.test(src);
	return foreign ? null : base + src;
}
