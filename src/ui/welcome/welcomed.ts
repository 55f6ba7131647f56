/** Whether the first three cards were seen, or skipped, on this device. */
import type { Store } from '#store/types.ts';

const WELCOMED = 'welcomed';

export async function isWelcomed(store: Store): Promise<boolean> {
	return (await store.local(WELCOMED)) === true;
}

export function markWelcomed(store: Store): Promise<void> {
	return store.setLocal(WELCOMED, true);
}
