import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysNeeded, matcherOf } from '#core/search/match.ts';
import { parseQuery } from '#core/search/parse.ts';
import type { Query } from '#core/search/types.ts';
import { around, made } from './finding.ts';

/** A tree in brackets, each word as it stands in the query. */
function shape(text: string, query: Query | null = parseQuery(text).query): string {
	if (query === null) return '';
	switch (query.kind) {
		case 'term':
			return text.slice(query.span.start, query.span.end);
		case 'not':
			return `not(${shape(text, query.part)})`;
		case 'and':
		case 'or':
			return `${query.kind}(${query.parts.map((part) => shape(text, part)).join(' ')})`;
	}
}

const termOf = (text: string) => {
	const { query } = parseQuery(text);
	return query?.kind === 'term' ? query.term : query;
};

describe('the tree', () => {
	test.each([
		['', ''],
		['   ', ''],
		['dns', 'dns'],
		['dns policy', 'and(dns policy)'],
		['a b or c', 'or(and(a b) c)'],
		['a (b OR c)', 'and(a or(b c))'],
		['a -b', 'and(a not(b))'],
		['-(a b)', 'not(and(a b))'],
		['--a', 'a'],
		['kube-proxy', 'kube-proxy'],
		['"two words" x', 'and("two words" x)'],
		['note:"two words" x', 'and(note:"two words" x)'],
		['“한국어 구절” -tag:dns', 'and(“한국어 구절” not(tag:dns))'],
		['（ａ　or ｂ）', 'or(ａ ｂ)']
	])('of “%s”', (text, tree) => {
		expect(shape(text)).toBe(tree);
	});

	test.each([
		['(a or', 'a'],
		['a or', 'a'],
		['or a', 'a'],
		['a)) b', 'and(a b)'],
		['a -', 'a'],
		['a ()', 'a'],
		['"half a phr', '"half a phr'],
		['a tag:', 'a'],
		['a -is:du', 'a'],
		['a prop:ivl>', 'a']
	])('leaves out what “%s” has not finished', (text, tree) => {
		expect(shape(text)).toBe(tree);
	});

	test('brackets deeper than anybody means are left out', () => {
		expect(shape(`${'('.repeat(9000)}a`)).toBe('a');
	});
});

describe('terms', () => {
	test.each([
		['DNS', { kind: 'text', text: 'dns' }],
		['"Two   Words"', { kind: 'text', text: 'two words' }],
		['tag:A::b', { kind: 'tag', pattern: 'a/b' }],
		['tag:a/b', { kind: 'tag', pattern: 'a/b' }],
		['ｔａｇ：ＤＮＳ*', { kind: 'tag', pattern: 'dns*' }],
		['note:"Two words"', { kind: 'note', text: 'two words' }],
		['deck:쿠버', { kind: 'deck', text: '쿠버' }],
		['IS:Due', { kind: 'is', state: 'due' }],
		['flag:1', { kind: 'flag', flag: 1 }],
		['prop:ivl>10', { kind: 'prop', name: 'ivl', comparison: '>', value: 10 }],
		['prop:r<0.8', { kind: 'prop', name: 'r', comparison: '<', value: 0.8 }],
		['prop:due<=-3', { kind: 'prop', name: 'due', comparison: '<=', value: -3 }],
		['prop:reps!=2', { kind: 'prop', name: 'reps', comparison: '!=', value: 2 }],
		['rated:7', { kind: 'rated', days: 7, rating: null }],
		['rated:7:1', { kind: 'rated', days: 7, rating: 1 }],
		['introduced:30', { kind: 'introduced', days: 30 }],
		['kind:cloze', { kind: 'kind', name: 'cloze' }],
		['lang:ko', { kind: 'lang', lang: 'ko' }],
		['"tag:dns"', { kind: 'text', text: 'tag:dns' }],
		['http://a.b', { kind: 'text', text: 'http://a.b' }],
		['nginx:1.25', { kind: 'text', text: 'nginx:1.25' }]
	])('“%s”', (text, term) => {
		expect(termOf(text)).toEqual(term);
	});
});

describe('hints', () => {
	const hintsOf = (text: string) => parseQuery(text).hints;

	test('a slip is shown where it stands, with what was meant', () => {
		expect(hintsOf('dns is:deu')).toEqual([
			{
				kind: 'unknown-value',
				span: { start: 4, end: 10 },
				written: 'is:deu',
				possible: expect.arrayContaining(['is:due', 'is:new']) as string[],
				meant: 'is:due'
			}
		]);
	});

	test.each([
		['tags:dns', 'tag:dns'],
		['prop:lapse>3', 'prop:lapses>3'],
		['prop:ivl=>3', 'prop:ivl>=3'],
		['kind:clozze', 'kind:cloze'],
		['lang:zz', null],
		['rated:week', null],
		['rated:0', null],
		['prop:ivl>many', null],
		['introduced:-3', null],
		['flag:9', null]
	])('“%s” was meant as %s', (text, meant) => {
		expect(hintsOf(text)).toMatchObject([{ meant }]);
	});

	test('a word on its way is not called wrong', () => {
		for (const text of [
			'is:',
			'is:su',
			'prop:',
			'prop:l',
			'prop:ivl',
			'prop:ivl!',
			'rated:',
			'rated:7:'
		])
			expect(hintsOf(text), text).toMatchObject([{ kind: 'unfinished' }]);
		expect(hintsOf('is:su')[0]?.possible).toEqual(['is:suspended']);
	});

	test('an unknown key is looked for as text, which is said; an address and plain text are not', () => {
		expect(hintsOf('nginx:1')).toMatchObject([{ kind: 'unknown-key', written: 'nginx:1' }]);
		for (const text of ['http://a', '참고: 이것', '"foo:bar"']) expect(hintsOf(text)).toEqual([]);
	});

	test('while a value is unknown nothing is found, not even by its opposite', () => {
		const card = made('dns');
		for (const text of ['is:deu', '-is:deu', 'dns or is:deu'])
			expect(matcherOf(parseQuery(text), around([card]))(card)).toBe(false);
	});
});

const pieces = fc.constantFrom(
	...[
		'(',
		')',
		'-',
		'or',
		' ',
		'"',
		'“',
		'”',
		':',
		'tag:',
		'is:',
		'due',
		'prop:',
		'ivl',
		'<=',
		'='
	],
	...['rated:', '7', ':1', 'a', '도', '　', '\ud800', '*', '[', '/']
);

test('whatever is typed, and however much of it, is read and matched without a fault', () => {
	const card = made('dns', { tags: ['a/b'] });
	fc.assert(
		fc.property(fc.array(pieces), fc.string({ unit: 'binary' }), (parts, rest) => {
			const text = parts.join('') + rest;
			const parsed = parseQuery(text);
			expect(typeof matcherOf(parsed, around([card]))(card)).toBe('boolean');
			expect(daysNeeded(parsed.query)).toBeGreaterThanOrEqual(0);
			for (const { span, written } of parsed.hints)
				expect(text.slice(span.start, span.end)).toBe(written);
		})
	);
});
