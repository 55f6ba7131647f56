/** The review as one list of rows, so that ten thousand cards are as quick as ten. */
import type { CompiledNote } from '#core/notes/types.ts';
import type { Fate, OfferedCard } from './offered-cards.ts';

export type Row =
	| {
			readonly kind: 'note';
			readonly key: string;
			readonly note: CompiledNote;
			/** Cards listed below, and those left out because nothing happened to them. */
			readonly cards: number;
			readonly same: number;
			readonly suggestions: number;
	  }
	| {
			readonly kind: 'group';
			readonly key: string;
			readonly fate: Exclude<Fate, 'same'>;
			readonly facts: number;
	  }
	| {
			readonly kind: 'card';
			readonly key: string;
			readonly offered: OfferedCard;
			/** Whether to tell what its fact said before: at the first card of each fact. */
			readonly tellsBefore: boolean;
	  }
	| {
			readonly kind: 'suggestions';
			readonly key: string;
			readonly path: string;
			readonly count: number;
			readonly open: boolean;
	  };

const FATES = ['changed', 'reworded', 'unsure', 'new'] as const;

/**
 * Each note with its cards, suggestions last. In a deck that is here already they are grouped by
 * what became of their facts, and those to which nothing happened are only counted.
 */
export function rowsOf(
	notes: readonly CompiledNote[],
	cards: readonly OfferedCard[],
	isNewDeck: boolean,
	openSuggestions: ReadonlySet<string>
): readonly Row[] {
	const byPath = Map.groupBy(cards, ({ note }) => note.path);
	return notes.flatMap((note) => {
		const own = byPath.get(note.path) ?? [];
		return noteRows(note, own, isNewDeck, openSuggestions.has(note.path));
	});
}

function noteRows(
	note: CompiledNote,
	own: readonly OfferedCard[],
	isNewDeck: boolean,
	open: boolean
): readonly Row[] {
	const suggestions = own.filter(isSuggestion);
	const firm = own.filter((one) => !isSuggestion(one));
	const listed = firm.filter(({ fate }) => fate !== 'same');
	const isPlain = isNewDeck || own.every(({ fate }) => fate === 'new');
	const { path } = note;
	return [
		{
			kind: 'note',
			key: path,
			note,
			cards: listed.length,
			same: firm.length - listed.length,
			suggestions: suggestions.length
		},
		...(isPlain ? cardRows(listed) : FATES.flatMap((fate) => groupRows(path, fate, listed))),
		...(suggestions.length === 0
			? []
			: [{ kind: 'suggestions', key: `${path}?`, path, count: suggestions.length, open } as const]),
		...(open ? cardRows(suggestions) : [])
	];
}

function groupRows(
	path: string,
	fate: Exclude<Fate, 'same'>,
	listed: readonly OfferedCard[]
): readonly Row[] {
	const cards = listed.filter((one) => one.fate === fate);
	if (cards.length === 0) return [];
	const facts = new Set(cards.map(({ card }) => card.fact)).size;
	return [{ kind: 'group', key: `${path}!${fate}`, fate, facts }, ...cardRows(cards)];
}

function cardRows(cards: readonly OfferedCard[]): readonly Row[] {
	return cards.map((offered, i) => ({
		kind: 'card',
		key: offered.key,
		offered,
		tellsBefore: cards[i - 1]?.card.fact !== offered.card.fact
	}));
}

function isSuggestion({ card, initial }: OfferedCard): boolean {
	return card.status === 'suggested' && !initial;
}
