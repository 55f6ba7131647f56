/**
 * Which cards may come up on a day, and in what order.
 */
import type { FactId, StudyDay } from '../base/brand.ts';
import { presetOf } from '../memory/preset.ts';
import type { CardState, Memory, Preset } from '../memory/types.ts';
import { gainRank } from './comeback.ts';
import { compareCards, freshRank, inOrder, reviewRank, type Rank } from './rank.ts';
import type { Candidate, DayInput } from './types.ts';

/** Candidates of a preset that may come up, each list in its order. */
export type SortedShare = {
	readonly preset: Preset;
	readonly due: readonly Candidate[];
	readonly fresh: readonly Candidate[];
};

/** Candidates that may come up, by what they are. */
export type Sorted = {
	readonly learning: readonly Candidate[];
	/** One for each preset. */
	readonly shares: readonly SortedShare[];
	/** Cards due or in steps that were left out for another card of their fact. */
	readonly heldBack: number;
};

/**
 * Leaves out what is suspended, buried for the day, hidden or not due, and all but one card of
 * a fact: one in steps before one that is due before one that is new. A card answered today
 * stays, and so do the days of its siblings.
 */
export function sortCandidates(input: DayInput): Sorted {
	const { candidates, today, done, settings } = input;
	const hidden = new Set(settings.hiddenDecks);
	const open = candidates.filter(
		({ deck, state }) => !hidden.has(deck) && !state.suspended && state.buriedOn !== today
	);
	const facts = new Set(done.facts);
	const claim = (candidate: Candidate) => claimFact(facts, candidate, today);
	const inSteps = open.filter(({ state }) => isInSteps(state));
	const learning = inSteps.sort((a, b) => compareReturns(a, b, today)).filter(claim);
	const piles = pilesOf(open, input);
	const reviews = piles.map(({ due, preset }) =>
		inOrder(due, dueRank(preset, input), today).filter(claim)
	);
	const shares = piles.map(({ preset, fresh }, i) => ({
		preset,
		due: reviews[i]!,
		fresh: inOrder(fresh, freshRank(preset.newOrder)).filter(claim)
	}));
	const heldBack = piles.reduce(
		(sum, { due }, i) => sum + due.length - reviews[i]!.length,
		inSteps.length - learning.length
	);
	return { learning, shares, heldBack };
}

/** The instant at which a card in steps comes back; now if a clock that was ahead set it. */
export function returnOf({ memory }: CardState, today: StudyDay): number {
	if (memory.kind !== 'learning' && memory.kind !== 'relearning') return Infinity;
	return memory.lastDay > today ? 0 : memory.dueAt;
}

function dueRank(preset: Preset, { settings, today }: DayInput): Rank {
	if (settings.comeback !== null) return gainRank(preset, today);
	return reviewRank(preset.dueOrder, today);
}

type Pile = {
	readonly preset: Preset;
	readonly due: Candidate[];
	readonly fresh: Candidate[];
};

/** What is due and what is new, by preset. */
function pilesOf(open: readonly Candidate[], { today, settings }: DayInput): readonly Pile[] {
	const piles = settings.presets.map((preset): Pile => ({ preset, due: [], fresh: [] }));
	const pileByDeck = new Map<string, Pile>();
	for (const candidate of open) {
		const { deck, state } = candidate;
		let pile = pileByDeck.get(deck);
		if (pile === undefined) {
			const preset = presetOf(settings, deck);
			pile = piles.find((one) => one.preset === preset)!; // every deck is under one of them
			pileByDeck.set(deck, pile);
		}
		const { memory } = state;
		if (memory.kind === 'new') pile.fresh.push(candidate);
		if (memory.kind === 'review' && memory.dueOn <= today) pile.due.push(candidate);
	}
	return piles;
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
	return returnOf(a.state, today) - returnOf(b.state, today) || compareCards(a, b);
}
