/** Sentences about commands, whatever the language. */
import type { CommandWhy } from '#core/answer/command.ts';
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

/** What is said of a typed command: what differs, and what was meant. */
export function commandLines(why: CommandWhy, words: KubectlWords): readonly string[] {
	switch (why.kind) {
		case 'same':
			return [words.same];
		case 'equivalent':
			return [why.remark ? differenceText(why.remark, words) : words.same];
		case 'typo':
			return why.hints.map(words.hint);
		case 'different':
			return [differenceText(why.difference, words), ...why.hints.map(words.hint)];
	}
}

export function equivalenceText(equivalence: Equivalence, words: KubectlWords): string {
	if (!equivalence.isEquivalent) return differenceText(equivalence.difference, words);
	return equivalence.remark ? differenceText(equivalence.remark, words) : words.same;
}
