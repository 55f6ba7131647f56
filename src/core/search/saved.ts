/** Searches that a person keeps: one setting each, under a scope of their own. */
import type { Body, Entry } from '../log/types.ts';

/** Saved under an id that never changes. */
export type SavedSearch = { readonly id: string; readonly name: string; readonly query: string };

const SCOPE = 'search';

/** Names and queries that were saved last, by name. `entries` must be sorted. */
export function foldSearches(entries: readonly Entry[]): readonly SavedSearch[] {
	const searches = new Map<string, SavedSearch>();
	for (const entry of entries) {
		if (entry.kind !== 'setting' || entry.scope !== SCOPE) continue;
		const { key: id, value } = entry;
		const [name, query] = Array.isArray(value) ? (value as readonly unknown[]) : [];
		if (typeof name === 'string' && typeof query === 'string')
			searches.set(id, { id, name, query });
		else if (value === null) searches.delete(id);
	}
	return [...searches.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** What saves a search, or gives it another name or query. */
export function searchSaved({ id, name, query }: SavedSearch): Body {
	return { kind: 'setting', scope: SCOPE, key: id, value: [name, query] };
}

/** What takes a search away; saving it again brings it back. */
export function searchDropped({ id }: SavedSearch): Body {
	return { kind: 'setting', scope: SCOPE, key: id, value: null };
}
