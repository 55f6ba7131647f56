/**
 * A note read but not yet named: facts and cards in note order, without ids. `identity` turns
 * it into a `CompiledNote`.
 */
import type { DeckId } from '../base/brand.ts';
import type { Span } from '../base/diagnostic.ts';
import type { Worlds } from './worlds.ts';
import type { Card, Coverage, Diagnostic, Language } from './types.ts';

export type NoteInput = {
	/** Slashes forward; relative to the project. The file name may name the language: `ko.md`. */
	readonly path: string;
	readonly deck: DeckId;
	readonly source: string;
	/** The language it had: an edit of a few words does not change it unless the note says so. */
	readonly knownAs?: Language | undefined;
	/** Those beside it. */
	readonly worlds?: Worlds;
};

/** A card before its fact has an id. Its slot is unique within the fact. */
export type DraftCard = Omit<Card, 'id' | 'fact'>;

/** A fact of another deck, by its anchor there. */
export type Referral = { readonly deck: DeckId; readonly anchor: string };

/** One statement of a note. Facts come in note order and have a card, an anchor or a referral. */
export type ParsedFact = {
	/** The statement as it reads: list markers, emphasis and anchor removed. */
	readonly text: string;
	/** `^anchor` at the end of the line, without the caret. Not checked for repetition. */
	readonly anchor: string | null;
	/** `^deck/anchor` in its place: that deck asks it; absent for none. */
	readonly refers?: Referral;
	/** Note title, headings, topics; outermost first. */
	readonly breadcrumb: readonly string[];
	readonly lines: readonly [first: number, last: number];
	/** The statement in the source. */
	readonly span: Span;
	/** The anchor in the source, caret included; null without one. */
	readonly anchorSpan: Span | null;
	readonly cards: readonly DraftCard[];
};

export type ParsedNote = {
	readonly path: string;
	readonly deck: DeckId;
	readonly title: string;
	readonly lang: Language;
	readonly source: string;
	readonly tags: readonly string[];
	readonly deckName: string | null;
	readonly facts: readonly ParsedFact[];
	readonly coverage: Coverage;
	readonly diagnostics: readonly Diagnostic[];
};
