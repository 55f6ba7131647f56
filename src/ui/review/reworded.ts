/** The words that a card was given in a review: an undo takes them back over a reload too. */
import type { EntryId, Hlc, StudyDay } from '#core/base/brand.ts';
import { isLater } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';

const KEY = 'reworded';
type Kept = { readonly day: StudyDay; readonly entries: readonly EntryId[] };

/** `entries`: what gave them, on this day; none once it was taken back. */
export async function keepReworded(store: Store, { day, entries }: Kept): Promise<void> {
	await store.setLocal(KEY, { day, entries } satisfies Kept);
}

/** What gave them today; none where it came before `since` or the last deed. */
export async function readReworded(
	store: Store,
	today: StudyDay,
	since: Hlc | null,
	lastDeed: () => Promise<readonly Entry[]>
): Promise<readonly EntryId[]> {
	const kept = (await store.local(KEY)) as Kept | undefined;
	if (kept?.day !== today || kept.entries.length === 0) return [];
	const entries = await Promise.all(kept.entries.map((id) => store.entry(id)));
	const last = (await lastDeed()).at(-1);
	const isLast = (entry: Entry | undefined) =>
		entry !== undefined && isLater(entry, since) && isLater(entry, last?.hlc ?? null);
	return entries.every(isLast) ? kept.entries : [];
}
