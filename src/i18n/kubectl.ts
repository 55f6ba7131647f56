/** Sentences about commands, whatever the language. */
import type { Difference } from '#core/kube/kubectl/differences.ts';
import type { Equivalence } from '#core/kube/kubectl/equivalent.ts';
import type { Fault } from '#core/kube/kubectl/faults.ts';
import type { KubectlWords } from './en/kube/kubectl.ts';

function differenceText(difference: Difference, words: KubectlWords): string {
	const say = words.differences[difference.kind] as (one: Difference) => string;
	if (difference.kind !== 'fails') return say(difference);
	return words.failing(say(difference), faultText(difference.fault, words));
}

export function faultText(fault: Fault, words: KubectlWords): string {
	return (words.faults[fault.kind] as (one: Fault) => string)(fault);
}

export function equivalenceText(equivalence: Equivalence, words: KubectlWords): string {
	if (!equivalence.isEquivalent) return differenceText(equivalence.difference, words);
	return equivalence.remark ? differenceText(equivalence.remark, words) : words.same;
}
