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
	/** The card answered last: it is not shown twice in a row when there is another. */
	readonly last: CardId | null;
};

/** Cards that the learner asked for beyond the limits of the day. */
export type Extra = { readonly due: number; readonly fresh: number };

export type DayInput = {
	readonly today: StudyDay;
	readonly candidates: readonly Candidate[];
	readonly done: Done;
	readonly settings: Settings;
	/** Median thinking time of an answer in milliseconds: this person's own pace. */
	readonly pace: number;
	/** What `extend` has added to the day so far; none if absent. */
	readonly extra?: Extra;
};

/** A card in steps, as the plan keeps it: in the order in which they come back. */
export type Learner = {
	readonly card: CardId;
	readonly dueAt: Millis;
	/** Answers until it leaves the steps if each is Good. */
	readonly answersLeft: number;
};

/**
 * A day's work, a plain value: `planDay` makes it, `answered` and `extend` give the next one
 * and leave the old one as it was. The lists hold one card per fact and never change; what
 * moves are the places in them.
 */
export type DayPlan = {
	readonly today: StudyDay;
	readonly settings: Settings;
	/** With their states as they were when the plan was made. */
	readonly candidates: ReadonlyMap<CardId, Candidate>;
	/** Reviews due, most certain recall first, those beyond the limit included. */
	readonly due: readonly CardId[];
	/** New cards in deck order, those beyond the limit included. */
	readonly fresh: readonly CardId[];
	readonly learning: readonly Learner[];
	/** How many of each list the day takes. */
	readonly take: Extra;
	/** How many of each list have been answered: the first ones. */
	readonly taken: Extra;
	/** Answered on the day before the plan was made: keeps the mix of new and due the same. */
	readonly before: Extra;
	readonly extra: Extra;
	readonly last: CardId | null;
};

/** The plan with more cards, and how many were added of each sort. */
export type Extended = { readonly plan: DayPlan; readonly added: Extra };

export type Next =
	| { readonly kind: 'card'; readonly card: CardId }
	/** Nothing now; a learning card will be handed out at this instant. */
	| { readonly kind: 'wait'; readonly until: Millis }
	| { readonly kind: 'done' };

/** Cards left that can be shown without waiting; all 0 exactly when `nextCard` gives none. */
export type Counts = {
	readonly fresh: number;
	readonly learning: number;
	readonly due: number;
};
