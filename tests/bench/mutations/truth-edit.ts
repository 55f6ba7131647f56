/** The same fact with another truth: a number, a literal or a negation that differs. */
import type { Random } from './random.ts';

const OPPOSITES: readonly (readonly [string, string])[] = [
	['가능', '불가능'],
	['있음', '없음'],
	['지원함', '지원하지 않음'],
	['허용', '허용하지 않음'],
	['선점함', '선점하지 않음'],
	['사용', '사용 안 함'],
	['필요', '불필요'],
	[' is ', ' is not '],
	[' are ', ' are not '],
	[' may ', ' may not '],
	['true', 'false'],
	['yes', 'no'],
	['TCP', 'UDP'],
	['Retain', 'Delete'],
	['ReadOnlyMany', 'ReadWriteMany'],
	['possible', 'not possible'],
	['always', 'never'],
	['한다', '하지 않는다'],
	['된다', '되지 않는다'],
	['함', '하지 않음'],
	['됨', '되지 않음']
];

/** The words as they are if they hold nothing whose truth can be turned. */
export function turnTruth(words: string, random: Random): string {
	const number = /\d+/.exec(
		words.replace(/\{\{.*?\}\}|[`\w.-]*[a-zA-Z.-]\d[\w.-]*/g, (m) => ' '.repeat(m.length))
	);
	if (number && random.chance(0.8)) {
		const value = Number(number[0]);
		const other = String(random.chance(0.5) ? value + 1 + random.below(9) : value * 10);
		return words.slice(0, number.index) + other + words.slice(number.index + number[0].length);
	}
	for (const [one, other] of OPPOSITES) {
		if (holds(words, other)) return words.replace(asWord(other), one);
		if (holds(words, one)) return words.replace(asWord(one), other);
	}
	return words;
}

function holds(words: string, word: string): boolean {
	return asWord(word).test(words);
}

/** Letters of ASCII stand alone: there is a `no` in `node`, and no negation. */
function asWord(word: string): RegExp {
	return new RegExp(/[A-Za-z]/.test(word) ? `(?<![A-Za-z])${word}(?![A-Za-z])` : word);
}
