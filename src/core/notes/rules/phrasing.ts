/**
 * The words of questions, in the language of the statement. This is note text, not interface
 * text: a card reads in the language of its note whatever the app speaks.
 */
import { join, slice, type Rich } from '../inline/rich.ts';
import type { Language } from '../types.ts';
import { lastWord } from '../words/first-last.ts';
import { isNaming, isPredicate } from '../words/korean.ts';
import { particle } from '../words/particle.ts';
import { lowered, uncapitalized } from './pieces.ts';

/** Asks what a name stands for: `port 범위는?`, `Port range?`. */
export function whatIs(name: Rich, lang: Language): Rich {
	const asks = lang === 'en' || isNaming(name.text);
	return join(name, asks ? '?' : `${particle(name.text, '은/는')}?`);
}

/** A verb with its object: `restarts the container`. */
export const doing =
	/^[A-Za-z][a-z]+(?<![suio])s (?:the|an?|its|all|as|out|each|every|any|some|no|one|two|new)(?=\s)/;

/** `A nautical term for ropes` says itself that it is a name. */
const naming = /^(?:an?|the) (?:[a-z]+ )?(?:term|word|name) (?:for|of) /i;

/** Asks for the name of what is described. */
export function nameOf(described: Rich, lang: Language): Rich {
	if (lang === 'en') {
		if (naming.test(described.text)) return join('What is ', lowered(described), '?');
		if (doing.test(described.text)) return join('What ', uncapitalized(described), '?');
		return join('What is the name for: ', described, '?');
	}
	return join(described, `${particle(described.text, '을/를')} 무엇이라 하나?`);
}

/** Asks what a thing is, by a name that stands alone: `Primary Key란?`, `What is a Pod?` */
export function whatIsNamed(name: Rich, lang: Language): Rich {
	if (lang === 'ko') return join(name, `${particle(name.text, '이란/란')}?`);
	return join('What is ', name, '?');
}

/** `무엇을 주고받나`: a question without its mark. */
const asksItself =
	/(?:^|\s)(?:무엇|뭘|왜|어떻게|언제|어디|누가|누구|얼마|몇 )\S*.*(?:나|까|가|지|요)$|^(?:왜|언제)$/;

/** Asks for one part of what is said about a thing: `CSRF 공격의 개념은?`, `NodePort: port range?` */
export function partOf(thing: Rich, part: Rich, lang: Language): Rich {
	if (isQuestion(part)) return join(thing, ': ', part);
	if (asksItself.test(part.text)) return join(thing, ': ', part, '?');
	return join(thing, ': ', part, lang === 'ko' ? `${particle(part.text, '은/는')}?` : '?');
}

/** What a Korean title ends with that says what its members are. */
const setNames =
	/(?:종류|특성|방법|타입|유형|특징|장점|단점|조건|이유|목적|기능|요소|원칙|규칙|단계|방식|속성|상태|차이점|문제점|목록|용어|옵션|명령어|구성|모드|정책|도구|계층|프로토콜|역할|값|과정|관점|알고리즘|기법)$/;

/** Whether a title says that it heads a set: 종류, 조건. */
export function namesSet(name: string): boolean {
	return setNames.test(name);
}

/** `Tracked` of `Tracked : 관리하는 파일`; a set such as `소켓: 상태` is named by both. */
export function withoutMeaning(title: Rich): Rich {
	const at = title.text.search(/\s?[:：]\s|\s[-–—=]\s/);
	if (at < 1 || /\d/.test(title.text.slice(0, at)) || namesSet(title.text)) return title;
	return slice(title, 0, at);
}

/** Asks for all members of a set. */
export function membersOf(title: Rich, count: number, lang: Language): Rich {
	const name = withoutMeaning(title);
	if (isQuestion(name)) return join(name, lang === 'ko' ? ` (${count}가지)` : ` (${count})`);
	if (lang === 'en') return join(name, `: which ${count}?`);
	if (new RegExp(`${count} ?(?:가지|개|종류|단계)`).test(name.text)) return whatIs(name, lang);
	return join(name, setNames.test(name.text) ? ` ${count}가지는?` : `에 속하는 ${count}가지는?`);
}

/** Asks for what a sentence announces: `There are two kinds: which ones?` */
export function announced(sentence: Rich, lang: Language): Rich {
	return join(sentence, lang === 'ko' ? ': 무엇무엇?' : ': which ones?');
}

/** Asks for what stood in parentheses behind a clause. */
export function whichOnes(clause: Rich, count: number, lang: Language): Rich {
	if (lang === 'en') return join(clause, `: which ${count}?`);
	const last = lastWord(clause.text);
	return join(clause, isPredicate(last) ? `: 구체적으로 무엇? (${count}가지)` : ` ${count}가지는?`);
}

/** Tells a step, so that the next can be asked for. */
export function knownStep(label: Rich, number: number, step: Rich, lang: Language): Rich {
	const joint = isQuestion(label) ? ' ' : ', ';
	const name = lang === 'ko' ? `${number}단계` : `${isQuestion(label) ? 'Step' : 'step'} ${number}`;
	return join(label, `${joint}${name}: `, step);
}

export function firstStep(label: Rich, lang: Language): Rich {
	if (isQuestion(label))
		return join(label, lang === 'ko' ? ' 첫 단계는?' : ' What is the first step?');
	return join(label, lang === 'ko' ? ': 첫 단계는?' : ': what is the first step?');
}

export function nextStep(number: number, lang: Language): string {
	return lang === 'ko' ? `${number}단계는?` : `What is step ${number}?`;
}

export function whichCommand(purpose: Rich, lang: Language): Rich {
	if (isQuestion(purpose)) return join(purpose, lang === 'ko' ? ' 명령어는?' : ' Which command?');
	return join(purpose, lang === 'ko' ? ': 명령어는?' : ': which command?');
}

/** A heading may ask already: its question mark stays the only one. */
function isQuestion({ text }: Rich): boolean {
	return /[?？]$/.test(text);
}

export function whatItDoes(lang: Language): string {
	return lang === 'ko' ? '다음 명령은 무엇을 하나?' : 'What does this command do?';
}

/** Asks which of several topics has a property that only one can have. */
export function whichTopic(property: Rich, lang: Language): Rich {
	if (lang === 'en') return join(property, ': which one is it?');
	return join(property, `${particle(property.text, '은/는')} 어느 것?`);
}
