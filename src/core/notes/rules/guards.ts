/**
 * What keeps a proposal from becoming a card: an answer that stands in the question or above it,
 * an answer too long to recall, a statement that says nothing out of its place.
 */
import type { Statement } from '../facts/statement.ts';
import { isDangling } from '../words/korean.ts';

/** Longest answer that one card should ask for, in UTF-16 code units; above it a warning. */
export const LONG_ANSWER = 80;
/** Derived cards with longer answers are dropped. */
export const MAX_ANSWER = 400;
/** Longer lines are left to their author. */
export const MAX_LINE = 300;

/** Longest Korean ending that may follow a word without making another word of it. */
const MAX_ENDING = 2;

/** Lower case, letters and digits only, single spaces. */
export function bare(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Whether `answer` can be read in `text` as words of their own. */
export function reveals(text: string, answer: string): boolean {
	const probe = /[a-z0-9가-힣]+/i.exec(answer)?.[0];
	if (probe && !text.toLowerCase().includes(probe.toLowerCase())) return false;
	return shows(bare(text), bare(answer));
}

/** Whether `answer` can be read in `text` as words of their own; both `bare`. */
export function shows(text: string, answer: string): boolean {
	if (!answer) return true;
	for (let at = text.indexOf(answer); at >= 0; at = text.indexOf(answer, at + 1)) {
		const before = text[at - 1] ?? ' ';
		if (before === ' ' && endsWord(text, at + answer.length)) return true;
	}
	return false;
}

function endsWord(text: string, end: number): boolean {
	let at = end;
	while (at < text.length && text[at]! >= '가' && text[at]! <= '힣') at++;
	return at - end <= MAX_ENDING && (at === text.length || text[at] === ' ');
}

/** Openers that lean on another sentence, fillers, questions, drawings: nothing to ask about. */
export function saysNothing(statement: Statement): boolean {
	const first = statement.words[0]?.text;
	if (/[?？]$/.test(statement.text)) return true;
	if (!first || isDangling(first) || danglingEnglish.has(first.toLowerCase())) return true;
	if (
		/(?:다음과 같(?:다|습니다|음)|아래와 같(?:다|습니다|음)|as follows)[.:]?$/.test(statement.text)
	)
		return true;
	return !/[\p{L}]{2}/u.test(statement.text) || /[│├└┌┐┘┤]|[-=+*_]{4}/.test(statement.mask);
}

const danglingEnglish = new Set(
	(
		'this that these those it they such here there however therefore thus so but and or also then ' +
		'he she we its their note e.g i.e which who otherwise instead additionally furthermore moreover'
	).split(' ')
);
