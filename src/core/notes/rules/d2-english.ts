/**
 * D2 for English sentences: `If X, Y` and `Y when X`.
 */
import type { Statement, Word } from '../facts/statement.ts';
import { CODE, join, type Rich } from '../inline/rich.ts';
import { isProse, type Condition } from './d2-condition.ts';
import { contrastAt, hasVerb, isMainClause, pointsElsewhere } from './english-clauses.ts';
import { textOf } from './pieces.ts';
import type { Subject } from './subject.ts';
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
/** Conjunctions inside a sentence, and how to ask for what follows them. */
const inner = new Map([
	['if', ' if what?'],
	['when', ' when?'],
	['unless', ' unless what?'],
	['until', ' until when?'],
	['because', ': why?']
]);

/** Verbs after which `if` and `when` mean "whether" and "at which time". */
const askingVerbs = new Set(
	'check checks see sees know knows determine determines verify ask asks decide decides test tests tell tells whether define defines specify choose'.split(
		' '
	)
);
const pronouns = wordSet(
	'it they its their them he she this that these those one both all none any so'
);

/** Words of a story rather than of a fact. */
const people = wordSet(
	"i i'm i've i'd my me you you're you've you'd your we we're we've our us let's lets"
);

function isPersonal(words: readonly Word[]): boolean {
	return words.some(({ text }) => people.has(text.toLowerCase().replace('’', "'")));
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
	const isWeak = isPersonal(statement.words);
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
	return isPersonal(words.slice(opener + 2));
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
	if (
		pronouns.has(words[from + 1]!.text.toLowerCase().replace(/['’].*/, '')) ||
		/^\d/.test(words[from + 1]!.text)
	)
		return null;
	if (insertions.has(words[comma + 1]!.text)) return null;
	const then = words[comma + 1]!.text === 'then' ? 1 : 0;
	const said = comma + 1 + then;
	if (pointsElsewhere(words.slice(said)) || isPersonal(words.slice(said))) return null;
	const conditionText = textOf(statement, { first: from, last: comma + 1 });
	const result = textOf(statement, { first: said, last: contrastAt(words, said) });
	const causes = /^(?:because|since)$/i.test(words[from]!.text);
	const asks = askedBehind(words[from]!.text.toLowerCase());
	const again = pronouns.has(words[said]!.text.toLowerCase());
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

/** Fewer words before a conjunction are no clause. */
const MIN_MAIN = 3;

/** `Y when X`: Y asks for X. */
function embedded(statement: Statement, from: number, context: Rich | null): Condition | null {
	const { words } = statement;
	const at = words.findIndex((word, i) => i >= from + 2 && inner.has(word.text));
	if (at < 0 || words.length - at < 3 || words[at - 1]!.tail !== '') return null;
	if (
		/^(?:useful|helpful|handy|not|and|or|but|up|as|even|only|except|mostly|mainly|largely|partly|simply|just|which|that|who|for|is|are|be)$/.test(
			words[at - 1]!.text
		)
	)
		return null;
	if (at - from < MIN_MAIN - Number(context !== null) || /^\d+$/.test(words[at - 1]!.text))
		return null;
	if (leans(words[from]!) || /^and$|ing$/.test(words[at + 1]!.text)) return null;
	if (words.slice(from, at).some(({ text }) => /^(?:them|these|those|this|following)$/i.test(text)))
		return null;
	if (context === null && !isMainClause(words.slice(from, at))) return null;
	if (context === null && words[at]!.text !== 'because' && !hasVerb(words.slice(at + 1)))
		return null;
	if (words.slice(from, at).some((word) => askingVerbs.has(word.text.toLowerCase()))) return null;
	const main = textOf(statement, { first: from, last: at });
	const because = words[at]!.text === 'because' && words[at + 1]!.text === 'of';
	const answer = textOf(statement, { first: at + (because ? 2 : 1), last: words.length });
	const prompt = join(context ?? '', main, inner.get(words[at]!.text)!);
	return { ahead: { prompt, answer }, back: null };
}

/** A sentence that begins with one of these has lost its subject. */
const modals = wordSet(
	"can cannot can't could may might must should will would is are was were has have"
);

/** Whether a sentence begins with a word that stands for something said before, or without one. */
function leans({ text }: Word): boolean {
	const word = text.toLowerCase();
	return (
		pronouns.has(word) || modals.has(word) || /^(?:for|note|keep|meanwhile|see|use)$/.test(word)
	);
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
