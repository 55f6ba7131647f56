/**
 * What the two ways to ask about a Korean condition share: which rest is cue enough to ask for the
 * condition, and how a topic reads inside of one.
 */
import { join, slice, type Rich } from '../inline/rich.ts';
import { isDangling } from '../words/anaphora.ts';
import { lastWord } from '../words/first-last.ts';
import {
	deedQuestion,
	happens,
	isPast,
	isSubject,
	isTopic,
	marksObject,
	marksSubject
} from '../words/korean.ts';
import { particle } from '../words/particle.ts';

/** A longer question is half the note: a suggestion. In UTF-16 code units. */
export const MAX_PROMPT = 60;

/** A rest of fewer words must name what it is about. */
const MIN_WORDS = 4;

/** Whether `result`, which asked is `asks`, can be asked for what leads to it. */
export function isCue(result: string, asks: string): boolean {
	const words = result.split(' ');
	if (!/(?:나|까|가|지)$/.test(asks) || words.some((word) => isDangling(word) && word !== '위'))
		return false;
	return words.length >= MIN_WORDS || words.some(isNamed);
}

/** Whether a result has a name in it: `Headless를 사용` happens in one case, 예산을 할당 in many. */
export function isExact(result: string): boolean {
	return /[A-Za-z]{3}/.test(result);
}

function isNamed(word: string): boolean {
	return isSubject(word) || marksObject(word);
}

/** Whether a clause names what it is about: `변동 가능성이 크므로`, `pod 생성시`, not `설치 후`. */
export function namesThing(clause: string): boolean {
	return /[A-Za-z]{2}/.test(clause) || clause.split(' ').slice(0, -1).some(isNamed);
}

/**
 * A clause as a condition has it, its topic a subject: 서버는 요청을 거부 → 서버가 요청을 거부. Null if
 * it has a subject besides its topic.
 */
export function asSubject(clause: Rich): Rich | null {
	const words = clause.text.split(' ');
	const at = words.findIndex(isTopic);
	if (at < 0) return clause;
	if (words.some(marksSubject)) return null;
	const end = words.slice(0, at + 1).join(' ').length;
	const name = slice(clause, 0, end - 1);
	return join(name, particle(name.text, '이/가'), slice(clause, end, clause.text.length));
}

/** Two sentences run into one, a rest that goes on elsewhere or only explains, words that point out of it. */
export function isUnfinished(opening: string, answer: string): boolean {
	return (
		/[다요]\.[가-힣]|.\s(?:만약|만일)[\s,]/.test(opening) ||
		(opening.endsWith('다면') && isPast(lastWord(opening).slice(0, -1))) ||
		/^같은 |^이 ?때문/.test(opening) ||
		praise.test(answer) ||
		occurrence.test(answer) ||
		/^\(|^\S+(?:[아어여해]야|[아어여해] (?:주|줘|준|보|놓|두|버))/.test(answer) ||
		/(?:의미|말|뜻)(?:한다|합니다|함)$/.test(answer)
	);
}

/** `매우 편리하다` may follow from anything. */
const praise =
	/^(?:(?:매우|아주|더|훨씬|굉장히|상당히) )?(?:편리|간편|간단|쉽|좋|중요|어렵|번거)\S*$/;

/** What happens without what it happens to. */
const occurrence = /^(?:나타|발생|생[기김긴]|일어|사용|가능)[가-힣]{0,3}$/;

/** `아니면`, `이때는`, `모든 경우`, `0 이라면`, `존재하지 않으면`: nothing to go by. */
export function isBare(opening: string): boolean {
	if (opening.length < 4 || /^(?:그렇지|그러지) 않/.test(opening)) return true;
	if (!/[\s]|[A-Za-z]{2}|[가-힣]{4}/.test(opening)) return true;
	const words = opening.split(' ').slice(0, -1);
	return words.length > 0 && words.every((word) => empty.test(word));
}

/** A number, a verb, a word that says which. */
const empty =
	/^[-~<>=≤≥]*\d[\d.,]*$|[가-힣](?:지|해야|하게|하여)$|^(?:모든|다른|이런|어떤|만약|만일)$/;

/** `연결을 하면` → `service 연결` */
export function isCircular(opening: string, answer: string): boolean {
	const words = answer.split(' ');
	return words.length <= 2 && opening.includes(words.at(-1)!);
}

const MAX_STORY = 40;

/** A long answer to two words, or to a bare condition, may be anything. */
export function isStory(opening: string, answer: string): boolean {
	return answer.length > (opening.split(' ').length <= 2 ? MAX_STORY : MAX_PROMPT);
}

/** What a bare `…하면` is closed with: whether things happen, are done, or are better done. */
export function closing(opening: string, answer: string): string {
	const words = answer.split(' ');
	const last = words.at(-1)!;
	if (/[하되]면$/.test(opening)) return ' 어떻게 되나?';
	if (/면 (?:된다|됩니다|됨)$/.test(answer)) return ' 어떻게 하나?';
	if (/것이 (?:좋|바람직|낫)\S*$/.test(answer)) return ' 어떻게 하는 것이 좋은가?';
	if (isDone(words)) return / 수 있\S+$/.test(answer) ? ' 무엇을 할 수 있나?' : ' 무엇을 하나?';
	const isDeed = deedQuestion(last, false) === '하나' && !happens(last);
	return isDeed || /^[xX]$|(?:하기|가기|오기|두기|보기|넣기|쓰기|주기)$/.test(last)
		? ' 어떻게 하나?'
		: ' 어떻게 되나?';
}

/** Whether a clause says what somebody does with something: `문자열을 반환한다`. */
function isDone(words: readonly string[]): boolean {
	const last = words.at(-1)!;
	if (!/(?:한다|합니다|함|시킨다|[높줄]임|냄)$|^(?:있다|있음|있습니다)$/.test(last)) return false;
	if (/^있/.test(last) && words.at(-2) !== '수') return false;
	if (words.some(isSubject)) return false;
	return words.some(marksObject) && !happens(last.replace(/(?:한다|합니다|함)$/, ''));
}
