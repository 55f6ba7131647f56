/**
 * Judges a typed answer by comparing texts. Rules of writing do not count, the meaning is not
 * guessed: another word is another answer. The learner has the last word.
 */
import type { Piece } from '../base/difference.ts';
import type { Expected, Verdict } from '../base/verdict.ts';
import { asCode, asRun, asShown, asWords } from './forms.ts';
import { areSameButEndings } from './korean.ts';
import { diffFor } from './shown.ts';
import { areSlips } from './typo.ts';

/** The first difference that matters. `signs`: quotes, dashes, punctuation. */
export type Why = 'same' | 'signs' | 'case' | 'spacing' | 'ending' | 'typo' | 'different';

export type Judgement = {
	readonly verdict: Verdict;
	readonly why: Why;
	/** What was typed, with what is wrong in it (`gone`) and what should be there (`come`). */
	readonly diff: readonly Piece[];
};

type Found = Pick<Judgement, 'verdict' | 'why'>;

export function judge(expected: Expected, given: string): Judgement {
	const found = expected.isCode
		? judgeCode(expected.text, given)
		: judgeWords(expected.text, given);
	return { ...found, diff: diffFor(found.verdict, expected, given) };
}

function judgeCode(text: string, typed: string): Found {
	if (asShown(text) === asShown(typed)) return { verdict: 'exact', why: 'same' };
	const [expected, given] = [asCode(text), asCode(typed)];
	if (expected === given) return { verdict: 'equivalent', why: 'signs' };
	if (expected.toLowerCase() === given.toLowerCase()) return { verdict: 'close', why: 'case' };
	return areSlips(expected, given)
		? { verdict: 'close', why: 'typo' }
		: { verdict: 'wrong', why: 'different' };
}

function judgeWords(text: string, typed: string): Found {
	if (asShown(text) === asShown(typed)) return { verdict: 'exact', why: 'same' };
	const forms = [asWords(text), asWords(typed)] as const;
	if (forms[0] === forms[1]) return { verdict: 'equivalent', why: 'signs' };
	const [expected, given] = [forms[0].toLowerCase(), forms[1].toLowerCase()];
	if (expected === given) return { verdict: 'equivalent', why: 'case' };
	const runs = [asRun(expected), asRun(given)] as const;
	if (runs[0] === runs[1]) return { verdict: 'equivalent', why: 'spacing' };
	if (areSameButEndings(expected, given)) return { verdict: 'equivalent', why: 'ending' };
	return areSlips(expected, given) || areSlips(...runs)
		? { verdict: 'close', why: 'typo' }
		: { verdict: 'wrong', why: 'different' };
}
