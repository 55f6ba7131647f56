/**
 * D2 for `A -> B`: one arrow between two phrases leads from a condition to what follows.
 */
import { cut, join, type Rich } from '../inline/rich.ts';
import { isDeed } from '../words/korean.ts';
import { questioned } from './asking.ts';
import type { Condition } from './d2-condition.ts';
import type { Subject } from './subject.ts';
import { textOf } from './pieces.ts';

const arrows = new Set(['->', '→', '=>', '⇒', '➔']);

export function arrowConditions({ statement, body }: Subject): readonly Condition[] {
	const { words } = statement;
	const at = words.findIndex((word, i) => i >= body && arrows.has(word.text));
	if (at < body + 2 || at > words.length - 3) return [];
	if (words.some((word, i) => i > at && arrows.has(word.text))) return [];
	const before = textOf(statement, { first: body, last: at });
	const after = textOf(statement, { first: at + 1, last: words.length });
	const back = statement.hangul
		? join('어떤 경우에 ', questioned(after), '?')
		: join(after, ': when?');
	return [
		{
			ahead: { prompt: leading(statement, body, at, before), answer: after },
			back: { prompt: back, answer: before }
		}
	];
}

/** `등록 가능 ->` asks `등록하면?` */
function leading(statement: Subject['statement'], from: number, at: number, before: Rich): Rich {
	const last = statement.words[at - 1]!.text;
	const deed = statement.words[at - 2]!.text;
	if (statement.words[at - 1]!.clause === 'when') return join(before, '?');
	if (last === '가능' && at - 2 >= from && isDeed(deed))
		return join(cut(before, 0, before.text.length - last.length), '하면?');
	return join(before, isDeed(last) ? '하면?' : ' → ?');
}
