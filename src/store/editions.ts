/**
 * Which notes of a deck are asked. `ko.md` and `en.md`, or `dns.ko.md` and `dns.en.md`, are
 * editions of one note: only the chosen language's is asked, or the one there is instead. A
 * note whose name tells no language stands for itself and is always asked.
 */
import type { Language } from '#core/notes/types.ts';

type Named = { readonly path: string; readonly lang: Language };

/** The notes asked under a content language, in the order of the deck. */
export function notesAsked<N extends Named>(
	{ notes }: { readonly notes: readonly N[] },
	chosen: Language
): readonly N[] {
	const byEdition = new Map<string, N>();
	for (const note of notes) {
		const [key = ''] = editionsOf(note.path);
		const known = byEdition.get(key);
		if (known === undefined || (known.lang !== chosen && note.lang === chosen))
			byEdition.set(key, note);
	}
	return [...byEdition.values()];
}

/** The paths that editions of a note may have; the path itself for a note that has none. */
export function editionsOf(path: string): readonly string[] {
	const [, before, after] = /^(.*(?:^|[/.]))(?:ko|en)(\.[^./]*)$/.exec(path) ?? [];
	return before === undefined ? [path] : [`${before}ko${after}`, `${before}en${after}`];
}
