/**
 * D6, suggestions: a gap for the one token of an item that must be known exactly, at most two: a
 * setting's value, the fixed part of a template, a name, a port, a year, a figure with its unit or
 * said to be a limit. Any other figure could be another one.
 *
 * Known junk, kept out: digits that are part of a name (`svc-3`, `X509`), short or common abbreviations,
 * words of a longer name, in English a dotted name without code marks (`reckless.if you`), abbreviations beside their meaning, members of open lists, titles,
 * placeholders of a template (only its fixed part is asked for), words of a key or its value (D1
 * asks for those), prose outside of lists.
 */
import type { Statement, Word } from '../facts/statement.ts';
import { CODE, sourceOffset, STRONG } from '../inline/rich.ts';
import { isWordCode } from '../inline/spans.ts';
import type { OutlineNode } from '../outline/node.ts';
import { isTitleLike } from '../outline/titles.ts';
import {
	caseParticle,
	isAdnominal,
	isDeed,
	isPredicate,
	isSubject,
	marksObject
} from '../words/korean.ts';
import { pointsBack } from './answers.ts';
import { cloze, type Proposal } from './rule.ts';
import type { Subject } from './subject.ts';
import { wordSet } from '../words/word-set.ts';

type Token = readonly [start: number, end: number];

const MAX_GAPS = 2;

export function token({ statement, keyed }: Subject): readonly Proposal[] {
	if (statement.node.kind !== 'item' || isExample(statement)) return [];
	const tokens = keyed
		? codeTokens(statement, true)
		: [...codeTokens(statement, false), ...wordTokens(statement)];
	if (tokens.length === 0) return [];
	return tokens
		.filter((each) => !isBesideStrong(statement, each) && !isSaidAgain(statement, each))
		.slice(0, MAX_GAPS)
		.map(([start, end]) => propose(statement, start, end));
}

/** Where its author marked the point of a statement, no other word of it is. */
function isBesideStrong({ rich }: Statement, [from]: Token): boolean {
	let start = 0;
	for (const { text, marks } of rich.runs) {
		if (start > 0 && marks & STRONG && (from < start || from >= start + text.length)) return true;
		start += text.length;
	}
	return false;
}

/** What stands in an example, or beside a link, is not what a statement is about. */
function isExample({ rich, text }: Statement): boolean {
	return /e\.g\.|(?:^|\()(?:예|ex)[:). ]/.test(text) || rich.runs.some(({ href }) => href !== null);
}

/** A gap for how many or which ones, where a statement has nothing else to ask for. */
export function quantity({ statement }: Subject): readonly Proposal[] {
	if (statement.node.kind !== 'item') return [];
	if (/e\.g|i\.e|[:：]$/.test(statement.mask)) return [];
	const found = statement.hangul ? koreanQuantity(statement) : englishQuantity(statement);
	if (!found || isSaidAgain(statement, found)) return [];
	return [propose(statement, found[0], found[1])];
}

/** Whether another figure says what a figure says, or might stand for it: `365 days or 1 year`, `24 hours (1 day)`. */
function isSaidAgain({ mask }: Statement, [start, end]: Token): boolean {
	if (!/^\d/.test(mask.slice(start, end))) return false;
	return (
		/^[^,.;)]{0,16}(?:\bor\b|또는|혹은|[(=])\s?\d/.test(mask.slice(end)) ||
		/\d[^,.;]{0,8}(?:\bor\b|또는|혹은|[(=])\s?$/.test(mask.slice(0, start))
	);
}

function propose(statement: Statement, start: number, end: number): Proposal {
	return cloze(statement, { rule: 'D6', status: 'suggested', slot: 'cloze' }, start, end);
}

/** A word without the punctuation around it. */
function tokenOf({ text, end, tail }: Word): Token {
	return [end - tail.length - text.length, end - tail.length];
}

/** The value of a setting, the fixed part of a template, a dotted name. */
function codeTokens(statement: Statement, keyed: boolean): readonly Token[] {
	const { rich, words, hangul } = statement;
	if (words.length < MIN_WORDS) return [];
	const tokens: Token[] = [];
	let start = 0;
	for (const { text, marks } of rich.runs) {
		if (marks & CODE) {
			const isNamed = !keyed && (hangul || isMarked(statement, start));
			const found = codeToken(text, isNamed);
			if (found) tokens.push([start + found[0], start + found[1]]);
		}
		start += text.length;
	}
	return tokens;
}

/** Whether code at an offset was set so by its author: marks of the note stand before it. */
function isMarked({ rich, span }: Statement, start: number): boolean {
	const at = sourceOffset(rich, start);
	return start === 0 ? at > span.start : at > sourceOffset(rich, start - 1) + 1;
}

/** `mayName`: whether a dotted name is one. */
function codeToken(text: string, mayName: boolean): Token | null {
	const setting = /^[\w.]+: (\S+)$/.exec(text);
	if (setting) return [text.length - setting[1]!.length, text.length];
	if (/[{<]/.test(text)) return fixedPart(text);
	if (!mayName || files.test(text)) return null;
	return /^[a-z]\w*\.[a-z]\w*$/.test(text) ? [0, text.length] : null;
}

const files =
	/\.(?:json|ya?ml|toml|xml|html|css|md|txt|sh|py|rb|rs|go|[cm]?[jt]sx?|java|conf|cfg|log|exe)$/;

/** `svc` of `{service}.{namespace}.svc.{domain}`. */
function fixedPart(text: string): Token | null {
	const fixed = /(?<=[}>]\.)[a-z][\w-]*(?=\.|$)/.exec(text);
	return fixed ? [fixed.index, fixed.index + fixed[0].length] : null;
}

const common = new Set(
	'HTTP HTTPS YAML JSON HTML CRUD TODO REST NULL WHERE ALTER TABLE ORDER GROUP INNER OUTER'.split(
		' '
	)
);

/** A shorter statement gives too little to find a word by. */
const MIN_WORDS = 3;
/** In a longer statement any word may be the point. */
const MAX_WORDS = 16;

/** Names and numbers in Korean text; the surest kinds first. */
function wordTokens({ hangul, words, node, text: whole, mask }: Statement): readonly Token[] {
	if (!hangul) return [];
	const found: Token[][] = [[], [], []];
	if (
		words.length < MIN_WORDS ||
		words.length > MAX_WORDS ||
		isTitle(node, whole) ||
		isOpenList(whole)
	)
		return [];
	const leans = words.some(({ text }) => pointsBack(text));
	for (let i = 0; i < words.length; i++) {
		const { text, end, tail } = words[i]!;
		if (tail.includes(',') || isListed(words[i - 1]) || isCompared(words, i)) continue;
		if (!isWordCode(text.charCodeAt(0))) continue;
		const stem = /^[\w-]+/.exec(text)![0];
		const kind = kindOf(stem, text.slice(stem.length), words[i + 1]?.text ?? '');
		const from = end - tail.length - text.length;
		if (kind === 1 && isAside(mask, from)) continue;
		if (kind === 2 && isPartOfName(words, i)) continue;
		if (kind === 1 && leans && /^(?:번|$)/.test(text.slice(stem.length))) continue;
		if (kind !== null) found[kind]!.push([from, from + stem.length]);
	}
	const [named, counted, identified] = found as [Token[], Token[], Token[]];
	return [...named, ...counted, ...identified];
}

/** A title is what the lines below it are about. */
function isTitle({ children }: OutlineNode, text: string): boolean {
	return children.length > 0 && isTitleLike(text);
}

/** One of several that a list gives as examples: any other would fit as well. */
function isOpenList(text: string): boolean {
	return /,.* 등(?:[이을의]|으로)?(?:\s|$)/.test(text);
}

/** Whether parentheses are open at an offset: a figure in a remark is not the point. */
function isAside(mask: string, at: number): boolean {
	return mask.lastIndexOf('(', at) > mask.lastIndexOf(')', at);
}

/** A word of a name of several: `OSI 7 Layer`, `Network ACL`. */
function isPartOfName(words: readonly Word[], i: number): boolean {
	const before = words[i - 1];
	const after = words[i + 1];
	const follows = after && !/[가-힣]$/.test(words[i]!.text) && isWordCode(after.text.charCodeAt(0));
	return Boolean(follows) || (before !== undefined && /[A-Za-z0-9]$/.test(before.text));
}

function kindOf(stem: string, ending: string, next: string): number | null {
	if (/^[(만억천백]/.test(ending)) return null;
	if (/^이?라는$/.test(ending)) return 0;
	if (isCounted(stem, ending, next)) return 1;
	const isVerb = /[a-z]-[a-z]/.test(stem) && ending === '' && /^[되하한된할될]/.test(next);
	return isIdentifier(stem) && !isVerb ? 2 : null;
}

/** Members of `XSS와 CSRF` and `XSS vs CSRF` can be told by each other only. */
function isCompared(words: readonly Word[], i: number): boolean {
	const [before, after] = [words[i - 1]?.text ?? '', words[i + 1]?.text ?? ''];
	return (
		/[와과]$/.test(words[i]!.text) ||
		/[와과]$/.test(before) ||
		/^vs/i.test(after) ||
		/^vs/i.test(before)
	);
}

/** Whether the word before a comma is a member of the same list rather than the end of a clause. */
function isListed(before: Word | undefined): boolean {
	return before !== undefined && before.clause === null && before.tail.includes(',');
}

/** `8001 포트`, `30초`; `14가지` may be any number. */
function isCounted(stem: string, ending: string, next: string): boolean {
	return /^\d{2,}$/.test(stem) && (koreanUnits.test(ending) || /^(?:포트|port)/.test(next));
}

const koreanUnits = /^(?:포트|초|분|시간|일|주|개월|년|세기|바이트|비트|미터|킬로|도|볼트|원)/;

/** `CNAME`, `kubeConfig`, `accept-hosts`; what is shorter names what a whole note is about. */
function isIdentifier(stem: string): boolean {
	if (common.has(stem)) return false;
	return /^[A-Z]{4,5}$|^[A-Z]{9,}$|^[a-z]+[A-Z][A-Za-z]+$|^[a-z]{2,}(?:-[a-z]{2,})+$/.test(stem);
}

const quantities = wordSet('모든 여러개');

/** In a longer clause a quantity is one thing of many. */
const MAX_KOREAN_WORDS = 7;

/** `모든 node의 pod`로: the quantity with what it counts; `여러개` alone. */
function koreanQuantity({ words }: Statement): Token | null {
	const last = words.at(-1)?.text ?? '';
	if (
		words.length > MAX_KOREAN_WORDS ||
		!isPredicate(last) ||
		words.some(({ text }) => isSubject(text))
	)
		return null;
	const at = words.findIndex((word) => quantities.has(word.text));
	if (at < 0) return null;
	const start = words[at]!.start;
	if (words[at]!.text === '여러개') return [start, words[at]!.end];
	let end = at + 1;
	while (end < words.length && words[end]!.text.endsWith('의') && end < at + 3) end++;
	const word = words[end];
	if (!word || marksObject(word.text) || isDeed(word.text) || isAdnominal(word.text)) return null;
	return [start, word.end - word.tail.length - caseParticle(word.text).length];
}

/** What stands before a number that is a limit, before a port, and before a year. */
const limits = wordSet('most least exceeds exceed maximum minimum');
const ports = wordSet('port ports');
const dates = wordSet('in since until by from');
/** Behind one of these a figure with its unit is said of something: not `met him 10 years ago`. */
const measures = wordSet('of at by in within every for after than is are lasts takes per about');

const units =
	/^(?:(?:milli|micro|nano)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|centuries|ms|[kmg]?hz|[kmgt]i?b|bits?|bytes?|percent|miles?|feet|inch(?:es)?|met(?:er|re)s?|[kcmn]m|k?g|[km]g|kcal|degrees?|volts?|watts?|kelvin)$/i;

/** In a longer sentence a quantity is one thing of many. */
const MAX_QUANTITY_WORDS = 12;

/** `(2379, by default)`, but not the year of `(2019)`. */
function isOpening(mask: string, { start, tail }: Word): boolean {
	return mask[start] === '(' && tail.startsWith(',');
}

/** Whether word `i` is a figure of which the words around it say what it measures. */
function isKnownFigure(words: readonly Word[], mask: string, i: number): boolean {
	const { text, tail } = words[i]!;
	if (!/^\d{2,}$|^\d{1,3}(?:,\d{3})+$/.test(text)) return false;
	const before = words[i - 1]!.text.toLowerCase();
	if (ports.has(before) || limits.has(before) || isOpening(mask, words[i]!)) return true;
	if (dates.has(before) && /^1\d{3}$|^20\d\d$/.test(text)) return true;
	return tail === '' && measures.has(before) && units.test(words[i + 1]?.text ?? '');
}

/** A figure by the words around it; `every node`. */
function englishQuantity({ words, mask }: Statement): Token | null {
	const number = words.find((_, i) => i > 0 && isKnownFigure(words, mask, i));
	if (words.length > MIN_WORDS && number) return tokenOf(number);
	const at = words.findIndex(({ text, tail }, i) => i > 0 && text === 'every' && tail === '');
	const next = words[at + 1];
	if (at < 0 || words.length > MAX_QUANTITY_WORDS || !next || !/^[a-z]{2,}$/.test(next.text))
		return null;
	return [words[at]!.start, next.end - next.tail.length];
}
