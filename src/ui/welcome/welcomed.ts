/** Whether the first three cards were seen, or skipped, on this device. */
import type { DeckSummary, Store } from '#store/types.ts';

const WELCOMED = 'welcomed';

export async function isWelcomed(store: Store): Promise<boolean> {
	return (await store.local(WELCOMED)) === true;
}

/** Whether any of the decks has been answered from. */
export function areBegun(decks: readonly DeckSummary[]): boolean {
	return decks.some(({ introduced }) => introduced > 0);
}

export function markWelcomed(store: Store): Promise<void> {
	return store.setLocal(WELCOMED, true);
}
