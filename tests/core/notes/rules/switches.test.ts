import { describe, expect, test } from 'vitest';
import { parse } from '../support.ts';
import { slots } from '../cards-of.ts';

const body = '\n- CA key: 발급기관 개인키\n- Service는 파드의 주소를 대신하는 이름\n';
const note = (meta: string) => `---\nlang: ko\n${meta}\n---\n${body}`;

describe('rules are switched before the note', () => {
	test.each([
		['', { D1: 1, D3: 1 }],
		['rules: -D1', { D1: 0, D3: 1 }],
		['rules: [-D1, -D3]', { D1: 0, D3: 0 }],
		['rules: -D1 -D3', { D1: 0, D3: 0 }],
		['rules:\n  - -D1\n  - -D3', { D1: 0, D3: 0 }],
		['rules: -D3, +D3', { D1: 1, D3: 1 }]
	])('%j', (meta, counts) => {
		for (const [rule, count] of Object.entries(counts))
			expect(slots(note(meta), rule as 'D1')).toHaveLength(count);
	});

	test('what is switched on is taken as a card', () => {
		expect(slots(note('rules: +D3'), 'D3')).toEqual(['topic active']);
		expect(slots(note('rules: +D1r'), 'D1r')).toEqual(['def.r active']);
	});

	test('a rule that is off takes its reverse along, unless that is named', () => {
		expect(slots(note(''), 'D1r')).toHaveLength(1);
		expect(slots(note('rules: -D1'), 'D1r')).toEqual([]);
		expect(slots(note('rules: -D1, +D1r'), 'D1r')).toEqual(['def.r active']);
		expect(slots(note('rules: +D1'), 'D1r')).toEqual(['def.r suggested']);
	});

	test('cards of the author stay', () => {
		const source = `---\nrules: -D1\n---\n- a :: b\n- 이름: 값을 가리키는 것\n`;
		expect(slots(source, 'explicit')).toEqual(['def active']);
	});
});

describe('generous notes take what is only suggested otherwise', () => {
	test('of some rules', () => {
		expect(slots(note('cards: generous'), 'D3')).toEqual(['topic active']);
		expect(slots(note('cards: generous'), 'D1r')).toEqual(['def.r suggested']);
		expect(slots(note('cards: strict'), 'D3')).toEqual(['topic suggested']);
	});

	test('unless one is off', () => {
		expect(slots(note('cards: generous\nrules: -D3'), 'D3')).toEqual([]);
	});
});

describe('a word that is no switch', () => {
	const places = (meta: string) =>
		parse(note(meta)).diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`);

	test.each([
		['rules: -D5, D3', ['3:13 front-matter-invalid']],
		['rules: -D99', ['3:8 front-matter-invalid']],
		['rules: -D5r, everything', ['3:8 front-matter-invalid', '3:14 front-matter-invalid']],
		['rules: -D5', []],
		['rules:', []]
	])('%j is named with its place', (meta, expected) => {
		expect(places(meta)).toEqual(expected);
	});

	test('costs itself only', () => {
		expect(slots(note('rules: -D1, nonsense'), 'D1')).toEqual([]);
	});
});
