/**
 * Whether two commands do the same: the same requests, the same output where one was asked for,
 * the same exit status and the same kubeconfig afterwards. What fails does the same as nothing.
 * How this was defined and checked: docs/decisions/0015.
 */
import { cosmeticDifference, firstDifference, type Difference } from './differences.ts';
import { readMeaning } from './meaning/script.ts';
import type { Surroundings } from './surroundings.ts';

export type Equivalence =
	| {
			readonly isEquivalent: true;
			/** Something that differs and that nobody asked about. */
			readonly remark: Difference | null;
	  }
	| { readonly isEquivalent: false; readonly difference: Difference };

export function equivalent(a: string, b: string, around: Surroundings): Equivalence {
	const [inA, inB] = [readMeaning(a, around), readMeaning(b, around)];
	if (!inA.ok) return unequal({ kind: 'fails', which: inB.ok ? 'a' : 'both', fault: inA.error });
	if (!inB.ok) return unequal({ kind: 'fails', which: 'b', fault: inB.error });
	const difference = firstDifference(inA.value, inB.value);
	if (difference) return unequal(difference);
	return { isEquivalent: true, remark: cosmeticDifference(inA.value, inB.value) };
}

const unequal = (difference: Difference): Equivalence => ({ isEquivalent: false, difference });
