/** Judges a typed command by what it does. */
import type { Piece } from '../base/difference.ts';
import type { Verdict } from '../base/verdict.ts';
import type { Difference } from '../kube/kubectl/differences.ts';
import { equivalent } from '../kube/kubectl/equivalent.ts';
import { hintsFor, type Hint } from '../kube/kubectl/hints.ts';
import type { Surroundings } from '../kube/kubectl/surroundings.ts';
import { asShown } from './forms.ts';
import { diffFor } from './shown.ts';

/** The first difference that matters. */
export type CommandWhy =
	| { readonly kind: 'same' }
	/** `remark`: something that differs and that nobody asked about. */
	| { readonly kind: 'equivalent'; readonly remark: Difference | null }
	/** With these put right it does the same. */
	| { readonly kind: 'typo'; readonly hints: readonly Hint[] }
	| {
			readonly kind: 'different';
			/** `a` is what was expected, `b` what was typed. */
			readonly difference: Difference;
			readonly hints: readonly Hint[];
	  };

export type CommandJudgement = {
	readonly verdict: Verdict;
	readonly why: CommandWhy;
	/** What was typed, beside the command that was expected. */
	readonly diff: readonly Piece[];
};

/** Every command that does the same as the expected one is as good. */
export function judgeCommand(
	expected: string,
	given: string,
	around: Surroundings
): CommandJudgement {
	const { verdict, why } = findVerdict(expected, given, around);
	return { verdict, why, diff: diffFor(verdict, { text: expected, isCode: true }, given) };
}

function findVerdict(
	expected: string,
	given: string,
	around: Surroundings
): Pick<CommandJudgement, 'verdict' | 'why'> {
	if (asShown(expected) === asShown(given)) return { verdict: 'exact', why: { kind: 'same' } };
	const found = equivalent(expected, given, around);
	if (found.isEquivalent)
		return { verdict: 'equivalent', why: { kind: 'equivalent', remark: found.remark } };
	const hints = hintsFor(given, around);
	const mended = hints.reduce((text, { typed, meant }) => text.replace(typed, () => meant), given);
	if (hints.length > 0 && equivalent(expected, mended, around).isEquivalent)
		return { verdict: 'close', why: { kind: 'typo', hints } };
	return { verdict: 'wrong', why: { kind: 'different', difference: found.difference, hints } };
}
