/** What the middle of the review shows. */
import type { Millis } from '#core/base/brand.ts';
import type { CardState } from '#core/memory/types.ts';
import type { CardContent } from '#store/types.ts';
import type { Intervals } from './interval.ts';
import type { Summary } from './summary.ts';
import type { Typed } from './typed.ts';

export type Shown = {
	readonly kind: 'card';
	readonly content: CardContent;
	readonly state: CardState;
	readonly revealed: boolean;
	/** What was typed before the answer was shown; null if nothing was. */
	readonly typed: Typed | null;
	/** Counts up each time that a card is put on the table: the same card again is a new turn. */
	readonly turn: number;
	/** What each button would do, as of the prompt or, once revealed, of the answer. */
	readonly intervals: Intervals;
};

export type Stage =
	| { readonly kind: 'opening' }
	| Shown
	| { readonly kind: 'wait'; readonly until: Millis }
	| { readonly kind: 'done'; readonly summary: Summary }
	/** The store could not be read; `open` tries again. */
	| { readonly kind: 'failed'; readonly cause: unknown };
