/** An answer that was typed, and what is to be said of it. */
import { judge, type Judgement } from '#core/answer/judge.ts';
import type { ReplyJudgement } from '#core/answer/scenario.ts';
import type { TypedJudgement } from '#core/answer/typed.ts';
import type { EntryOf } from '#core/log/types.ts';
import { expectedOf } from '#core/notes/typed.ts';
import type { Card } from '#core/notes/types.ts';

type Given = { readonly given: string };

/** By the text itself; by what it means; as the reply to a scenario, which may have been tapped. */
export type Typed =
	(Given & { readonly by: 'text'; readonly judgement: Judgement }) | TypedByMeaning;
export type TypedByMeaning =
	| (Given & { readonly by: 'meaning'; readonly judgement: TypedJudgement })
	| (Given & { readonly by: 'reply'; readonly judgement: ReplyJudgement });

/** Longest answer that is taken, in UTF-16 code units. */
export const MAX_TYPED = 1000;

/** Longest answers that a person who likes to type is asked to, in characters. */
const SHORT = { words: 40, code: 120 };

/** Whether a card asks to be answered by typing. */
export function isTyped(card: Pick<Card, 'kind' | 'answer' | 'typed'>): boolean {
	return card.typed !== undefined && expectedOf(card) !== null;
}

/** Whether it can be, within reason, although it does not ask for it. */
export function isTypable(card: Pick<Card, 'kind' | 'answer'>): boolean {
	const expected = expectedOf(card);
	return expected !== null && expected.text.length <= SHORT[expected.isCode ? 'code' : 'words'];
}

/** Null where nothing is to be typed, or nothing was. */
export function typedFor(card: Card, given: string): Typed | null {
	const expected = expectedOf(card);
	const text = given.trim().slice(0, MAX_TYPED);
	return expected === null || text === ''
		? null
		: { by: 'text', given: text, judgement: judge(expected, text) };
}

/** What the log keeps of it. */
export function typedEntry(typed: Typed | null): Pick<EntryOf<'review'>, 'typed' | 'verdict'> {
	return typed ? { typed: typed.given, verdict: typed.judgement.verdict } : {};
}
