/** What the ledger writes down about a fact after it has been settled. */
import type { FactId } from '../../base/brand.ts';
import { answerText } from '../plain-text.ts';
import type { ParsedFact } from '../parsed.ts';
import { textHash } from './birth.ts';
import { HISTORY_LENGTH, type Candidate, type LedgerFact } from './ledger.ts';
import { newSlots, settleSlots, type DraftSlot, type SettledSlots } from './slots.ts';
import type { New, Old } from './statement.ts';

/** A new statement with everything that was settled about it, a person's word left aside. */
export type Decided = {
	readonly fresh: New;
	readonly old: Old | undefined;
	readonly id: FactId;
	readonly slots: SettledSlots;
	/** Answers in plain text, in the order of the fact's cards. */
	readonly answers: readonly string[];
	/** Old facts that this may be. */
	readonly maybe: readonly Candidate[];
};

/** The slots and answers of a fact, given what it was before. */
export function settleCards(fact: ParsedFact, old: Old | undefined) {
	const drafts: DraftSlot[] = fact.cards.map((card) => ({
		slot: card.slot,
		answer: answerText(card)
	}));
	const slots = old ? settleSlots(old.record, fact.text, drafts) : newSlots(drafts);
	return { slots, answers: drafts.map(({ answer }) => answer) };
}

/** An old fact as one that `entry` may be. */
export function candidateFor(entry: Omit<Decided, 'maybe'>, old: LedgerFact): Candidate {
	const { slots, answers, fresh } = entry;
	const drafts = slots.names.map((slot, i) => ({ slot, answer: answers[i]! }));
	const { names } = settleSlots(old, fresh.fact.text, drafts);
	return { id: old.id, slots: Object.fromEntries(slots.names.map((slot, i) => [slot, names[i]!])) };
}

/** Records of the facts of one language in note order; neighbours are those of the same file. */
export function activeRecords(
	decided: readonly Decided[],
	anchorOf: (index: number) => string | undefined
): readonly LedgerFact[] {
	const idAt = (index: number) => (index === -1 ? null : decided[index]!.id);
	return decided.map((entry, index) => {
		const { fresh, old, id, slots, answers, maybe } = entry;
		const history = old ? textHistory(old, fresh) : [];
		const anchor = anchorOf(index);
		return {
			id,
			lang: fresh.note.lang,
			state: 'active',
			file: fresh.file,
			breadcrumb: fresh.fact.breadcrumb,
			text: fresh.fact.text,
			before: idAt(fresh.before),
			after: idAt(fresh.after),
			slots: Object.fromEntries(slots.names.map((name, i) => [name, answers[i]!])),
			...(anchor !== undefined && { anchor }),
			...(Object.keys(slots.retired).length > 0 && { retired: slots.retired }),
			...(history.length > 0 && { history }),
			...(maybe.length > 0 && { maybe })
		};
	});
}

/** The record of a fact that left its note; its anchor may have gone to another fact. */
export function orphanRecord(record: LedgerFact, isAnchorTaken: boolean): LedgerFact {
	const { anchor, ...rest } = record;
	const kept = anchor !== undefined && !isAnchorTaken ? { anchor } : {};
	return { ...rest, ...kept, state: 'orphan' };
}

function textHistory(old: Old, now: New): readonly string[] {
	const known = old.record.history ?? [];
	if (old.text === now.text) return known;
	const [before, after] = [textHash(old.text), textHash(now.text)];
	return [before, ...known.filter((hash) => hash !== before && hash !== after)].slice(
		0,
		HISTORY_LENGTH
	);
}
