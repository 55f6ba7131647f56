/**
 * Whether English words are a clause that stands on its own, as far as their endings show it.
 */
import type { Word } from '../facts/statement.ts';
import { hasSuffixS, isAuxiliary } from '../words/english.ts';
import { wordSet } from '../words/word-set.ts';

/** What binds a clause to a word before it: a condition behind it may belong to either. */
const relatives = wordSet('that which who whom whose where what how why whether');

/** Openings of a part that sets itself against what was said. */
const contrasts = wordSet('but whereas while however although though otherwise');

/** Whether words have a verb besides their first one: not `facing forward`, `Impact to the system`. */
function hasVerb(words: readonly Word[]): boolean {
	return words.some(({ text }, i) => {
		if (/^(?:there|it)['’]s$|n['’]t$/i.test(text)) return true;
		return (
			i > 0 && (isAuxiliary(text) || /^gets?$|[a-z]{2}(?:ed|en)$/.test(text) || hasSuffixS(text))
		);
	});
}

/** Whether words can be asked under which condition they hold. A plural needs no verb to show, code may hold it. */
export function isMainClause(words: readonly Word[]): boolean {
	if (words.some(({ text }, i) => (i > 0 && relatives.has(text)) || /^[-–—]$/.test(text)))
		return false;
	if (/^(?:what|how|why|which|who)$/i.test(words[0]?.text ?? '')) return false;
	const subject = words[0]?.text ?? '';
	return hasSuffixS(subject) || subject.startsWith('\ufffc') || hasVerb(words);
}

/** Where a part begins that says the opposite, behind a comma from `first` on; all words if none does. */
export function contrastAt(words: readonly Word[], first: number): number {
	const at = words.findIndex(
		({ text }, i) => i > first + 1 && contrasts.has(text) && /[,;]/.test(words[i - 1]!.tail)
	);
	return at < 0 ? words.length : at;
}

/** Whether words point at what stands elsewhere: `at least one of these headers`. */
export function pointsElsewhere(words: readonly Word[]): boolean {
	return words.some(({ text }) => /^(?:th[eo]se|this|them|following|former|latter)$/i.test(text));
}
