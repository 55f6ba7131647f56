/**
 * Which cards may come up on a day, and in what order.
 */
import type { FactId, StudyDay } from '../base/brand.ts';
import { fractionOf } from '../base/fraction.ts';
import type { CardState, Memory } from '../memory/types.ts';
import type { Candidate, DayInput } from './types.ts';

/** Candidates that may come up, by what they are; each list in its order. */
export type Sorted = {
	readonly learning: readonly Candidate[];
	readonly due: readonly Candidate[];
	readonly fresh: readonly Candidate[];
};

/**
 * Leaves out what is suspended, buried for the day, hidden or not due, and all but one card of
 * a fact: one in steps before one that is due before one that is new. A card answered today
 * stays, and so do the days of its siblings.
 */
export function sortCandidates({ candidates, today, done, settings }: DayInput): Sorted {
	const hidden = new Set(settings.hiddenDecks);
	const open = candidates.filter(
		({ deck, state }) => !hidden.has(deck) && !state.suspended && state.buriedOn !== today
	);
	const facts = new Set(done.facts);
	const claim = (candidate: Candidate) => claimFact(facts, candidate, today);
	const inSteps = open.filter(({ state }) => isInSteps(state));
	const fresh = open.filter(({ state }) => state.memory.kind === 'new');
	return {
		learning: inSteps.sort((a, b) => compareReturns(a, b, today)).filter(claim),
		due: dueByRecall(open, today).filter(claim),
		fresh: fresh.sort(compareOrders).filter(claim)
	};
}

/** The instant at which a card in steps comes back; now if a clock that was ahead set it. */
export function returnOf({ memory }: CardState, today: StudyDay): number {
	if (memory.kind !== 'learning' && memory.kind !== 'relearning') return Infinity;
	return memory.lastDay > today ? 0 : memory.dueAt;
}

function claimFact(facts: Set<FactId>, { fact, state }: Candidate, today: StudyDay): boolean {
	if (!wasAnswered(state.memory, today) && facts.has(fact)) return false;
	facts.add(fact);
	return true;
}

function wasAnswered(memory: Memory, today: StudyDay): boolean {
	return memory.kind !== 'new' && memory.lastDay >= today;
}

function isInSteps({ memory }: CardState): boolean {
	return memory.kind === 'learning' || memory.kind === 'relearning';
}

function compareReturns(a: Candidate, b: Candidate, today: StudyDay): number {
	return returnOf(a.state, today) - returnOf(b.state, today) || compareIds(a, b);
}

/**
 * Most certain recall first, so that a backlog loses least (the community's choice, measured
 * in Anki's simulations). Under one set of weights that is the order of elapsed days over
 * stability. Cards learned side by side tie: a shuffle that changes by day parts them.
 */
function dueByRecall(open: readonly Candidate[], today: StudyDay): readonly Candidate[] {
	return open
		.flatMap((candidate) => {
			const { memory } = candidate.state;
			if (memory.kind !== 'review' || memory.dueOn > today) return [];
			const wear = Math.max(0, today - memory.lastDay) / memory.stability;
			return [{ candidate, wear, tie: fractionOf(`${candidate.card}:${today}`) }];
		})
		.sort((a, b) => a.wear - b.wear || a.tie - b.tie || compareIds(a.candidate, b.candidate))
		.map(({ candidate }) => candidate);
}

function compareOrders(a: Candidate, b: Candidate): number {
	return compareTexts(a.deck, b.deck) || a.order - b.order || compareIds(a, b);
}

function compareIds(a: Candidate, b: Candidate): number {
	return compareTexts(a.card, b.card);
}

function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
