/** Judges a typed command by what it does. */
import type { Piece } from '../base/difference.ts';
import type { Verdict } from '../base/verdict.ts';
import type { Difference } from '../kube/kubectl/differences.ts';
import { equivalent } from '../kube/kubectl/equivalent.ts';
import { hintsFor, type Hint } from '../kube/kubectl/hints.ts';
import type { Surroundings } from '../kube/kubectl/surroundings.ts';
import { tidied } from '../kube/shell/tidy.ts';
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
	const slips = slipsIn(expected, given, around);
	if (slips !== null) return { verdict: 'close', why: { kind: 'typo', hints: slips } };
	const hints = hintsFor(given, around);
	return { verdict: 'wrong', why: { kind: 'different', difference: found.difference, hints } };
}

/** So many are mended one after another: the first may hide the next. */
const MOST_SLIPS = 3;

/** What has to be put right for it to do the same; null where that is not enough. */
function slipsIn(expected: string, given: string, around: Surroundings): readonly Hint[] | null {
	let text = tidied(given);
	const slips: Hint[] = [];
	while (slips.length < MOST_SLIPS) {
		const slip = hintsFor(text, around).find(isSlip);
		const mended = slip === undefined ? text : put(text, slip);
		if (slip === undefined || mended === text) return null;
		slips.push(slip);
		text = mended;
		if (equivalent(expected, text, around).isEquivalent) return slips;
	}
	return null;
}

/** A word that does not exist was meant for one that does, but for numbers: they never slip. */
function isSlip({ typed, meant }: Hint): boolean {
	const digits = (word: string) => word.replace(/\D/g, '');
	return digits(typed) === digits(meant);
}

/** Whole words only: a part of another word was not meant. */
function put(text: string, { typed, meant }: Hint): string {
	const found = new RegExp(`(?<![\\w.-])${typed.replace(/[^\w]/g, '\\$&')}(?![\\w.-])`).exec(text);
	if (!found) return text;
	return text.slice(0, found.index) + meant + text.slice(found.index + typed.length);
}
