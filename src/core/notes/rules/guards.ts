/**
 * What keeps a proposal from becoming a card: an answer that stands in the question or above it,
 * an answer too long to recall, a statement that says nothing out of its place.
 */
import type { Statement } from '../facts/statement.ts';
import type { OutlineNode } from '../outline/node.ts';
import { isDangling } from '../words/anaphora.ts';
import { isPronoun } from '../words/english.ts';
import { breaksOff, isHangul, isSubject } from '../words/korean.ts';
import { wordSet } from '../words/word-set.ts';
import { isContinuation } from './continuation.ts';

/** Longest answer that one card should ask for, in UTF-16 code units; above it a warning. */
export const LONG_ANSWER = 80;
/** Derived cards with longer answers are dropped. */
export const MAX_ANSWER = 400;
/** Longer lines are left to their author. */
export const MAX_LINE = 300;

/** Longest Korean ending that may follow a word without making another word of it. */
const MAX_ENDING = 2;

/** Lower case, letters and digits only, single spaces. */
export function bare(text: string): string {
	let words = '';
	everyBareWord(text, (word) => {
		words += words === '' ? word : ` ${word}`;
		return true;
	});
	return words;
}

/** The words of a text in lower case, letters and digits only. */
export function bareWords(text: string): readonly string[] {
	const words: string[] = [];
	everyBareWord(text, (word) => words.push(word) > 0);
	return words;
}

/** Whether all words of a text hold, read as by `bareWords`; the first that does not ends it. */
export function everyBareWord(text: string, holds: (word: string) => boolean): boolean {
	const lower = text.toLowerCase();
	for (let at = nextLetter(lower, 0); at < lower.length;) {
		let end = at + 1;
		while (end < lower.length && isLetter(lower, end)) end++;
		if (!holds(lower.slice(at, end))) return false;
		at = nextLetter(lower, end);
	}
	return true;
}

/**
 * Whether `answer` can be read in `text` as words of their own, whatever spaces and signs stand
 * between its letters there: `CA key` in `the CA-key`, `부하 분산` in `부하분산을`.
 */
export function reveals(text: string, answer: string): boolean {
	return spells(text.toLowerCase(), answer.toLowerCase());
}

/** The same of texts in lower case, of which one may be asked about often. */
export function spells(shown: string, wanted: string): boolean {
	const first = nextLetter(wanted, 0);
	if (first === wanted.length) return true;
	const letter = wanted[first]!;
	for (let at = shown.indexOf(letter); at >= 0; at = shown.indexOf(letter, at + 1)) {
		if (at > 0 && isLetter(shown, at - 1)) continue;
		const end = spelledEnd(shown, at, wanted, first);
		if (end > 0 && endsWord(shown, end)) return true;
	}
	return false;
}

/** Where the letters of `wanted` from `from` on end that `text` has from `at` on; -1 if it differs. */
function spelledEnd(text: string, at: number, wanted: string, from: number): number {
	let end = at;
	let next = from;
	while (text.charCodeAt(end) === wanted.charCodeAt(next)) {
		next = nextLetter(wanted, next + 1);
		if (next === wanted.length) return end + 1;
		end = nextLetter(text, end + 1);
	}
	return -1;
}

function nextLetter(text: string, from: number): number {
	let at = from;
	while (at < text.length && !isLetter(text, at)) at++;
	return at;
}

function isLetter(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
	return isHangul(code) || /[\p{L}\p{N}]/u.test(text[at]!);
}

function endsWord(text: string, end: number): boolean {
	let at = end;
	while (at < text.length && isHangul(text.charCodeAt(at))) at++;
	return at - end <= MAX_ENDING && (at === text.length || !isLetter(text, at));
}

/** Openers that lean on another sentence, fillers, questions, drawings: nothing to ask about. */
export function saysNothing(statement: Statement): boolean {
	const first = statement.words[0]?.text;
	if (isFragment(statement) || isContinuation(statement.mask)) return true;
	if (!first || isDangling(first) || isPronoun(first)) return true;
	if (danglingEnglish.has(first.toLowerCase())) return true;
	if (leadsOn.test(statement.text)) return true;
	if (statement.hangul && (isCutShort(statement) || isAim(statement) || isOwn(statement.text)))
		return true;
	return !twoLetters.test(statement.text) || drawing.test(statement.mask);
}

const leadsOn =
	/(?:[?？]|(?:다음과 같(?:다|습니다|음)|아래와 같(?:다|습니다|음)|(?:그렇지|그러하지|이렇지) 않(?:다|습니다|음)|as follows)[.:]?)$|(?:^|\s)(?:아래|위|다음)(?:와|과) ?같(?:이|은)\s/;
const twoLetters = /\p{L}{2}/u;
const drawing = /[│├└┌┐┘┤]|[-=+*_]{4}/;

/** A sentence that breaks off before its verb: `대부분의 DNA를`, `그룹에 의해`. */
function isCutShort({ text, words }: Statement): boolean {
	return words.at(-1)!.tail === '' && breaksOff(text);
}

/** `트랜잭션을 이해합니다`: what the reader is to do, by its title or for nobody else is said to do it. */
function isAim({ text, words, breadcrumb }: Statement): boolean {
	if (!aims.test(text)) return false;
	if (/(?:목표|목적)$/.test(breadcrumb.at(-1) ?? '')) return true;
	return !words.some((word) => isSubject(word.text));
}

const aims =
	/(?:이해(?:합니다|한다)|알아(?:봅니다|본다|보겠습니다)|살펴(?:봅니다|본다|보겠습니다)|그려(?:봅니다|봅시다))[.]?$/;

/** What its author felt, guessed, meant to do or did: `누적합 생각을 못 했다`, `세 가지 있는 것 같다`. */
export function isOwn(text: string): boolean {
	return own.test(text.slice(-OWN));
}

/** So many letters of an end show whose it is, in UTF-16 code units. */
const OWN = 16;
const own =
	/(?:것 같(?:다|음|습니다|아요)|싶(?:다|었다|음)|느꼈(?:다|음)|배웠(?:다|음|습니다)|알게 (?:되었다|됐다|됨)|(?:보려|려고|고자) ?(?:한다|함|합니다|했다)|수 있었(?:다|음|습니다)|못 ?했(?:다|음)|생각(?:했다|이다|이 들었다|을 했다)|(?:정리|공부|학습)했(?:다|음|습니다)|괜찮을 듯|헷갈(?:린다|림|렸다))[.!~]*$/;

/** Dated or timed lines, emoji by name, footnotes, template marks, tasks for the reader. */
function isFragment({ text, hangul }: Statement): boolean {
	if (leadingSigns.test(text) || (hangul && isBidding(text))) return true;
	if (/ow|ove|here/.test(text) && pointers.test(text)) return true;
	return /[{<}]/.test(text) && marks.test(text);
}

const leadingSigns =
	/^(?:->|-->|=>|→|⇒|—>|\[?\d{4}[-./]\d{1,2}[-./]\d{1,2}|\[?\d{1,2}:\d{2}|:[a-z_]+:|\[\^|v?\d+\.\d+\.\d+\b|TODO|FIXME)/;
/** Whether a Korean sentence asks its reader to do something. */
export function isBidding(text: string): boolean {
	return biddings.test(text);
}

const biddings = /(?:보세요|주세요|바라요|바랍니다|하시오|하라|해보자|보자|시다)[.!]?$/;
const pointers =
	/\b(?:see|shown|listed|described|example|examples|as) (?:below|above)\b|\bhere(?:'s| is| are)\b/;
const marks = /^\S+ \{[\w |[\]<>.]+\}|\{[%{#]|[%}#]\}|<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/;

const paired = /[()[\]`"]/;

/** Whether brackets, backticks or quotation marks were cut in two. */
export function isTorn(text: string): boolean {
	if (!paired.test(text)) return false;
	let round = 0;
	let square = 0;
	let ticks = 0;
	let quotes = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 40) round++;
		else if (code === 41) round--;
		else if (code === 91) square++;
		else if (code === 93) square--;
		else if (code === 96) ticks++;
		else if (code === 34) quotes++;
		if (round < 0 || square < 0) return true;
	}
	return round !== 0 || square !== 0 || ticks % 2 !== 0 || quotes % 2 !== 0;
}

const danglingEnglish = wordSet(
	'such here there however therefore thus so but and or also then see refer we note e.g i.e which who otherwise instead additionally furthermore moreover'
);

/**
 * What is no note: code by its indentation, tasks to tick off, settings, logs and tables of
 * contents that stand unfenced.
 */
export function isPassedOver(source: string, node: OutlineNode): boolean {
	const { kind, content, indent, inOutline, parent } = node;
	if (kind === 'text' && !inOutline && indent >= 4 && parent!.kind !== 'item') return true;
	if (kind === 'item' && isTicked(source, content.start)) return true;
	const letter = source.charCodeAt(content.start);
	if (letter === 91 && isLinkAlone(source.slice(content.start, content.end))) return true;
	return node.lines[0] < node.lines[1] && isMachineText(source.slice(content.start, content.end));
}

/** `- [ ]` and `- [x]` stand before a task. */
function isTicked(source: string, start: number): boolean {
	const code = source.charCodeAt(start - 2);
	return code === 93 && /\[[ xX]\] $/.test(source.slice(start - 4, start));
}

/** An entry of a list of links, or of a table of contents; what says more about it is kept. */
function isLinkAlone(text: string): boolean {
	return /^(?:!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\]))+$/.test(text);
}

/** Settings, log lines, shell sessions: at least half of the lines, and two of them. */
function isMachineText(text: string): boolean {
	const lines = text.split('\n');
	const found = lines.filter((line) => machineLine.test(line)).length;
	return found >= 2 && found * 2 >= lines.length;
}

const machineLine =
	/^\s*(?:(?:- )?["']?[a-z_][\w.$-]*["']?\s?[:=](?:\s[^가-힣]*)?[,{[]?$|\$ |[#%>]+ ?\w+ |\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d:\d\d|[{}\]]|-{1,2}[a-z])/;

const taskNames =
	/(?:^|\s)(?:exercises?|problems?|questions?|quiz|homework|todos?|to-dos?|tasks?|assignments?|checklist|과제|숙제|연습|연습문제|문제|질문|퀴즈|할 ?일|체크리스트)\s*\d*[:：]?$/i;

/** Whether a title heads exercises or things to do rather than things to know. */
export function isTask(title: string): boolean {
	return taskNames.test(title);
}
