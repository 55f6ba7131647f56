/** Cards picked one by one in a list, on their way to being studied; kept on this device. */
import type { CardId } from '#core/base/brand.ts';
import type { Store } from '#store/types.ts';

const KEY = 'picks';

export async function keepPicks(store: Store, cards: readonly CardId[]): Promise<void> {
	await store.setLocal(KEY, cards);
}

/** Those of the last time. */
export async function readPicks(store: Store): Promise<readonly CardId[]> {
	return ((await store.local(KEY)) as readonly CardId[] | undefined) ?? [];
}
