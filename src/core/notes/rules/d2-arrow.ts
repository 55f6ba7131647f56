/**
 * D2 for `A -> B`: one arrow between two phrases leads from a condition to what follows.
 */
import type { Word } from '../facts/statement.ts';
import { join, type Rich } from '../inline/rich.ts';
import { isDeed, isPredicate } from '../words/korean.ts';
import { openQuestion, questioned } from './asking.ts';
import { asSubject, isCue, isExact, MAX_PROMPT } from './conditions.ts';
import { isProse, type Condition } from './d2-condition.ts';
import type { Subject } from './subject.ts';
import { textOf } from './pieces.ts';

const arrows = new Set(['->', '→', '=>', '⇒', '➔']);

export function arrowConditions({ statement, body }: Subject): readonly Condition[] {
	const { words, breadcrumb } = statement;
	if (isProse(statement)) return [];
	if (change.test(breadcrumb.at(-1) ?? '')) return [];
	const at = words.findIndex((word, i) => i >= body && arrows.has(word.text));
	if (at < body + 2) return [];
	const isChoice = words[at - 1]!.clause === 'when';
	if (at > words.length - (isChoice ? 2 : 3)) return [];
	if (words.some((word, i) => i > at && arrows.has(word.text))) return [];
	const possible = words[at - 1]!.text === '가능' && isDeed(words[at - 2]!.text);
	const before = textOf(statement, { first: body, last: possible ? at - 1 : at });
	const after = textOf(statement, { first: at + 1, last: words.length });
	if (
		isSample(before.text) ||
		/ : /.test(after.text) ||
		named.test(after.text) ||
		/거나$/.test(before.text)
	)
		return [];
	const leads = isDeed(words[at - 1]!.text) || isChoice || possible;
	const back = statement.hangul && leads ? backTo(after) : null;
	if (at - body <= MAX_NAMES && !leads) return [];
	const isTold = !leads && isPredicate(words[at - 1]!.text);
	return [
		{
			ahead: { prompt: leading(words[at - 1]!, possible, before, after.text), answer: after },
			back: back ? { prompt: back, answer: before } : null,
			isWeak: isTold || before.text.length > MAX_PROMPT
		}
	];
}

/** `A → B라는 주기를 가진다`, `A → B 순으로`: the arrow stands between names inside of a clause. */
const named = /이?라는\s|\s순(?:서로|으로)(?=\s|$)|의 (?:순서|과정|흐름)/;

/** Under such a title an arrow leads from what was to what came in its place. */
const change =
	/비교|개선|전환|변화|변경|마이그레이션|리팩토?링|레거시|도입 ?(?:전|후|효과)|\b(?:before|after|as-is|to-be|migrat\w*|refactor\w*|legacy|improve\w*)\b/i;

/** So few words name a thing rather than tell what leads to another. */
const MAX_NAMES = 2;

function backTo(result: Rich): Rich | null {
	const asks = questioned(result);
	return isExact(result.text) && isCue(result.text, asks.text)
		? join('어떤 경우에 ', asks, '?')
		: null;
}

/** What stands in brackets, is compared, or has figures is a case that somebody made up. */
function isSample(before: string): boolean {
	return /^[(（[][^()（）[\]]*[)）\]]$|\bvs\b|[$€£₩]\s?\d|\d(?:%|원|달러)|(?:^|\s)\d[\d.,]*(?:개|명|번)?$/i.test(
		before
	);
}

/** What is chosen in a case rather than what happens in it. */
function isName(after: string): boolean {
	const words = after.split(' ');
	const last = words.at(-1)!;
	return words.length <= MAX_NAMES && !isDeed(last) && !isPredicate(last);
}

/** `등록 가능 ->` asks `등록하면?`: that it can be done goes without saying. */
function leading({ text, clause }: Word, possible: boolean, before: Rich, after: string): Rich {
	const asks = openQuestion(before.text, after);
	if (clause === 'when' && isName(after)) return join(before, ' → ?');
	if (clause === 'when') return join(before, asks === '?' ? ' 어떻게 되나?' : asks);
	if ((!possible && !isDeed(text)) || /["'”’」]$/.test(before.text)) return join(before, ' → ?');
	const supposed = asSubject(before);
	return supposed
		? join(supposed, asks === '?' ? '하면 어떻게 되나?' : `하면${asks}`)
		: join(before, ' → ?');
}
