/** The words of a text that parts them by single spaces: how lists of words are written here. */
export function wordSet(text: string): ReadonlySet<string> {
	return new Set(text.split(' '));
}
