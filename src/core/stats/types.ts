/**
 * Sums over the log: some that can be kept up to date entry by entry, and all that it tells.
 */
import type { CardId, DeckId, StudyDay } from '../base/brand.ts';
import type { Known } from './recollection.ts';
import type { Retention } from './retention.ts';
import type { Score } from './score.ts';
import type { Spread } from './spread.ts';

/** What study answers add up to. Every field may be subtracted again when one is undone. */
export type Tally = {
	/** New cards answered for the first time. */
	readonly introduced: number;
	/** Answers to cards in review. */
	readonly reviews: number;
	/** Answers to cards of any kind. */
	readonly answers: number;
	/** Of `reviews`, those not forgotten. */
	readonly recalled: number;
	/** Thinking time in milliseconds, each answer at most `LONGEST_THOUGHT`. */
	readonly ms: number;
	/**
	 * Of `introduced` and `reviews`, what was asked in which deck: what the limits of presets are
	 * about. Absent where no answer tells its deck.
	 */
	readonly decks?: Readonly<Record<string, Pick<Tally, 'introduced' | 'reviews'>>>;
};

/** What one card, or the whole log, adds to each study day. */
export type Contribution = ReadonlyMap<StudyDay, Tally>;

/** Where a card is counted: new, in steps, set aside, or on the day it is due. */
export type Shelf = 'fresh' | 'learning' | 'suspended' | StudyDay;

export type DayTally = { readonly day: StudyDay; readonly tally: Tally };

/** A card of an installed deck. */
export type Placed = {
	readonly deck: DeckId;
	readonly tags: readonly string[];
	/** Whether it may be asked; one that may not still counts once it was answered. */
	readonly asked: boolean;
};
export type Placing = ReadonlyMap<CardId, Placed>;

export type Group = {
	/** Id of the deck, or the tag. */
	readonly name: string;
	/** Those that may be asked, and those answered once. */
	readonly cards: number;
	readonly learned: number;
	/** Of `learned`, those that would be recalled now, on average. */
	readonly known: number;
	/** Reviews of the last year. */
	readonly score: Score;
};

export type Figures = {
	/** Days with answers, rising. */
	readonly days: readonly DayTally[];
	readonly retention: Retention;
	/** The chance of recall at which cards are to come up. */
	readonly wanted: number;
	readonly known: readonly Known[];
	/** Cards that should have been asked on an earlier day. */
	readonly overdue: number;
	/** Days. */
	readonly stability: Spread;
	/** 1 to 10. */
	readonly difficulty: Spread;
	/** The chance of recall now, 0 to 1. */
	readonly recall: Spread;
	readonly decks: readonly Group[];
	readonly tags: readonly Group[];
};
