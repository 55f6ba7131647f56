/**
 * D2 for English sentences: `If X, Y` and `Y when X`.
 */
import type { Statement } from '../facts/statement.ts';
import { join, type Rich } from '../inline/rich.ts';
import type { Condition } from './d2-condition.ts';
import { textOf } from './pieces.ts';
import type { Subject } from './subject.ts';

const openers = new Set([
	'if',
	'when',
	'whenever',
	'once',
	'unless',
	'after',
	'without',
	'because',
	'since',
	'while'
]);
const inner = new Map([
	['if', 'when?'],
	['when', 'when?'],
	['unless', 'when?'],
	['until', 'until when?'],
	['because', 'why?']
]);

/** Verbs after which `if` and `when` mean "whether" and "at which time". */
const askingVerbs = new Set(
	'check checks see sees know knows determine determines verify ask asks decide decides test tests tell tells whether define defines specify choose'.split(
		' '
	)
);
const pronouns = new Set('it they its their them he she this that these those one'.split(' '));

export function englishConditions({ statement, body }: Subject): readonly Condition[] {
	const { words } = statement;
	const first = words[body]?.text.toLowerCase();
	if (first === undefined) return [];
	const found = openers.has(first) ? opened(statement, body) : embedded(statement, body);
	return found ? [found] : [];
}

/** `If X, Y`: X asks for Y. */
function opened(statement: Statement, from: number): Condition | null {
	const { words } = statement;
	const comma = words.findIndex((word, i) => i > from && word.tail.includes(','));
	if (comma < from + 1 || words.length - comma < 3) return null;
	const conditionText = textOf(statement, { first: from, last: comma + 1 });
	const result = textOf(statement, { first: comma + 1, last: words.length });
	return {
		ahead: { prompt: join(conditionText, ', then what?'), answer: result },
		back: backTo(statement, comma + 1, result, conditionText)
	};
}

/** `Y when X`: Y asks for X. */
function embedded(statement: Statement, from: number): Condition | null {
	const { words } = statement;
	const at = words.findIndex((word, i) => i > from + 2 && inner.has(word.text));
	if (at < 0 || words.length - at < 3 || words[at - 1]!.tail !== '') return null;
	if (words.slice(from, at).some((word) => askingVerbs.has(word.text.toLowerCase()))) return null;
	const restricts = /^(?:only|even|except)$/.test(words[at - 1]!.text);
	const first = restricts ? at - 1 : at;
	const main = textOf(statement, { first: from, last: first });
	const answer = textOf(statement, { first, last: words.length });
	return {
		ahead: { prompt: join(main, `: ${inner.get(words[at]!.text)}`), answer },
		back: null
	};
}

function backTo(statement: Statement, from: number, result: Rich, condition: Rich) {
	const first = statement.words[from]!.text.toLowerCase();
	if (pronouns.has(first)) return null;
	return { prompt: join(result, ': when?'), answer: condition };
}
