/**
 * Labelled pairs: those given, our own, written before the parser was, further ones whose label is
 * what a real client did, and some written later by somebody who had not read the parser.
 */
import { describe, expect, test } from 'vitest';
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import given from '../../../fixtures/kube/kubectl-pairs.json' with { type: 'json' };
import own from '../../../fixtures/kube/kubectl-own-pairs.json' with { type: 'json' };
import recorded from '../../../fixtures/kube/kubectl-recorded-pairs.json' with { type: 'json' };
import spelling from '../../../fixtures/kube/kubectl-spelling-pairs.json' with { type: 'json' };
import unseen from '../../../fixtures/kube/kubectl-unseen-pairs.json' with { type: 'json' };
import { around } from './around.ts';

const verdict = (a: string, b: string) => (equivalent(a, b, around).isEquivalent ? 'yes' : 'no');

describe.each([
	['given', given.cases],
	['own', own.cases],
	['recorded', recorded.cases],
	['unseen', unseen.cases],
	['spelling', spelling.cases]
])('%s pairs', (_, cases) => {
	test.each(cases.map((one) => [one.id, one.a, one.b, one.equivalent] as const))(
		'%s: %s = %s is %s',
		(_id, a, b, expected) => {
			expect([verdict(a, b), verdict(b, a)]).toEqual([expected, expected]);
		}
	);
});

describe('around a command', () => {
	test.each([
		['env A=b kubectl get po', 'A=b kubectl get po', 'yes'],
		['env -i kubectl get po', 'kubectl get po', 'no'],
		['env | grep K', 'env | grep K', 'yes'],
		['kubectl get po | cat -n', 'kubectl get po', 'no'],
		['kubectl get po | cat > pods', 'kubectl get po', 'no'],
		['cat pod.yaml | cat | kubectl apply -f -', 'kubectl apply -f pod.yaml', 'no'],
		['cat', 'cat', 'yes'],
		['(kubectl get po; kubectl get svc)', 'kubectl get po; kubectl get svc', 'yes']
	])('%s = %s: %s', (a, b, expected) => {
		expect([verdict(a, b), verdict(b, a)]).toEqual([expected, expected]);
	});
});
