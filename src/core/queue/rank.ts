/**
 * Orders of cards: a number for each card, the least comes first. Cards of one rank are shuffled,
 * or stand as in their decks.
 */
import type { CardId, StudyDay } from '../base/brand.ts';
import { fractionOf } from '../base/fraction.ts';
import type { DueOrder, NewOrder, Trace } from '../memory/types.ts';
import type { Candidate } from './types.ts';

type InReview = Trace & { readonly dueOn: StudyDay };

/** Null for the order of the decks. */
export type Rank = ((candidate: Candidate) => number) | null;

/**
 * The rank of reviews. Most certain recall first loses least in a backlog (the community's choice,
 * measured in Anki's simulations). Under one set of weights the chance of recall falls with
 * elapsed days over stability.
 */
export function reviewRank(order: DueOrder, today: StudyDay): Rank {
	if (order === 'deck') return null;
	const rank = traceRank(order, today);
	return ({ state: { memory } }) => (memory.kind === 'review' ? rank(memory) : 0);
}

function traceRank(order: Exclude<DueOrder, 'deck'>, today: StudyDay): (of: InReview) => number {
	const wear = ({ lastDay, stability }: InReview) => Math.max(0, today - lastDay) / stability;
	const interval = ({ dueOn, lastDay }: InReview) => Math.max(1, dueOn - lastDay);
	switch (order) {
		case 'recall':
			return wear;
		case 'leastRecall':
			return (memory) => -wear(memory);
		case 'dueDate':
			return ({ dueOn }) => dueOn;
		case 'random':
			return () => 0;
		case 'shortest':
			return interval;
		case 'longest':
			return (memory) => -interval(memory);
		case 'easiest':
			return ({ difficulty }) => difficulty;
		case 'hardest':
			return ({ difficulty }) => -difficulty;
		case 'overdue':
			return (memory) => (memory.dueOn - today) / interval(memory);
	}
}

/** The rank of new cards. It is that of the card alone, so that a day goes on where one ended. */
export function freshRank(order: NewOrder): Rank {
	const rank = placeRank(order);
	return rank === null ? null : ({ card, order: place }) => rank(card, place);
}

/** The same for cards of one deck, by their place in it. */
export function placeRank(order: NewOrder): ((card: CardId, place: number) => number) | null {
	switch (order) {
		case 'deck':
			return null;
		case 'newest':
			return (_card, place) => -place;
		case 'random':
			return (card) => fractionOf(card);
	}
}

/**
 * The cards from the least rank to the greatest. Cards learned side by side tie: a shuffle that
 * changes by day parts them where a day is given.
 */
export function inOrder(
	candidates: readonly Candidate[],
	rank: Rank,
	shuffledOn?: StudyDay
): readonly Candidate[] {
	if (rank === null) return [...candidates].sort(compareOrders);
	return candidates
		.map((candidate) => ({
			candidate,
			rank: rank(candidate),
			tie: shuffledOn === undefined ? 0 : fractionOf(`${candidate.card}:${shuffledOn}`)
		}))
		.sort((a, b) => a.rank - b.rank || a.tie - b.tie || compareCards(a.candidate, b.candidate))
		.map(({ candidate }) => candidate);
}

function compareOrders(a: Candidate, b: Candidate): number {
	return compareTexts(a.deck, b.deck) || a.order - b.order || compareCards(a, b);
}

export function compareCards(a: Pick<Candidate, 'card'>, b: Pick<Candidate, 'card'>): number {
	return compareTexts(a.card, b.card);
}

function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
