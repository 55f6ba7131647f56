import { expect, test } from 'vitest';
import { hintsOf, places } from './support.ts';

test('a question with two answers is told at the second one, with the line of the first', () => {
	const source = '# T\n\n- port :: 80\n- name :: web\n- port :: 8080\n';
	expect(hintsOf(source)).toEqual([
		expect.objectContaining({
			code: 'prompt-repeated',
			severity: 'hint',
			line: 5,
			column: 3,
			detail: { line: 3 }
		})
	]);
});

test('a card that stands twice is another matter', () => {
	const source = '# T\n\n- port :: 80\n- port  ::  80\n';
	expect(places(source, 'card-repeated')).toEqual(['4:3 port  ::  80']);
	expect(places(source, 'prompt-repeated')).toEqual([]);
});

test('both ways of a card are looked at', () => {
	expect(places('# T\n\n- a ::: x\n- b ::: x\n', 'prompt-repeated')).toEqual(['4:3 b ::: x']);
});

test('lines with the same words around their gaps ask the same', () => {
	const source = '# T\n\n- since ==1.24== gone\n- since ==1.33== gone\n';
	expect(places(source, 'prompt-repeated')).toHaveLength(1);
});

test('cards of rules are looked at beside those of the author', () => {
	const source = '# T\n\nweb server? :: port 80\n\n- web server - port 443\n';
	expect(places(source, 'prompt-repeated')).toEqual(['5:3 web server - port 443']);
});

test('what rules alone would ask twice they do not ask, so there is nothing to tell', () => {
	const section = '## Ports\n\n- web server - port';
	expect(hintsOf(`# T\n\n${section} 80\n\n${section} 443\n`)).toEqual([]);
});

test('one question is told once, however often it is asked', () => {
	const lines = Array.from({ length: 20 }, (_each, i) => `- port :: ${i}\n`).join('');
	expect(places(`# T\n\n${lines}`, 'prompt-repeated')).toEqual(['4:3 port :: 1']);
});

test.each([
	['under different headings', '# T\n\n## A\n\n- port :: 80\n\n## B\n\n- port :: 443\n'],
	['in other case, as options of commands are', '# T\n\n- `ls -a` :: all\n- `ls -A` :: most\n'],
	['with different words', '# T\n\n- http port :: 80\n- https port :: 443\n'],
	['in two gaps of one line', '# T\n\n- ==a== b ==c==\n']
])('nothing is repeated %s', (_name, source) => {
	expect(hintsOf(source)).toEqual([]);
});
