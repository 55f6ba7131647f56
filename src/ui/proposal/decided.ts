/** From what was tapped to what is saved. */
import type { CardId, FactId } from '#core/base/brand.ts';
import type { Asked } from '#core/notes/identity/report.ts';
import type { Card } from '#core/notes/types.ts';
import { wordingBase, type Words } from '#core/notes/wording.ts';
import type { Decision } from '#store/types.ts';
import type { OfferedCard } from './offered-cards.ts';
import type { Answer, Whose } from './proposal.svelte.ts';

/** By key of a card, by fact, by card; only what differs from what was offered. */
export type Answers = {
	readonly on: ReadonlyMap<string, boolean>;
	readonly words: ReadonlyMap<string, Words | null>;
	readonly answers: ReadonlyMap<FactId, Answer>;
	readonly whose: ReadonlyMap<CardId, Whose>;
	readonly oldWords: (card: CardId) => Words | undefined;
};

/** The person's word on facts that may be old ones. “No” is said of every one of them. */
export function matchesOf(
	questions: readonly Asked[],
	{ answers }: Pick<Answers, 'answers'>
): readonly Decision[] {
	return questions.flatMap(({ id: to, candidates }): readonly Decision[] => {
		const answer = answers.get(to);
		if (answer === undefined || answer === 'later') return [];
		if (answer !== 'no') return [{ kind: 'match', from: answer, to, same: true }];
		return candidates.map(({ id: from }) => ({ kind: 'match', from, to, same: false }));
	});
}

/**
 * Verdicts and wordings, under the ids that the cards have once the matches are known: `settled`
 * are the same cards in the same order.
 */
export function decisionsOf(
	offered: readonly OfferedCard[],
	settled: readonly Card[],
	{ on, words, whose, oldWords }: Answers
): readonly Decision[] {
	return offered.flatMap(({ key, card: shown }, i): readonly Decision[] => {
		const card = settled[i] ?? shown;
		const { fact, slot } = card;
		const isOn = on.get(key);
		const said = words.get(key);
		const old = whose.get(shown.id) === 'mine' ? oldWords(shown.id) : null;
		const wording = said === undefined && whose.has(shown.id) ? old : said;
		return [
			...(isOn === undefined ? [] : [{ kind: isOn ? 'accept' : 'reject', fact, slot } as const]),
			...(wording === undefined ? [] : [override(card, wording)])
		];
	});
}

/** Null words: as the note has it. */
function override(card: Card, words: Words | null): Decision {
	return {
		kind: 'override',
		fact: card.fact,
		base: wordingBase(card),
		fields: { slot: card.slot, ...words }
	};
}
