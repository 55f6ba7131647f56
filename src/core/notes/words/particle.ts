/**
 * Korean particles agree with the sound before them. Latin words and numbers are taken as
 * Koreans read them aloud: `pod는`, `label은`, `DNS는`, `URL은`, `8001은`.
 */
import { finalL, finalOf } from './korean.ts';

/** After a consonant / after a vowel; `으로/로` also follows ㄹ as it follows a vowel. */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이란/란';

type Ending = 'vowel' | 'rieul' | 'consonant';

/** The form of a particle that fits after `word`. */
export function particle(word: string, pair: Particle): string {
	const [consonant, vowel] = pair.split('/') as [string, string];
	const end = ending(word);
	const afterVowel = end === 'vowel' || (end === 'rieul' && pair === '으로/로');
	return afterVowel ? vowel : consonant;
}

/** `word` with the particle that fits. */
export function withParticle(word: string, pair: Particle): string {
	return word + particle(word, pair);
}

/** What stands in parentheses behind a word is not read aloud: `리전(Region)은`. */
function spoken(word: string): string {
	const open = word.endsWith(')') ? word.lastIndexOf('(') : -1;
	const before = open > 0 ? word.slice(0, open) : '';
	return /[\p{L}\p{N}]/u.test(before) ? before : word;
}

function ending(word: string): Ending {
	const text = spoken(word.slice(-80));
	const letters = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(text)?.[0] ?? '';
	const final = finalOf(letters);
	if (final >= 0) return final === 0 ? 'vowel' : final === finalL ? 'rieul' : 'consonant';
	return /\d$/.test(letters) ? digitEnding(letters) : latinEnding(letters);
}

/** 영 일 이 삼 사 오 육 칠 팔 구; a zero after other digits is 십, 백, 천 or 만. */
function digitEnding(digits: string): Ending {
	const last = digits.at(-1)!;
	if ('178'.includes(last)) return 'rieul';
	return '036'.includes(last) ? 'consonant' : 'vowel';
}

function latinEnding(word: string): Ending {
	if (/[A-Z]$/.test(word) && !/^[A-Z]{5,}$/.test(word)) return letterEnding(word.at(-1)!);
	const lower = word.slice(-8).toLowerCase();
	if (/le?$/.test(lower)) return 'rieul';
	if (/(?:[mn]e?|ng|type|template|private)$/.test(lower)) return 'consonant';
	// A short vowel before p, t, k, b or c stays a final consonant: map 맵, secret 시크릿, stack 스택.
	return /(?:^|[^aeiou])[aeiou](?:pp?|t|ck?|k|b)$/.test(lower) ? 'consonant' : 'vowel';
}

/** The last letter of an abbreviation, by its name: 엘, 엠, 엔, 알. */
function letterEnding(letter: string): Ending {
	if (letter === 'L' || letter === 'R') return 'rieul';
	return letter === 'M' || letter === 'N' ? 'consonant' : 'vowel';
}
