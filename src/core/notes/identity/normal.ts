/**
 * The form in which statements are compared: what a reader would call the same words. List
 * markers, emphasis, spaces and punctuation do not count; letters, digits and symbols do.
 */
const LIST_MARKER = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
const NOISE = /[\p{P}\p{Z}\p{C}`]|==/gu;

/**
 * NFC, lower case, without noise. A statement made of nothing else keeps its own characters,
 * so that `→` and `…` stay two statements.
 */
export function normalise(text: string): string {
	const lower = text.normalize('NFC').toLowerCase();
	return lower.replace(LIST_MARKER, '').replace(NOISE, '') || lower.trim();
}

/** One string per place in the outline; equal exactly for breadcrumbs that read the same. */
export function normaliseCrumb(breadcrumb: readonly string[]): string {
	return breadcrumb.map(normalise).join('\n');
}
