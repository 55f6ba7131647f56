/** An answer that was typed, and what is to be said of it. */
import { judge, type Judgement } from '#core/answer/judge.ts';
import type { EntryOf, Rating } from '#core/log/types.ts';
import { expectedOf } from '#core/notes/typed.ts';
import type { Card } from '#core/notes/types.ts';

export type Typed = { readonly given: string; readonly judgement: Judgement };

/** Longest answer that is taken, in UTF-16 code units. */
export const MAX_TYPED = 1000;

/** Whether a card is answered by typing. */
export function isTyped(card: Pick<Card, 'kind' | 'answer' | 'typed'>): boolean {
	return card.typed !== undefined && expectedOf(card) !== null;
}

/** Null where nothing is to be typed, or nothing was. */
export function typedFor(card: Card, given: string): Typed | null {
	const expected = card.typed === undefined ? null : expectedOf(card);
	const text = given.trim().slice(0, MAX_TYPED);
	return expected === null || text === ''
		? null
		: { given: text, judgement: judge(expected, text) };
}

/** The rating that fits; the person may give another. */
export function proposedRating(typed: Typed | null): Rating {
	return typed?.judgement.verdict === 'wrong' ? 1 : 3;
}

/** What the log keeps of it. */
export function typedEntry(typed: Typed | null): Pick<EntryOf<'review'>, 'typed' | 'verdict'> {
	return typed ? { typed: typed.given, verdict: typed.judgement.verdict } : {};
}
