/**
 * D2 for English sentences: `If X, Y`, `Y because X`, `X, so Y`.
 */
import type { Statement, Word } from '../facts/statement.ts';
import { CODE, join, type Rich } from '../inline/rich.ts';
import { isProse, type Condition } from './d2-condition.ts';
import { contrastAt, isMainClause, pointsElsewhere } from './english-clauses.ts';
import { textOf } from './pieces.ts';
import type { Subject } from './subject.ts';
import { isAuxiliary, isPersonal, isPronoun } from '../words/english.ts';
import { wordSet } from '../words/word-set.ts';

const openers = new Set([
	'if',
	'when',
	'whenever',
	'once',
	'unless',
	'after',
	'without',
	'because',
	'since'
]);
/** Whether a word stands for something said before, or for some of it. */
function leansBack(word: string): boolean {
	return isPronoun(word) || /^(?:one|both|all|none|any|so)$/i.test(word);
}

/** Whether words tell a story rather than a fact. */
function tellsOfPeople(words: readonly Word[]): boolean {
	return words.some(({ text }) => isPersonal(text));
}

export function englishConditions({ statement, body, keyed }: Subject): readonly Condition[] {
	const first = statement.words[body]?.text.toLowerCase();
	if (first === undefined || /[:：]$/.test(statement.text)) return [];
	const context = keyed && body > 0 ? join(keyed.key, ' ') : null;
	const isOpened = openers.has(first);
	const found = isOpened
		? opened(statement, body)
		: (embedded(statement, body, context) ?? consequence(statement, body));
	if (!found) return [];
	if (isMereWord(found.ahead.answer)) return [];
	const isWeak = tellsOfPeople(statement.words);
	if (isWeak && (!isOpened || isProse(statement) || isStory(statement.words, body))) return [];
	return [isWeak ? { ...found, back: null, isWeak } : found];
}

/** `fine`, which may follow from anything; not `None` in code. */
function isMereWord({ text, runs }: Rich): boolean {
	return /^[a-z'’]+[.!]?$/.test(text) && !runs.some(({ marks }) => marks & CODE);
}

/** Whether a condition tells of more than what the reader does: `If a cop pulled you over`. */
function isStory(words: readonly Word[], opener: number): boolean {
	const [you, verb] = words.slice(opener + 1);
	if (you?.text.toLowerCase() !== 'you' || /ed$|^(?:had|were|got|went)$/.test(verb?.text ?? ''))
		return true;
	return tellsOfPeople(words.slice(opener + 2));
}

/** Behind a comma one of these begins something else than what follows from a condition. */
const insertions = wordSet(
	'and or like such which especially e.g i.e after before when while if unless even including with without as where'
);

/** `If X, Y`: X asks for Y. */
function opened(statement: Statement, from: number): Condition | null {
	const { words } = statement;
	const comma = words.findIndex((word, i) => i > from && word.tail.includes(','));
	if (comma < from + 2 || words.length - comma < 3) return null;
	const subject = words[from + 1]!.text;
	if (leansBack(subject) || /^\d/.test(subject)) return null;
	if (insertions.has(words[comma + 1]!.text)) return null;
	const then = words[comma + 1]!.text === 'then' ? 1 : 0;
	const said = comma + 1 + then;
	if (pointsElsewhere(words.slice(from)) || tellsOfPeople(words.slice(said))) return null;
	const conditionText = textOf(statement, { first: from, last: comma + 1 });
	const result = textOf(statement, { first: said, last: contrastAt(words, said) });
	const causes = /^(?:because|since)$/i.test(words[from]!.text);
	const asks = askedBehind(words[from]!.text.toLowerCase());
	const again = leansBack(words[said]!.text);
	const back = { prompt: join(result, ': why?'), answer: conditionText };
	return {
		ahead: { prompt: join(conditionText, asks), answer: result },
		back: again || !causes ? null : back
	};
}

/** How to go on behind a condition that begins with `opener`. */
function askedBehind(opener: string): string {
	if (opener === 'because' || opener === 'since') return ', what follows?';
	return opener === 'after' || opener === 'without' ? ', what happens?' : ', then what?';
}

/** Conjunctions inside a sentence, and how to ask for what follows; `when` and `if` bind to anything. */
const inner = new Map([
	['unless', ' unless what?'],
	['until', ' until when?'],
	['because', ': why?']
]);

/** Fewer words before a conjunction are no clause. */
const MIN_MAIN = 3;

/** `Y because X`: Y asks for X. */
function embedded(statement: Statement, from: number, context: Rich | null): Condition | null {
	const { words } = statement;
	const at = words.findIndex(({ text }, i) => i >= from + 2 && inner.has(text));
	if (at < 0 || words.length - at < 3 || words[at - 1]!.tail !== '') return null;
	const before = words.slice(from, at);
	if (before.length < MIN_MAIN - Number(context !== null) || leans(before[0]!)) return null;
	if (limiting.has(before.at(-1)!.text) || pointsElsewhere(before)) return null;
	if (context === null && !isMainClause(before)) return null;
	const main = textOf(statement, { first: from, last: at });
	const first = at + (words[at + 1]!.text === 'of' ? 2 : 1);
	const answer = textOf(statement, { first, last: words.length });
	const prompt = join(context ?? '', main, inner.get(words[at]!.text)!);
	return { ahead: { prompt, answer }, back: null };
}

/** Before a conjunction these say that there is more to it. */
const limiting = wordSet(
	'not and or but even only mostly mainly largely partly simply just is are be'
);

/** Whether a sentence begins with a word that stands for something said before, or without its subject. */
function leans({ text }: Word): boolean {
	if (leansBack(text) || isAuxiliary(text)) return true;
	return /^(?:for|note|keep|meanwhile|see|use)$/i.test(text);
}

/** `X, so Y`: X asks for Y. */
function consequence(statement: Statement, from: number): Condition | null {
	if (isProse(statement)) return null;
	const { words } = statement;
	const at = words.findIndex((word, i) => i > from + 1 && word.text === 'so');
	if (at < 0 || words.length - at < 3 || !words[at - 1]!.tail.includes(',')) return null;
	if (words[at + 1]!.text === 'that' || leans(words[from]!)) return null;
	const cause = textOf(statement, { first: from, last: at });
	const answer = textOf(statement, { first: at + 1, last: words.length });
	return {
		ahead: { prompt: join(cause, ': what follows?'), answer },
		back: { prompt: join(answer, ': why?'), answer: cause }
	};
}
