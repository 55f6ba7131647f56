import { describe, expect, test } from 'vitest';
import type { CardId, DeckId, FactId } from '#core/base/brand.ts';
import type { Card, CompiledNote } from '#core/notes/types.ts';
import type { Fate, OfferedCard } from '#ui/proposal/offered-cards.ts';
import { rowsOf, type Row } from '#ui/proposal/rows.ts';

const noteAt = (path: string): CompiledNote => ({
	path,
	deck: 'mine' as DeckId,
	title: path,
	lang: 'en',
	source: '',
	tags: [],
	deckName: null,
	facts: [],
	cards: [],
	coverage: { content: 0, covered: 0, uncovered: [] },
	diagnostics: []
});

function offered(
	note: CompiledNote,
	fact: string,
	fate: Fate,
	{
		slot = 'def',
		status = 'active',
		initial = status === 'active'
	}: Partial<Card & OfferedCard> = {}
): OfferedCard {
	const card: Card = {
		id: `${fact}/${slot}` as CardId,
		fact: fact as FactId,
		slot,
		kind: 'basic',
		rule: 'D1',
		status,
		breadcrumb: [],
		prompt: [],
		answer: [],
		lines: [1, 1]
	};
	return { key: `${note.path}#${card.id}`, card, note, fate, initial };
}

const told = (row: Row): string => {
	switch (row.kind) {
		case 'note':
			return `note ${row.note.path}: ${row.cards} cards, ${row.same} same, ${row.suggestions} suggested`;
		case 'group':
			return `${row.fate}: ${row.facts}`;
		case 'card':
			return `${row.tellsBefore ? '*' : ' '}${row.offered.card.id}`;
		case 'suggestions':
			return `suggestions: ${row.count}${row.open ? ', open' : ''}`;
	}
};
const [a, b] = [noteAt('a.md'), noteAt('b.md')];

describe('the rows of a review', () => {
	test('of a new deck are its notes, each with its cards, suggestions folded at the end', () => {
		const cards = [
			offered(a, 'f1', 'new'),
			offered(a, 'f2', 'new', { status: 'suggested' }),
			offered(b, 'f3', 'new')
		];
		expect(rowsOf([a, b], cards, true, new Set()).map(told)).toEqual([
			'note a.md: 1 cards, 0 same, 1 suggested',
			'*f1/def',
			'suggestions: 1',
			'note b.md: 1 cards, 0 same, 0 suggested',
			'*f3/def'
		]);
		const open = rowsOf([a, b], cards, true, new Set(['a.md'])).map(told);
		expect(open.slice(2, 4)).toEqual(['suggestions: 1, open', '*f2/def']);
	});

	test('of a known note are grouped by what became of its facts, the gravest first', () => {
		const cards = [
			offered(a, 'f1', 'same'),
			offered(a, 'f2', 'new'),
			offered(a, 'f3', 'reworded'),
			offered(a, 'f3', 'reworded', { slot: 'def.r' }),
			offered(a, 'f4', 'unsure'),
			offered(a, 'f5', 'changed')
		];
		expect(rowsOf([a], cards, false, new Set()).map(told)).toEqual([
			'note a.md: 5 cards, 1 same, 0 suggested',
			'changed: 1',
			'*f5/def',
			'reworded: 1',
			'*f3/def',
			' f3/def.r',
			'unsure: 1',
			'*f4/def',
			'new: 1',
			'*f2/def'
		]);
	});

	test('of a new note in a known deck need no group', () => {
		const rows = rowsOf([b], [offered(b, 'f1', 'new')], false, new Set());
		expect(rows.map(({ kind }) => kind)).toEqual(['note', 'card']);
	});

	test('show a suggestion that was taken before among the cards', () => {
		const taken = offered(a, 'f1', 'new', { status: 'suggested', initial: true });
		expect(rowsOf([a], [taken], true, new Set()).map(({ kind }) => kind)).toEqual(['note', 'card']);
	});

	test('tell a note without any card too', () => {
		expect(rowsOf([a], [], true, new Set()).map(told)).toEqual([
			'note a.md: 0 cards, 0 same, 0 suggested'
		]);
	});
});
