/**
 * What a sitting walks through, card by card: the plan of the day, or a choice of cards that
 * leaves every schedule as it is.
 */
import type { CardId, Millis, StudyDay } from '#core/base/brand.ts';
import type { Draft, Rating } from '#core/log/types.ts';
import type { CardState, Memory, Preview } from '#core/memory/types.ts';
import type { Next } from '#core/queue/types.ts';
import type { CardContent } from '#store/types.ts';
import type { Ended } from './stage.ts';

export type Progress = {
	/** Cards that can be shown without waiting. */
	readonly left: number;
	/** Whole minutes at this person's pace. */
	readonly minutes: number;
	/** Answers given so far: on the day, or in the sitting. */
	readonly done: number;
};

export type Walk = {
	readonly today: StudyDay;
	/** Whether there is more than was asked for. */
	readonly canExtend: boolean;
	/** Stands where the log ends. */
	restart(today: StudyDay): Promise<Walk>;
	next(now: Millis): Next;
	/** The state of a card that may come up. */
	stateOf(card: CardId): CardState | undefined;
	/** Whether the card is still to be answered. */
	holds(card: CardId): boolean;
	/** What each answer at a moment would do to a card that is ready; null if no answer does anything. */
	foresee(state: CardState, head: Pick<Draft, 'at' | 'day'>): Preview | null;
	/**
	 * Follows an answer that led to `memory`. False when it came out of turn: then the walk must
	 * restart once the answer is in the log.
	 */
	take(state: CardState, memory: Memory, rating: Rating): boolean;
	/** Whether an answer that leads to `memory` is the one with which the card was forgotten too often. */
	turnsLeech(state: CardState, after: Memory): boolean;
	/** Puts a card that was not answered behind the others. */
	putBack(card: CardId, now: Millis): void;
	/** The text of a card; undefined when it must be read first, or is gone. */
	contentOf(card: CardId): CardContent | undefined;
	/** Whether all is at hand that showing a card needs. */
	isReady(card: CardId): boolean;
	/** Makes a card ready, as it reads now. Resolves to undefined if it is gone from its deck. */
	read(card: CardId): Promise<CardContent | undefined>;
	/** Reads the cards that come next if each answer is Good. */
	readAhead(now: Millis): Promise<void>;
	progress(now: Millis): Progress;
	/** Adds a few more cards. */
	extend(): Promise<void>;
	/** What is to be told once nothing is left. */
	end(): Promise<Ended>;
};
