/**
 * A card in the words of its person. The note is not written to: the words stand beside it and
 * hold for the text that they were made for.
 */
import type { Sha256 } from '../base/brand.ts';
import { sha256Hex } from '../base/sha256.ts';
import { answerText, promptText } from './plain-text.ts';
import type { Card } from './types.ts';

/** Markdown; `prompt` alone may be a text with gaps. */
export type Words = { readonly prompt?: string; readonly answer?: string };

/** What of a card may be said in other words. */
export type Worded = Pick<Card, 'kind' | 'prompt' | 'answer'>;

/** Names the text of a card: words made for another text do not fit it. */
export function wordingBase(card: Worded): Sha256 {
	return sha256Hex(`${promptText(card)}\0${answerText(card)}`);
}
