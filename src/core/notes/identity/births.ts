/** Ids for facts that nobody knew, or that came back to an anchor in another language. */
import type { FactId } from '../../base/brand.ts';
import { birthId } from './birth.ts';
import type { New } from './statement.ts';

/**
 * An id for each of `free`, which index `news`. Anchored facts take the id of their counterpart
 * in another language; equal words in an equal place are numbered in note order. No id in
 * `used` is given again: a fact may have been born with it and reworded since.
 */
export function bearIds(
	news: readonly New[],
	free: readonly number[],
	used: ReadonlySet<FactId>,
	counterpart: (fresh: number) => FactId | undefined
): ReadonlyMap<number, FactId> {
	const taken = new Set(used);
	const ids = new Map<number, FactId>();
	const give = (fresh: number, id: FactId) => {
		taken.add(id);
		ids.set(fresh, id);
	};
	for (const fresh of free) {
		const id = counterpart(fresh);
		if (id !== undefined && !taken.has(id)) give(fresh, id);
	}
	const nextByKey = new Map<string, number>();
	for (const fresh of free) {
		if (ids.has(fresh)) continue;
		const { crumb, text, note } = news[fresh]!;
		const key = `${note.deck}\0${crumb}\0${text}`;
		let k = nextByKey.get(key) ?? 0;
		let id = birthId(note.deck, text, crumb, k++);
		while (taken.has(id)) id = birthId(note.deck, text, crumb, k++);
		nextByKey.set(key, k);
		give(fresh, id);
	}
	return ids;
}
