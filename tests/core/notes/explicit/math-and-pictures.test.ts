/** TeX and pictures inside of lines. */
import { describe, expect, test } from 'vitest';
import { readPhrase } from '#core/notes/inline/phrase.ts';
import { toInlines } from '#core/notes/inline/rich.ts';
import { toSide } from '#core/notes/inline/side.ts';
import type { Inline } from '#core/notes/types.ts';
import { cardsOf } from '../support.ts';

const rich = (source: string) => readPhrase(source, 0, source.length).rich;
const texts = (inlines: readonly Inline[]): readonly string[] =>
	inlines.flatMap((inline) => (inline.kind === 'math' ? [inline.tex] : []));
const tex = (source: string) => texts(toInlines(rich(source)));

describe('TeX', () => {
	test.each([
		['$x$', ['x']],
		['area $\\pi r^2$ of it', ['\\pi r^2']],
		['$a$와 $b$의 합', ['a', 'b']],
		['$3 + 4$ is 7', ['3 + 4']],
		['$$e^{i\\pi}$$', ['e^{i\\pi}']],
		['inline $$ a + b $$ display', ['a + b']],
		['$a ==b== {{c1::c}} d :: e$', ['a ==b== {{c1::c}} d :: e']]
	])('%s', (source, expected) => {
		expect(tex(source)).toEqual(expected);
	});

	test.each([
		'$5 and $6',
		'$5, and $6.',
		'from $5 to (US$)',
		'$HOME/$USER',
		'$HOME and $PATH',
		'${a}${b}',
		'$(a)$(b)',
		'a $ b $ c',
		'\\$x\\$',
		'`$x$`',
		'US$ 5 for AU$ 6'
	])('%s is text', (source) => {
		expect(tex(source)).toEqual([]);
	});

	test('is a display where its dollars are doubled', () => {
		expect(toInlines(rich('$$x$$ $y$'))).toEqual([
			{ kind: 'math', tex: 'x', display: true },
			{ kind: 'text', text: ' ' },
			{ kind: 'math', tex: 'y' }
		]);
	});

	test('may be hidden', () => {
		const [card] = cardsOf('the sum is ==$a+b$==');
		expect(card!.answer).toEqual([
			{
				kind: 'paragraph',
				children: [
					{ kind: 'text', text: 'the sum is ' },
					{ kind: 'cloze', children: [{ kind: 'math', tex: 'a+b' }] }
				]
			}
		]);
	});
});

describe('pictures', () => {
	const image = (src: string, alt: string) => ({ kind: 'image', src, alt });
	const pictures = (source: string) => toSide(rich(source)).filter(({ kind }) => kind === 'image');

	test.each([
		['![a map](img/map.png) here', image('img/map.png', 'a map')],
		['![a map|300](map.png)', image('map.png', 'a map')],
		['![a map|300x200](map.png)', image('map.png', 'a map')],
		['![|100](map.png)', image('map.png', 'map.png')],
		['![](img/map.png)', image('img/map.png', 'map.png')],
		['![[map.png]]', image('map.png', 'map.png')],
		['![[maps/map.webp|100]]', image('maps/map.webp', 'map.webp')],
		['![[map.png|a map|100]]', image('map.png', 'a map')],
		['![a](<my map.png>)', image('my map.png', 'a')],
		['![a](https://x.org/a.png "title")', image('https://x.org/a.png', 'a')]
	])('%s', (source, expected) => {
		expect(pictures(source)).toEqual([expected]);
	});

	test.each([
		'![a](javascript:x)',
		'![a](data:image/png;base64,x)',
		'![[a note]]',
		'`![a](b.png)`'
	])('%s is none', (source) => {
		expect(pictures(source)).toEqual([]);
	});

	test('stand between the words around them, in both sides and beside gaps', () => {
		const text = (words: string) => ({
			kind: 'paragraph',
			children: [{ kind: 'text', text: words }]
		});
		const [card] = cardsOf('what is ![it](a.png) here? :: ![this](b.png)');
		expect(card!.prompt).toEqual([text('what is'), image('a.png', 'it'), text('here?')]);
		expect(card!.answer).toEqual([image('b.png', 'this')]);
		const [gap] = cardsOf('![map](a.png) shows ==Rome==');
		expect(gap!.prompt).toEqual([
			image('a.png', 'map'),
			{
				kind: 'paragraph',
				children: [
					{ kind: 'text', text: 'shows ' },
					{ kind: 'cloze', children: [{ kind: 'text', text: 'Rome' }] }
				]
			}
		]);
	});

	test('inside a gap are its words', () => {
		expect(toSide(rich('![a](b.png)'), [{ start: 0, end: 1 }])).toEqual([
			{
				kind: 'paragraph',
				children: [{ kind: 'cloze', children: [{ kind: 'text', text: 'a' }] }]
			}
		]);
	});
});
