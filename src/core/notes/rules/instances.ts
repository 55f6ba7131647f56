/**
 * Pairs that look like a key with its value and define nothing: links of a chain, a work and who
 * made it, figures and steps of a worked example.
 */
import type { Statement } from '../facts/statement.ts';
import { CODE } from '../inline/rich.ts';
import { lastWord } from '../words/first-last.ts';
import { isDeed, isDefinition, isPredicate } from '../words/korean.ts';
import { withoutNumber } from '../words/sections.ts';
import type { Keyed } from './keyed.ts';
import { isAcronym } from './nameable.ts';
import { isFigure } from './nameless.ts';

const MAX_NAME_WORDS = 6;
/** More Korean words describe a thing. */
const MAX_KOREAN_WORDS = 3;

/** Whether a keyed statement shows or lists something rather than says what its key is. */
export function isInstance(statement: Statement, keyed: Keyed, source: string): boolean {
	const { text, mask, breadcrumb } = statement;
	const { key, value } = keyed;
	if (calculation.test(key.text) || /^[÷×=]/.test(value.text)) return true;
	if (isFigure(value.text) && breadcrumb.some(headsFigures)) return true;
	const behind = mask.slice(key.text.length, text.length);
	if (!/^\S{0,2}\s[-–—]\s/.test(behind)) return false;
	if (/\s[-–—]\s.*\s[-–—]\s/.test(behind)) return true;
	return (isBelowPair(statement, source) || breadcrumb.some(headsPractice)) && namesTwo(keyed);
}

/** `100 MB ÷ 8`: an operation on figures. */
const calculation = /^\d.*\s[÷×*+/]\s\d/;

/** Whether a title heads things to try, listen to or look at. */
function headsPractice(title: string): boolean {
	return practice.test(withoutNumber(title));
}

const practice =
	/(?:예제|예시|연습|연습 ?문제|실습|샘플|추천|추천 ?목록|노래|[연추습천악]곡) ?\d{0,2}$|(?:^|\s)(?<!best )(?:examples?|samples?|practi[cs]e|exercises?|songs?|tracks?|playlists?|recommendations?)\W*\d{0,2}$|^recommended\s/i;

function headsFigures(title: string): boolean {
	return headsPractice(title) || /(?:계산|계산하기|풀이|\bcalculations?)\W*$/i.test(title);
}

/** Whether a statement stands below an item that is a pair itself, of which it may be an instance. */
function isBelowPair({ node: { parent } }: Statement, source: string): boolean {
	if (parent?.kind !== 'item') return false;
	return /\s[-–—]\s/.test(source.slice(parent.content.start, parent.content.end));
}

/** Whether both sides are names: `Holst - The Planets`; not an acronym and what it stands for. */
function namesTwo({ key, value }: Keyed): boolean {
	if (isAcronym(key.text, value.text) || key.runs.some(({ marks }) => marks & CODE)) return false;
	if (!/[가-힣]/.test(value.text)) return isProperName(value.text);
	return /[가-힣]/.test(key.text) && isKoreanName(value.text);
}

/** Every word begins with a capital letter, or with one of a script that has none. */
function isProperName(text: string): boolean {
	const words = text.split(' ');
	return words.length <= MAX_NAME_WORDS && words.every((word) => nameWord.test(word));
}

const nameWord = /^["'“(]?(?![a-z])[\p{L}\p{N}]|^(?:of|the|and|in|on|to|for|a|de|la|&)$/u;

function isKoreanName(text: string): boolean {
	const words = text.split(' ');
	const last = lastWord(text);
	if (words.length > MAX_KOREAN_WORDS || isDefinition(words)) return false;
	return !isPredicate(last) && !isDeed(last) && !/기$/.test(last);
}
