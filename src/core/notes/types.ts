/**
 * The vocabulary of compilation: what a note becomes. Plain data that survives structured
 * cloning and JSON.
 */
import type { CardId, DeckId, FactId, Sha256, StudyDay } from '../base/brand.ts';
import type { Severity, Span } from '../base/diagnostic.ts';
import type { Recipe } from '../kube/scenario/recipe.ts';
import type { Placed } from '../kube/world/place.ts';
import type { WorldFault } from '../kube/yaml/read-world.ts';
import type { LedgerFact } from './identity/ledger.ts';

/** A run within a line of a card's side. `href` has been checked: only http, https and mailto. */
export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'strong' | 'em'; readonly children: readonly Inline[] }
	| { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
	/** TeX without its dollars; `display` if it stands on lines of its own. */
	| { readonly kind: 'math'; readonly tex: string; readonly display?: true }
	/** A gap of a cloze card: hidden in the prompt, lit in the answer. */
	| { readonly kind: 'cloze'; readonly children: readonly Inline[]; readonly hint?: string }
	| { readonly kind: 'break' };

export type Block =
	| { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Side[] }
	| { readonly kind: 'code-block'; readonly language: string | null; readonly text: string }
	| {
			readonly kind: 'table';
			readonly header: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  }
	/** TeX on lines of its own. */
	| { readonly kind: 'math'; readonly tex: string }
	| { readonly kind: 'image'; readonly src: string; readonly alt: string };

/** One side of a card: a small tree, drawn by components, never an HTML string. */
export type Side = readonly Block[];

export type CardKind = 'basic' | 'cloze' | 'list' | 'step' | 'command' | 'choice' | 'scenario';

/** Who made a card: explicit syntax or a derivation rule (notes: D1–D15); `r` is its reverse. */
export type Rule = 'explicit' | `D${number}` | `D${number}${'r' | 'c'}`;

/** Suggested cards wait for the author's tap; they are never queued before that. */
export type CardStatus = 'active' | 'suggested';

/** What compares a typed answer with the card's own, with all that it needs to know. */
export type Typed =
	| 'text'
	/** A name, by what it leads to for a pod; `world` is the text of a world file. */
	| { readonly as: 'dns'; readonly world: string; readonly from: Placed }
	/** A command, by what it does; context and namespace in force where the note names them. */
	| { readonly as: 'kubectl'; readonly context?: string; readonly namespace?: string }
	/** A manifest or a part of one, by its fields. */
	| { readonly as: 'yaml' };

/** What another tool had planned for a card; read from the note, shown nowhere. */
export type Scheduled = {
	readonly due: StudyDay;
	/** Days. */
	readonly interval: number;
	/** Percent: 250 is where most tools begin. */
	readonly ease: number;
};

export type Card = {
	readonly id: CardId;
	readonly fact: FactId;
	/** Kind plus ordinal, independent of wording: `def`, `def.r`, `cloze.1`, `step.2`, `cmd`. */
	readonly slot: string;
	readonly kind: CardKind;
	readonly rule: Rule;
	readonly status: CardStatus;
	/** Note title, headings, topics; outermost first. Shown before the prompt. */
	readonly breadcrumb: readonly string[];
	/** For a cloze both sides are the same tree; the component hides the gap in the prompt. */
	readonly prompt: Side;
	readonly answer: Side;
	/** First and last line of the note that the card comes from, 1-based, inclusive. */
	readonly lines: readonly [first: number, last: number];
	/** Of its line and of the headings above, without `#`; absent without any. */
	readonly tags?: readonly string[];
	/** The address of the page that its section names as its source; absent without any. */
	readonly page?: string;
	/** Absent unless the note brings a schedule along. */
	readonly scheduled?: Scheduled;
	/** Absent where the answer is not to be typed. */
	readonly typed?: Typed;
	/** What is asked, of a scenario; absent on cards of every other kind. */
	readonly recipe?: Recipe;
	/**
	 * Cards of a note with the same ask for the same part of different things in a table: their
	 * answers are of one kind. Absent outside of tables.
	 */
	readonly alike?: string;
};

/** One statement of a note. Ids live here; a card is a fact seen through a slot. */
export type Fact = {
	readonly id: FactId;
	/** `^anchor` at the end of the line, without the caret; unique within a deck. */
	readonly anchor: string | null;
	/** The statement's source text, as it stands in the note, markers removed. */
	readonly text: string;
	readonly breadcrumb: readonly string[];
	readonly lines: readonly [first: number, last: number];
};

/** Lines whose fact another deck asks. */
export type Reference = {
	readonly lines: readonly [first: number, last: number];
	readonly deck: DeckId;
	/** Of that fact, without the caret. */
	readonly anchor: string;
	/** The cards that ask it. */
	readonly cards: readonly CardId[];
};

/** Counted in lines with content: no blank lines, fences, front matter or references. */
export type Coverage = {
	readonly content: number;
	readonly covered: number;
	/** 1-based line numbers. */
	readonly uncovered: readonly number[];
};

export type DiagnosticCode =
	| 'not-text'
	| 'cloze-unclosed'
	| 'cloze-empty'
	| 'cloze-unasked'
	| 'cloze-in-math'
	| 'answer-missing'
	| 'card-unanswered'
	| 'question-missing'
	| 'separator-repeated'
	| 'answer-long'
	| 'answer-leaks'
	| 'list-long'
	| 'prompt-repeated'
	| 'card-repeated'
	| 'reference-left-out'
	| 'typed-unfit'
	| 'typed-unknown'
	| 'prompt-vague'
	| 'pronoun-ambiguous'
	| 'image-missing'
	| 'anchor-repeated'
	| 'reference-unknown'
	| 'fence-unclosed'
	| 'front-matter-unclosed'
	| 'front-matter-invalid'
	| 'image-missing-alt'
	| 'line-too-long'
	| 'fact-ambiguous'
	| 'recipe-unread'
	| 'recipe-ask-missing'
	| 'recipe-skill-unknown'
	| 'recipe-constraint-unknown'
	| 'recipe-constraint-value'
	| 'typed-world-missing'
	| 'typed-world-unknown'
	| 'typed-world-broken'
	| 'typed-from-missing'
	| 'typed-pod-unknown'
	| 'typed-name-unresolved'
	| 'typed-command-unread'
	| 'typed-yaml-unread'
	| 'world-invalid'
	| 'world-advice'
	| 'blueprint-invalid'
	| 'objective-misnamed'
	| 'objective-repeated'
	| 'objective-unknown'
	| 'ledger-missing'
	| 'ledger-stale'
	| 'ledger-invalid';

export type Diagnostic = {
	readonly code: DiagnosticCode;
	readonly severity: Severity;
	readonly path: string;
	readonly span: Span;
	/** 1-based. */
	readonly line: number;
	readonly column: number;
	/** What the sentence needs to name: an anchor, a number of characters, candidate lines. */
	readonly detail?: Readonly<Record<string, string | number>>;
	/** What is wrong with a world or a blueprint. */
	readonly fault?: WorldFault;
};

export type Language = 'ko' | 'en';

/** A note as compiled: never thrown away for a bad line, which costs itself only. */
export type CompiledNote = {
	readonly path: string;
	readonly deck: DeckId;
	readonly title: string;
	readonly lang: Language;
	readonly source: string;
	/** Of the whole note, without `#`. */
	readonly tags: readonly string[];
	/** What the note calls its deck, parts joined by `/`; null if it does not say. */
	readonly deckName: string | null;
	readonly facts: readonly Fact[];
	readonly cards: readonly Card[];
	/** In note order; absent for none. */
	readonly references?: readonly Reference[];
	readonly coverage: Coverage;
	readonly diagnostics: readonly Diagnostic[];
};

/** A file's text; the path has forward slashes and is relative to the project. */
export type NoteFile = { readonly path: string; readonly source: string };

/** A topic folder: its notes (one per language) after identity has been settled. */
export type DeckContent = {
	readonly id: DeckId;
	readonly notes: readonly CompiledNote[];
	/** Files of worlds and of requests to an API server; absent for none. */
	readonly worlds?: readonly NoteFile[];
	/** Cards of other decks that former ones of this deck became, by their ids; absent for none. */
	readonly became?: Readonly<Record<CardId, CardId>>;
};

/** A deck that is published: it is brought in anew where its version is not the one known. */
export type CompiledDeck = DeckContent & {
	/** SHA-256 of the canonical JSON of everything else here. */
	readonly version: Sha256;
	/** Facts that may be older ones, and those (identity/published.ts); absent for none. */
	readonly open?: readonly LedgerFact[];
};
