/**
 * What study answers add up to, day by day. A store adds on an answer; when an entry is undone
 * or comes late, it subtracts the old contribution of the card and adds the new one.
 */
import type { CardId, StudyDay } from '../base/brand.ts';
import type { Entry } from '../log/types.ts';
import { replayCard } from '../memory/replay.ts';
import type { CardState } from '../memory/types.ts';
import type { Contribution, Tally } from './types.ts';

/** Milliseconds; who thinks longer has left. */
export const LONGEST_THOUGHT = 60_000;

export const NO_TALLY: Tally = { introduced: 0, reviews: 0, answers: 0, recalled: 0, ms: 0 };

/** What one effective entry adds to its day, given the card's state before it; null for nothing. */
export function tallyOf(before: CardState, entry: Entry): Tally | null {
	if (entry.kind !== 'review' || entry.mode !== 'study') return null;
	const inReview = before.memory.kind === 'review';
	const introduced = Number(before.memory.kind === 'new');
	const reviews = Number(inReview);
	const tally = {
		introduced,
		reviews,
		answers: 1,
		recalled: Number(inReview && entry.rating > 1),
		ms: Math.min(entry.ms, LONGEST_THOUGHT)
	};
	if (entry.deck === undefined || introduced + reviews === 0) return tally;
	return { ...tally, decks: { [entry.deck]: { introduced, reviews } } };
}

export function addTally(a: Tally, b: Tally): Tally {
	return combine(a, b, 1);
}

export function subtractTally(a: Tally, b: Tally): Tally {
	return combine(a, b, -1);
}

/**
 * What one card adds to each study day; days without answers are absent. `entries` as for
 * `replayCard`.
 */
export function contribution(card: CardId, entries: readonly Entry[]): Contribution {
	const tallies = new Map<StudyDay, Tally>();
	replayCard(card, entries, (before, entry) => {
		const tally = tallyOf(before, entry);
		if (tally !== null) tallies.set(entry.day, addTally(tallies.get(entry.day) ?? NO_TALLY, tally));
	});
	return tallies;
}

function combine(a: Tally, b: Tally, sign: 1 | -1): Tally {
	const tally = {
		introduced: a.introduced + sign * b.introduced,
		reviews: a.reviews + sign * b.reviews,
		answers: a.answers + sign * b.answers,
		recalled: a.recalled + sign * b.recalled,
		ms: a.ms + sign * b.ms
	};
	const decks = combineDecks(a.decks, b.decks, sign);
	return decks === undefined ? tally : { ...tally, decks };
}

/** Decks that come to nothing are left out, and so is a list without any. */
function combineDecks(
	a: Tally['decks'],
	b: Tally['decks'],
	sign: 1 | -1
): Tally['decks'] | undefined {
	if (b === undefined) return a;
	const decks = new Map(Object.entries(a ?? {}));
	for (const [deck, { introduced, reviews }] of Object.entries(b)) {
		const known = decks.get(deck);
		const sum = {
			introduced: (known?.introduced ?? 0) + sign * introduced,
			reviews: (known?.reviews ?? 0) + sign * reviews
		};
		if (sum.introduced === 0 && sum.reviews === 0) decks.delete(deck);
		else decks.set(deck, sum);
	}
	return decks.size === 0 ? undefined : Object.fromEntries(decks);
}
