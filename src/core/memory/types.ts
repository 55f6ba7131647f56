/**
 * What is known about a learner's memory of one card: a fold over the log, cached by the
 * store and never edited by hand.
 */
import type { CardId, EntryId, Millis, StudyDay } from '../base/brand.ts';
import type { Entry, Flag, Rating } from '../log/types.ts';

/** FSRS's long-term state and what its next step needs. */
export type Trace = {
	/** Days until recall falls to 90 %. */
	readonly stability: number;
	/** 1 (easy) to 10 (hard). */
	readonly difficulty: number;
	/** Study day of the last answer. */
	readonly lastDay: StudyDay;
	/** Effective study answers since birth or reset. */
	readonly reps: number;
	/** Times forgotten after graduating. */
	readonly lapses: number;
};

export type Memory =
	| { readonly kind: 'new' }
	/** In short steps of minutes, before its first or after a forgotten review. */
	| (Trace & {
			readonly kind: 'learning' | 'relearning';
			/** Index into the steps of the preset. */
			readonly step: number;
			readonly dueAt: Millis;
	  })
	| (Trace & { readonly kind: 'review'; readonly dueOn: StudyDay });

export type CardState = {
	readonly card: CardId;
	readonly memory: Memory;
	readonly suspended: boolean;
	readonly buriedOn: StudyDay | null;
	readonly flag: Flag;
	readonly leech: boolean;
	/** `answer` of the last `changed` entry taken. */
	readonly changedTo: string | null;
	/** Study day on which the card left `new`; null while new. */
	readonly introducedOn: StudyDay | null;
	/** The last entry about this card, or reschedule, folded in; null for none. */
	readonly lastEntry: EntryId | null;
};

/**
 * Settings that decide what an answer leads to. Folded from `setting` entries: scope `all`
 * and the field's name as key; a hidden deck is scope `deck:<id>`, key `hidden`, value true.
 */
export type Settings = {
	/** Wanted chance of recall when a card comes up, 0.7–0.97. */
	readonly retention: number;
	readonly newPerDay: number;
	readonly reviewsPerDay: number;
	/** Hour at which a study day starts, 0–23. */
	readonly dayStart: number;
	/** Longest interval in days. */
	readonly maxInterval: number;
	/** FSRS-6 weights, 21 numbers within the ranges of FSRS. */
	readonly weights: readonly number[];
	/** Whole minutes up to half a day, rising; none means that cards go straight to review. */
	readonly learningSteps: readonly number[];
	readonly relearningSteps: readonly number[];
	/** Language in which cards are asked. */
	readonly contentLanguage: 'ko' | 'en';
	/** Decks that are not asked, sorted. */
	readonly hiddenDecks: readonly string[];
};

/** What each button would do, computed with the very function that applies it. */
export type Preview = Readonly<Record<Rating, Memory>>;

/** Every card that the log says something about, and the settings at its end. */
export type Replay = {
	readonly states: Map<CardId, CardState>;
	readonly settings: Settings;
};

/** Sees each effective entry about a card, with the card's state before and after it. */
export type Visit = (before: CardState, entry: Entry, after: CardState) => void;
