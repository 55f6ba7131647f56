/**
 * Whether a thing can be named by its description: which keys are names, and which values describe
 * one thing only.
 */
import { CODE, type Rich } from '../inline/rich.ts';
import { firstWord, lastWord } from '../words/first-last.ts';
import {
	caseParticle,
	endsInHangul,
	isAdnominal,
	isDefinition,
	isPredicate
} from '../words/korean.ts';
import { isAuxiliary, isPersonal, isPronoun } from '../words/english.ts';
import { wordSet } from '../words/word-set.ts';
import { isCommand, type Keyed } from './keyed.ts';
import { isFigure } from './nameless.ts';
import { doing } from './phrasing.ts';

/** Longest side that is asked about in reverse. */
const MAX_REVERSE = 40;
/** Longer names are no acronyms, in letters. */
const MAX_ACRONYM = 6;
const MAX_NAME_WORDS = 3;

/** What a Korean key ends with that names a property rather than a thing. */
const endings = (
	'규칙 범위 장점 단점 특징 기본값 예 예시 종류 방법 목적 정의 이름 개수 크기 기간 시간 용도 역할 위치 주소 형식 조건 순서 단계 ' +
	'버전 기본 타입 유형 명령어 명령 옵션 필드 포트'
).split(' ');

/** English words that name a property as the last one of a key, and others as its only one. */
const lastWords = wordSet(
	'default range rule rules type types name names format version port ports limit size role purpose kind kinds ' +
		'order field fields scope form case cases'
);
const onlyWords = wordSet('goal use uses usage since pros cons');

/** Whether the key is a name and the value a description by which it can be named. */
export function isNameable({ key, kind }: Keyed, value: Rich): boolean {
	if (kind !== 'name' || key.text.length > MAX_REVERSE || value.text.length > MAX_REVERSE)
		return false;
	if (isProperty(key.text) || !isName(key.text)) return false;
	if (value.runs.some((run) => run.marks & CODE) || isCommand(value.text)) return false;
	if (figures.test(value.text) || isFigure(value.text)) return false;
	if (isPredicate(lastWord(value.text))) return false;
	if (isDone(value.text) || isAboutKey(key.text, value.text)) return false;
	if (koreanLetter.test(value.text)) return describes(key.text, value.text);
	return severalWords.test(value.text);
}

/** Figures, lists and remarks are details rather than a description. */
const figures = /\d{3}|[,(→]/;
const koreanLetter = /[가-힣]/;
const severalWords = /\p{L}{2}.*\s/u;

/**
 * Whether a Korean value says what the key is the name of: 서명에 쓰는 열쇠. `후기: 민간 수공업` is a
 * key of an outline. A name in Latin letters may stand for bare nouns: `CA key: 발급기관 개인키`.
 */
function describes(key: string, value: string): boolean {
	if (/[:;/+<>=]/.test(value) || /[<>=]/.test(key) || /(?:필요|가능|불가)$/.test(key)) return false;
	const stem = key.slice(0, -1);
	if (/^[가-힣]{2,}$/.test(stem) && value.includes(stem)) return false;
	const words = value.split(' ');
	if (isDefinition(words)) return isDescribed(words);
	return words.length > 1 && !koreanLetter.test(key);
}

/** Whether a deed tells the noun from others, rather than what it belongs to: not `당의 장안성 모방`. */
function isDescribed(words: readonly string[]): boolean {
	const nouns = words.slice(0, -1);
	const isOwner = (word: string) => word.endsWith('의') && !/^(?:때|경우)의$/.test(word);
	const tells = (word: string) =>
		isAdnominal(word) || /^(?:할|좋은|높은|낮은|많은|작은)$/.test(word);
	const at = nouns.findLastIndex((word) => tells(word) && !isOwner(word));
	return at >= 0 && at >= nouns.findLastIndex(isOwner);
}

/** `HTTP 요청 하나를 공유`, `파일 만들때 쓰는듯` tell what is done rather than name it. */
function isDone(value: string): boolean {
	if (done.test(value)) return true;
	const last = value.lastIndexOf(' ');
	return last >= 0 && caseParticle(lastWord(value.slice(0, last))) !== '';
}

const done = /(?:듯|중|때|경우|시|적|바람직|[^변진동전회소영담문]화)$|^(?:해당|이|그) /;

/** What is no description to name a thing by: `can …`, `Not adaptive` of Adaptivity; a period, a comparison. */
function isAboutKey(key: string, value: string): boolean {
	const first = firstWord(value);
	if (isAuxiliary(first) || isPronoun(first) || isPersonal(first)) return true;
	if (noNouns.has(first.toLowerCase())) return true;
	if (!endsInHangul(value) && isAcronym(key, value)) return true;
	const isDeed = verb.test(first) || deed.test(value);
	if ((isDeed || (!endsInHangul(value) && fewWords.test(value))) && !doing.test(value)) return true;
	if (period.test(key)) return true;
	const stem = key.slice(0, STEM).toLowerCase();
	return englishWord.test(key) && value.toLowerCase().includes(stem);
}

/** Fewer than four English words without an article describe many things; what is quoted is said by somebody. */
const fewWords = /^(?!(?:an?|the|one) \S+ )[^ ]*(?: [^ ]*){0,2}$|["“”]/i;
const verb = /^[a-z]+(?<![suio])s$/;
/** `Determines information …`; not `Limits of …`, `Cells that …`. */
const deed =
	/^[A-Z][a-z]+(?<![suio])s (?!(?:of|that|which|who|whose|in|on|at|for|with|from|to|and|or|are|is|by|like)\b)[a-z]/;
const period = /^(?:\S+ )?\d+s?\b|\d{4}|\bvs\b/i;
const englishWord = /^[A-Za-z]{5,}$/;

/** Whether the first letters of a description spell its name. */
export function isAcronym(key: string, description: string): boolean {
	const letters = key.replace(/[^A-Za-z]/g, '').toLowerCase();
	if (letters.length < 2 || letters.length > MAX_ACRONYM) return false;
	if (englishLetter.exec(description)?.[0].toLowerCase() !== letters[0]) return false;
	const first = description.split(' ').map((word) => englishLetter.exec(word)?.[0] ?? '');
	return first.join('').toLowerCase().startsWith(letters);
}

const englishLetter = /[A-Za-z]/;

/** A description that begins with one of these tells of a thing rather than what it is. */
const noNouns = wordSet(
	'no not yes none only multiple several when where why by for ' +
		'with without from in on at after before if similar like used usually always never also same ' +
		'due because between during through about as see use when'
);

/** So many letters make two English words one, in UTF-16 code units. */
const STEM = 5;

function isProperty(key: string): boolean {
	if (endsInHangul(key)) return endings.some((end) => key.endsWith(end));
	const name = key.toLowerCase();
	return (
		lastWords.has(name.slice(name.search(/\w*$/))) || onlyWords.has(name) || name.endsWith('port')
	);
}

const bareNoun = /(?:것|곳|값|까닭|이유|때|점)$/;

/** `CA key` is a name; `port를 할당하는 node` and `pod의 권한` are questions already. */
function isName(key: string): boolean {
	if (bareNoun.test(key)) return false;
	if (!key.includes(' ')) return true;
	const words = key.split(' ');
	if (words.length > MAX_NAME_WORDS || words.includes('및')) return false;
	return words.slice(0, -1).every((word) => !/[가-힣]*[의는은한된할될을를이가에서로]$/.test(word));
}
