/** `Source: <https://…>`: the page that what stands in a section can be read up on. */

const PAGE =
	/^[*_]{0,2}(?:source|출처)[*_]{0,2}\s*[:：][*_]{0,2}\s*(?:<(https?:\/\/[^\s<>]+)>|\[[^\]]*\]\((https?:\/\/[^\s()]+)\)|(https?:\/\/[^\s<>]+))$/i;

/** The address on a line that says nothing else; null on any other line. */
export function pageIn(text: string): string | null {
	if (!/^[*_]{0,2}(?:s|출)/i.test(text)) return null;
	const found = PAGE.exec(text);
	return found ? (found[1] ?? found[2] ?? found[3]!) : null;
}
