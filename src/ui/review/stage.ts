/** What the middle of the review shows. */
import type { Millis } from '#core/base/brand.ts';
import type { CardState } from '#core/memory/types.ts';
import type { CardContent } from '#store/types.ts';
import type { Intervals } from './interval.ts';
import type { Meant } from './meant.ts';
import type { Summary } from './summary.ts';
import type { Typed } from './typed.ts';

export type Shown = {
	readonly kind: 'card';
	readonly content: CardContent;
	readonly state: CardState;
	readonly revealed: boolean;
	/** What asking and judging by meaning needs; null for a card of words. */
	readonly meant: Meant | null;
	/** What was typed before the answer was shown; null if nothing was. */
	readonly typed: Typed | null;
	/** Counts up each time that a card is put on the table: the same card again is a new turn. */
	readonly turn: number;
	/**
	 * What each button would do, as of the prompt or, once revealed, of the answer; null where no
	 * answer moves the card.
	 */
	readonly intervals: Intervals | null;
};

/** How a sitting over chosen cards ended, after so many answers. */
export type ChosenEnd =
	/** The day asks nothing more of them. */
	| { readonly kind: 'studied'; readonly answers: number }
	/** Each was known once. */
	| { readonly kind: 'known'; readonly cards: number; readonly answers: number };

/** How a sitting ended; `done`: with the day's work. */
export type Ended = { readonly kind: 'done'; readonly summary: Summary } | ChosenEnd;

export type Stage =
	| { readonly kind: 'opening' }
	| Shown
	| { readonly kind: 'wait'; readonly until: Millis }
	| Ended
	/** The store could not be read; `open` tries again. */
	| { readonly kind: 'failed'; readonly cause: unknown };
