/**
 * Answers that tell nothing: what an author left to be written, what only repeats the question.
 */
import { firstWord } from '../words/first-last.ts';
import { isAnaphor, pointsWithin } from '../words/anaphora.ts';
import { breaksOff, caseParticle, endsInHangul } from '../words/korean.ts';
import { wordSet } from '../words/word-set.ts';
import { bareWords, everyBareWord } from './guards.ts';

const unwritten =
	/^(?:(?:fixme|todo|tbd|tba|wip|xxx+)(?![\p{L}\p{N}]).*|n\/?a|coming soon|(?:your )?(?:answer|description|content|text|details) (?:goes )?here|lorem ipsum.*|work in progress|placeholder|to be (?:added|announced|completed|decided|defined|determined|done|filled|updated|written).*|(?:추후|나중에|향후).{0,8}(?:예정|작성|추가|정리|보완)|미정|미작성|내용 ?없음|준비 ?중|(?:내용 )?(?:작성|추가|정리|업데이트|보완) ?(?:예정|중|필요))$/isu;

/** What begins and ends with a letter or digit, as most answers do. */
const bounded = /^[A-Za-z0-9가-힣].*[A-Za-z0-9가-힣]$/s;

/** Whether an answer is a mark that it has yet to be written: `TODO: …`, `?`, 작성 예정. */
export function isUnwritten(answer: string): boolean {
	const words = bounded.test(answer)
		? answer
		: answer.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
	return words === '' ? /^[?？….\s]*$/.test(answer) : unwritten.test(words);
}

/** Whether an answer asks, or points at lines that are not shown with it: `위 두 개를 …`, `여기에서 확인`. */
export function pointsAway(answer: string): boolean {
	return away.test(answer) || isAnaphor(firstWord(answer));
}

const away =
	/^(?:위|아래|앞|앞서|다음)(?:의|에서|와|처럼)?\s|[?？]$|(?:^|\s)(?:여기(?:에서|서|에|를|로)?\s|그렇지 않|(?:위|아래|다음)[와과] 같)/;

/** Whether a text begins with what stands for something said before: `이를 삭제한다`, `해당 값`. */
export function pointsBack(text: string): boolean {
	return isAnaphor(firstWord(text)) || /^해당(?= (?!없)|$)/.test(text);
}

/** Whether an answer is a mere pointer: `(see slide 13)`, `[slides] [slides]: ./a.pptx`. */
export function pointsOut(answer: string): boolean {
	return pointer.test(answer);
}

const pointer =
	/^(?:\(?(?:see|cf\.?|refer to) (?:the )?(?:slides?|pages?|p\.|section|chapter|fig(?:ure)?|table|lecture|notes?|diagram|pdf|book|video|link)\b[^,;]{0,20}|\[[^\]]*\](?:\s?\[[^\]]*\])?: ?\S+)$/i;

/** Whether an answer breaks off, as a paragraph does that a blank line cuts in two. */
export function isUnfinished(answer: string): boolean {
	return brokenOff.test(answer) || breaksOff(answer);
}

const brokenOff = /\s(?:a|an|the|of|and|or|per|into)$/;

/**
 * Whether a question leans on a sentence that is not shown: `이 파일만 수정하면`, `둘을 조합하면`. `shown`
 * is what stands above it.
 */
export function pointsNowhere(asks: string, shown: readonly string[]): boolean {
	if (!/(?:^|\s)[이그둘해여]/.test(asks)) return false;
	const words = asks.split(/[\s?]/);
	const points = (word: string, i: number) =>
		both.test(word) || (isAnaphor(word) && (i === 0 || !pointsWithin(word)));
	if (words.some(points)) return true;
	const found = pointing.exec(asks);
	if (!found) return false;
	const [noun] = found.slice(1) as [string];
	return !asks.slice(0, found.index).includes(noun) && !shown.some((label) => label.includes(noun));
}

/** Of two things named before: `둘을`. */
const both = /^둘(?:[을이은의과다]|에[서는]?)$/;
const pointing = /(?:^|\s)(?:이|그|해당) (?!외|중|밖|자체|다음)([가-힣A-Za-z]{1,2})/;

/** Words that an answer may add to those of its question without saying more. */
const empty = wordSet(
	'a an the show shows display displays of to for in on with and or is are be by it its this that used using use 위한 위해 위하여 필요한 필요 사용되는 ' +
		'사용하는 있는 하는 되는 관련된 관한 대한 것 등 및 의미 의미한다 뜻한다 말한다'
);

const MIN_WORDS = 2;

/** Whether all the words of a sentence stand in the question for it or right above it. All in lower case. */
export function isTautology(asks: string, above: string, answer: string): boolean {
	const mayBeShown = everyBareWord(answer, (word) => {
		if (empty.has(word)) return true;
		const stem = stemOf(word);
		return isKoreanWord(stem) || asks.includes(stem) || above.includes(stem);
	});
	if (!mayBeShown) return false;
	const stems = bareWords(answer)
		.filter((word) => !empty.has(word))
		.map(stemOf);
	if (stems.length < MIN_WORDS) return false;
	const shown = bareWords(`${asks} ${above}`);
	const names = new Set(shown.map(stemOf));
	const letters = spelling(shown.join(''));
	return stems.every(
		(stem) => names.has(stem) || (isKoreanWord(stem) && letters.includes(spelling(stem)))
	);
}

/** More words than these before a deed say something about it. */
const MAX_BESIDES = 4;

/** `단위 통일: … 단위를 통일합니다`: whether a sentence only says that its key is done. */
export function restates(key: string, answer: string): boolean {
	if (!endsInHangul(key) || !endsInHangul(answer)) return false;
	const [thing, deed, more] = key.split(' ') as [string, string?, string?];
	const words = answer.split(' ');
	const done = words.at(-1)!;
	if (deed === undefined || more !== undefined || !isKoreanWord(deed) || !done.startsWith(deed))
		return false;
	if (!/^(?:합니다|한다|함|하기|하는 것|시킨다)$/.test(done.slice(deed.length))) return false;
	const besides = words.slice(0, -2);
	return (
		/^[을를]$/.test(words.at(-2)?.replace(thing, '') ?? '') &&
		besides.length <= MAX_BESIDES &&
		!besides.some((word) => /(?:로|에서|에|게|여|해)$/.test(word))
	);
}

function isKoreanWord(word: string): boolean {
	return word.length > 1 && endsInHangul(word);
}

function stemOf(word: string): string {
	if (!isKoreanWord(word)) return word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word;
	const length = word.length - (caseParticle(word).length || Number(/..의$/.test(word)));
	return word.slice(0, length);
}

const MEDIALS = 21 * 28;

/** 스케쥴링 and 스케줄링 are one word: behind ㅈ, ㅉ and ㅊ a y cannot be heard. */
function spelling(text: string): string {
	return text.replace(/[자-찧차-칳]/g, (letter) => {
		const code = letter.charCodeAt(0) - 0xac00;
		const plain = plainMedials[Math.floor((code % MEDIALS) / 28)];
		if (plain === undefined) return letter;
		return String.fromCharCode(
			0xac00 + Math.floor(code / MEDIALS) * MEDIALS + plain * 28 + (code % 28)
		);
	});
}

/** ㅑ ㅕ ㅛ ㅠ as ㅏ ㅓ ㅗ ㅜ. */
const plainMedials: Readonly<Record<number, number>> = { 2: 0, 6: 4, 12: 8, 17: 13 };

const PLACEHOLDER = /<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\]/;

/** Whether `text` is `pattern` with its `<placeholders>` filled in: `rm {file}` and `rm a.txt`. */
export function fillsIn(pattern: string, text: string): boolean {
	const parts = pattern.split(PLACEHOLDER);
	let at = 0;
	for (const part of parts) {
		const found = text.indexOf(part.trim(), at);
		if (found < 0 || (at === 0 && part.trim() !== '' && found > 0)) return false;
		at = found + part.trim().length;
	}
	return parts.length > 1;
}
