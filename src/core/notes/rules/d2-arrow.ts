/**
 * D2 for `A -> B`: one arrow between two phrases leads from a condition to what follows.
 */
import type { Word } from '../facts/statement.ts';
import { join, type Rich } from '../inline/rich.ts';
import { isDeed } from '../words/korean.ts';
import { openQuestion, questioned } from './asking.ts';
import { asSubject, isCue, MAX_PROMPT } from './conditions.ts';
import { isProse, type Condition } from './d2-condition.ts';
import type { Subject } from './subject.ts';
import { textOf } from './pieces.ts';

const arrows = new Set(['->', '→', '=>', '⇒', '➔']);

export function arrowConditions({ statement, body }: Subject): readonly Condition[] {
	const { words, node } = statement;
	if (isProse(statement) && node.lines[0] < node.lines[1]) return [];
	const at = words.findIndex((word, i) => i >= body && arrows.has(word.text));
	if (at < body + 2 || at > words.length - 3) return [];
	if (words.some((word, i) => i > at && arrows.has(word.text))) return [];
	const possible = words[at - 1]!.text === '가능' && isDeed(words[at - 2]!.text);
	const before = textOf(statement, { first: body, last: possible ? at - 1 : at });
	const after = textOf(statement, { first: at + 1, last: words.length });
	const back = statement.hangul ? backTo(after) : join(after, ': when?');
	const isShort = at - body <= MAX_NAMES && words.length - at - 1 <= MAX_NAMES;
	return [
		{
			ahead: { prompt: leading(words[at - 1]!, possible, before, after.text), answer: after },
			back:
				back &&
				!isShort &&
				(statement.hangul || !isOfTerms(words.slice(body, at), words.length - at - 1))
					? { prompt: back, answer: before }
					: null,
			isWeak: isShort || before.text.length > MAX_PROMPT
		}
	];
}

/** So many English words are a name, which is not what something is asked to happen at. */
const MAX_TERM = 3;

/** Two names with an arrow between them are hardly a condition. */
const MAX_NAMES = 2;

/** `Left coronary artery → …`, not `readiness probe fails → …`; `… → Cold War`. */
function isOfTerms(words: readonly Word[], after: number): boolean {
	if (after <= MAX_NAMES) return true;
	return words.length <= MAX_TERM && !/(?:[^s]s|ed|ing)$/.test(words.at(-1)!.text);
}

function backTo(result: Rich): Rich | null {
	const asks = questioned(result);
	return isCue(result.text, asks.text) ? join('어떤 경우에 ', asks, '?') : null;
}

/** `등록 가능 ->` asks `등록하면?`: that it can be done goes without saying. */
function leading({ text, clause }: Word, possible: boolean, before: Rich, after: string): Rich {
	const asks = openQuestion(before.text, after);
	if (clause === 'when') return join(before, asks === '?' ? ' 어떻게 되나?' : asks);
	if ((!possible && !isDeed(text)) || /["'”’」]$/.test(before.text)) return join(before, ' → ?');
	const supposed = asSubject(before);
	return supposed
		? join(supposed, asks === '?' ? '하면 어떻게 되나?' : `하면${asks}`)
		: join(before, ' → ?');
}
