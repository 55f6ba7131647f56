/** Slips of the fingers: two spellings of one word, as against two words that look alike. */

/** Shorter words are too easily another word. */
const LEAST = 2;
const LEAST_TO_DROP = 4;

/**
 * Whether one word is the other with two neighbouring letters in each other's place, one letter
 * twice, one of its inner letters missing, or another final consonant in one syllable of Hangul.
 * Digits never slip, and a last letter that comes or goes may be a plural or `https`.
 */
export function isSlip(one: string, other: string): boolean {
	const [a, b] = one.length >= other.length ? [one, other] : [other, one];
	if (b.length < LEAST || a.length - b.length > 1) return false;
	let start = 0;
	while (start < b.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	if (!/^\p{L}+$/u.test(inA)) return false;
	if (inB === '') return a[start - 1] === inA || (b.length >= LEAST_TO_DROP && isInner(a, start));
	if (inA.length === 2) return inA[0] === inB[1] && inA[1] === inB[0];
	return inA.length === 1 && isSameButFinal(inA, inB);
}

/** Not the last letter of a word, nor of one in Latin letters before a Korean ending. */
function isInner(word: string, at: number): boolean {
	return at + 1 < word.length && isLatin(word[at]!) === isLatin(word[at + 1]!);
}

function isLatin(letter: string): boolean {
	return /[a-z]/i.test(letter);
}

function isSameButFinal(a: string, b: string): boolean {
	const [one, other] = [a, b].map((letter) => letter.charCodeAt(0) - 0xac00) as [number, number];
	const isHangul = [one, other].every((code) => code >= 0 && code < 11_172);
	return isHangul && Math.floor(one / 28) === Math.floor(other / 28);
}
