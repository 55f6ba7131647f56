/**
 * Judges a typed answer by comparing texts. Rules of writing do not count, the meaning is not
 * guessed: another word is another answer. The learner has the last word.
 */
import { difference, type Piece } from '../base/difference.ts';
import type { Expected, Verdict } from '../base/verdict.ts';
import { asCode, asRun, asShown, asWords, isSigns } from './forms.ts';
import { areSlips } from './typo.ts';

/** The first difference that matters. `signs`: quotes, dashes, punctuation. */
export type Why = 'same' | 'signs' | 'case' | 'spacing' | 'typo' | 'different';

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
	return areSlips(expected, given) || areSlips(...runs)
		? { verdict: 'close', why: 'typo' }
		: { verdict: 'wrong', why: 'different' };
}

/** Where no word is right, nothing is gained by showing each in its place. */
function diffFor(verdict: Verdict, { text, isCode }: Expected, given: string): readonly Piece[] {
	const typed = asShown(given);
	if (verdict === 'exact' || verdict === 'equivalent') return [{ kind: 'same', text: typed }];
	const pieces = isCode
		? difference(typed, asShown(text), asCode)
		: difference(typed, asShown(text), (word) => asWords(word).toLowerCase()).flatMap(pardoned);
	const isNear = pieces.some((piece) => piece.kind === 'same' && /[\p{L}\p{N}]/u.test(piece.text));
	return isNear || verdict === 'close' ? pieces : [{ kind: 'gone', text: typed }];
}

/** Among words a sign more or less is no fault. */
function pardoned(piece: Piece): readonly Piece[] {
	if (piece.kind === 'same' || !isSigns(piece.text) || /^\s+$/.test(piece.text)) return [piece];
	return piece.kind === 'gone' ? [{ kind: 'same', text: piece.text }] : [];
}
