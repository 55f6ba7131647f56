import { describe, expect, test } from 'vitest';
import { expectedOf } from '#core/notes/typed.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import type { DeckId } from '#core/base/brand.ts';
import { cardsOf, parse, shown } from '../support.ts';

const typed = (source: string) => cardsOf(source).map((card) => card.typed);
const codes = (source: string) => parse(source).diagnostics.map(({ code }) => code);

describe('an answer is typed where its line says so', () => {
	test.each([
		['HTTP :: 80 {typed}'],
		['HTTP :: 80 {typed=text}'],
		['HTTP :: 80 {typed} ^port'],
		['HTTP :: 80 ^port {typed}'],
		['HTTP :: 80 #net {typed} <!--SR:!2026-01-05,10,250-->'],
		['HTTP :: 80\n{typed}'],
		['- HTTP :: 80\n  {typed}'],
		['Q: HTTP?\nA: 80 {typed}'],
		['Q: HTTP? {typed}\nA: 80'],
		['HTTP?\n?\n80\n{typed}'],
		['HTTP #card {typed}\n80'],
		['HTTP is on ==80==. {typed}']
	])('%j', (source) => {
		expect(typed(source)).toEqual(['text']);
		const [card] = cardsOf(source);
		expect(shown(card!)).not.toContain('typed');
		expect(codes(source)).toEqual([]);
	});

	test.each([
		['HTTP :: 80'],
		['HTTP :: `80 {typed}`'],
		['HTTP :: 80{typed}'],
		['HTTP :: {{typed}}'],
		['HTTP :: {typed} 80']
	])('and not in %j', (source) => {
		expect(typed(source)).toEqual([undefined]);
	});

	test('all cards of the line, made by hand or by rules', () => {
		expect(typed('HTTP ::: 80 {typed}')).toEqual(['text', 'text']);
		const source = '---\ncards: strict\n---\n- `kubelet`: the agent on each node {typed}\n';
		expect(typed(source)).toContain('text');
	});

	test('the line of another card is left alone', () => {
		expect(typed('a :: b {typed}\n\nc :: d')).toEqual(['text', undefined]);
	});
});

test('answers of more than a line cannot be typed, and the line is told', () => {
	const list = 'Q: parts? {typed}\nA:\n- one\n- two';
	expect(typed(list)).toEqual([undefined]);
	expect(codes(list)).toEqual(['typed-unfit']);
	expect(codes('nothing to ask here {typed}')).toEqual(['typed-unfit']);
	expect(codes('a :: $x^2$ {typed}')).toEqual(['typed-unfit']);
});

test.each(['regex', 'dns wrold=headless', 'yaml world=headless', 'text a=b'])(
	'a judge that nobody knows is told of, and text compared: %s',
	(asked) => {
		const source = `a :: b {typed=${asked}}`;
		expect(typed(source)).toEqual(['text']);
		const [problem] = parse(source).diagnostics;
		expect(problem).toMatchObject({ code: 'typed-unknown', detail: { asked } });
		expect(problem!.span).toEqual({ start: 7, end: source.length });
	}
);

test('a note without cards is told nothing', () => {
	expect(codes('---\ncards: off\n---\na :: b {typed=dns}\n\nno card {typed}')).toEqual([]);
});

test.each([
	['a :: `grep -i`', 'grep -i', true],
	['a :: run `grep -i` first', 'run grep -i first', false],
	['the sign is ==`|`==', '|', true],
	['one ==gap==[^1] and ==two==[^1]', 'gap, two', false]
])('what is expected of %j', (source, text, isCode) => {
	expect(expectedOf(cardsOf(source)[0]!)).toEqual({ text, isCode });
});

test('switching it on and off changes no card and no name', () => {
	const deck = 'test' as DeckId;
	const off = 'HTTP :: 80\n\nQ: pods?\nA: on nodes\n\n- `kubelet`: the agent on each node\n';
	const on =
		'HTTP :: 80 {typed}\n\nQ: pods?\nA: on nodes\n{typed}\n\n- `kubelet`: the agent on each node {typed}\n';
	const compiled = (source: string, ledger = emptyLedger(deck)) =>
		compileDeck([{ path: 'cards/test/en.md', source }], ledger);
	const before = compiled(off);
	const after = compiled(on, before.ledger);
	const ids = ({ deck: { notes } }: typeof before) => notes[0]!.cards.map(({ id }) => id);
	expect(ids(after)).toEqual(ids(before));
	expect(after.ledger).toEqual(before.ledger);
	expect(compiled(off, after.ledger).ledger).toEqual(before.ledger);
});

test('alone under a heading it asks for nothing, and the line is told', () => {
	const source = '# x\n\n{typed}\n\na :: b\n';
	expect(typed(source)).toEqual([undefined]);
	expect(codes(source)).toEqual(['typed-unfit']);
	expect(codes('Q: a\nA: b\n{typed}\n')).toEqual([]);
});
