/** What the sides of `Q:`/`A:` cards are drawn from. */
import { expect, test } from 'vitest';
import type { Block, Side } from '#core/notes/types.ts';
import { cardsOf } from '../support.ts';

const answerOf = (answer: string): Side => cardsOf(`Q: question\nA:${answer}`)[0]!.answer;
const text = (value: string): Block => ({
	kind: 'paragraph',
	children: [{ kind: 'text', text: value }]
});

test('lines that follow one another are one paragraph', () => {
	expect(answerOf(' one\ntwo')).toEqual([text('one two')]);
});

test('two spaces at the end of a line break it', () => {
	expect(answerOf(' one  \ntwo')).toEqual([
		{
			kind: 'paragraph',
			children: [{ kind: 'text', text: 'one' }, { kind: 'break' }, { kind: 'text', text: 'two' }]
		}
	]);
});

test('an answer may start on the line below', () => {
	expect(answerOf('\nbelow')).toEqual([text('below')]);
});

test('lists nest by their indentation', () => {
	expect(answerOf('\n- a\n  1. b\n  2. c\n- d')).toEqual([
		{
			kind: 'list',
			ordered: false,
			items: [
				[text('a'), { kind: 'list', ordered: true, items: [[text('b')], [text('c')]] }],
				[text('d')]
			]
		}
	]);
});

test('a change of marker starts another list', () => {
	expect(answerOf('\n- a\n1. b').map((block) => block.kind)).toEqual(['list', 'list']);
});

test('code behind a list marker, or indented by tabs, keeps its own indentation', () => {
	const [code] = answerOf('\n\n- ```sh\n  if true\n    then\n  ```');
	expect(code).toEqual({ kind: 'code-block', language: 'sh', text: 'if true\n  then' });
	const tabbed = cardsOf('- a #card\n\t- ```sh\n\t  if true\n\t  \tthen\n\t  ```\n- b');
	expect(tabbed[0]!.answer).toEqual([
		{ kind: 'code-block', language: 'sh', text: 'if true\n\tthen' }
	]);
});

test('a formula behind a list marker ends where it is closed', () => {
	expect(
		cardsOf('- a #card\n\t- $$\n\t  x\n\t  $$\n- b #card\n\t- c').map(({ answer }) => answer)
	).toEqual([
		[{ kind: 'math', tex: 'x' }],
		[{ kind: 'list', ordered: false, items: [[text('c')]] }]
	]);
});

test('code keeps its lines, its language and its own indentation', () => {
	expect(answerOf(' run:\n\n  ```sh\n  if true\n    then\n  ```')).toEqual([
		text('run:'),
		{ kind: 'code-block', language: 'sh', text: 'if true\n  then' }
	]);
});

test('signs of cards inside code are code', () => {
	expect(answerOf('\n```\nQ: a :: b\nA: ==c==\n```')).toEqual([
		{ kind: 'code-block', language: null, text: 'Q: a :: b\nA: ==c==' }
	]);
});

test('tables keep bars in code and escaped bars', () => {
	expect(answerOf('\n| a | b |\n|---|---|\n| `x|y` | p \\| q |')).toEqual([
		{
			kind: 'table',
			header: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]],
			rows: [[[{ kind: 'code', text: 'x|y' }], [{ kind: 'text', text: 'p | q' }]]]
		}
	]);
});

test.each([
	['![a](b.png)', { kind: 'image', src: 'b.png', alt: 'a' }],
	['![a](../img/b.png "title")', { kind: 'image', src: '../img/b.png', alt: 'a' }],
	['![a](https://x.org/b.png)', { kind: 'image', src: 'https://x.org/b.png', alt: 'a' }]
])('%s is an image', (source, image) => {
	expect(answerOf(` text\n${source}`)).toEqual([text('text'), image]);
});

test.each(['javascript:alert', 'data:text/html,x', 'vbscript:x', '//evil.example', 'file:///x'])(
	'an image from %s is left out',
	(src) => {
		expect(answerOf(` text\n![a](${src})`)).toEqual([text('text')]);
	}
);

test('markup and comments between the lines are not shown', () => {
	expect(answerOf(' one\n<div>\n<!-- two -->\nthree')).toEqual([text('one'), text('three')]);
});

test.each([
	['\n\nafter', 'a blank line'],
	['\n# heading', 'a heading'],
	['\n---\nafter', 'a rule'],
	['\nQ: next\nA: x', 'the next question'],
	['\n\n- a list without a colon before it', 'a list that nothing announces']
])('the answer in "A: end%s" ends at %s', (rest) => {
	expect(answerOf(` end${rest}`)).toEqual([text('end')]);
});

test('what a colon announces or what is indented belongs to the answer beyond a blank line', () => {
	expect(answerOf(' two:\n\n- a\n- b').map((block) => block.kind)).toEqual(['paragraph', 'list']);
	expect(answerOf(' two\n\n  more').map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
});

test('lists nested deeper than anyone reads are drawn, not followed', () => {
	const deep = Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}- a`).join('\n');
	expect(() => answerOf(`\n${deep}`)).not.toThrow();
});

test('a question may have blocks as well', () => {
	const [card] = cardsOf('Q: what does this do?\n```sh\nls\n```\nA: it lists');
	expect(card!.prompt.map((block) => block.kind)).toEqual(['paragraph', 'code-block']);
});
