/**
 * Sums over the log that can be kept up to date entry by entry.
 */
import type { StudyDay } from '../base/brand.ts';

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
};

/** What one card, or the whole log, adds to each study day. */
export type Contribution = ReadonlyMap<StudyDay, Tally>;

/** Where a card is counted: new, in steps, set aside, or on the day it is due. */
export type Shelf = 'fresh' | 'learning' | 'suspended' | StudyDay;
