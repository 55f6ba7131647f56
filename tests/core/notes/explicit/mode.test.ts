import { expect, test } from 'vitest';
import { isTagged, modeOf } from '#core/notes/explicit/mode.ts';
import { cardsOf, parse, shownCards } from '../support.ts';

const derived = '\n- key: value of the key\n';
const note = (head: string, body: string) => `---\n${head}\n---\n${body}`;
const rules = (source: string) => cardsOf(source).map((card) => card.rule);

test('three explicit cards over 15 % of the lines make a note of cards', () => {
	expect(modeOf(false, 3, 15, 100)).toBe('explicit');
	expect(modeOf(false, 3, 14, 100)).toBe('strict');
	expect(modeOf(false, 2, 100, 100)).toBe('strict');
	expect(modeOf(true, 0, 0, 100)).toBe('explicit');
});

test('one accidental sign does not switch a long note off', () => {
	const lines = Array.from({ length: 20 }, (_, i) => `- key ${i}x: value of the key\n`).join('');
	expect(rules(`a :: b\n${lines}`).filter((rule) => rule === 'D1')).toHaveLength(20);
});

test.each([
	['tags: [a, flashcards]', true],
	['tags: flashcard, b', true],
	['tags:\n  - flashcards/network', true],
	['tags: [cards, flash]', false]
])('front matter with %j: a note made of cards is %s', (head, tagged) => {
	expect(rules(note(head, derived)).includes('D1')).toBe(!tagged);
});

test('the tag in the text counts, a word that begins like it does not', () => {
	expect(isTagged('text #flashcards more', undefined)).toBe(true);
	expect(isTagged('#flashcards/dns', undefined)).toBe(true);
	expect(isTagged('a#flashcards', undefined)).toBe(false);
	expect(isTagged('#flashcardsmith', undefined)).toBe(false);
});

test('cards: off makes no cards and expects none', () => {
	const { facts, coverage } = parse(note('cards: off', `\na :: b\n${derived}`));
	expect(facts).toEqual([]);
	expect(coverage).toEqual({ content: 0, covered: 0, uncovered: [] });
});

test('cards: explicit leaves rules out', () => {
	expect(rules(note('cards: explicit', `\na :: b\n${derived}`))).toEqual(['explicit']);
});

test('cards: strict lets rules read a note made of cards', () => {
	const body = `\na :: b\n\nc :: d\n\ne :: f\n${derived}`;
	expect(rules(note('title: x', body))).not.toContain('D1');
	expect(rules(note('cards: strict', body))).toContain('D1');
});

test('a line with signs of its own is left to its author', () => {
	expect(shownCards('---\ncards: strict\n---\n\n- key: the ==value== of the key\n')).toEqual([
		'key: the […] of the key => value'
	]);
});
