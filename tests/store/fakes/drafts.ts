/** Short ways to do and to say things in tests. */
import type { EntryId } from '#core/base/brand.ts';
import type { Body, Draft, Entry } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';
import { card, head } from './entries.ts';

/** Commits, or fails the test with the reason. */
export async function commit(store: Store, ...drafts: readonly Draft[]): Promise<readonly Entry[]> {
	const result = await store.commit(drafts);
	if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.cause}`);
	return result.value.entries;
}

export const undo = (of: EntryId, at: number): Draft => ({ ...head(at), kind: 'undo', of });

export const mark = (
	k: number,
	at: number,
	set: Extract<Body, { readonly kind: 'mark' }>['set']
): Draft => ({ ...head(at), kind: 'mark', card: card(k), set });

export const setting = (
	key: string,
	value: Extract<Body, { readonly kind: 'setting' }>['value'],
	at: number,
	scope = 'all'
): Draft => ({ ...head(at), kind: 'setting', scope, key, value });
