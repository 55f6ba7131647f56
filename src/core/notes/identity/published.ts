/**
 * A deck that was compiled elsewhere, with a person's decisions laid over it. Its facts are
 * known; only those that may be older ones change their names, and back.
 */
import type { CardId, FactId } from '../../base/brand.ts';
import type { Card, CompiledNote, DeckContent, Language } from '../types.ts';
import { weigh, type Decision } from './decisions.ts';
import { keyOf, type Ledger, type LedgerFact } from './ledger.ts';
import { ledgerOf } from './ledger-of.ts';
import { findMerges, mergedFact, type Merged } from './merges.ts';
import { orphaned, type Asked } from './report.ts';

/** Records that tell more than the notes do: facts that may be older ones, and those. */
export function openRecords({ facts }: Ledger): readonly LedgerFact[] {
	const orphans = new Map(facts.filter(isOrphan).map((record) => [keyOf(record), record]));
	const open = new Set<LedgerFact>();
	const follow = (record: LedgerFact): void => {
		const known = (record.maybe ?? []).flatMap(
			({ id }) => orphans.get(keyOf({ ...record, id })) ?? []
		);
		if (known.length > 0) open.add(record);
		for (const one of known) if (open.size < open.add(one).size) follow(one);
	};
	for (const record of facts) if (!isOrphan(record)) follow(record);
	return facts.filter((record) => open.has(record));
}

/** The ledger that a deck was published with, as far as it matters from now on. */
export function publishedLedger(deck: DeckContent, open: readonly LedgerFact[]): Ledger {
	const ledger = ledgerOf(deck);
	const recordOf = new Map(open.map((record) => [keyOf(record), record]));
	const active = ledger.facts.map((record) => recordOf.get(keyOf(record)) ?? record);
	return { ...ledger, facts: [...active, ...open.filter(isOrphan)] };
}

export type Settled = {
	readonly deck: DeckContent;
	/** Facts that wait for a person's word, in note order. */
	readonly questions: readonly Asked[];
	readonly merged: readonly Merged[];
};

/** `open` as published with the deck; `decisions` as for `compileDeck`. */
export function settlePublished(
	deck: DeckContent,
	open: readonly LedgerFact[],
	decisions: readonly Decision[]
): Settled {
	const verdicts = weigh(decisions);
	const recordOf = new Map(open.map((record) => [keyOf(record), record]));
	const mergeOf = findMerges(open, verdicts);
	const merged = open.flatMap((record): readonly Merged[] => {
		const merge = isOrphan(record) ? undefined : mergeOf(record.lang, record.id);
		return merge
			? [mergedFact(record, merge, recordOf.get(keyOf({ ...record, id: merge.id })))]
			: [];
	});
	const retired = new Set(merged.map((one) => keyOf({ ...one, id: one.retired })));
	const taken = new Set(
		merged.flatMap((one) => [one.id, verdicts.chosen.get(one.retired) ?? one.id])
	);
	const candidatesOf = ({ lang, id: to, maybe = [] }: LedgerFact) =>
		maybe
			.filter(({ id: from }) => !taken.has(from) && !verdicts.isDenied(from, to))
			.flatMap(({ id: from }) => recordOf.get(keyOf({ lang, id: from })) ?? [])
			.map(orphaned);
	const askOf = (lang: Language, fact: FactId) => {
		const record = recordOf.get(keyOf({ lang, id: fact }));
		return record && !retired.has(keyOf(record)) ? candidatesOf(record) : [];
	};
	return {
		deck: { ...deck, notes: deck.notes.map((note) => rename(note, merged, 'forth')) },
		questions: deck.notes.flatMap(({ lang, path, facts }) =>
			facts.flatMap(({ id, text, lines: [line] }): readonly Asked[] => {
				const candidates = askOf(lang, id);
				return candidates.length > 0 ? [{ id, lang, text, path, line, candidates }] : [];
			})
		),
		merged
	};
}

/** The deck as it was published, from what `settlePublished` made of it. */
export function unsettled(deck: DeckContent, merged: readonly Merged[]): DeckContent {
	return { ...deck, notes: deck.notes.map((note) => rename(note, merged, 'back')) };
}

/** No two facts of a language share a name either way: one of each pair has left the notes. */
function rename(
	note: CompiledNote,
	merged: readonly Merged[],
	way: 'forth' | 'back'
): CompiledNote {
	const own = merged.filter(({ lang }) => lang === note.lang);
	if (own.length === 0) return note;
	const names = new Map(
		own.map(({ id, retired, slots }) => {
			const pairs = Object.entries(slots);
			return way === 'forth'
				? [retired, { id, slots: new Map(pairs) }]
				: [id, { id: retired, slots: new Map(pairs.map(([slot, old]) => [old, slot])) }];
		})
	);
	return {
		...note,
		facts: note.facts.map((fact) => ({ ...fact, id: names.get(fact.id)?.id ?? fact.id })),
		cards: note.cards.map((card): Card => {
			const name = names.get(card.fact);
			if (name === undefined) return card;
			const slot = name.slots.get(card.slot) ?? card.slot;
			return { ...card, fact: name.id, slot, id: `${name.id}/${slot}` as CardId };
		})
	};
}

function isOrphan({ state }: LedgerFact): boolean {
	return state === 'orphan';
}
