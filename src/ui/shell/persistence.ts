/** The browser's promise not to evict what the app stores. */
import type { Store } from '#store/types.ts';

/** Device-local: the day on which the app asked on its own. */
const ASKED = 'persistAsked';

/** Asks for the promise; false where it is refused or the browser has no such thing. */
export async function askToPersist(): Promise<boolean> {
	// Undefined in WebKitGTK, whatever the type says.
	const storage = navigator.storage as StorageManager | undefined;
	return (await storage?.persist()) ?? false;
}

/**
 * Asks once, unbidden: when the app is installed, or when a day's cards are done and there is
 * something to lose. Some browsers show a question then, so never at the first sight.
 */
export function askToPersistOnce(store: Store): Promise<void> {
	return ask(store).catch(() => undefined); // a store that fails is told of elsewhere
}

async function ask(store: Store): Promise<void> {
	if ((await store.local(ASKED)) !== undefined) return;
	const { persisted } = await store.safety();
	if (persisted !== false) return;
	await store.setLocal(ASKED, true);
	await askToPersist();
}
