/**
 * The language in which cards are searched. A query is text; what it means is a small tree, and
 * whatever is odd about it are hints beside the tree: reading a query never fails.
 */
import type { StudyDay } from '../base/brand.ts';
import type { Span } from '../base/diagnostic.ts';
import type { Flag, Rating } from '../log/types.ts';
import type { CardState } from '../memory/types.ts';
import type { CardKind, Language } from '../notes/types.ts';

export const STATES = [
	'due',
	'new',
	'learn',
	'review',
	'suspended',
	'buried',
	'leech',
	'flagged'
] as const;
/** What `is:` asks for; each word as in Anki. */
export type StateName = (typeof STATES)[number];

export const KINDS = [
	'basic',
	'cloze',
	'list',
	'step',
	'command',
	'choice',
	'scenario'
] as const satisfies readonly CardKind[];

export const LANGUAGES = ['ko', 'en'] as const satisfies readonly Language[];

export const NUMBERS = ['ivl', 'reps', 'lapses', 'r', 's', 'd', 'due'] as const;
/**
 * What `prop:` compares: interval in days, answers, lapses, chance of recall today (0 to 1),
 * stability in days, difficulty (1 to 10), days from today until it is due.
 */
export type NumberName = (typeof NUMBERS)[number];

export const COMPARISONS = ['<=', '>=', '!=', '=', '<', '>'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Texts are folded (fold.ts). Days count from today: 1 is today alone. */
export type Term =
	| { readonly kind: 'text'; readonly text: string }
	/** Parts joined by `/`; `*` stands for anything. */
	| { readonly kind: 'tag'; readonly pattern: string }
	/** A part of its path or title; `*` as in a tag. */
	| { readonly kind: 'note'; readonly text: string }
	/** A part of its id or name; `*` as in a tag. */
	| { readonly kind: 'deck'; readonly text: string }
	| { readonly kind: 'is'; readonly state: StateName }
	| { readonly kind: 'flag'; readonly flag: Flag }
	| {
			readonly kind: 'prop';
			readonly name: NumberName;
			readonly comparison: Comparison;
			readonly value: number;
	  }
	| { readonly kind: 'rated'; readonly days: number; readonly rating: Rating | null }
	| { readonly kind: 'introduced'; readonly days: number }
	| { readonly kind: 'kind'; readonly name: CardKind }
	| { readonly kind: 'lang'; readonly lang: Language };

export type Query =
	| { readonly kind: 'term'; readonly term: Term; readonly span: Span }
	| { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
	| { readonly kind: 'not'; readonly part: Query };

/**
 * What is odd about a part of a query, as it was written. `unfinished`: the part does not count
 * yet. `unknown-value`: nothing is found before it is put right, or a slip would show every
 * card. `unknown-key`: it is looked for as text.
 */
export type Hint = {
	readonly kind: 'unfinished' | 'unknown-value' | 'unknown-key';
	readonly span: Span;
	readonly written: string;
	/** What could stand there, as one would write it. */
	readonly possible: readonly string[];
	/** What was probably meant, in full; null if nothing is near. */
	readonly meant: string | null;
};

/** `query` is null where every card is meant. */
export type Parsed = { readonly query: Query | null; readonly hints: readonly Hint[] };

/** An answer that counts: when, and which. */
export type Answered = { readonly day: StudyDay; readonly rating: Rating };

/** What is looked at of one card. Texts are folded. */
export type Sought = {
	/** Breadcrumb, question and answer, each on lines of its own. */
	readonly text: string;
	/** Where in `text` the question begins. */
	readonly question: number;
	/** Its own and those of its note. */
	readonly tags: readonly string[];
	/** Path and title. */
	readonly note: string;
	/** Id and name. */
	readonly deck: string;
	readonly kind: CardKind;
	readonly lang: Language;
	readonly state: CardState;
};

/** What a search knows beside the card. */
export type Surroundings = {
	readonly today: StudyDay;
	/** The chance, 0 to 1, that the card is recalled today; null for a new one. */
	readonly recall: (state: CardState) => number | null;
	/** Answers to the card, at least those of `daysNeeded`. */
	readonly answers: (state: CardState) => readonly Answered[];
};
