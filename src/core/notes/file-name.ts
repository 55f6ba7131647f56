import type { ParsedNote } from './parsed.ts';

/**
 * The path within the folder named like the deck, or the last segment of a path without such a
 * folder; the same however the file system composes its letters.
 */
export function fileName({ path, deck }: Pick<ParsedNote, 'path' | 'deck'>): string {
	const folder = `/${deck}/`;
	const at = `/${path}`.indexOf(folder);
	const start = at < 0 ? path.lastIndexOf('/') + 1 : at + folder.length - 1;
	return path.slice(start).normalize('NFC');
}
