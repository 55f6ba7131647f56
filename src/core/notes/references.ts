/**
 * Lines whose fact another deck asks: `^deck/anchor` names that fact, and its cards stand in for
 * those that the line would have.
 */
import type { CardId, DeckId } from '../base/brand.ts';
import { lineStarts } from '../base/diagnostic.ts';
import { diagnostic } from './diagnostics.ts';
import { similarity } from './identity/bigrams.ts';
import type { Identity } from './identity/tell.ts';
import { keyOf, type LedgerFact } from './identity/ledger.ts';
import { normalise } from './identity/normal.ts';
import type { ParsedFact, ParsedNote, Referral } from './parsed.ts';
import { answerText } from './plain-text.ts';
import type { Card, DeckContent, Diagnostic, Language, Reference } from './types.ts';

/** What may be referred to. */
export type Owners = {
	/** Cards of the fact that an anchor of a deck names, in the language wanted where it has it. */
	readonly cardsOf: (referral: Referral, lang: Language) => readonly Card[];
	/** Whether there is no other deck: what is not here is then a mistake, and not just unknown. */
	readonly areAll: boolean;
};

export const NO_OWNERS: Owners = { cardsOf: () => [], areAll: false };

/** Facts of `decks`; a deck never owns what it refers to. */
export function ownersOf(decks: readonly DeckContent[], areAll: boolean): Owners {
	const notesOf = new Map(decks.map(({ id, notes }) => [id, notes]));
	const cardsOf = ({ deck, anchor }: Referral, wanted: Language): readonly Card[] => {
		const found = (notesOf.get(deck) ?? []).flatMap(({ lang, facts, cards }) => {
			const fact = facts.find((one) => one.anchor === anchor);
			const own = fact ? cards.filter((card) => card.fact === fact.id) : [];
			return own.length > 0 ? [{ lang, own }] : [];
		});
		return (found.find(({ lang }) => lang === wanted) ?? found[0])?.own ?? [];
	};
	return { cardsOf, areAll };
}

const REFERENCE = /\s\^([\w.-]+)\/[\w-]*[A-Za-z][\w-]*\s*$/gm;

/** The decks that a note may refer to, without reading the rest of it. */
export function decksNamedIn(source: string): readonly DeckId[] {
	return [...new Set([...source.matchAll(REFERENCE)].map(([, deck]) => deck as DeckId))];
}

/** The fact of another deck that an anchor names; null for an anchor of one's own. */
export function referralOf(anchor: string): Referral | null {
	const slash = anchor.indexOf('/');
	if (slash < 0) return null;
	return { deck: anchor.slice(0, slash) as DeckId, anchor: anchor.slice(slash + 1) };
}

export type Referred = {
	/** Without the cards of lines that refer to others. */
	readonly note: ParsedNote;
	readonly references: readonly Reference[];
	readonly diagnostics: readonly Diagnostic[];
	/** The owner's cards, by the fact that refers to them. */
	readonly cardsByFact: ReadonlyMap<ParsedFact, readonly Card[]>;
};

/** A line that refers to nothing that is known keeps its own cards. */
export function refer(note: ParsedNote, owners: Owners): Referred {
	const { path, source, lang } = note;
	const references: Reference[] = [];
	const diagnostics: Diagnostic[] = [];
	const cardsByFact = new Map<ParsedFact, readonly Card[]>();
	const facts = note.facts.map((fact) => {
		const { refers, lines } = fact;
		if (!refers) return fact;
		const cards = owners.cardsOf(refers, lang);
		if (cards.length === 0) {
			const place = { path, starts: lineStarts(source) };
			const detail = { deck: refers.deck, anchor: refers.anchor };
			const told = diagnostic('reference-unknown', place, fact.anchorSpan ?? fact.span, detail);
			diagnostics.push(owners.areAll ? { ...told, severity: 'error' } : told);
			return fact;
		}
		const bare = { ...fact, cards: [] };
		cardsByFact.set(bare, cards);
		references.push({ ...refers, lines, cards: cards.map(({ id }) => id) });
		return bare;
	});
	return {
		note: references.length > 0 ? { ...note, facts } : note,
		references,
		diagnostics,
		cardsByFact
	};
}

/** Ledger records that say which cards of other decks theirs have become. */
export function recordsWithHeirs(
	records: readonly LedgerFact[],
	notes: readonly Referred[],
	identities: ReadonlyMap<ParsedFact, Identity>
): readonly LedgerFact[] {
	const cardsByKey = new Map<string, readonly Card[]>();
	for (const { note, cardsByFact } of notes)
		for (const [fact, cards] of cardsByFact)
			cardsByKey.set(keyOf({ lang: note.lang, id: identities.get(fact)!.id }), cards);
	if (cardsByKey.size === 0) return records;
	return records.map((record) => {
		const cards = cardsByKey.get(keyOf(record));
		const { retired = {} } = record;
		if (cards === undefined || Object.keys(retired).length === 0) return record;
		const heirs = Object.entries(retired).flatMap(([slot, answer]): [string, CardId][] => {
			const heir = heirOf(answer, cards);
			return heir ? [[slot, heir.id]] : [];
		});
		return heirs.length > 0 ? { ...record, became: Object.fromEntries(heirs) } : record;
	});
}

/** How alike the answers of a card and its heir must be where the heir is one of several. */
const SAME_ANSWER = 0.6;

/** The only card there, or of several the one whose answer is most like it; none if none is. */
function heirOf(answer: string, cards: readonly Card[]): Card | undefined {
	if (cards.length === 1) return cards[0];
	const likeness = cards.map((card) => similarity(normalise(answerText(card)), normalise(answer)));
	const most = Math.max(...likeness);
	return most < SAME_ANSWER ? undefined : cards[likeness.indexOf(most)];
}

/** Which card each former one became, by its id. */
export function heirsIn(records: readonly LedgerFact[]): Readonly<Record<CardId, CardId>> {
	return Object.fromEntries(
		records.flatMap(({ id, became = {} }) =>
			Object.entries(became).map(([slot, heir]) => [`${id}/${slot}`, heir] as const)
		)
	);
}
