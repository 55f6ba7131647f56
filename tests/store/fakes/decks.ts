/** Compiled decks for tests. */
import type { CardId, DeckId, FactId } from '#core/base/brand.ts';
import { canonicalJson } from '#core/base/json.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import type { Card, CompiledDeck, CompiledNote, Language, Side } from '#core/notes/types.ts';

export const paragraph = (text: string): Side => [
	{ kind: 'paragraph', children: [{ kind: 'text', text }] }
];

export function deckCard(k: number, change: Partial<Card> = {}): Card {
	return {
		id: `fact${k}/def` as CardId,
		fact: `fact${k}` as FactId,
		slot: 'def',
		kind: 'basic',
		rule: 'explicit',
		status: 'active',
		breadcrumb: ['Services'],
		prompt: paragraph(`Question ${k}`),
		answer: paragraph(`The answer is ${k}`),
		lines: [k + 1, k + 1],
		...change
	};
}

export const cards = (count: number): readonly Card[] =>
	Array.from({ length: count }, (_, k) => deckCard(k));

export function note(
	list: readonly Card[],
	{ deck = 'services', lang = 'ko' }: { readonly deck?: string; readonly lang?: Language } = {}
): CompiledNote {
	return {
		path: `cards/${deck}/${lang}.md`,
		deck: deck as DeckId,
		title: lang === 'ko' ? '서비스' : 'Services',
		lang,
		source: '# Services\n',
		tags: [],
		deckName: null,
		facts: [],
		cards: list,
		coverage: { content: 12, covered: 10, uncovered: [3, 4] },
		diagnostics: []
	};
}

export function deckOf(...notes: readonly CompiledNote[]): CompiledDeck {
	const id = notes[0]!.deck;
	return { id, version: sha256Hex(canonicalJson(notes)), notes };
}

export const deck = (count: number): CompiledDeck => deckOf(note(cards(count)));
