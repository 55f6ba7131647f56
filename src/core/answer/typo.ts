/** Slips of the fingers in typed answers. Numbers, short words and first letters never slip. */

/** Shorter words are too easily another word: `port`, `post`; in letters, for Hangul in jamo. */
const LEAST = { latin: 5, hangul: 6 };

/**
 * Whether two texts of folded words differ by slips alone: word for word the same, or one letter
 * off, and one at least is.
 */
export function areSlips(expected: string, given: string): boolean {
	const [wanted, typed] = [expected.split(' '), given.split(' ')];
	if (wanted.length !== typed.length) return false;
	return (
		expected !== given && wanted.every((word, i) => word === typed[i] || isTypo(word, typed[i]!))
	);
}

/**
 * Whether a word is another with one letter wrong, missing, too many, or two neighbours in each
 * other's place. Letters of Hangul are jamo.
 */
function isTypo(expected: string, given: string): boolean {
	if (!/^[\p{L}\p{M}'-]+$/u.test(expected + given)) return false;
	const [a, b] = [expected.normalize('NFD'), given.normalize('NFD')];
	const least = /\p{Script=Hangul}/u.test(expected) ? LEAST.hangul : LEAST.latin;
	return Math.min(a.length, b.length) >= least && a[0] === b[0] && isOneApart(a, b);
}

function isOneApart(a: string, b: string): boolean {
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	const shorter = Math.min(a.length, b.length) - start;
	while (end < shorter && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	if (inA.length <= 1 && inB.length <= 1) return true;
	return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
}
