import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensOf, type Token } from '#core/search/tokens.ts';

const brief = (token: Token) =>
	token.kind === 'word'
		? token.key === null
			? token.value
			: `${token.key}=${token.value}`
		: `<${token.kind}>`;
const cut = (text: string) => tokensOf(text).map(brief).join(' | ');

describe('a query is cut', () => {
	test.each([
		['', ''],
		[' \t　', ''],
		['one two', 'one | two'],
		['(a)b', '<open> | a | <close> | b'],
		['a(b)', 'a | <open> | b | <close>'],
		['-a', '<not> | a'],
		['－a −b', '<not> | a | <not> | b'],
		['a-b', 'a-b'],
		['OR oR or', '<or> | <or> | <or>'],
		['"or"', 'or'],
		['orange order', 'orange | order'],
		['"a (b) -c"', 'a (b) -c'],
		['tag:"a b"c', 'tag=a b | c'],
		['“가 나”다', '가 나 | 다'],
		['„ab"', 'ab'],
		['NOTE:Ab', 'note=ab'],
		['ｉｓ：due', 'is=due'],
		['note:a:b', 'note=a:b'],
		['한글:a', '한글:a'],
		['tag:', 'tag='],
		['tag:)', 'tag= | <close>'],
		['""', '']
	])('“%s”', (text, words) => {
		expect(cut(text)).toBe(words);
	});
});

test('each piece knows where it stands, quotes and key included', () => {
	const text = ' -tag:"a b" (x';
	const pieces = tokensOf(text).map(({ span }) => text.slice(span.start, span.end));
	expect(pieces).toEqual(['-', 'tag:"a b"', '(', 'x']);
});

test('letters in pieces, wide letters and runs of spaces are one and the same', () => {
	expect(cut('서비스'.normalize('NFD'))).toBe('서비스');
	expect(cut('"Ｄｎｓ   Policy"')).toBe('dns policy');
});

test('pieces follow one another, and nothing but spaces is left out', () => {
	const letters = fc.constantFrom('(', ')', '-', '"', ' ', ':', 'a', 'or', 'is:', '가', '\n');
	fc.assert(
		fc.property(fc.array(letters), (parts) => {
			const text = parts.join('');
			let end = 0;
			for (const { span } of tokensOf(text)) {
				expect(text.slice(end, span.start).trim()).toBe('');
				expect(span.end).toBeGreaterThan(span.start);
				end = span.end;
			}
			expect(text.slice(end).trim()).toBe('');
		})
	);
});
