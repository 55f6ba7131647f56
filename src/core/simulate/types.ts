/**
 * A learner's own cards, lived forward: what the days to come would ask, and what would be known.
 */
import type { StudyDay } from '../base/brand.ts';
import type { Rating } from '../log/types.ts';
import type { Preset } from '../memory/types.ts';

/** Cards as columns; a card has the same place in each. */
export type Cards = {
	/** Days until recall falls to 90 %. */
	readonly stability: Float64Array;
	/** 1 to 10. */
	readonly difficulty: Float64Array;
	/** Study day of the last answer. */
	readonly lastDay: Int32Array;
	/** Study day on which the card comes up; one in short steps comes up at once. */
	readonly dueDay: Int32Array;
	/** How many more have not been introduced. */
	readonly unseen: number;
};

/** What decides how the days go on: a part of a preset. */
export type Rules = Pick<
	Preset,
	| 'retention'
	| 'weights'
	| 'maxInterval'
	| 'newPerDay'
	| 'reviewsPerDay'
	| 'learningSteps'
	| 'relearningSteps'
	| 'easyDays'
>;

/** What was done today already. */
export type Done = { readonly introduced: number; readonly reviews: number };

/** Cards under one set of rules; the limits of a day are theirs together. */
export type Group = { readonly cards: Cards; readonly rules: Rules; readonly done: Done };

/** Shares of the ratings 1 to 4; they sum to 1. */
export type Shares = readonly [again: number, hard: number, good: number, easy: number];

/** How a person answers, and how long it takes. */
export type Habits = {
	/** Ratings of cards seen for the first time. */
	readonly first: Shares;
	/** Ratings within short steps. */
	readonly step: Shares;
	/** Ratings of reviews that were not forgotten: no Again. */
	readonly recalled: Shares;
	/** Mean milliseconds of an answer. */
	readonly ms: {
		readonly first: number;
		readonly step: number;
		readonly recalled: number;
		readonly forgotten: number;
	};
};

/** Which answers come: by chance in a simulation, as written in a test. */
export type Dice = {
	/** The rating of a card seen for the first time. */
	first(card: number): Rating;
	/** The rating of a card in its short steps. */
	step(card: number): Rating;
	/** The rating of a card in review that is recalled with that chance. */
	review(card: number, recall: number): Rating;
	/** From 0 up to but not including 1: where in its range an interval falls. */
	spread(card: number): number;
};

/**
 * Which due cards come first where a day does not take all: most certain recall, the least
 * certain, due the longest, or the most gained per second (memory/gain.ts).
 */
export type Order = 'recall' | 'leastRecall' | 'dueDate' | 'gain';

/** What a simulated day held. */
export type DayOfWork = {
	readonly day: StudyDay;
	/** Milliseconds of thinking. */
	readonly ms: number;
	/** Answers of any kind, those in short steps included. */
	readonly answers: number;
	/** Cards seen for the first time. */
	readonly introduced: number;
	/** Cards that were due and were answered. */
	readonly reviewed: number;
	/** Cards that were due and were not. */
	readonly left: number;
};
