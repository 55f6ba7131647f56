/**
 * D3, a suggestion: what is said about a topic, `A는 B` or `A is B`. Clauses that D2 asks about,
 * contrasts included, are left to it.
 *
 * Known junk, kept out: 는 behind a verb (있는, 되는) names no topic; prose outside of lists.
 */
import type { Statement } from '../facts/statement.ts';
import { join, type Rich } from '../inline/rich.ts';
import { isTopic } from '../words/korean.ts';
import { told } from './asking.ts';
import { clauses, type ClausePart } from './clauses.ts';
import { textOf } from './pieces.ts';
import { basic, type Proposal } from './rule.ts';
import type { Subject } from './subject.ts';

/** A topic stands among the first words of its clause. */
const MAX_TOPIC_WORDS = 4;

export function topic({ statement, keyed, body }: Subject): readonly Proposal[] {
	if (keyed || statement.node.kind !== 'item') return [];
	return statement.hangul ? koreanTopics(statement, body) : englishTopic(statement);
}

function koreanTopics(statement: Statement, body: number): readonly Proposal[] {
	return clauses(statement.words, body)
		.filter((_, i, parts) => parts[i - 1]?.link !== 'contrast')
		.flatMap((part) => koreanTopic(statement, part) ?? [])
		.map(([prompt, answer], i) => propose(statement, i, prompt, answer));
}

function koreanTopic(statement: Statement, part: ClausePart): [readonly [Rich, Rich]] | null {
	const { words } = statement;
	for (let i = part.first; i < part.last; i++) {
		const end = words[i]!.clause;
		if (i < part.last - 1 && (end === 'when' || end === 'cause' || end === 'means')) return null;
	}
	const at = topicAt(statement, part);
	if (at === null) return null;
	const prompt = join(textOf(statement, { first: part.first, last: at + 1 }), '?');
	return [[prompt, told(statement, { ...part, first: at + 1 })]];
}

/** The last topic among the first words: `같은 namespace 안에서는 service는`. */
function topicAt({ words }: Statement, { first, last }: ClausePart): number | null {
	for (let i = Math.min(first + MAX_TOPIC_WORDS, last - 1) - 1; i >= first; i--)
		if (isTopic(words[i]!.text)) return i;
	return null;
}

function englishTopic(statement: Statement): readonly Proposal[] {
	const { words } = statement;
	const verb = words.findIndex((word) => word.text === 'is' || word.text === 'are');
	if (verb < 1 || verb > MAX_TOPIC_WORDS || words.length - verb < 3) return [];
	const subjectWords = words.slice(0, verb);
	if (subjectWords.some(({ text, tail }) => tail !== '' || relatives.has(text))) return [];
	const subject = textOf(statement, { first: 0, last: verb });
	const answer = textOf(statement, { first: verb + 1, last: words.length });
	const is = words[verb]!.text;
	const defines = /^(?:a|an|the|one)$/.test(words[verb + 1]!.text);
	const prompt = defines ? join(`What ${is} `, lowered(subject), '?') : join(subject, ` ${is} …?`);
	return [propose(statement, 0, prompt, answer)];
}

/** With one of these the subject is a sentence of its own. */
const relatives = new Set('what who which that when how where why whether'.split(' '));

/** `The port` in the middle of a question is `the port`. */
function lowered(subject: Rich): Rich {
	const article = /^(?:The|A|An|Each|Every|All) /.exec(subject.text)?.[0];
	if (!article || subject.runs[0]!.text.length < article.length) return subject;
	const [first, ...others] = subject.runs;
	const text = first!.text[0]!.toLowerCase() + first!.text.slice(1);
	return { text: text[0]! + subject.text.slice(1), runs: [{ ...first!, text }, ...others] };
}

function propose(statement: Statement, i: number, prompt: Rich, answer: Rich): Proposal {
	const slot = i === 0 ? 'topic' : `topic.${i + 1}`;
	return basic(statement, { rule: 'D3', status: 'suggested', slot }, prompt, answer);
}
