/** Which of the pictures that came along the notes show, and under which path. */
import { resolvePath } from '../card/address.ts';
import type { Offered } from './offer.ts';

type Text = { readonly path: string; readonly text: string };

/** `![…](address "title")`, `![[address|size]]` and the `src` of an HTML image. */
const SHOWN =
	/!\[[^\]\n]*\]\(\s*(?:<([^>\n]+)>|([^\s)]+))|!\[\[([^\]|#\n]+)|<img\b[^>]*\bsrc=["']([^"'\n]+)/gi;

/**
 * The pictures that notes show, each stored where a note looks for it. One that lies elsewhere
 * but has the name that a note asks for, as loose files and Obsidian's attachments do, is
 * stored under the path that was asked for. `others` came in other folders at the same time.
 */
export function shownPictures(
	notes: readonly Text[],
	own: readonly Offered[],
	others: readonly Offered[]
): readonly Offered[] {
	const byPath = new Map(own.map((picture) => [picture.path, picture]));
	const byName = new Map([...others, ...own].map((picture) => [nameOf(picture.path), picture]));
	const shown = new Map<string, Offered>();
	for (const path of notes.flatMap(askedFor)) {
		const picture = byPath.get(path) ?? byName.get(nameOf(path));
		if (picture) shown.set(path, { path, file: picture.file });
	}
	return [...shown.values()];
}

/** Paths within the deck of the local pictures that a note shows. */
function askedFor({ path, text }: Text): readonly string[] {
	const folder = path.split('/').slice(0, -1);
	return [...text.matchAll(SHOWN)].flatMap(([, angled, plain, embedded, src]) => {
		const address = (angled ?? plain ?? embedded ?? src ?? '').trim();
		const isLocal = address !== '' && !/^(?:[a-z][\w+.-]*:|\/\/|#)/i.test(address);
		return isLocal ? [resolvePath(folder, address)] : [];
	});
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
