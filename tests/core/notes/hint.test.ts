import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintsOf, listOf } from '#core/notes/hint.ts';
import type { Block, Side } from '#core/notes/types.ts';

const paragraph = (text: string): Block => ({
	kind: 'paragraph',
	children: [{ kind: 'text', text }]
});
const list = (...items: readonly string[]): Block => ({
	kind: 'list',
	ordered: false,
	items: items.map((item): Side => [paragraph(item)])
});
const hints = (...answer: Side) => hintsOf({ kind: 'basic', answer });

describe('the hints of an answer', () => {
	test('in words are its first letter with how many words, then half of them', () => {
		expect(hints(paragraph('cluster internal pods and nodes'))).toEqual([
			{ kind: 'words', first: 'c', count: 5 },
			{ kind: 'half', shown: ['cluster internal'] }
		]);
	});

	test('of one word are its first letter, then half of its letters', () => {
		expect(hints(paragraph('ClusterIP')).at(-1)).toEqual({ kind: 'half', shown: ['Clus'] });
		expect(hints(paragraph('모든'.normalize('NFD')))).toEqual([]);
		expect(hints(paragraph('노드들'))).toEqual([{ kind: 'words', first: '노', count: 1 }]);
	});

	test('that is a list are how many items, then the first half of them', () => {
		expect(hints(list('a', 'b', 'c'))).toEqual([
			{ kind: 'items', count: 3 },
			{ kind: 'half', shown: ['a'] }
		]);
	});

	test('of a cloze are of its gap alone', () => {
		const gap = { kind: 'cloze', children: [{ kind: 'text', text: 'same number' }] } as const;
		const answer: Side = [
			{ kind: 'paragraph', children: [{ kind: 'text', text: 'All take the ' }, gap] }
		];
		expect(hintsOf({ kind: 'cloze', answer })[0]).toEqual({ kind: 'words', first: 's', count: 2 });
	});

	test('are none where there is nothing to begin with', () => {
		expect(hints({ kind: 'image', src: 'a.png', alt: 'a map' })).toEqual([]);
		expect(hints(paragraph('3'))).toEqual([]);
	});

	test('never hold the whole answer', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				for (const hint of hints(paragraph(text))) {
					const told =
						hint.kind === 'words' ? hint.first : hint.kind === 'half' ? hint.shown[0]! : '';
					expect(told.length).toBeLessThan(text.normalize('NFC').trim().length);
				}
			})
		);
	});
});

describe('the list of an answer', () => {
	test('is the one it has, with its place', () => {
		expect(listOf([paragraph('These:'), list('a', 'b')])?.at).toBe(1);
	});

	test('is none of a single item, and none where there are two', () => {
		expect(listOf([list('a')])).toBeNull();
		expect(listOf([list('a', 'b'), list('c', 'd')])).toBeNull();
		expect(listOf([paragraph('a')])).toBeNull();
	});
});
