/** Words of a question that an answer has as well: a hint to whoever knows nothing. */

/** Letters of a word within another, such as `account` in `serviceaccount`. */
const WITHIN = 4;
/** Letters that two words begin with alike: of `po` and `pods`, of `파드` and `파드의`. */
const STEM = 2;

/** The words of the question, in small letters, that an answer tells, whole or in part. */
export function wordsTold(question: string, answer: string): ReadonlySet<string> {
	const given = wordsIn(answer);
	return new Set(wordsIn(question).filter((word) => given.some((other) => isOne(word, other))));
}

/** `NodePort` is two words, and so is `pod의`: what is written in Hangul is a word of its own. */
function wordsIn(text: string): readonly string[] {
	const parted = text.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
	return parted.match(/\p{Script=Hangul}+|[a-z]+|\d+/gu) ?? [];
}

function isOne(a: string, b: string): boolean {
	if (a === b) return /[a-z\d]/.test(a) || a.length >= STEM;
	const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
	if (/[가-힣]/.test(a))
		return a.length >= STEM && b.length >= STEM && a.slice(0, STEM) === b.slice(0, STEM);
	if (shorter.length >= STEM && longer.startsWith(shorter)) return true;
	return shorter.length >= WITHIN && longer.includes(shorter);
}
