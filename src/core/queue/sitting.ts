/**
 * Cards asked over and over until each was known once, beside the plan of the day: nothing here
 * moves a schedule. A plain value, made anew from the log after a reload or an undo.
 */
import type { CardId, FactId } from '../base/brand.ts';
import type { Memory } from '../memory/types.ts';

export type Sitting = {
	/** Cards still to be known, in the order in which they come. */
	readonly left: readonly CardId[];
	readonly known: number;
	readonly answers: number;
};

/** How many others come before a card that was not known. */
const BETWEEN = 5;

export type SittingAnswer = { readonly card: CardId; readonly isKnown: boolean };

/** Where a sitting over these cards stands after answers, those to other cards left out. */
export function sittingAfter(
	cards: readonly CardId[],
	answers: readonly SittingAnswer[] = []
): Sitting {
	return answers.reduce<Sitting>(sitOn, { left: cards, known: 0, answers: 0 });
}

/** A card that was known is done with; another comes back after a few others. */
export function sitOn(sitting: Sitting, { card, isKnown }: SittingAnswer): Sitting {
	const left = sitting.left.filter((other) => other !== card);
	if (left.length === sitting.left.length) return sitting;
	const { known, answers } = sitting;
	if (isKnown) return { left, known: known + 1, answers: answers + 1 };
	return { left: left.toSpliced(BETWEEN, 0, card), known, answers: answers + 1 };
}

/**
 * Cards in the order in which a sitting asks them: the first card of each fact, then the second of
 * each, so that no card gives away the answer to the next. Otherwise as they came.
 */
export function siblingsApart<T extends { readonly fact: FactId }>(
	cards: readonly T[]
): readonly T[] {
	const byFact = new Map<FactId, T[]>();
	for (const card of cards) byFact.set(card.fact, [...(byFact.get(card.fact) ?? []), card]);
	const rounds: T[][] = [];
	for (const siblings of byFact.values())
		for (const [round, card] of siblings.entries()) (rounds[round] ??= []).push(card);
	return rounds.flat();
}

/** About how many answers it takes to know cards once: a new one is not known the first time. */
export function answersAhead(memories: readonly Pick<Memory, 'kind'>[]): number {
	return memories.reduce((sum, { kind }) => sum + (kind === 'new' ? 2 : 1), 0);
}
