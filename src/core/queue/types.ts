/**
 * What to show next, and why. Works on the candidates of one study day; the store finds them,
 * the review screen walks through them.
 */
import type { CardId, DeckId, FactId, Millis, StudyDay } from '../base/brand.ts';
import type { CardState, Settings } from '../memory/types.ts';

/** A card that may come up on a day. */
export type Candidate = {
	readonly card: CardId;
	readonly fact: FactId;
	readonly deck: DeckId;
	/** Place of the card in its deck: new cards are introduced in this order. */
	readonly order: number;
	readonly state: CardState;
};

/** What has been answered on the day so far. */
export type Done = {
	/** Cards introduced. */
	readonly introduced: number;
	/** Answers to cards in review. */
	readonly reviews: number;
	/** Answers of any kind. */
	readonly answers: number;
	/** Of the answers to cards in review, those not forgotten. */
	readonly recalled: number;
	/** Thinking time in milliseconds. */
	readonly ms: number;
	/** Facts that a card was answered of: their other cards wait for another day. */
	readonly facts: readonly FactId[];
};

export type DayInput = {
	readonly today: StudyDay;
	readonly candidates: readonly Candidate[];
	readonly done: Done;
	readonly settings: Settings;
	/** Median thinking time of an answer in milliseconds: this person's own pace. */
	readonly pace: number;
};

export type Next =
	| { readonly kind: 'card'; readonly card: CardId }
	/** Nothing now; a learning card comes back at this instant. */
	| { readonly kind: 'wait'; readonly until: Millis }
	| { readonly kind: 'done' };

export type Counts = {
	readonly fresh: number;
	readonly learning: number;
	readonly due: number;
};
