/** Sentences about commands, whatever the language. */
import type { CommandWhy } from '#core/answer/command.ts';
import type { Difference } from '#core/kube/kubectl/differences.ts';
import type { Equivalence } from '#core/kube/kubectl/equivalent.ts';
import type { Fault } from '#core/kube/kubectl/faults.ts';
import type { KubectlWords, Perspective } from './en/kube/kubectl.ts';

export function differenceText(
	difference: Difference,
	words: KubectlWords,
	as: Perspective
): string {
	const say = words.differences[difference.kind] as (one: Difference, as: Perspective) => string;
	if (difference.kind !== 'fails') return say(difference, as);
	return words.failing(say(difference, as), faultText(difference.fault, words));
}

export function faultText(fault: Fault, words: KubectlWords): string {
	return (words.faults[fault.kind] as (one: Fault) => string)(fault);
}

/** What is said of a typed command: what differs, and what was meant. */
export function commandLines(why: CommandWhy, words: KubectlWords): readonly string[] {
	switch (why.kind) {
		case 'same':
			return [words.doesSo];
		case 'equivalent':
			return [words.doesSo, ...(why.remark ? [differenceText(why.remark, words, 'answer')] : [])];
		case 'typo':
			return why.hints.map(words.hint);
		case 'different':
			return [differenceText(why.difference, words, 'answer'), ...why.hints.map(words.hint)];
	}
}

export function equivalenceText(
	equivalence: Equivalence,
	words: KubectlWords,
	as: Perspective
): string {
	if (!equivalence.isEquivalent) return differenceText(equivalence.difference, words, as);
	return equivalence.remark ? differenceText(equivalence.remark, words, as) : words.same;
}
