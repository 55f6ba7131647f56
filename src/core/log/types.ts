/**
 * The review log: the only truth about a learner.
 *
 * Entries are immutable; undo is another entry. Memory, queue and statistics are folds over
 * the merged log and may be thrown away. Knows nothing of storage, clocks or the network.
 */
import type {
	CardId,
	DeckId,
	EntryId,
	FactId,
	Hlc,
	Millis,
	Sha256,
	StudyDay,
	WriterId
} from '../base/brand.ts';
import type { Verdict } from '../base/verdict.ts';

/** 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Rating = 1 | 2 | 3 | 4;

type Head = {
	readonly id: EntryId;
	readonly writer: WriterId;
	/** Dense per writer, from 1: a gap is a lost entry. */
	readonly n: number;
	readonly hlc: Hlc;
	readonly at: Millis;
	/** Minutes east of UTC when it happened. */
	readonly offset: number;
	/** The study day, fixed when it happened: travel never rewrites history. */
	readonly day: StudyDay;
	/** Version of the entry's form. */
	readonly v: 1;
};

export type Flag = 0 | 1 | 2 | 3 | 4;
export type SettingValue = string | number | boolean | null | readonly (string | number)[];

export type Body =
	| {
			readonly kind: 'review';
			readonly card: CardId;
			readonly rating: Rating;
			/** Thinking time in milliseconds, from the prompt painted to the rating. */
			readonly ms: number;
			/** Only `study` answers reach the memory model. */
			readonly mode: 'study' | 'cram' | 'drill';
			/** The deck in which it was asked: its preset decides what the answer leads to. */
			readonly deck?: DeckId;
			/**
			 * The day chosen for the card to come up, by what is known when it is answered: how much
			 * other days hold already. Bounded by the range around the interval that a replay finds.
			 */
			readonly dueOn?: StudyDay;
			readonly hint?: number;
			/** What was typed as the answer, and what the judge said of it; the rating is the person's. */
			readonly typed?: string;
			readonly verdict?: Verdict;
			readonly ask?: { readonly skill: string; readonly seed: string; readonly model: number };
	  }
	/** A tombstone for an earlier entry; redo is an undo of the undo. */
	| { readonly kind: 'undo'; readonly of: EntryId }
	| {
			readonly kind: 'mark';
			readonly card: CardId;
			readonly set: {
				readonly suspended?: boolean;
				/** Hidden on this study day only; null takes it back. */
				readonly buriedOn?: StudyDay | null;
				readonly flag?: Flag;
				readonly leech?: boolean;
			};
	  }
	/** The card comes up `on` that day; `day` is when this was decided. */
	| { readonly kind: 'due'; readonly card: CardId; readonly on: StudyDay }
	| { readonly kind: 'reset'; readonly card: CardId }
	/** The deck's answer changed its truth. A second entry with the same `answer` has no effect. */
	| { readonly kind: 'changed'; readonly card: CardId; readonly answer: Sha256 }
	/** A memory known from elsewhere, as it stood after an answer `on` that day. */
	| {
			readonly kind: 'seed';
			readonly card: CardId;
			readonly stability: number;
			readonly difficulty: number;
			readonly on: StudyDay;
			/** As in a review. */
			readonly deck?: DeckId;
	  }
	/** Due days of cards in decks of the preset move to where its parameters want them. */
	| { readonly kind: 'reschedule'; readonly preset: string }
	/**
	 * A note of one's own, by its path within the deck, as it reads from now on; null takes it
	 * away. `ledger` is the hash of what the deck remembers anew since (store/library/). `origin`
	 * is that of the note as the app had brought it, of which this text takes account.
	 */
	| {
			readonly kind: 'note';
			readonly deck: DeckId;
			readonly note: string;
			readonly text: Sha256 | null;
			readonly ledger?: Sha256;
			readonly origin?: Sha256;
	  }
	/** A file that notes of a deck show, such as a picture; null takes it away. */
	| {
			readonly kind: 'file';
			readonly deck: DeckId;
			readonly path: string;
			readonly file: Sha256 | null;
	  }
	| {
			readonly kind: 'override';
			readonly fact: FactId;
			readonly base: Sha256;
			readonly fields: Readonly<Record<string, string>>;
	  }
	/** A card is not to be asked; without a slot none of the fact is. */
	| { readonly kind: 'reject'; readonly fact: FactId; readonly slot?: string }
	/** A suggestion is to be asked; without a slot all of the fact are. */
	| { readonly kind: 'accept'; readonly fact: FactId; readonly slot?: string }
	| { readonly kind: 'match'; readonly from: FactId; readonly to: FactId; readonly same: boolean }
	/** Per (scope, key) the later one wins. */
	| {
			readonly kind: 'setting';
			readonly scope: string;
			readonly key: string;
			readonly value: SettingValue;
	  };

export type Entry = Head & Body;
export type EntryOf<K extends Body['kind']> = Extract<Entry, { readonly kind: K }>;

/** What a caller hands in; the store adds the rest of the head inside its transaction. */
export type Draft = Pick<Head, 'at' | 'offset' | 'day'> & Body;

/**
 * Why something is not an entry. `malformed`: foreign or damaged; `at` is the path of the first
 * wrong field, such as `set.flag`. `newer`: written by a newer version, of a kind or form that
 * this one does not know.
 */
export type EntryFailure =
	| { readonly kind: 'malformed'; readonly at: string }
	| { readonly kind: 'newer'; readonly what: string };

/** How much of a writer's log is here; `count` below `max` means that entries are missing. */
export type WriterSummary = {
	readonly writer: WriterId;
	readonly max: number;
	readonly count: number;
};
