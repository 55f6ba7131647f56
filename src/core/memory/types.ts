/**
 * What is known about a learner's memory of one card: a fold over the log, cached by the
 * store and never edited by hand.
 */
import type { CardId, DeckId, EntryId, Millis, StudyDay } from '../base/brand.ts';
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
	/** Forgotten again and again (leech.ts), until the mark is taken away. */
	readonly leech: boolean;
	/** `answer` of the last `changed` entry taken. */
	readonly changedTo: string | null;
	/** Study day on which the card left `new`; null while new. */
	readonly introducedOn: StudyDay | null;
	/** The deck in which it was last asked; absent where no entry tells. */
	readonly deck?: DeckId;
	/** The last entry about this card, or reschedule, folded in; null for none. */
	readonly lastEntry: EntryId | null;
};

/** Order of new cards: as in their decks, shuffled, or the last of their decks first. */
export const NEW_ORDERS = ['deck', 'random', 'newest'] as const;
export type NewOrder = (typeof NEW_ORDERS)[number];

/**
 * Order of reviews. `recall`: most certain first; `overdue`: most days late for the length
 * of their interval first; `shortest` and `longest` are about the interval; `deck`: as in their decks.
 */
export const DUE_ORDERS = [
	'recall',
	'leastRecall',
	'dueDate',
	'random',
	'shortest',
	'longest',
	'easiest',
	'hardest',
	'overdue',
	'deck'
] as const;
export type DueOrder = (typeof DUE_ORDERS)[number];

/** Where new cards stand among the reviews of a day. */
export const MIXES = ['mixed', 'before', 'after'] as const;
export type Mix = (typeof MIXES)[number];

/**
 * What decides where an answer leads and how a day is made up; decks share one. Folded from
 * `setting` entries with the field's name as key: scope `all` for the preset of that id, under
 * which every deck is at first, scope `preset:<id>` for any other. There the key `name` makes it,
 * with the fields that `all` has at that moment, and null as its value takes it away.
 */
export type Preset = {
	readonly id: string;
	/** Empty for `all`, which has no name of its own. */
	readonly name: string;
	/** Wanted chance of recall when a card comes up, 0.7–0.97. */
	readonly retention: number;
	/** Limits of a day, over all decks of the preset. */
	readonly newPerDay: number;
	readonly reviewsPerDay: number;
	/** Longest interval in days. */
	readonly maxInterval: number;
	/** FSRS-6 weights, 21 numbers within the ranges of FSRS. */
	readonly weights: readonly number[];
	/** Whole minutes up to half a day, rising; none means that cards go straight to review. */
	readonly learningSteps: readonly number[];
	readonly relearningSteps: readonly number[];
	readonly newOrder: NewOrder;
	readonly dueOrder: DueOrder;
	readonly mix: Mix;
	/** Whether cards of one fact are kept apart by days. */
	readonly spaceSiblings: boolean;
	/** Whether cards go to days that hold little, within the range around their interval. */
	readonly balance: boolean;
	/** How much each day of the week is to hold, Monday first: 1 as any, 0.5 less, 0 least. */
	readonly easyDays: readonly number[];
	/** Times forgotten at which a card is a leech; 0 for never. */
	readonly leechAt: number;
};

/**
 * Everything that a person has set: presets, and what holds for all decks (scope `all` and the
 * field's name as key). A hidden deck is scope `deck:<id>`, key `hidden`, value true; the preset
 * of a deck the same scope, key `preset`, its id.
 */
export type Settings = {
	/** Hour at which a study day starts, 0–23. */
	readonly dayStart: number;
	/** Language in which cards are asked. */
	readonly contentLanguage: 'ko' | 'en';
	/** Decks that are not asked, sorted. */
	readonly hiddenDecks: readonly string[];
	/** Study days of planned breaks, rising: as few cards as may be are due on them. */
	readonly breakDays: readonly number[];
	/** The plan after a gap that is under way; null for none. */
	readonly comeback: Comeback | null;
	/** `all` first, then in the order in which they were made. */
	readonly presets: readonly [Preset, ...Preset[]];
	/** Of decks under another preset than `all`; it may be gone, see `presetOf`. */
	readonly presetByDeck: Readonly<Record<string, string>>;
};

/**
 * A backlog being worked off: so many minutes a day since that study day, no new cards, what gains
 * most per second first. The value of the setting `comeback` is both as a list, or null.
 */
export type Comeback = { readonly minutes: number; readonly since: StudyDay };

/** What each button would do, computed with the very function that applies it. */
export type Preview = Readonly<Record<Rating, Memory>>;

/** Every card that the log says something about, and the settings at its end. */
export type Replay = {
	readonly states: Map<CardId, CardState>;
	readonly settings: Settings;
};

/** Sees each effective entry about a card, with the card's state before and after it. */
export type Visit = (before: CardState, entry: Entry, after: CardState) => void;
