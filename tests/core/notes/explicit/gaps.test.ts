/** Every way to write a gap, and what looks like one without being one. */
import { describe, expect, test } from 'vitest';
import { readPhrase } from '#core/notes/inline/phrase.ts';
import {
	BOLD_GAPS,
	BRACE_GAPS,
	BRACKET_GAPS,
	DOUBLE_BRACE_GAPS
} from '#core/notes/inline/signs.ts';
import { cardsOf, parse, shownCards } from '../support.ts';

const phrase = (source: string, signs = 0) => readPhrase(source, 0, source.length, signs);

/** `number:gap^hint` for every gap. */
const gaps = (source: string, signs = 0) => {
	const { gaps: found, rich } = phrase(source, signs);
	return found.map(({ start, end, hint, group }) => {
		const text = rich.text.slice(start, end);
		return `${group === null ? '' : `${group}:`}${text}${hint === null ? '' : `^${hint}`}`;
	});
};
const codes = (source: string) =>
	parse(source).diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`);

describe('gaps are read', () => {
	test.each([
		['{{c1::Paris}} is in {{c2::France}}', ['1:Paris', '2:France']],
		['{{c1::Paris::a city}} is it', ['1:Paris^a city']],
		['{{1::Paris}} and {{12::Rome::which}}', ['1:Paris', '12:Rome^which']],
		['{{C3::upper}} case', ['3:upper']],
		['{{c1::outer {{c2::inner}} end}}', ['1:outer inner end', '2:inner']],
		['the {{cloze answer}} of Logseq', ['answer']],
		['{{c1::`std::vec`::a `type`}} here', ['1:std::vec^a `type`']],
		['{{c1::$\\frac{1}{2}$::half}}', ['1:\\frac{1}{2}^half']],
		['==a==[^1] and ==b==[^2] and ==c==[^1]', ['1:a', '2:b', '1:c']],
		['==a==^[hint][^1]', ['1:a^hint']],
		['==a==[^1]^[hint]', ['1:a^hint']],
		['==1;;a;;hint== and ==b;;other==', ['1:a^hint', 'b^other']],
		['==a== :: {{c1::b}}', ['a', '1:b']]
	])('%s', (source, expected) => {
		expect(gaps(source)).toEqual(expected);
	});

	test.each([
		['**bold** is asked', BOLD_GAPS, ['bold']],
		['**a** and **b**', BOLD_GAPS, ['a', 'b']],
		['**all of it**', BOLD_GAPS, []],
		['a {gap} and {2:other}', BRACE_GAPS, ['gap', '2:other']],
		['a { b } and {} and {: .x}', BRACE_GAPS, []],
		['a {{gap}} of Mochi', DOUBLE_BRACE_GAPS, ['gap']],
		['a [gap] and [more of it]', BRACKET_GAPS, ['gap', 'more of it']],
		['[a](https://b.io) ![c](d.png) [[e]] \\[f\\] [^1]', BRACKET_GAPS, []]
	])('%s, where the note asks for it', (source, signs, expected) => {
		expect(gaps(source, signs)).toEqual(expected);
	});
});

describe('no gaps are', () => {
	test.each([
		'**bold**',
		'{x} and {{ .Values.name }} and {{page.url}} and ${{x}}',
		'[x] and [ ]',
		'~~struck~~',
		'30000~32767 and 1~2',
		'`{{c1::code}}`',
		'<https://x.org/{{c1::a}}>',
		'\\{{c1::escaped}}',
		'\\==escaped\\=='
	])('%s', (source) => {
		expect(gaps(source)).toEqual([]);
		expect(phrase(source).problems).toEqual([]);
	});
});

describe('what another tool would read as a gap is none here, and its author is told', () => {
	test.each([
		['in double braces', 'The {{kubelet}} runs.', 'cloze-unasked', [4, 15]],
		['in a formula', 'It is $x = {{c1::y}}$ here.', 'cloze-in-math', [11, 21]]
	])('%s', (_where, source, code, [start, end]) => {
		expect(gaps(source)).toEqual([]);
		expect(phrase(source).problems).toEqual([{ code, span: { start, end } }]);
	});

	test('once a note for double braces, also between two sides', () => {
		const codes = (source: string) =>
			parse(source).diagnostics.map(({ code, line }) => [line, code]);
		expect(codes('The {{a}} and {{b}}.\n\n{{c}} too.\n')).toEqual([[1, 'cloze-unasked']]);
		expect(codes('Q: What?\nA: The {{a}}.\n')).toEqual([[2, 'cloze-unasked']]);
	});
});

describe('gaps of one number', () => {
	test('are one card that hides them all', () => {
		expect(shownCards('This ==one==[^1], ==two==[^2] and ==three==[^1].')).toEqual([
			'This […], two and […]. => one, three',
			'This one, […] and three. => two'
		]);
	});

	test('keep their slot wherever the card stands in the line', () => {
		const slots = (source: string) => cardsOf(source).map(({ slot }) => slot);
		expect(slots('{{c2::b}} {{c1::a}}')).toEqual(['cloze.2', 'cloze.1']);
		expect(slots('==a== ==b==')).toEqual(['cloze.1', 'cloze.2']);
	});
});

describe('a gap that is wrong is named at its place', () => {
	test.each([
		['a {{c1::gap', ['1:3 cloze-unclosed']],
		['a {{c1::}} b', ['1:3 cloze-empty']],
		['a {{c1::  ::hint}} b', ['1:3 cloze-empty']],
		['a ==1;;gap', ['1:3 cloze-unclosed']]
	])('%s', (source, expected) => {
		expect(codes(source)).toEqual(expected);
	});

	test('and its signs are not shown', () => {
		expect(phrase('a {{c1::gap and more').rich.text).toBe('a gap and more');
		expect(phrase('a {{c1::}} b').rich.text).toBe('a  b');
	});
});

test('a comparison without spaces is no gap that is never closed', () => {
	expect(codes('skip while a[i]==a[i+1] and f(x)==[1]')).toEqual([]);
});
