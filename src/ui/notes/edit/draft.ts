/** What is written of a note and not saved yet: on this device only. */
import type { Sha256 } from '#core/base/brand.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import type { Store } from '#store/types.ts';

/** `from`: hash of the saved text that it goes on from. */
export type Draft = { readonly text: string; readonly from: Sha256 };

type Keeper = Pick<Store, 'local' | 'setLocal'>;

/** The draft of the note `path`, which is saved as `source`. */
export async function draftOf(store: Keeper, path: string, source: string): Promise<Draft> {
	const kept = await store.local(keyOf(path));
	const from = sha256Hex(source);
	if (kept === undefined) return { text: source, from };
	// older versions kept the text alone
	return typeof kept === 'string' ? { text: kept, from } : (kept as Draft);
}

/** Keeps a draft; `undefined` forgets it. What cannot be kept is lost where the page is left. */
export async function keepDraft(store: Keeper, path: string, draft?: Draft): Promise<void> {
	await store.setLocal(keyOf(path), draft).catch(() => undefined);
}

/** For a note that is called `to` from now on; the old name may come back by an undo. */
export async function copyDraft(store: Keeper, path: string, to: string): Promise<void> {
	const kept = await store.local(keyOf(path)).catch(() => undefined);
	if (kept !== undefined) await store.setLocal(keyOf(to), kept).catch(() => undefined);
}

function keyOf(path: string): string {
	return `draft:${path}`;
}
