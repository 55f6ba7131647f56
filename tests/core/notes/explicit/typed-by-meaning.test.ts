import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { judgeTyped } from '#core/answer/typed.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { judgeOf } from '#core/notes/typed.ts';

const WORLD = `apiVersion: kubecards/v1
kind: World
from: {pod: client}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {containers: [{name: a}]}
---
apiVersion: v1
kind: Pod
metadata: {name: cart, namespace: shop}
spec: {containers: [{name: a}]}
---
apiVersion: v1
kind: Service
metadata: {name: catalog, namespace: shop}
spec: {ports: [{port: 80}]}
`;
const deck = 'dns' as DeckId;
const files = (source: string, worlds: Readonly<Record<string, string>>) => [
	{ path: 'cards/dns/en.md', source },
	...Object.entries(worlds).map(([name, text]) => ({
		path: `cards/dns/${name}.yaml`,
		source: text
	}))
];
const compiled = (source: string, worlds: Readonly<Record<string, string>> = { shop: WORLD }) =>
	compileDeck(files(source, worlds), emptyLedger(deck));
const cards = (source: string) => compiled(source).deck.notes[0]!.cards;
const told = (source: string, worlds?: Readonly<Record<string, string>>) =>
	compiled(source, worlds).diagnostics.map(({ code, severity, line, column, detail }) =>
		`${line}:${column} ${code} ${severity} ${Object.values(detail ?? {}).join(' ')}`.trim()
	);
const verdict = (source: string, given: string) => judgeTyped(cards(source)[0]!, given)?.verdict;

describe('a typed name has the world and the pod of', () => {
	const inDefault = { as: 'dns', world: WORLD, from: { namespace: 'default', name: 'client' } };
	const inShop = { ...inDefault, from: { namespace: 'shop', name: 'cart' } };
	test.each([
		['its own attribute', 'a :: `catalog` {typed=dns world=shop from=shop/cart}', inShop],
		['the world alone', 'a :: `catalog.shop` {typed=dns world=shop}', inDefault],
		['the line below', 'a :: `catalog.shop`\n{typed=dns world=shop}', inDefault],
		['the heading above', '# x {world=shop}\n\na :: `catalog.shop` {typed=dns}', inDefault],
		[
			'a heading further up',
			'# x {world=shop from=shop/cart}\n\n## y\n\na :: `catalog` {typed=dns}',
			inShop
		],
		[
			'the nearest heading',
			'# x {world=none}\n\n## y {world=shop}\n\na :: `catalog` {typed=dns from=shop/cart}',
			inShop
		]
	])('%s', (_where, source, expected) => {
		expect(cards(source).map(({ typed }) => typed)).toEqual([expected]);
		expect(told(source)).toEqual([]);
	});

	test('which the heading does not show', () => {
		const [note] = compiled('# Names {world=shop}\n\na :: `catalog.shop` {typed=dns}').deck.notes;
		expect(note!.title).toBe('Names');
		expect(note!.cards[0]!.breadcrumb).toEqual(['Names']);
	});

	test('and is judged in it', () => {
		const source = 'a :: `catalog.shop` {typed=dns world=shop}';
		expect(verdict(source, 'catalog.shop.svc')).toBe('equivalent');
		expect(verdict(source, 'catalog')).toBe('wrong');
	});
});

describe('what keeps a name from being judged is told, and text compared', () => {
	const name = (options: string, answer = 'catalog.shop') =>
		`a :: \`${answer}\` {typed=dns${options}}`;
	test.each([
		['no world', name(''), '1:21 typed-world-missing warning'],
		['an unknown world', name(' world=shpo'), '1:21 typed-world-unknown warning shpo shop'],
		[
			'an unknown pod',
			name(' world=shop from=shop/crat'),
			'1:21 typed-pod-unknown warning shop shop/crat shop/cart'
		],
		[
			'a name that leads nowhere',
			name(' world=shop', 'catalog'),
			'1:16 typed-name-unresolved warning catalog default/client'
		]
	])('%s', (_what, source, expected) => {
		expect(told(source)).toEqual([expected]);
		expect(cards(source)).toHaveLength(1);
	});

	test('nobody who asks', () => {
		const silent = WORLD.replace('from: {pod: client}\n', '');
		expect(told(name(' world=shop'), { shop: silent })).toEqual([
			'1:21 typed-from-missing warning shop'
		]);
	});

	test('a world with mistakes', () => {
		const broken = WORLD.replace('from:', 'form:');
		expect(told(name(' world=shop'), { shop: broken })).toEqual([
			'1:21 typed-world-broken warning shop'
		]);
	});

	test('once for a line with several cards', () => {
		expect(told('a ::: `catalog.shop` {typed=dns world=nowhere}')).toHaveLength(1);
	});
});

describe('a typed command', () => {
	const block =
		'- list the pods of shop {typed=kubectl}\n\n  ```sh\n  kubectl get pods -n shop\n  ```\n';

	test('may be in the line or in a block below it', () => {
		const typed = cards(block).filter((card) => judgeOf(card) === 'kubectl');
		expect(typed.map(({ slot }) => slot)).toEqual(['cmd']);
		expect(verdict(block, 'k get po --namespace shop')).toBe('equivalent');
		expect(told(block)).toEqual([]);
	});

	test('has the namespace and context that the note names', () => {
		const source = 'a :: `kubectl get pods` {typed=kubectl namespace=shop context=prod}';
		expect(cards(source)[0]!.typed).toEqual({ as: 'kubectl', context: 'prod', namespace: 'shop' });
		expect(verdict(source, 'kubectl get pods -n shop')).toBe('equivalent');
	});

	test('that kubectl would not run is told', () => {
		expect(told('a :: `kubectl gte pods` {typed=kubectl}')).toEqual([
			'1:25 typed-command-unread warning kubectl gte pods'
		]);
	});
});

describe('typed YAML', () => {
	const answer = (yaml: string) =>
		`Q: a NodePort Service?\nA:\n\`\`\`yaml\n${yaml}\n\`\`\`\n{typed=yaml}\n`;

	test('is a block of several lines', () => {
		const source = answer('spec:\n  type: NodePort\n  ports:\n  - port: 80');
		expect(cards(source).map(judgeOf)).toEqual(['yaml']);
		expect(verdict(source, 'spec: {ports: [{port: 80}], type: NodePort}')).toBe('equivalent');
		expect(told(source)).toEqual([]);
	});

	test('or one line', () => {
		expect(cards('a :: `clusterIP: None` {typed=yaml}').map(judgeOf)).toEqual(['yaml']);
	});

	test.each([
		['cannot be read', 'spec: {', 'spec: {'],
		['has a field that is misspelt', 'kind: Service\nspec:\n  prots: []', 'kind: Service']
	])('that %s is told', (_what, yaml, first) => {
		expect(told(answer(yaml))).toEqual([
			`6:1 typed-yaml-unread warning ${first}`.replace(
				'6:',
				`${answer(yaml).split('\n').length - 1}:`
			)
		]);
	});

	test('of other cards still has one line only', () => {
		expect(told(answer('a\nb').replace('=yaml', ''))[0]).toContain('typed-unfit');
	});
});

test('an edited world changes the content of its cards and none of their names', () => {
	const source = 'a :: `catalog.shop` {typed=dns world=shop}';
	const before = compiled(source);
	const edited = WORLD.replace('port: 80', 'port: 81');
	const after = compileDeck(files(source, { shop: edited }), before.ledger);
	expect(after.ledger).toEqual(before.ledger);
	const [old, fresh] = [before, after].map(({ deck: { notes } }) => notes[0]!.cards[0]!);
	expect(fresh!.id).toBe(old!.id);
	expect(fresh!.typed).toMatchObject({ world: edited });
	expect(structuredClone(fresh)).toEqual(fresh);
});

test('of a card and its reverse the one is typed whose answer is meant', () => {
	const source = 'a ::: `kubectl get pods` {typed=kubectl}';
	expect(cards(source).map((card) => [card.slot, judgeOf(card)])).toEqual([
		['def', 'kubectl'],
		['def.r', undefined]
	]);
	expect(told(source)).toEqual([]);
});
