/** What somebody looked at before they saved: another tab may have been faster. */
import type { DeckId, FactId, Sha256 } from '#core/base/brand.ts';
import { canonicalJson } from '#core/base/json.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import type { Entry } from '#core/log/types.ts';
import type { NotesInput, Preview } from '../types.ts';
import type { Base } from './base.ts';

/** The decks that saving reads; `absorbed` is the one of `NotesInput.absorbs`. */
export type Bases = { readonly base: Base; readonly absorbed: Base | undefined };

/**
 * See `Preview.basis`: of notes, what is remembered and what was said about the facts. Reviews,
 * other decks and what was taken back make no difference.
 */
export function basisOf({ base, absorbed }: Bases): Sha256 {
	return sha256Hex(canonicalJson([partOf(base), absorbed ? partOf(absorbed) : null]));
}

function partOf({ deck, row, origin, ledger, decisions }: Base): readonly unknown[] {
	const facts = new Set(ledger.facts.map(({ id }) => id));
	const entries = effectiveEntries(decisions).filter((entry) => isAbout(entry, deck, facts));
	return [deck, origin && row ? row.version : '', entries.map(({ id }) => id)];
}

function isAbout(entry: Entry, deck: DeckId, facts: ReadonlySet<FactId>): boolean {
	if (entry.kind === 'note' || entry.kind === 'file') return entry.deck === deck;
	if (entry.kind === 'match') return facts.has(entry.from) || facts.has(entry.to);
	return 'fact' in entry && facts.has(entry.fact);
}

/** See `Preview.over`. */
export function textsUnder({ sources }: Base, { notes }: NotesInput): Preview['over'] {
	return notes.map(({ path }) => {
		const known = sources.get(path);
		return known ? sha256Hex(known.source) : null;
	});
}
