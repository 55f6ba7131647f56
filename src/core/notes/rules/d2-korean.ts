/**
 * D2 for Korean sentences. The last condition of a clause asks for the rest of the clause, so
 * that the answer is short; a contrast asks for its second half.
 */
import type { Statement, Word } from '../facts/statement.ts';
import { join, type Rich } from '../inline/rich.ts';
import { isDefinition, isTopic, supposition, type Clause } from '../words/korean.ts';
import { ask, questioned, told } from './asking.ts';
import { clauses, type ClausePart } from './clauses.ts';
import { isProse, type Condition } from './d2-condition.ts';
import { changed, textOf } from './pieces.ts';
import type { Subject } from './subject.ts';

export function koreanConditions({ statement, body, keyed }: Subject): readonly Condition[] {
	if (isProse(statement) && isTold(statement.words.at(-1)?.text ?? '')) return [];
	const parts = clauses(statement.words, body);
	const context = keyed && body > 0 ? keyed.key : null;
	return parts.flatMap((part, i) => {
		const before = parts[i - 1] ?? null;
		const found =
			conditionIn(statement, part, before, context) ?? contrast(statement, part, before);
		return found ? [found] : [];
	});
}

/** What was or would be belongs to a story. */
function isTold(last: string): boolean {
	return /(?:[했었았였겠]다|것이다)$/.test(last);
}

function conditionIn(
	statement: Statement,
	part: ClausePart,
	before: ClausePart | null,
	context: Rich | null
): Condition | null {
	const at = splitOf(statement, part);
	if (at === null) return null;
	const kind = statement.words[at]!.clause!;
	const background = before?.link === 'background';
	const stretch = { first: background ? before.first : part.first, last: at + 1 };
	const result = { first: at + 1, last: part.last, link: part.link };
	const supposed = changed(statement, stretch, changeOf(statement, at, kind));
	const opening = join(context ?? '', context ? ' ' : '', supposed);
	const { question, answer } = ask(statement, result, opening.text);
	if (isThing(statement, part, result.first) || isBare(opening.text)) return null;
	const concedes = /(?:더라도|에도)$/.test(statement.words[at]!.text);
	return {
		ahead: { prompt: join(opening, question), answer },
		back: background || concedes ? null : back(statement, part, at, context),
		isWeak: isCircular(opening.text, answer.text) || isStory(opening.text, answer.text)
	};
}

/** Whether a clause says what something is, by a condition within: 로그인할 때 주는 키. */
function isThing({ words }: Statement, { last, link }: ClausePart, from: number): boolean {
	if (link !== null) return false;
	return isDefinition(words.slice(Math.min(from, last - 3), last).map(({ text }) => text));
}

/** `아니면`, `이때는`: nothing to go by. */
function isBare(opening: string): boolean {
	return (
		opening.length < 4 ||
		/^(?:그렇지|그러지) 않/.test(opening) ||
		!/[\s]|[A-Za-z]{2}|[가-힣]{4}/.test(opening)
	);
}

/** `연결을 하면` → `service 연결` */
function isCircular(opening: string, answer: string): boolean {
	const words = answer.split(' ');
	return words.length <= 2 && opening.includes(words.at(-1)!);
}

const MAX_STORY = 40;

/** A long answer to two words may be anything. */
function isStory(opening: string, answer: string): boolean {
	return answer.length > MAX_STORY && opening.split(' ').length <= 2;
}

function changeOf(statement: Statement, at: number, kind: Clause) {
	return kind === 'means' ? supposition(statement.words[at]!.text) : { cut: 0, add: '' };
}

/** The word that ends the last condition of the clause with something to ask for behind it. */
function splitOf({ words }: Statement, { first, last }: ClausePart): number | null {
	for (let i = last - 2; i >= first; i--) {
		const end = words[i]!.clause;
		if (end !== 'when' && end !== 'cause' && end !== 'means') continue;
		if (isContent(words, i + 1, last)) return i;
	}
	return null;
}

/** Whether a rest says something: `된다` and `안 된다` only permit or forbid. */
function isContent(words: readonly Word[], first: number, last: number): boolean {
	const word = words[first];
	if (first >= last || !word) return false;
	const second = first + 1 < last ? words[first + 1]!.text : '';
	if (/^(?:된다|됨|되|안된|안됨|안되|좋|충분|하는데|하지만)/.test(word.text + second)) return false;
	return last - first >= 2 || word.text.length >= 5;
}

/** A longer result is no cue for its condition, in UTF-16 code units. */
const MAX_RESULT = 45;

const asksBack: Partial<Record<Clause, string>> = {
	when: '어떤 경우에 ',
	cause: '왜 ',
	means: '어떻게 '
};

function back(statement: Statement, part: ClausePart, at: number, context: Rich | null) {
	const { words } = statement;
	const result = told(statement, { ...part, first: at + 1 });
	if (result.text.length > MAX_RESULT || result.text.includes('(')) return null;
	const change = words[at]!.text.endsWith('해서') ? { cut: 2, add: '' } : { cut: 0, add: '' };
	const condition = changed(statement, { first: part.first, last: at + 1 }, change);
	const asks = questioned(result);
	if (/[다고음]$/.test(asks.text) || isDefinition(result.text.split(' '))) return null;
	const prompt = join(asksBack[words[at]!.clause!] ?? '', asks, '?');
	return { prompt, answer: join(context ?? '', context ? ' ' : '', condition) };
}

/** `A는 되지만 B는 …`: the first half and the topic of the second ask for the rest. */
function contrast(
	statement: Statement,
	part: ClausePart,
	before: ClausePart | null
): Condition | null {
	if (before?.link !== 'contrast') return null;
	const { words } = statement;
	const topic = part.first + 1 < part.last && isTopic(words[part.first]!.text);
	const first = topic ? part.first + 1 : part.first;
	if (!isContent(words, first, part.last)) return null;
	const prompt = textOf(statement, { first: before.first, last: first });
	return {
		ahead: { prompt: join(prompt, '?'), answer: told(statement, { ...part, first }) },
		back: null
	};
}
