/**
 * The id a fact is born with: a function of what it says and where, so that two devices that
 * have never met agree on it, in Node as in a browser. From then on the ledger remembers it.
 */
import type { DeckId, FactId } from '../../base/brand.ts';
import { shortHash } from '../../base/sha256.ts';
import { normalise, normaliseCrumb } from './normal.ts';

/** `k` counts the facts of a deck and language with equal words in an equal place, from 0. */
export function birthId(
	deck: DeckId,
	text: string,
	breadcrumb: readonly string[],
	k: number
): FactId {
	const key = ['v1', deck, normalise(text), normaliseCrumb(breadcrumb), k];
	return shortHash(key.join('\0')) as FactId;
}

/** How the ledger remembers what a fact used to say. */
export function textHash(text: string): string {
	return shortHash(normalise(text));
}
