import type { DeckId } from '#core/base/brand.ts';

/** The route on which a note is shown, for `resolve`. `path` is that of the store. */
export function noteRoute(deck: DeckId, path: string): `/notes/${string}/?path=${string}` {
	return `/notes/${encodeURIComponent(deck)}/?path=${encodeURIComponent(path)}`;
}
