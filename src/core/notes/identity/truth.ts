/**
 * Guards against carrying a long memory over to a different truth. Words may change freely;
 * a number, a literal or a negation may not change unnoticed. Every pattern here is linear in
 * the length of the text.
 */
import { similarity } from './bigrams.ts';
import { normalise } from './normal.ts';
import { isSlip } from './slip.ts';

/** `1.24`, `10.96.0.1`, `10,800 s`, `30초`: with its unit where it has one. */
const NUMBER =
	/\d+(?:[.,]\d+)*(?:\s?(?:%|(?:ms|sec|s|min|m|h|[KMG]i?B?)\b|시간|초|분|일|주|개월|년|개|배|비트|바이트))?/g;

/** Code spans and `{templates}`: taken as they stand, with or without their marks. */
const QUOTED = /`[^`]+`|\{[^{}]*\}/g;

/** A word of ASCII letters and digits with its flag dashes, inner joints and a closing colon. */
const WORD = /(-{1,2})?([A-Za-z0-9]+(?:[._/:-][A-Za-z0-9]+)*)(:\s)?/g;

/** A name that a reader types as it stands: inner capitals, joints, acronyms, letters with digits. */
const NAME = /[a-z][A-Z]|[._/:-]|^[A-Z]{2,}$|[A-Za-z]\d|\d[A-Za-z]/;
const TRUTH_VALUE = /\b(?:true|false|null|none|yes)\b/gi;

const ENGLISH_NUMBERS = 'two three four five six seven eight nine ten'.split(' ');
const ENGLISH_NUMBER = new RegExp(`\\b(?:${ENGLISH_NUMBERS.join('|')})\\b`, 'gi');

/** Counting words, before what they count; alone they are parts of other words. */
const KOREAN_NUMBERS = '한 두 세 네 다섯 여섯 일곱 여덟 아홉 열'.split(' ');
const KOREAN_NUMBER = new RegExp(
	`(?<!\\p{L})(${KOREAN_NUMBERS.join('|')})(?=\\s?(?:개|번|가지|명|대|단계|겹|배|줄|쪽|곳|시간))`,
	'gu'
);

const NEGATIONS = [
	/\b(?:not|no|never|cannot|without|neither|nor|un(?:available|supported|set|used|bound|safe|stable|reachable|limited|encrypted)|dis(?:abled?|allowed|allows?)|impossible|in(?:valid|active|secure))\b|n['’]t\b/gi,
	/않|없|(?<!잘)못|아니|말아|말고|금지/g,
	/(?<!\p{L})안(?=\s|되|된|됨|돼|한|함|해)/gu,
	/불(?=가|변|필|허|충|일치|능|완전|안정)|비(?=활성|공개|표준|정상)|미(?=지정|사용|설정|정의|지원|포함)|무(?=관|제한|상태)/g,
	/(?<![\p{L}\p{N}])[xX✗×](?![\p{L}\p{N}])/gu
];

/** How alike answers of one word, or of a literal more or less, must be to be one answer still. */
const SAME_WORD = 0.5;

/**
 * Whether an edit of a statement or an answer changed what is true. A single word that gives
 * way to an unlike one is a change too: `cluster` is not `node`.
 */
export function isTruthChanged(before: string, after: string): boolean {
	if (before === after) return false;
	const [a, b] = [withDigits(before), withDigits(after)];
	if (isOneSlip(withoutMarks(a), withoutMarks(b))) return false;
	if (figures(a) !== figures(b)) return true;
	// A literal more or less says more or less; one in the place of another says something else.
	const stand = [literalsStand(a, b), literalsStand(b, a)];
	if (!stand.includes(true)) return true;
	const oneWord = !/\s/.test(a.trim()) && !/\s/.test(b.trim());
	if (!oneWord && !stand.includes(false)) return false;
	const [left, right] = [normalise(a), normalise(b)];
	return similarity(left, right) < SAME_WORD && !isSlip(left, right);
}

type Edit = { readonly before: string; readonly after: string };

/**
 * Slots of one fact to be asked again after an edit: those with an answer of another truth, or
 * all of them if it is the words around the answers that changed it.
 */
export function changedSlots(
	text: Edit,
	answers: readonly (Edit & { readonly slot: string })[]
): readonly string[] {
	const changed = answers.filter(({ before, after }) => isTruthChanged(before, after));
	const isAround = changed.length === 0 && isTruthChanged(text.before, text.after);
	return (isAround ? answers : changed).map(({ slot }) => slot);
}

/** NFC, with full-width digits and small numbers in words as plain digits. */
function withDigits(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
		.replace(KOREAN_NUMBER, (_, word: string) => String(KOREAN_NUMBERS.indexOf(word) + 1))
		.replace(ENGLISH_NUMBER, (word) => String(ENGLISH_NUMBERS.indexOf(word.toLowerCase()) + 2));
}

/** Numbers, flags, truth values and the count of negations: equal in two wordings of one truth, in any order. */
function figures(text: string): string {
	const numbers = matches(text, NUMBER).map((number) => number.replace(/[,\s]/g, ''));
	const flags = [...text.matchAll(WORD)].flatMap(([, dashes, word]) =>
		dashes !== undefined && word !== undefined ? [dashes + word] : []
	);
	const negations = NEGATIONS.reduce((sum, pattern) => sum + matches(text, pattern).length, 0);
	const values = matches(text, TRUTH_VALUE).map((value) => value.toLowerCase());
	return JSON.stringify([distinct(numbers), distinct(flags), distinct(values), negations]);
}

function literalsStand(text: string, other: string): boolean {
	return namesStand(text, other) && quotesStand(text, other);
}

/** Whether every literal of `text`, known by its look or as the `Value` of a `key: Value`, is in `other`. */
function namesStand(text: string, other: string): boolean {
	const words = other.toLowerCase();
	let afterKey = false;
	for (const [, dashes, word = '', colon] of text.matchAll(WORD)) {
		const isValue = afterKey && /^[A-Z]/.test(word);
		const isName = isValue || NAME.test(word);
		if (!dashes && isName && !isThere(word.toLowerCase(), words)) return false;
		afterKey = colon !== undefined && /^[a-z]/.test(word);
	}
	return true;
}

/** Whether a word is among others, at the worst misspelt. */
function isThere(word: string, words: string): boolean {
	return words.includes(word) || matches(words, WORD).some((other) => isSlip(word, other));
}

/** Whether two texts are equal but for one misspelt word at the most. */
function isOneSlip(before: string, after: string): boolean {
	const [olds, news] = [before.split(' '), after.split(' ')];
	if (olds.length !== news.length) return false;
	const other = olds.findIndex((word, i) => word !== news[i]);
	if (other === -1) return true;
	const isRestEqual = olds.every((word, i) => i === other || word === news[i]);
	return isRestEqual && isSlip(olds[other]!, news[other]!);
}

function withoutMarks(text: string): string {
	return text.replace(/[`*_\s]+/g, ' ').trim();
}

/** Whether everything that `text` quotes is somewhere in `other`. */
function quotesStand(text: string, other: string): boolean {
	const words = other.toLowerCase();
	return matches(text, QUOTED).every((quote) =>
		words.includes(quote.replace(/`/g, '').trim().toLowerCase())
	);
}

function matches(text: string, pattern: RegExp): readonly string[] {
	return text.match(pattern) ?? [];
}

function distinct(words: readonly string[]): readonly string[] {
	return [...new Set(words)].sort();
}
