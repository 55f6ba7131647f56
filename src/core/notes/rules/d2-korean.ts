/**
 * D2 for Korean sentences. The last condition of a clause asks for the rest of the clause, so
 * that the answer is short; a contrast asks for its second half.
 */
import type { Statement, Word } from '../facts/statement.ts';
import { join, type Rich } from '../inline/rich.ts';
import {
	isAdnominal,
	isDeed,
	isDefinition,
	isPast,
	isTopic,
	marksObject,
	supposition
} from '../words/korean.ts';
import { isDangling } from '../words/anaphora.ts';
import { firstWord } from '../words/first-last.ts';
import { ask, questioned, told } from './asking.ts';
import { clauses, type ClausePart } from './clauses.ts';
import {
	closing,
	isBare,
	isCircular,
	isCue,
	isExact,
	isStory,
	isUnfinished,
	MAX_PROMPT,
	namesThing
} from './conditions.ts';
import { isProse, type Condition } from './d2-condition.ts';
import { changed, textOf } from './pieces.ts';
import type { Subject } from './subject.ts';

export function koreanConditions({ statement, body, keyed }: Subject): readonly Condition[] {
	const last = statement.words.at(-1)?.text ?? '';
	if (isProse(statement) || isPast(last) || last.endsWith('것이다')) return [];
	const parts = clauses(statement.words, body);
	const context = keyed && body > 0 ? keyed.key : null;
	return parts.flatMap((part, i) => {
		const before = parts[i - 1] ?? null;
		const found =
			conditionIn(statement, part, before, context) ?? contrast(statement, part, before);
		return found ? [found] : [];
	});
}

function conditionIn(
	statement: Statement,
	part: ClausePart,
	before: ClausePart | null,
	context: Rich | null
): Condition | null {
	const at = splitOf(statement, part);
	if (at === null || holdsAside(statement, part.first, at)) return null;
	const kind = statement.words[at]!.clause!;
	const background = before?.link === 'background';
	const first = background ? before.first : behindParallel(statement, part.first, at);
	const stretch = { first, last: at + 1 };
	const result = { first: at + 1, last: part.last, link: part.link };
	const isMeans = kind === 'means' && !isReason(statement, at, first);
	const supposed = changed(statement, stretch, changeOf(statement, at, isMeans));
	const opening = join(context ?? '', context ? ' ' : '', supposed);
	const { question, answer } = ask(statement, result, opening.text);
	if (isUnfinished(opening.text, answer.text) || /때문\S*$/.test(told(statement, result).text))
		return null;
	if (isThing(statement, part, result.first) || isBare(opening.text)) return null;
	if (describesNoun(statement.words, at)) return null;
	const isOpen = question.text === '?';
	if (isOpen && !namesThing(opening.text)) return null;
	const concedes = /(?:더라도|에도)$/.test(statement.words[at]!.text);
	return {
		ahead: {
			prompt: join(opening, isOpen ? closing(opening.text, answer.text) : question),
			answer
		},
		back: background || concedes ? null : back(statement, { ...part, first }, at, context),
		isWeak:
			opening.text.length > MAX_PROMPT ||
			/[이하되]고,\s/.test(opening.text) ||
			isReason(statement, at, first) ||
			isCircular(opening.text, answer.text) ||
			isStory(opening.text, answer.text)
	};
}

/** `설치 (안 될 경우 직접 입력) 과정 때문에`: another condition stands in parentheses within. */
function holdsAside({ words, mask }: Statement, first: number, at: number): boolean {
	return words.slice(first, at).some(({ clause, start }) => {
		if (clause === null || clause === 'background') return false;
		return mask.lastIndexOf('(', start) > mask.lastIndexOf(')', start);
	});
}

/** `A시 B, C시 D`: what leads to D begins behind the comma. */
function behindParallel({ words }: Statement, first: number, at: number): number {
	const condition = words.findIndex(({ clause }, i) => i >= first && clause === 'when');
	if (/의$/.test(words[condition - 1]?.text ?? '') && /^경우/.test(words[condition]!.text))
		return first;
	const comma = words.findIndex(({ tail }, i) => i > condition && i < at && tail.includes(','));
	return condition >= 0 && condition < at && comma > 0 ? comma + 1 : first;
}

/** Behind what is done 해서 tells how, behind what is so it tells why: 간편해서. */
function isReason({ words }: Statement, at: number, first: number): boolean {
	const { text, clause } = words[at]!;
	if (clause !== 'means' || !text.endsWith('해서')) return false;
	if (isDeed(text.slice(0, -2))) return false;
	return !words.slice(first, at).some((word) => marksObject(word.text));
}

/** Whether a clause says what something is, by a condition within: 로그인할 때 주는 키. */
function isThing({ words }: Statement, { last, link }: ClausePart, from: number): boolean {
	if (link !== null) return false;
	const said = words.slice(Math.min(from, last - 3), last).map(({ text }) => text);
	said.push(said.pop()!.replace(/(?:입니다|이다)$/, ''));
	return isDefinition(said);
}

/** `장애가 있을 때 발생하는 소리로, …`: the occasion belongs to the noun that is described. */
function describesNoun(words: readonly Word[], at: number): boolean {
	const next = words[at + 1]!.text;
	return /^(?:때(?!문)|경우)/.test(words[at]!.text) && next.endsWith('는') && isAdnominal(next);
}

function changeOf(statement: Statement, at: number, isMeans: boolean) {
	return isMeans ? supposition(statement.words[at]!.text) : { cut: 0, add: '' };
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

function asksBack(statement: Statement, first: number, at: number): string {
	const { text, clause } = statement.words[at]!;
	if (clause === 'cause' || isReason(statement, at, first)) return '왜 ';
	if (clause === 'means') return '어떻게 ';
	return /(?:후|후에|때|때는)$/.test(text) ? '언제 ' : '어떤 경우에 ';
}

function back(statement: Statement, part: ClausePart, at: number, context: Rich | null) {
	const { words } = statement;
	const result = told(statement, { ...part, first: at + 1 });
	if (result.text.length > MAX_RESULT || /\(|면 (?:된다|됩니다|됨)$/.test(result.text)) return null;
	if (words[at]!.clause === 'when' && !isExact(result.text)) return null;
	const isMeans = words[at]!.text.endsWith('해서') && !isReason(statement, at, part.first);
	const change = { cut: isMeans ? 2 : 0, add: '' };
	const condition = changed(statement, { first: part.first, last: at + 1 }, change);
	const asks = questioned(result);
	if (!isCue(result.text, asks.text) || isDefinition(result.text.split(' '))) return null;
	const { text } = condition;
	if (isDangling(firstWord(text)) || /[,，]|[하되이]고\s/.test(text) || isBare(text)) return null;
	const isCause = words[at]!.clause === 'cause';
	if (!isCause && words.slice(part.first, at).some(({ text }) => isTopic(text))) return null;
	const prompt = join(asksBack(statement, part.first, at), asks, '?');
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
	if (!topic || !isContent(words, first, part.last)) return null;
	if (isDefinition(words.slice(first, part.last).map(({ text }) => text))) return null;
	const prompt = textOf(statement, { first: before.first, last: first });
	return {
		ahead: { prompt: join(prompt, '?'), answer: told(statement, { ...part, first }) },
		back: null
	};
}
