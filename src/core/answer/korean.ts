/**
 * What Korean writes behind a word and may leave out or write otherwise without saying anything
 * else: the particles of topic, subject and object, the copula, the style of the last verb.
 *
 * Particles that say something (에, 에서, 로, 의, 만, 도 …) are no such thing, and neither is one
 * of a subject in place of one of an object. The other form of the same particle is.
 */

type Role = 'topic' | 'subject' | 'object';

/** By particle: what it marks, and whether it follows a consonant. */
const particles: Readonly<Record<string, { readonly role: Role; readonly closed: boolean }>> = {
	은: { role: 'topic', closed: true },
	는: { role: 'topic', closed: false },
	이: { role: 'subject', closed: true },
	가: { role: 'subject', closed: false },
	을: { role: 'object', closed: true },
	를: { role: 'object', closed: false }
};

/** Two texts of folded words. */
export function areSameButEndings(expected: string, given: string): boolean {
	if (expected === given || !/\p{Script=Hangul}/u.test(expected + given)) return false;
	const typed = stemsOf(given);
	return stemsOf(expected).some((wanted) => typed.some((stem) => areSameWords(wanted, stem)));
}

function areSameWords(a: string, b: string): boolean {
	const [inA, inB] = [a.split(' '), b.split(' ')];
	return (
		inA.length === inB.length &&
		inA.every((word, i) => word === inB[i] || areSameButParticle(word, inB[i]!))
	);
}

/** Two folded words, alone or anywhere in a text. */
export function areSameButParticle(a: string, b: string): boolean {
	const [inA, inB] = [marked(a), marked(b)];
	if (inA && inB) {
		const isObject = (role: Role) => role === 'object';
		return inA.stem === inB.stem && isObject(inA.role) === isObject(inB.role);
	}
	return inA?.stem === b || inB?.stem === a || areTwoForms(a, b);
}

/** One particle in the forms that the sound before it asks for, whichever was taken; 의 is said 에. */
const FORMS = [
	['은', '는'],
	['이', '가'],
	['을', '를'],
	['와', '과'],
	['로', '으로'],
	['의', '에']
] as const;

function areTwoForms(a: string, b: string): boolean {
	return FORMS.some(([x, y]) => isFormOf(a, x, b, y) || isFormOf(a, y, b, x));
}

function isFormOf(a: string, x: string, b: string, y: string): boolean {
	const stem = a.slice(0, -x.length);
	return a === stem + x && b === stem + y && !isTooShort(stem);
}

/** One syllable is too little to tell a particle from the end of a word: 추가, 차이, 마을. */
function isTooShort(stem: string): boolean {
	return /^\p{Script=Hangul}?$/u.test(stem);
}

/** A word with a particle behind it. */
function marked(word: string): { readonly stem: string; readonly role: Role } | null {
	const particle = particles[word.slice(-1)];
	const stem = word.slice(0, -1);
	if (!particle || isTooShort(stem)) return null;
	const closed = isClosed(stem);
	return closed === null || closed === particle.closed ? { stem, role: particle.role } : null;
}

/** Whether a word ends in a consonant; null of one that is read as people please. */
function isClosed(word: string): boolean | null {
	const last = word.charCodeAt(word.length - 1);
	return last < 0xac00 || last > 0xd7a3 ? null : (last - 0xac00) % 28 !== 0;
}

/** The copula, where two syllables or something not Korean stand before it. */
const COPULA =
	/(?<=[^\p{Script=Hangul} ]|\p{Script=Hangul}{2})(?:이다|입니다|이에요|예요|임)$|(?<=[^\p{Script=Hangul} ])다$/u;
/** 하다 behind a noun that says as much alone: 사용, 사용한다. */
const MADE_VERB = /(?<=[^\p{Script=Hangul} ]|\p{Script=Hangul}{2})하$/u;

/** A text as it is, and without what ends its last word in one style or another. */
function stemsOf(text: string): readonly string[] {
	const verb = verbStem(text);
	const stems = [text, text.replace(COPULA, ''), verb, verb.replace(MADE_VERB, '')];
	return [...new Set(stems)];
}

/** Where the stem ends in a consonant: 있다, 있음, 있습니다. */
const CLOSED_STYLE = /(?:음|는다|습니다|아요|어요)$/u;
/** Where the stem is written out: 하다, 해요. */
const WRITTEN_OUT = /(?:하다|해요|되다|돼요)$/u;
/** Where its last syllable takes the ending in, 함, 한다, 합니다: what follows, by its consonant. */
const TAKEN_IN = [
	['니다', 17],
	['다', 4],
	['', 16]
] as const;

function verbStem(text: string): string {
	const written = text.replace(WRITTEN_OUT, (verb) => (/^[하해]/u.test(verb) ? '하' : '되'));
	if (written !== text) return written;
	const stem = text.replace(CLOSED_STYLE, '');
	if (stem !== text && isClosed(stem)) return stem;
	for (const [rest, final] of TAKEN_IN) {
		const before = text.slice(0, text.length - rest.length);
		const last = before.charCodeAt(before.length - 1) - 0xac00;
		if (text.endsWith(rest) && last >= 0 && last <= 0x2ba3 && last % 28 === final)
			return before.slice(0, -1) + String.fromCharCode(0xac00 + last - final);
	}
	const plain = text.replace(/다$/u, '');
	return plain !== text && isClosed(plain) ? plain : text;
}
