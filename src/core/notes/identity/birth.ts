/**
 * The id a fact is born with: a function of what it says and where, so that two devices that
 * have never met agree on it, in Node as in a browser. From then on the ledger remembers it.
 */
import type { DeckId, FactId } from '../../base/brand.ts';
import { shortHash } from '../../base/sha256.ts';
/**
 * `text` and `crumb` are normal forms; `k` counts the facts of a deck and language with equal
 * words in an equal place, from 0.
 */
export function birthId(deck: DeckId, text: string, crumb: string, k: number): FactId {
	return shortHash(`v1\0${deck}\0${text}\0${crumb}\0${k}`) as FactId;
}

/** How the ledger remembers a normal form that a fact used to have. */
export function textHash(text: string): string {
	return shortHash(text);
}
