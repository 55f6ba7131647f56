/**
 * Parts of a statement by words, with their last word changed where the grammar of a question
 * wants it.
 */
import type { Statement } from '../facts/statement.ts';
import { cut, join, slice, type Rich } from '../inline/rich.ts';
import type { Change } from '../words/korean.ts';
import type { Stretch } from './clauses.ts';

/** The text of words `first` up to `last`, without the punctuation behind the last one. */
export function textOf({ rich, words }: Statement, { first, last }: Stretch): Rich {
	if (first >= last) return { text: '', runs: [] };
	const end = words[last - 1]!;
	const closes = end.tail ? /^[)\]"'”’」』]*/.exec(end.tail)![0].length : 0;
	return cut(rich, words[first]!.start, end.end - end.tail.length + closes);
}

/** The same with the end of the last word changed. */
export function changed(statement: Statement, stretch: Stretch, change: Change): Rich {
	const text = textOf(statement, stretch);
	if (change.cut === 0) return text;
	const end = text.text.length - change.cut;
	return change.add ? join(slice(text, 0, end), change.add) : cut(text, 0, end);
}

/** `The port` in the middle of a question is `the port`. */
export function lowered(subject: Rich): Rich {
	const article = /^(?:The|A|An|Each|Every|All) /.exec(subject.text)?.[0];
	if (!article || subject.runs[0]!.text.length < article.length) return subject;
	return uncapitalized(subject);
}

/** A text with its first letter in lower case. */
export function uncapitalized(subject: Rich): Rich {
	const [first, ...others] = subject.runs;
	const text = first!.text[0]!.toLowerCase() + first!.text.slice(1);
	return { text: text[0]! + subject.text.slice(1), runs: [{ ...first!, text }, ...others] };
}
