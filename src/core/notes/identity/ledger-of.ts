/** The ledger of a deck whose compiled notes are at hand and whose own ledger is not. */
import type { FactId } from '../../base/brand.ts';
import { answerText } from '../plain-text.ts';
import type { Card, CompiledNote, DeckContent } from '../types.ts';
import type { Ledger, LedgerFact } from './ledger.ts';
import { fileName } from '../file-name.ts';

/** Every fact as it stands in the notes now; what it used to be is not known. */
export function ledgerOf({ id, notes }: DeckContent): Ledger {
	const order = { ko: 0, en: 1 };
	const sorted = notes.toSorted((a, b) => order[a.lang] - order[b.lang]);
	return { v: 1, deck: id, facts: sorted.flatMap(recordsOf) };
}

function recordsOf(note: CompiledNote): readonly LedgerFact[] {
	const { facts, lang } = note;
	const slots = slotsByFact(note.cards);
	return facts.map(({ id, anchor, text, breadcrumb }, i) => ({
		id,
		lang,
		state: 'active',
		file: fileName(note),
		breadcrumb,
		text,
		before: facts[i - 1]?.id ?? null,
		after: facts[i + 1]?.id ?? null,
		slots: slots.get(id) ?? {},
		...(anchor !== null && { anchor })
	}));
}

function slotsByFact(cards: readonly Card[]): ReadonlyMap<FactId, LedgerFact['slots']> {
	const slots = new Map<FactId, Record<string, string>>();
	for (const card of cards) {
		const known = slots.get(card.fact) ?? {};
		known[card.slot] = answerText(card);
		slots.set(card.fact, known);
	}
	return slots;
}
