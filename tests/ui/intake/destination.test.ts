import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import type { DeckSummary } from '#store/types.ts';
import { deckNamed, inputOf, missingNotes, proposedDeck } from '#ui/intake/destination.ts';
import type { Batch } from '#ui/intake/read-offer.ts';

function batch(notes: Readonly<Record<string, string>>, folder: string | null = null): Batch {
	return {
		folder,
		notes: Object.entries(notes).map(([path, text]) => ({ path, text, converted: null })),
		pictures: [],
		refused: [],
		passedOver: 0
	};
}

function deck(title: string, paths: readonly string[], isOwn = true): DeckSummary {
	const coverage = { content: 1, covered: 1 };
	return {
		id: 'own.1' as DeckId,
		title,
		isOwn,
		notes: paths.map((path) => ({ path, title: path, lang: 'en', cards: 1, coverage })),
		lang: 'en',
		hidden: false,
		cards: 1,
		coverage,
		introduced: 0,
		due: 0,
		standing: undefined
	};
}

describe('the deck that notes go to', () => {
	test('is named after their folder, unless all of them name another', () => {
		const named = '---\ndeck: Other\n---\n# A\n';
		expect(proposedDeck(batch({ 'a.md': '# A' }, 'vault'))).toBe('vault');
		expect(proposedDeck(batch({ 'a.md': named, 'b.md': '# B' }, 'vault'))).toBe('vault');
		expect(proposedDeck(batch({ 'a.md': named, 'b.md': named }, 'vault'))).toBe('Other');
	});

	test('is the one that loose notes name, if they agree', () => {
		const named = '---\ndeck: Networks\n---\n# A\n';
		expect(proposedDeck(batch({ 'a.md': named, 'b.md': named }))).toBe('Networks');
		expect(proposedDeck(batch({ 'a.md': named, 'b.md': '# B' }))).toBeNull();
		expect(proposedDeck(batch({ 'a.md': '# A' }))).toBeNull();
	});

	test('is one that is there if it has that name and is one’s own', () => {
		const decks = [deck('Services', [], false), deck('Mine', [])];
		expect(deckNamed(decks, ' Mine ')).toBe(decks[1]);
		expect(deckNamed(decks, 'Services')).toBeUndefined();
	});
});

describe('a folder imported again', () => {
	const known = deck('vault', ['own.1/a.md', 'own.1/sub/b.md']);

	test('tells which notes of its deck it has no more', () => {
		expect(missingNotes(batch({ 'a.md': '' }, 'vault'), known)).toEqual(['sub/b.md']);
		expect(missingNotes(batch({ 'a.md': '', 'sub/b.md': '' }, 'vault'), known)).toEqual([]);
	});

	test('which of loose files nobody asks', () => {
		expect(missingNotes(batch({ 'a.md': '' }), known)).toEqual([]);
		expect(missingNotes(batch({ 'a.md': '' }, 'vault'), undefined)).toEqual([]);
	});

	test('takes away what its person wants taken away', () => {
		const input = inputOf(batch({ 'a.md': '# A' }), ' vault ', ['sub/b.md']);
		expect(input).toEqual({
			deck: { name: 'vault' },
			notes: [
				{ path: 'a.md', text: '# A' },
				{ path: 'sub/b.md', text: null }
			],
			files: []
		});
	});
});
