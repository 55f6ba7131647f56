import type { CardId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import type { CompiledNote } from '#core/notes/types.ts';
import { foldVerdicts } from '#store/verdicts.ts';

export type JudgedNote = CompiledNote & {
	/** Cards that the person does not want. */
	readonly rejected: ReadonlySet<CardId>;
};

/** The note with its person's word on each card: what they do not want is only offered. */
export function judgedNote(note: CompiledNote, decisions: readonly Entry[]): JudgedNote {
	const verdicts = foldVerdicts(decisions);
	const rejected = new Set<CardId>();
	const cards = note.cards.map((card) => {
		const wanted = verdicts.of(card.id);
		if (wanted === undefined) return card;
		if (!wanted) rejected.add(card.id);
		return { ...card, status: wanted ? ('active' as const) : ('suggested' as const) };
	});
	return { ...note, cards, rejected };
}
