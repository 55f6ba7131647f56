/**
 * The cards of a preview, each with what became of its fact. A card is known by its place in
 * its note: its id may become another one when somebody says which facts are the same.
 */
import type { CardId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import type { Settled } from '#core/notes/identity/report.ts';
import type { Card, CompiledNote } from '#core/notes/types.ts';
import { wordingBase, type Words } from '#core/notes/wording.ts';
import type { Preview } from '#store/types.ts';
import { foldVerdicts } from '#store/verdicts.ts';

/** `same`: nothing happened to it; `unsure`: it waits for a word. */
export type Fate = 'same' | 'changed' | 'reworded' | 'new' | 'unsure';

export type OfferedCard = {
	/** Stays the same through previews of one input. */
	readonly key: string;
	readonly card: Card;
	readonly note: CompiledNote;
	readonly fate: Fate;
	/** What its fact said before; absent unless it says something else now. */
	readonly before?: string;
	/** Whether it is asked unless the person says otherwise now. */
	readonly initial: boolean;
	/** The person's words from an earlier time that still fit. */
	readonly worded?: Words;
};

/**
 * In the order of the notes, and of the cards in each. `decisions` are what the person has said
 * about the deck so far.
 */
export function offeredCards(
	preview: Preview,
	decisions: readonly Entry[]
): readonly OfferedCard[] {
	const verdicts = foldVerdicts(decisions);
	const wordings = wordingsOf(decisions);
	const fates = fatesOf(preview);
	const born = new Set(preview.born);
	return preview.notes.flatMap((note) =>
		note.cards.map((card, i): OfferedCard => {
			const id = `${note.lang}/${card.fact}`;
			const fate = fates.get(id) ?? (born.has(card.id) ? 'new' : 'same');
			const wording = wordings.get(card.id);
			return {
				key: `${note.path}#${i}`,
				card,
				note,
				fate,
				before: fate === 'changed' || fate === 'reworded' ? preview.before[id] : undefined,
				initial: verdicts.of(card.id) ?? card.status === 'active',
				worded: wording?.base === wordingBase(card) ? wording.words : undefined
			};
		})
	);
}

type Wording = { readonly base: string; readonly words: Words };

/** The last words of the person for each card; none where they went back to the note's. */
export function wordingsOf(decisions: readonly Entry[]): ReadonlyMap<CardId, Wording> {
	const byCard = new Map<CardId, Wording>();
	for (const entry of decisions) {
		if (entry.kind !== 'override') continue;
		const { slot = '', prompt, answer } = entry.fields;
		const card = `${entry.fact}/${slot}` as CardId;
		if (prompt === undefined && answer === undefined) byCard.delete(card);
		else
			byCard.set(card, {
				base: entry.base,
				words: { ...(prompt && { prompt }), ...(answer && { answer }) }
			});
	}
	return byCard;
}

function fatesOf({ report, questions }: Preview): ReadonlyMap<string, Fate> {
	const all = (fate: Fate, settled: readonly Settled[]) =>
		settled.map(({ lang, id }) => [`${lang}/${id}`, fate] as const);
	return new Map([
		...all('new', report.new),
		...all('reworded', report.reworded),
		...all('changed', report.changed),
		...all('same', report.moved),
		...all('unsure', report.ambiguous),
		...all('unsure', questions)
	]);
}
