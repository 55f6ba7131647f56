/**
 * Guards against carrying a long memory over to a different truth. Words may change freely;
 * a number, a literal or a negation may not change unnoticed. Every pattern here is linear in
 * the length of the text.
 */
import { similarity } from './bigrams.ts';
import { normalise } from './normal.ts';

/** `1.24`, `10.96.0.1`, `10,800 s`, `30초`: with its unit where it has one. */
const NUMBER =
	/\d+(?:[.,]\d+)*(?:\s?(?:%|(?:ms|sec|s|min|m|h|[KMG]i?B?)\b|시간|초|분|일|주|개월|년|개|배|비트|바이트))?/g;

/** Code spans and `{templates}`: taken as they stand, with or without their marks. */
const QUOTED = /`[^`]+`|\{[^{}]*\}/g;

/** A word of ASCII letters and digits with its flag dashes, inner joints and a closing colon. */
const WORD = /(-{1,2})?([A-Za-z0-9]+(?:[._/:-][A-Za-z0-9]+)*)(:\s)?/g;

/** A name that a reader types as it stands: inner capitals, joints, acronyms, letters with digits. */
const NAME = /[a-z][A-Z]|[._/:-]|^[A-Z]{2,}$|[A-Za-z]\d|\d[A-Za-z]/;
const TRUTH_VALUE = /^(?:true|false|null|none|yes|on|off)$/i;

const NEGATIONS = [
	/\b(?:not|no|never|cannot|without|neither|nor|un(?:available|supported|set|used|bound)|dis(?:abled?|allowed|allows?))\b|n['’]t\b/gi,
	/않|없|못|아니|말아|말고|금지/g,
	/(?<!\p{L})안(?=\s|되|된|됨|돼|한|함|해)/gu,
	/불(?=가|변|필|허|충|일치|능|완전|안정)|비(?=활성|공개|표준|정상)|미(?=지정|사용|설정|정의|지원|포함)/g,
	/(?<![\p{L}\p{N}])[xX✗×](?![\p{L}\p{N}])/gu
];

/** How alike two answers of one word must be to be one answer with a typo or another ending. */
const SAME_WORD = 0.5;

/**
 * Whether an edit of a statement or an answer changed what is true. A single word that gives
 * way to an unlike one is a change too: `cluster` is not `node`.
 */
export function isTruthChanged(before: string, after: string): boolean {
	if (before === after) return false;
	const [a, b] = [before.normalize('NFC'), after.normalize('NFC')];
	if (withoutMarks(a) === withoutMarks(b)) return false;
	if (signature(a) !== signature(b) || !quotesStand(a, b) || !quotesStand(b, a)) return true;
	const oneWord = !/\s/.test(a.trim()) && !/\s/.test(b.trim());
	return oneWord && similarity(normalise(a), normalise(b)) < SAME_WORD;
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

/** What must stay equal for two wordings to state one truth; order does not count. */
function signature(text: string): string {
	const numbers = matches(text, NUMBER).map((number) => number.replace(/[,\s]/g, ''));
	const negations = NEGATIONS.reduce((sum, pattern) => sum + matches(text, pattern).length, 0);
	return JSON.stringify([distinct(numbers), distinct(names(text)), negations]);
}

/** Words that are literals by their look, and the `Value` of a `key: Value`. */
function names(text: string): readonly string[] {
	const found: string[] = [];
	let afterKey = false;
	for (const [, dashes, word = '', colon] of text.matchAll(WORD)) {
		const isValue = afterKey && /^[A-Z]/.test(word);
		if (dashes) found.push(dashes + word);
		else if (isValue || NAME.test(word) || TRUTH_VALUE.test(word)) found.push(word.toLowerCase());
		afterKey = colon !== undefined && /^[a-z]/.test(word);
	}
	return found;
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
