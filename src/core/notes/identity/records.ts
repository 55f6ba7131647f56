/** What the ledger writes down about a fact after it has been settled. */
import type { FactId } from '../../base/brand.ts';
import { answerText } from '../plain-text.ts';
import type { ParsedFact } from '../parsed.ts';
import { textHash } from './birth.ts';
import { HISTORY_LENGTH, type LedgerFact } from './ledger.ts';
import { newSlots, settleSlots, type DraftSlot, type SettledSlots } from './slots.ts';
import type { New, Old } from './statement.ts';

/** A new statement with everything that was decided about it. */
export type Decided = {
	readonly fresh: New;
	readonly old: Old | undefined;
	readonly id: FactId;
	readonly slots: SettledSlots;
	/** Old facts that this may be. */
	readonly maybe: readonly FactId[];
};

export function settleFact(fact: ParsedFact, old: Old | undefined): SettledSlots {
	const drafts = draftSlots(fact);
	return old ? settleSlots(old.record, fact.text, drafts) : newSlots(drafts);
}

function draftSlots(fact: ParsedFact): readonly DraftSlot[] {
	return fact.cards.map((card) => ({ slot: card.slot, answer: answerText(card) }));
}

/** Records of the facts of one language in note order; neighbours are those of the same file. */
export function activeRecords(
	decided: readonly Decided[],
	anchorOf: (index: number) => string | undefined
): readonly LedgerFact[] {
	const idAt = (index: number) => (index === -1 ? null : decided[index]!.id);
	return decided.map((entry, index) => {
		const { fresh, old, id, slots, maybe } = entry;
		const history = old ? textHistory(old.record, fresh.fact.text) : [];
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
			slots: Object.fromEntries(
				draftSlots(fresh.fact).map(({ answer }, i) => [slots.names[i]!, answer])
			),
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

function textHistory(record: LedgerFact, text: string): readonly string[] {
	const known = record.history ?? [];
	const [before, now] = [textHash(record.text), textHash(text)];
	if (before === now) return known;
	return [before, ...known.filter((hash) => hash !== before && hash !== now)].slice(
		0,
		HISTORY_LENGTH
	);
}
