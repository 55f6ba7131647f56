/**
 * What a deck remembers about its facts, so that an edited note finds its schedules again.
 * One record per fact and language; a record is never deleted, only orphaned.
 */
import type { CardId, DeckId, FactId } from '../../base/brand.ts';
import type { Language } from '../types.ts';

export type LedgerFact = {
	readonly id: FactId;
	readonly lang: Language;
	/** An orphan has left its note; it waits for its words to come back. */
	readonly state: 'active' | 'orphan';
	/** Name of the file within the deck's folder. */
	readonly file: string;
	readonly breadcrumb: readonly string[];
	readonly text: string;
	/** The neighbours in the note; null at its ends. */
	readonly before: FactId | null;
	readonly after: FactId | null;
	/** `^anchor`: another name for this record, not its id. */
	readonly anchor?: string;
	/** Answers in plain text, by slot. */
	readonly slots: Readonly<Record<string, string>>;
	/** Answers of slots that are gone: their names are not given to other answers. */
	readonly retired?: Readonly<Record<string, string>>;
	/** Cards of another deck that cards of gone slots became, where the fact came to refer to it. */
	readonly became?: Readonly<Record<string, CardId>>;
	/** Hashes of the last five texts before this one, newest first. */
	readonly history?: readonly string[];
	/** Facts that this one may be, likeliest first (design: ambiguous is never guessed). */
	readonly maybe?: readonly Candidate[];
};

/**
 * An old fact, and the names that the slots of the new one would have as slots of the old one:
 * settled when the question came up, so that an answer means the same whenever it is given.
 */
export type Candidate = { readonly id: FactId; readonly slots: Readonly<Record<string, string>> };

export type Ledger = {
	readonly v: 1;
	readonly deck: DeckId;
	/** Language by language (ko first), in note order; orphans at the end of theirs, by id. */
	readonly facts: readonly LedgerFact[];
};

/** What tells the records of a deck apart: editions of a note share the ids of their facts. */
export function keyOf({ lang, id }: Pick<LedgerFact, 'lang' | 'id'>): string {
	return `${lang}/${id}`;
}

export const HISTORY_LENGTH = 5;

export function emptyLedger(deck: DeckId): Ledger {
	return { v: 1, deck, facts: [] };
}
