import { describe, expect, test } from 'vitest';
import { cardsFor, freeNote, gapsFor, type Made } from '#ui/notes/hand/insertions.ts';

const made: Made = { kind: 'question', question: 'Why?', answer: 'Because.' };
const first = (source: string, line?: number, what: Made = made) =>
	cardsFor(source, what, line)[0]?.text;

describe('a card after a line', () => {
	test('of an outline becomes an item below it, behind what stands there already', () => {
		const source = '- a\n  - b\n    - c\n- d\n';
		expect(first(source, 1)).toBe('- a\n  - b\n    - c\n  - Why? :: Because.\n- d\n');
		expect(first(source, 3)).toBe('- a\n  - b\n    - c\n      - Why? :: Because.\n- d\n');
		expect(first('\t1. x\n', 1)).toBe('\t1. x\n\t\t- Why? :: Because.\n');
	});

	test('of prose stands alone, with a blank line on either side', () => {
		const source = 'One line\nof two.\nNext.\n\nOther.\n';
		expect(first(source, 1)).toBe('One line\nof two.\nNext.\n\nQ: Why?\nA: Because.\n\nOther.\n');
		expect(first('# Title\ntext\n', 1)).toBe('# Title\n\nQ: Why?\nA: Because.\n\ntext\n');
	});

	test('that needs several lines is no item', () => {
		const long: Made = { kind: 'question', question: 'Why?', answer: 'One\n\ntwo' };
		expect(first('- a\n', 1, long)).toBe('- a\n\nQ: Why?\nA: One\ntwo\n');
		const path: Made = { kind: 'question', question: 'What is a::b?', answer: 'a path' };
		expect(first('- a\n', 1, path)).toContain('Q: What is a::b?');
	});

	test('that is answered by typing says so behind its answer', () => {
		const typed: Made = { kind: 'typed', question: 'HTTP?', answer: ' 80 ' };
		expect(first('- a\n', 1, typed)).toBe('- a\n  - HTTP? :: 80 {typed}\n');
		expect(first('Text.\n', 1, typed)).toBe('Text.\n\nQ: HTTP?\nA: 80 {typed}\n');
	});

	test('with a gap stands in an outline as an item, in prose as a paragraph', () => {
		const cloze: Made = { kind: 'cloze', text: 'It is ==this==.' };
		expect(first('- a\n', 1, cloze)).toBe('- a\n  - It is ==this==.\n');
		expect(first('Text.\n', 1, cloze)).toBe('Text.\n\nIt is ==this==.\n');
	});
});

test('a card without a line goes to the end of the note, after one blank line', () => {
	expect(first('Text.\n\n\n')).toBe('Text.\n\nQ: Why?\nA: Because.\n');
	expect(first(freeNote('Mine', 'en'))).toMatch(
		/^---\nlang: en\ncards: explicit\n---\n\n# Mine\n\nQ: Why\?/
	);
});

test('line ends stay as the note has them', () => {
	expect(first('a\r\n\r\nb\r\n', 1)).toBe('a\r\n\r\nQ: Why?\r\nA: Because.\r\n\r\nb\r\n');
});

test('a card may also stand in one line of prose, which does not make the note one of cards', () => {
	const texts = cardsFor('Text.\n', made).map(({ text }) => text);
	expect(texts[1]).toBe('Text.\n\nWhy? :: Because.\n');
});

describe('where a card might keep rules from reading the note, the last texts say that they may', () => {
	const told = (source: string) => cardsFor(source, made).filter(({ isTold }) => isTold);

	test('in a front matter of its own, after every text that leaves the note as it is', () => {
		expect(cardsFor('Text.\n', made).map(({ isTold }) => isTold)).toEqual([
			false,
			false,
			true,
			true
		]);
		expect(told('Text.\n')[0]?.text).toMatch(/^---\ncards: strict\n---\nText\./);
	});

	test('in the one that is there', () => {
		const source = '---\ntitle: T\n---\nText.\n';
		expect(told(source)[0]?.text).toMatch(/^---\ntitle: T\ncards: strict\n---\nText\./);
	});

	test('unless the note says itself how it is to be read', () => {
		expect(told('---\ncards: generous\n---\nText.\n')).toEqual([]);
	});
});

test('a gap stands around the words that were selected', () => {
	expect(gapsFor('# T\n- one two one\n', 2, 10, 13)[0]?.text).toBe('# T\n- one two ==one==\n');
});
