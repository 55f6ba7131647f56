/** Answers as contrast drills see them: on one line, short enough for a button, of some form. */
import type { Expected } from '../base/verdict.ts';
import { expectedOf } from '../notes/typed.ts';
import type { Card } from '../notes/types.ts';
import { asRun, asWords } from '../answer/forms.ts';
import { judge } from '../answer/judge.ts';

/** Longer answers are read, not chosen; in UTF-16 code units. */
const LONGEST = 120;

/** Null for an answer that is no choice: of several lines, a gap in a sentence, too long. */
export function choiceOf(card: Card): Expected | null {
	if (card.kind !== 'basic' && card.kind !== 'command') return null;
	const expected = expectedOf(card);
	return expected && expected.text.length <= LONGEST ? expected : null;
}

/** Answers of one form are the same to whoever chooses. */
export function formOf(text: string): string {
	return asRun(asWords(text).toLowerCase());
}

/**
 * Whether one of two answers could stand for the other: they differ by signs, spaces or a slip, or
 * one says all of the other. A longer name is another name.
 */
export function areTooNear(a: Expected, b: Expected): boolean {
	if (judge(a, b.text).verdict !== 'wrong' || judge(b, a.text).verdict !== 'wrong') return true;
	if (isName(a) && isName(b)) return false;
	const [one, other] = [wordsIn(a.text), wordsIn(b.text)];
	return one.includes(other) || other.includes(one);
}

function isName({ text, isCode }: Expected): boolean {
	const shape = shapeOf('basic', text);
	return isCode || (shape !== 'korean' && shape !== 'english');
}

/** Its words between spaces; a word within another is another word. */
function wordsIn(text: string): string {
	const words = asWords(text).toLowerCase();
	return ` ${words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
}

/** What an answer looks like, for cards that no table lines up. */
export type Shape = 'figure' | 'option' | 'path' | 'name' | 'command' | 'korean' | 'english';

export function shapeOf(kind: Card['kind'], text: string): Shape {
	if (kind === 'command') return 'command';
	if (/^\W?\d[\d.,:~/-]*[A-Za-z%]{0,3}$/.test(text)) return 'figure';
	const bare = text.replace(/\{[^{}]*\}/g, 'x');
	if (/^--?[A-Za-z]\S*$/.test(bare)) return 'option';
	if (/^[!-~]+$/.test(bare)) return /[./:=_]/.test(bare.slice(0, -1)) ? 'path' : 'name';
	if (/^\W?\d/.test(text)) return 'figure';
	return /\p{Script=Hangul}/u.test(text) ? 'korean' : 'english';
}
