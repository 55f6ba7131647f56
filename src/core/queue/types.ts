/**
 * What to show next, and why. Works on the candidates of one study day; the store finds them,
 * the review screen walks through them.
 */
import type { CardId, DeckId, FactId, Millis, StudyDay } from '../base/brand.ts';
import type { CardState, Preset, Settings } from '../memory/types.ts';

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
	/** Of `introduced` and `reviews`, what was asked in which deck; absent where no answer tells. */
	readonly decks?: Readonly<Record<string, Asked>>;
	/** Facts that a card was answered of: their other cards wait for another day. */
	readonly facts: readonly FactId[];
	/** The card answered last: it is not shown twice in a row when there is another. */
	readonly last: CardId | null;
};

/** What counts towards the limits of a day. */
export type Asked = { readonly introduced: number; readonly reviews: number };

/** Reviews and new cards, in numbers. */
export type Amount = { readonly due: number; readonly fresh: number };

/** Cards that the learner asked for beyond the limits of the day, by preset. */
export type Extra = Readonly<Record<string, Amount>>;

export type DayInput = {
	readonly today: StudyDay;
	readonly candidates: readonly Candidate[];
	readonly done: Done;
	readonly settings: Settings;
	/** Median thinking time of an answer in milliseconds: this person's own pace. */
	readonly pace: number;
	/** How many cards are due on each of the next days (due.ts); days without any are absent. */
	readonly load: ReadonlyMap<StudyDay, number>;
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
 * What the decks of a preset bring to a day. The lists hold one card per fact and never change;
 * what moves are the places in them.
 */
export type Share = {
	readonly preset: Preset;
	/** Reviews due in the order of the preset, those beyond the limit included. */
	readonly due: readonly CardId[];
	/** New cards in the order of the preset, those beyond the limit included. */
	readonly fresh: readonly CardId[];
	/** How many of each list the day takes. */
	readonly take: Amount;
	/** How many of each list have been answered: the first ones. */
	readonly taken: Amount;
	/** Answered on the day before the plan was made: keeps the mix of new and due the same. */
	readonly before: Amount;
	/** What the day allows of each without extra. */
	readonly limits: Amount;
	/** Cards beyond the limits. */
	readonly extra: Amount;
};

/**
 * A day's work, a plain value: `planDay` makes it, `answered` and `extend` give the next one
 * and leave the old one as it was.
 */
export type DayPlan = {
	readonly today: StudyDay;
	readonly settings: Settings;
	/** With their states as they were when the plan was made. */
	readonly candidates: ReadonlyMap<CardId, Candidate>;
	/** One for each preset, in the order of the settings. */
	readonly shares: readonly Share[];
	readonly learning: readonly Learner[];
	/** Cards due or in steps that wait for another day: another card of their fact has this one. */
	readonly heldBack: number;
	readonly last: CardId | null;
};

/** The plan with more cards, and how many were added of each sort. */
export type Extended = { readonly plan: DayPlan; readonly added: Amount };

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
