/**
 * Hints towards an answer, in stages: first how it begins and how much it is, then half of it.
 * No stage gives the whole away.
 */
import { answerText, plainText } from './plain-text.ts';
import type { Block, Card, Side } from './types.ts';

export type Hint =
	/** How many items a list has. */
	| { readonly kind: 'items'; readonly count: number }
	/** Its first letter, and of how many words it is. */
	| { readonly kind: 'words'; readonly first: string; readonly count: number }
	/** What it begins with, about half of it; items of a list are apart. */
	| { readonly kind: 'half'; readonly shown: readonly string[] };

type List = Extract<Block, { kind: 'list' }>;

/** The one list that an answer consists of, with its place; null unless it has two items or more. */
export function listOf(
	answer: Side
): { readonly at: number; readonly items: List['items'] } | null {
	const at = answer.findIndex(({ kind }) => kind === 'list');
	const block = answer[at];
	if (block?.kind !== 'list' || answer.filter(({ kind }) => kind === 'list').length > 1)
		return null;
	return block.items.length < 2 ? null : { at, items: block.items };
}

/**
 * The hints of a card, the weakest first; empty where any would be the answer itself, and of a
 * scenario, whose answer nobody is to know by heart.
 */
export function hintsOf(card: Pick<Card, 'kind' | 'answer'>): readonly Hint[] {
	if (card.kind === 'scenario') return [];
	const list = card.kind === 'cloze' ? null : listOf(card.answer);
	if (list) return listHints(list.items.map((item) => plainText(item, 'shown')));
	const isShown = card.answer.some(({ kind }) => kind !== 'paragraph' && kind !== 'code-block');
	return isShown ? [] : textHints(answerText(card).trim().normalize('NFC'));
}

function listHints(items: readonly string[]): readonly Hint[] {
	const shown = items.slice(0, Math.floor(items.length / 2));
	return [
		{ kind: 'items', count: items.length },
		{ kind: 'half', shown }
	];
}

function textHints(text: string): readonly Hint[] {
	const words = text.split(/\s+/u);
	const letters = lettersOf(text);
	if (letters.length < 3) return [];
	const first: Hint = { kind: 'words', first: letters[0]!, count: words.length };
	const half =
		words.length > 1
			? words.slice(0, Math.floor(words.length / 2)).join(' ')
			: letters.slice(0, Math.floor(letters.length / 2)).join('');
	return lettersOf(half).length < 2 ? [first] : [first, { kind: 'half', shown: [half] }];
}

/** As people count them: with their marks, and of Hangul whole syllables. */
function lettersOf(text: string): readonly string[] {
	return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
