/**
 * A statement: one sentence of an item or a paragraph, the unit that facts are made of and rules
 * look at.
 */
import type { Span } from '../../base/diagnostic.ts';
import { readPhrase } from '../inline/phrase.ts';
import { CODE, cut, isSpace, sourceOffset, splitAt, type Rich, type Run } from '../inline/rich.ts';
import { crumbsBelow, phraseOf, type Outline, type OutlineNode } from '../outline/node.ts';
import { isWordCode } from '../inline/spans.ts';
import type { Language } from '../types.ts';
import { clauseEnd, endsInHangul, isHangul, type Clause } from '../words/korean.ts';

export type Word = {
	/** Without punctuation around it; code and links read as placeholders. */
	readonly text: string;
	/** With its punctuation: offsets into the statement's text. */
	readonly start: number;
	readonly end: number;
	/** Punctuation behind it, such as `,` or `).`. */
	readonly tail: string;
	/** The kind of Korean clause that ends with it. */
	readonly clause: Clause | null;
};

/** A stretch of a note with its place: all that a card needs to know of where it comes from. */
export type Passage = {
	readonly node: OutlineNode;
	readonly rich: Rich;
	readonly text: string;
	/** The language to ask in. */
	readonly lang: Language;
	/** Whether it is a Korean sentence; if not, English grammar is looked for. */
	readonly hangul: boolean;
	readonly breadcrumb: readonly string[];
	readonly lines: readonly [first: number, last: number];
	readonly span: Span;
};

/** A passage prepared for rules. */
export type Statement = Passage & {
	/** The text with every letter of code and links masked; as long as the text. */
	readonly mask: string;
	readonly words: readonly Word[];
};

/** Stands for a letter of code or of a link. */
const MASK = '\ufffc';

/** What all statements of a note share. `lineOf` gives the 1-based line of an offset. */
export type NoteContext = {
	readonly outline: Outline;
	/** What stands first in every breadcrumb. */
	readonly title: string;
	/** Whether its author gave it the title, rather than a file or a heading its name. */
	readonly isTitled: boolean;
	readonly lang: Language;
	readonly lineOf: (offset: number) => number;
};

/** The sentences of a node, in order; none for an empty one. */
export function statementsOf(context: NoteContext, node: OutlineNode): readonly Statement[] {
	const { rich } = phraseOf(context.outline.source, node);
	const mask = masked(rich);
	if (!mayEnd.test(mask) || sentenceEnd(mask, 0) === mask.length)
		return rich.text.trim() ? [wholeStatement(context, node)] : [];
	return splitAt(rich, sentenceEnds(mask)).flatMap((part) => {
		const sentence = cut(part, 0, part.text.length);
		if (!sentence.text) return [];
		const span = spanOf(sentence);
		return [createStatement(context, node, sentence, span, linesOf(context, span))];
	});
}

/** All of a node as one statement. */
export function wholeStatement(context: NoteContext, node: OutlineNode): Statement {
	const { rich } = phraseOf(context.outline.source, node);
	return createStatement(context, node, rich, node.content, node.lines);
}

/** All of a node, for cards that its author wrote. */
export function wholePassage(context: NoteContext, node: OutlineNode): Passage {
	const { rich } = phraseOf(context.outline.source, node);
	return createPassage(context, node, rich, node.content, node.lines);
}

/** All of a node under another text: the title of a note, a question with its answer. */
export function passageOf(context: NoteContext, node: OutlineNode, rich: Rich): Passage {
	return createPassage(context, node, rich, node.content, node.lines);
}

/** A statement that stands in a node without being all of it, such as a comment in code. */
export function statementAt(context: NoteContext, node: OutlineNode, span: Span): Statement {
	const { rich } = readPhrase(context.outline.source, span.start, span.end);
	return createStatement(context, node, rich, span, linesOf(context, span));
}

/** A passage prepared for rules. */
export function statementOf(passage: Passage): Statement {
	const mask = masked(passage.rich);
	return { ...passage, mask, words: wordsOf(mask) };
}

/** The same statement from an offset into its text on. */
export function statementFrom(statement: Statement, from: number): Statement {
	const rich = cut(statement.rich, from, statement.text.length);
	const start = statement.text.length - statement.text.slice(from).trimStart().length;
	const words = statement.words
		.filter((word) => word.start >= start)
		.map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
	const mask = statement.mask.slice(start, start + rich.text.length);
	return { ...statement, rich, text: rich.text, mask, words };
}

function createPassage(
	context: NoteContext,
	node: OutlineNode,
	rich: Rich,
	span: Span,
	lines: readonly [first: number, last: number]
): Passage {
	const { parent } = node;
	const { text } = rich;
	const hangul = anyHangul.test(text);
	const lang = hangul ? 'ko' : context.lang;
	const breadcrumb = parent ? crumbsBelow(context.outline.source, parent, context.title) : [];
	return { node, rich, text, lang, hangul, breadcrumb, lines, span };
}

function createStatement(
	context: NoteContext,
	node: OutlineNode,
	rich: Rich,
	span: Span,
	lines: readonly [first: number, last: number]
): Statement {
	const passage = createPassage(context, node, rich, span, lines);
	const { text, lang, hangul, breadcrumb } = passage;
	const mask = masked(rich);
	const words = wordsOf(mask);
	return { node, rich, text, lang, hangul, breadcrumb, lines, span, mask, words };
}

const anyHangul = /[가-힣]/;

function spanOf(rich: Rich): Span {
	const start = sourceOffset(rich, 0);
	return { start, end: sourceOffset(rich, rich.text.length - 1) + 1 };
}

function linesOf({ lineOf }: NoteContext, { start, end }: Span): readonly [number, number] {
	return [lineOf(start), lineOf(end - 1)];
}

function masked(rich: Rich): string {
	if (!rich.runs.some(isMasked)) return rich.text;
	return rich.runs.map((run) => (isMasked(run) ? MASK.repeat(run.text.length) : run.text)).join('');
}

function isMasked({ marks, href }: Run): boolean {
	return (marks & CODE) !== 0 || href !== null;
}

function sentenceEnds(mask: string): readonly number[] {
	const ends: number[] = [];
	for (let at = 0; at < mask.length;) {
		at = sentenceEnd(mask, at);
		ends.push(at);
	}
	return ends;
}

/** What a sentence may end with before another one: most lines are one sentence. */
const mayEnd = /[.!?](?=[ \n])|[。\n]/;

/**
 * Where the sentence that starts at `from` ends: at `. `, `다. `, `。` and hard breaks; not after
 * `e.g.` or a number.
 */
function sentenceEnd(mask: string, from: number): number {
	for (let at = from; at < mask.length; at++) {
		const code = mask.charCodeAt(at);
		const isMark = code === 46 || code === 33 || code === 63;
		if (isMark ? endsSentence(mask, at) : code === 0x3002 || code === 10) return at + 1;
	}
	return mask.length;
}

function endsSentence(mask: string, at: number): boolean {
	if (at + 1 === mask.length) return true;
	const next = mask.charCodeAt(at + 1);
	if (next !== 32 && next !== 10) return false;
	if (/^\s[=<>≤≥≠]\s/.test(mask.slice(at + 1, at + 4))) return false;
	if (mask[at] !== '.' || isHangul(mask.charCodeAt(at - 1))) return true;
	const word = /[^\s(]*$/.exec(mask.slice(Math.max(0, at - 12), at))![0];
	if (/^(?:e\.g|i\.e|vs|cf|etc|Mr|Dr|No|ex|\d+|[A-Za-z])$/.test(word)) return false;
	return !/^\s*[a-z]/.test(mask.slice(at + 1, at + 4));
}

/** Cuts at white space; punctuation is set apart from the word it clings to. */
function wordsOf(mask: string): readonly Word[] {
	const words: Word[] = [];
	let before = '';
	for (let at = 0; at < mask.length;) {
		if (isSpace(mask.charCodeAt(at))) {
			at++;
			continue;
		}
		let end = at;
		while (end < mask.length && !isSpace(mask.charCodeAt(end))) end++;
		const word = createWord(mask, at, end, before);
		words.push(word);
		before = word.text;
		at = end;
	}
	return words;
}

const opening = '("\'“‘「『[〈《';
const closing = ',.;:!?)"\'”’」』]〉》…。，';

/** `before` is the word before. */
function createWord(mask: string, start: number, end: number, before: string): Word {
	let from = start;
	let to = end;
	while (from < to && !isLetter(mask.charCodeAt(from)) && opening.includes(mask[from]!)) from++;
	while (to > from && !isLetter(mask.charCodeAt(to - 1)) && closing.includes(mask[to - 1]!)) to--;
	const text = mask.slice(from, to);
	const clause = endsInHangul(text) ? clauseEnd(text, before) : null;
	return { text, start, end, tail: to === end ? '' : mask.slice(to, end), clause };
}

function isLetter(code: number): boolean {
	return isHangul(code) || isWordCode(code);
}
