/**
 * Whether English words are a clause that stands on its own, as far as their endings show it.
 */
import type { Word } from '../facts/statement.ts';
import { wordSet } from '../words/word-set.ts';

const auxiliaries = wordSet(
	'is are was were be has have had do does did can cannot could will would shall should must may might get gets ' +
		"there's it's isn't aren't doesn't don't didn't can't won't hasn't haven't"
);

/** What binds a clause to a word before it: a condition behind it may belong to either. */
const relatives = wordSet('that which who whom whose where what how why whether');

/** Openings of a part that sets itself against what was said. */
const contrasts = wordSet('but whereas while however although though otherwise');

/** Subjects whose verb need not show: a plural, and code, which may hold it. */
const openSubject = /[a-z](?<![sui])s$|^\ufffc/;

/** Whether words have a verb besides their first one: not `facing forward`, `Impact to the system`. */
export function hasVerb(words: readonly Word[]): boolean {
	return words.some(({ text }, i) => {
		const word = text.toLowerCase().replace('’', "'");
		if (auxiliaries.has(word)) return i > 0 || word.includes("'");
		return i > 0 && /[a-z]{2}(?:(?<![sui])s|ed|en)$/.test(word);
	});
}

/** Whether words can be asked under which condition they hold. */
export function isMainClause(words: readonly Word[]): boolean {
	if (words.some(({ text }, i) => (i > 0 && relatives.has(text)) || /^[-–—]$/.test(text)))
		return false;
	if (/^(?:what|how|why|which|who)$/i.test(words[0]?.text ?? '')) return false;
	return openSubject.test(words[0]?.text ?? '') || hasVerb(words);
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
	return words.some(({ text }) => /^(?:these|those|following|former|latter)$/i.test(text));
}
