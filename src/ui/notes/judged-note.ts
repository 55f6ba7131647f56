import type { Entry } from '#core/log/types.ts';
import type { CompiledNote } from '#core/notes/types.ts';
import { foldVerdicts } from '#store/verdicts.ts';

/** The note with its person's word on each card: what they do not want is only offered. */
export function judgedNote(note: CompiledNote, decisions: readonly Entry[]): CompiledNote {
	const verdicts = foldVerdicts(decisions);
	const cards = note.cards.map((card) => {
		const wanted = verdicts.of(card.id);
		if (wanted === undefined) return card;
		return { ...card, status: wanted ? ('active' as const) : ('suggested' as const) };
	});
	return { ...note, cards };
}
