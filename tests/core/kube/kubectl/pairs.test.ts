/**
 * Labelled pairs: those given, our own, written before the parser was, further ones whose label is
 * what a real client did, and some written later by somebody who had not read the parser.
 */
import { describe, expect, test } from 'vitest';
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import given from '../../../fixtures/kube/kubectl-pairs.json' with { type: 'json' };
import own from '../../../fixtures/kube/kubectl-own-pairs.json' with { type: 'json' };
import recorded from '../../../fixtures/kube/kubectl-recorded-pairs.json' with { type: 'json' };
import unseen from '../../../fixtures/kube/kubectl-unseen-pairs.json' with { type: 'json' };
import { around } from './around.ts';

const verdict = (a: string, b: string) => (equivalent(a, b, around).isEquivalent ? 'yes' : 'no');

describe.each([
	['given', given.cases],
	['own', own.cases],
	['recorded', recorded.cases],
	['unseen', unseen.cases]
])('%s pairs', (_, cases) => {
	test.each(cases.map((one) => [one.id, one.a, one.b, one.equivalent] as const))(
		'%s: %s = %s is %s',
		(_id, a, b, expected) => {
			expect([verdict(a, b), verdict(b, a)]).toEqual([expected, expected]);
		}
	);
});
