/**
 * Korean titles that name a thing, and what says what a thing is: `접근 토큰` over 자원에 접근하기 위한 키,
 * not `실행에 필요한 설정값` over 편리한 인터페이스를 제공.
 */
import { lastWord } from '../words/first-last.ts';
import {
	caseParticle,
	isDeed,
	isDefinition,
	isPredicate,
	marksObject,
	marksSubject
} from '../words/korean.ts';

/** Whether no word of a title is bound by a particle or a verb; what stands in parentheses is its gloss. */
export function isTerm(title: string): boolean {
	const name = title.replace(/\s*\([^()]*\)/g, '');
	const last = lastWord(name);
	if (last !== name && isPredicate(last) && !isDeed(last)) return false;
	if (marksObject(last) || caseParticle(last).length > 1) return false;
	return !name.split(' ').slice(0, -1).some(isBound);
}

/** With a particle, joined to the noun behind, or a verb that modifies it; 접근권한 and 무제한 do not. */
function isBound(word: string): boolean {
	if (marksObject(word) || marksSubject(word) || /^[^을를이가]/.test(caseParticle(word)))
		return true;
	return /^및$|와$|(?<!효|(?<![가-힣])[결성])과$|[가-힣](?:[은는된될던]|[^권제기극]한)$/.test(word);
}

/** Whether a text describes a thing: a noun with what tells it from others. */
export function saysWhatItIs(text: string): boolean {
	return isDefinition(text.split(' ')) || kinds.test(text);
}

const kinds =
	/(?:것|구성|구성됨|단위|존재|역할|복사판|모델|표준|규약|프로토콜|집합|묶음|약자|줄임말)$/;
