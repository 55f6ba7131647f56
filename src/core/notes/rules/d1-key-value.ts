/**
 * D1: `CA key: 발급기관 개인키` asks for the value, and as a suggestion for the key.
 *
 * Known junk, kept out: settings (`clusterIP: None` is one word), remarks (`Note: …`), keys that
 * are clauses, values that are addresses. A key that names a property (범위, 규칙, default) is
 * never asked for by its value. What the author thinks (`I use it for …`) is not asked for.
 */
import { restates } from './answers.ts';
import { basic, type Proposal } from './rule.ts';
import { definition } from './d1-definition.ts';
import { doing, nameOf, partOf, whatIs, whichCommand } from './phrasing.ts';
import type { Subject } from './subject.ts';
import { statementFrom, type Statement } from '../facts/statement.ts';
import { asksAlready, isLiteral, type Keyed } from './keyed.ts';
import { isEnglishObjective, isLogistics } from './matter.ts';
import { isFigure, isFigureOfTwo, isNameless } from './nameless.ts';
import { isProgram } from '../words/commands.ts';
import { isSectionName, withoutNumber } from '../words/sections.ts';
import { CODE, cut, join, made, type Rich } from '../inline/rich.ts';
import { isDoing, isInstruction, isStep } from '../words/english.ts';
import { caseParticle, isAdnominal, isDefinition, isHangul, isPredicate } from '../words/korean.ts';
import { wordSet } from '../words/word-set.ts';

/** Longest side that is asked about in reverse. */
const MAX_REVERSE = 40;
/** Longest description by which a command is asked for. */
const MAX_COMMANDED = 70;
/** Longer values are read rather than recalled: a suggestion. */
const MAX_ACTIVE = 200;
/** Longest name of a thing that a property is asked of. */
const MAX_THING = 60;
/** Fewer English words describe many things. */
const MIN_DESCRIPTION = 3;

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

export function keyValue({ statement, keyed }: Subject): readonly Proposal[] {
	if (!keyed) return definition(statement);
	const { key } = keyed;
	const { lang, hangul } = statement;
	const value = hangul ? keyed.value : predicateOf(key.text, keyed.value);
	if (!hangul && (isOpinion(value.text) || isAdvice(value.text))) return [];
	if (/[:：]$/.test(value.text)) return [];
	if (isNameless(key.text, statement.node) || isFigureOfTwo(key.text, value.text)) return [];
	if (isLogistics(key.text, value.text) || restates(key.text, value.text)) return [];
	if (/^\+|[이가] 대표적(?:이다|임|입니다)?$/.test(value.text)) return [];
	if (!key.runs.some(({ marks }) => marks & CODE) && isEnglishObjective(value.text)) return [];
	const called = hangul ? calledIn(statement, keyed) : [];
	if (called.length > 0) return called;
	const status = value.text.length > MAX_ACTIVE ? 'suggested' : 'active';
	const forward = basic(
		statement,
		{ rule: 'D1', status, slot: 'def' },
		asksFor(statement, key, value),
		value
	);
	if (!hangul && isCommand(key.text) && isDeed(value.text))
		return [
			forward,
			basic(
				statement,
				{ rule: 'D1r', status: 'suggested', slot: 'def.r' },
				whichCommand(value, lang),
				key
			)
		];
	if (!isNameable(key, value)) return [forward];
	const reverse = basic(
		statement,
		{ rule: 'D1r', status: 'suggested', slot: 'def.r' },
		nameOf(value, lang),
		key
	);
	return [forward, reverse];
}

const copula = /(?: (?:is|are)|['’](?:s|re)) /i;

/** `It is …`, `An octave is …` before what the key is: only the rest answers. */
function predicateOf(key: string, value: Rich): Rich {
	if (!copula.test(value.text)) return value;
	const lead =
		/^(?:(?:It|This|That|They|These|(?:An? |The )?(.{2,40}?)) (?:is|are)|(?:It|That)['’]s|They['’]re) (?=\S)/i.exec(
			value.text
		);
	if (!lead || (lead[1] !== undefined && lead[1].toLowerCase() !== key.toLowerCase())) return value;
	return cut(value, lead[0].length, value.text.length);
}

/** `Lists all pods`, `list all pods`; not `node agent`. */
function isDeed(value: string): boolean {
	const [first, second] = value.split(' ', 2) as [string, string | undefined];
	if (value.length > MAX_COMMANDED || second === undefined) return false;
	return isStep(first.replace(/(?<![sui])s$/, ''), second) || isStep(first, second);
}

/** A command, or an option of one: what it does is no description of a thing. */
function isCommand(key: string): boolean {
	const space = key.search(/\s/);
	return /(?:^|\s)--?[a-z]/i.test(key) || (space >= 0 && isProgram(key.slice(0, space)));
}

/** `조사: 모집단 전체를 조사하는 방법을 전수조사라고 합니다` tells a name, which the key is not. */
function calledIn(statement: Statement, { key, value }: Keyed): readonly Proposal[] {
	if (!/라고 ?(?:합니다|한다|함|부릅니다|부른다|부름)$/.test(value.text)) return [];
	const start = statement.text.indexOf(value.text, key.text.length);
	return definition(statementFrom(statement, start));
}

function isOpinion(value: string): boolean {
	return /(?:^|\s)(?:I|my|I'm|I've|we)\s/.test(value);
}

/** `Clarity: Ensure your answers are clear` tells the reader what to do. */
function isAdvice(value: string): boolean {
	if (/^(?:imagine|ensure|consider|remember|double-check|please|think|note)(?:\s|$)/i.test(value))
		return true;
	if (!/\byours?\b/i.test(value)) return false;
	const [first, second] = value.split(/\s+/, 2) as [string, string | undefined];
	return isInstruction(first, second);
}

/** `Types` and 목적 need the thing that they are of. */
function asksFor({ breadcrumb, node, lang }: Statement, key: Rich, value: Rich): Rich {
	const isDone = lang === 'en' && isLiteral(value) && tellsWhatToDo(key.text);
	if (isDone) return isCommand(value.text) ? whichCommand(key, lang) : join(key, ': how?');
	const isOwn = node.parent !== null && node.parent.kind !== 'root';
	if (!isOwn || !(isSectionName(key.text) || asksAlready(key.text))) return whatIs(key, lang);
	const isPart = isSectionName(breadcrumb.at(-1) ?? '') && breadcrumb.length > 2;
	const above = withoutNumber(breadcrumb.at(isPart ? -2 : -1) ?? '').replace(/\s*[:：]\s.*/, '');
	if (lang === 'en' && /[?？]$/.test(above)) return made(`${above} (${key.text})`);
	return isThing(above) ? partOf(made(above), key, lang) : whatIs(key, lang);
}

/** `Get all values`, `starting the server`, `to start it`. */
function tellsWhatToDo(key: string): boolean {
	const [first, second] = key.split(' ', 2) as [string, string | undefined];
	return second !== undefined && isDoing(first, second);
}

function isThing(name: string): boolean {
	return (
		name.length > 1 && name.length <= MAX_THING && !isSectionName(name) && !/[?？.…:：]$/.test(name)
	);
}

/** Whether the key is a name and the value a description by which it can be named. */
function isNameable(key: Rich, value: Rich): boolean {
	if (key.text.length > MAX_REVERSE || value.text.length > MAX_REVERSE) return false;
	if (asksAlready(key.text) || isProperty(key.text) || !isName(key.text) || isCommand(key.text))
		return false;
	if (value.runs.some((run) => run.marks & CODE)) return false;
	if (/\d{3}|[,(→]/.test(value.text) || isFigure(value.text)) return false;
	if (isPredicate(lastWord(value.text))) return false;
	if (isSectionName(key.text) || isDone(value.text) || isAboutKey(key.text, value.text))
		return false;
	if (/[가-힣]/.test(value.text)) return describes(key.text, value.text);
	return /\p{L}{2}.*\s/u.test(value.text);
}

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
	return words.length > 1 && !/[가-힣]/.test(key);
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
	if (/(?:듯|때|경우|시|적|바람직|[^변진동전회소영담문]화)$|^(?:해당|이|그) /.test(value))
		return true;
	const last = value.lastIndexOf(' ');
	return last >= 0 && caseParticle(lastWord(value.slice(0, last))) !== '';
}

/** What is no description to name a thing by: `can …`, `Not adaptive` of Adaptivity; a period, a comparison. */
function isAboutKey(key: string, value: string): boolean {
	const words = value.split(' ');
	const first = words[0]!;
	if (noNouns.has(first.toLowerCase().replace(/['’].*/, ''))) return true;
	const isEnglish = !isHangul(value.charCodeAt(value.length - 1));
	if (isEnglish && (words.length < MIN_DESCRIPTION || /["“”]/.test(value) || isAcronym(key, words)))
		return true;
	if (/^[a-z]+(?<![suio])s$/.test(first) && !doing.test(value)) return true;
	if (/^(?:\S+ )?\d+s?\b|\d{4}|\bvs\b/i.test(key)) return true;
	const stem = key.slice(0, STEM).toLowerCase();
	return /^[A-Za-z]{5,}$/.test(key) && value.toLowerCase().includes(stem);
}

/** Whether the first letters of a description spell its name. */
function isAcronym(key: string, words: readonly string[]): boolean {
	const letters = key.replace(/[^A-Za-z]/g, '').toLowerCase();
	const first = words.map((word) => /[A-Za-z]/.exec(word)?.[0] ?? '').join('');
	return letters.length >= 2 && letters.length <= 6 && first.toLowerCase().startsWith(letters);
}

/** A description that begins with one of these tells of a thing rather than what it is. */
const noNouns = wordSet(
	'no not yes none can cannot has have is are does do must should will may only multiple several when where why by for ' +
		'with without from in on at after before if similar like used usually always never also same ' +
		'it they this that these those he she we you due because between during through about as see use when'
);

/** So many letters make two English words one, in UTF-16 code units. */
const STEM = 5;

function isProperty(key: string): boolean {
	if (isHangul(key.charCodeAt(key.length - 1))) return endings.some((end) => key.endsWith(end));
	const name = key.toLowerCase();
	return (
		lastWords.has(name.slice(name.search(/\w*$/))) || onlyWords.has(name) || name.endsWith('port')
	);
}

function lastWord(text: string): string {
	return text.slice(text.lastIndexOf(' ') + 1);
}

/** `CA key` is a name; `port를 할당하는 node` and `pod의 권한` are questions already. */
function isName(key: string): boolean {
	if (/(?:것|곳|값|까닭|이유|때|점)$/.test(key)) return false;
	if (!key.includes(' ')) return true;
	const words = key.split(' ');
	if (words.length > MAX_NAME_WORDS || words.includes('및')) return false;
	return words.slice(0, -1).every((word) => !/[가-힣]*[의는은한된할될을를이가에서로]$/.test(word));
}
