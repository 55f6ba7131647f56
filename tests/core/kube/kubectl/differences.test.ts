import { describe, expect, test } from 'vitest';
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import { equivalenceText } from '#i18n/kubectl.ts';
import { kubectl as english } from '#i18n/en/kube/kubectl.ts';
import { kubectl as korean } from '#i18n/ko/kube/kubectl.ts';
import { around } from './around.ts';

const difference = (a: string, b: string) => {
	const found = equivalent(a, b, around);
	return found.isEquivalent ? null : found.difference;
};

/** Each kind of difference once, with the pair that shows it. */
const kinds = {
	fails: ['kubectl get pods', 'kubectl get foo'],
	count: ['kubectl get pods', 'kubectl get pods; kubectl get svc'],
	swapped: ['kubectl get svc web -n shop', 'kubectl get svc shop -n web'],
	order: ['kubectl get pods a b', 'kubectl get pods b a'],
	background: ['kubectl get pods', 'kubectl get pods &'],
	flag: ['kubectl get pods', 'kubectl get pods -o yaml'],
	variable: ['KUBE_EDITOR=nano kubectl edit svc web', 'kubectl edit svc web'],
	joint: ['kubectl get pods && kubectl get svc', 'kubectl get pods; kubectl get svc'],
	program: ['kubectl get pods', 'helm get pods'],
	words: ['kubectl get pods | grep a', 'kubectl get pods | grep b'],
	verb: ['kubectl get pods', 'kubectl describe pods'],
	type: ['kubectl get pods web', 'kubectl get svc web'],
	name: ['kubectl get pods web', 'kubectl get pods api'],
	objects: ['kubectl get pods web', 'kubectl get pods web api'],
	kubeconfig: ['kubectl get pods --kubeconfig=a', 'kubectl get pods'],
	context: ['kubectl get pods --kubeconfig=a --context=x', 'kubectl get pods --kubeconfig=a'],
	cluster: ['kubectl get pods --kubeconfig=a --cluster=x', 'kubectl get pods --kubeconfig=a'],
	user: ['kubectl get pods --kubeconfig=a --user=x', 'kubectl get pods --kubeconfig=a'],
	namespace: ['kubectl get pods -n shop', 'kubectl get pods'],
	argument: ['kubectl label pod web a=1', 'kubectl label pod web a=2'],
	command: ['kubectl exec web -- ls', 'kubectl exec web -- ls /'],
	output: ['kubectl get pods > a', 'kubectl get pods'],
	input: ['kubectl apply -f - <<< a', 'kubectl apply -f - <<< b']
} as const;

describe('the first difference that matters', () => {
	test.each(Object.entries(kinds))('%s', (kind, [a, b]) => {
		expect(difference(a, b)?.kind).toBe(kind);
		expect(difference(b, a)?.kind).toBe(kind);
	});

	test('has its arguments in the order of the question', () => {
		expect(difference(...kinds.namespace)).toEqual({ kind: 'namespace', a: 'shop', b: 'default' });
		expect(difference(...kinds.flag)).toEqual({ kind: 'flag', name: 'output', a: null, b: 'yaml' });
		expect(difference(...kinds.swapped)).toEqual({
			kind: 'swapped',
			name: 'web',
			namespace: 'shop'
		});
		expect(difference(...kinds.fails)).toEqual({
			kind: 'fails',
			which: 'b',
			fault: { kind: 'type-unknown', typed: 'foo' }
		});
	});

	test('a command that fails is equivalent to nothing, not even itself', () => {
		expect(difference('kubectl get foo', 'kubectl get foo')).toMatchObject({
			kind: 'fails',
			which: 'both'
		});
	});
});

describe('words', () => {
	test.each(Object.keys(english.differences))('%s is said in both languages', (kind) => {
		expect(Object.keys(kinds).concat('port-name')).toContain(kind);
		const pair = kinds[kind as keyof typeof kinds] as readonly [string, string] | undefined;
		if (!pair) return;
		const found = equivalent(...pair, around);
		for (const words of [english, korean])
			for (const as of ['pair', 'answer', 'option'] as const) {
				const text = equivalenceText(found, words, as);
				expect(text).not.toMatch(/undefined|null|\[object/);
				expect(text.length).toBeGreaterThan(8);
				expect(as === 'pair' || !/first|second|첫째|둘째/.test(text)).toBe(true);
			}
		expect(equivalenceText(found, korean, 'pair')).toMatch(/\p{Script=Hangul}/u);
	});

	test('a difference in a field that nobody asked about is told beside the verdict', () => {
		const found = equivalent(
			'kubectl create svc clusterip web --tcp=80',
			'kubectl create svc clusterip web --tcp=80:80',
			around
		);
		expect(found.isEquivalent).toBe(true);
		expect(equivalenceText(found, english, 'pair')).toBe(
			'Only the name of the port differs: it is “80” in the first and “80:80” in the second.'
		);
	});

	test('the reason of a failure stands behind it', () => {
		const found = equivalent('kubectl get pods', 'kubectl get eps', around);
		expect(equivalenceText(found, english, 'pair')).toBe(
			'The second fails: The server has no type “eps”.'
		);
	});
});
