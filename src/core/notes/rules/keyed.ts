/**
 * Finds the key and the value of `k: v`, `k - v`, `k = v` and `**k** v`. Other rules ask too:
 * what is keyed is not read as a sentence, but for what follows a bare literal.
 */
import type { Statement, Word } from '../facts/statement.ts';
import { CODE, cut, STRONG, unpointed, type Rich, type Run } from '../inline/rich.ts';
import { isProgram } from '../words/commands.ts';
import { isAuxiliary, isDoing, isInstruction, isPersonal, isPronoun } from '../words/english.ts';
import { bare } from './guards.ts';
import { isSetting } from './settings.ts';
import { isAdnominal, isPredicate, marksSubject } from '../words/korean.ts';
import { isRemark } from './remark.ts';
import { isSectionName } from '../words/sections.ts';
import { wordSet } from '../words/word-set.ts';

/** Longest key, in UTF-16 code units and in words. */
const MAX_KEY = 40;
const MAX_KEY_WORDS = 5;
/** Longest name of the thing that a key asks about. */
const MAX_THING = 60;

/**
 * What a key is: a question about the thing above (`What it does`), a part that many things have
 * (`Types`, 목적), a command or an option of one, or the name of a thing.
 */
export type KeyKind = 'question' | 'part' | 'command' | 'name';

export type Keyed = {
	readonly key: Rich;
	readonly kind: KeyKind;
	readonly value: Rich;
	/** Where a sentence of its own begins behind a bare literal; the text's length if none. */
	readonly rest: number;
};

/** The parts of a keyed statement; null if it is none. */
export function findKeyed(statement: Statement): Keyed | null {
	const parts = boldKey(statement) ?? separated(statement);
	if (!parts) return null;
	const [keyEnd, valueStart] = parts;
	const key = unpointed(cut(statement.rich, 0, keyEnd));
	const tail = statement.words.at(-1)?.tail;
	const end = statement.text.length - (tail === '.' || tail === ',' ? 1 : 0);
	const value = cut(statement.rich, valueStart, end);
	const asks = asksAlready.test(key.text);
	if (!isKey(statement, key.text, keyEnd, { asks, isDone: isLiteral(value) })) return null;
	if (key.runs.some(showsAddress)) return null;
	if (!value.text || isAddress(value) || isSetting(key.text, value.text)) return null;
	if (pairs.test(value.text) || debris.test(key.text)) return null;
	if (!isFirst(statement) || sentence.test(value.text) || holdsOthers(statement)) return null;
	if (isLinkEntry(statement, key, keyEnd) || isShortLines(statement)) return null;
	const kind = asks ? 'question' : kindOf(key.text);
	return { key, kind, ...split(statement, value, valueStart) };
}

function kindOf(key: string): KeyKind {
	if (isSectionName(key)) return 'part';
	return isCommand(key) ? 'command' : 'name';
}

/** A command, or an option of one: what it does is no description of a thing. */
export function isCommand(text: string): boolean {
	const space = text.search(/\s/);
	return (space >= 0 && isProgram(text.slice(0, space))) || option.test(text);
}

const option = /(?:^|\s)--?[a-z]/i;

/** `7, Thoracic: 12, …`: what follows is the next key with its value. */
const pairs = /[,;] ?\p{L}[\p{L} ]{1,24}(?:: | = )|[✅✔❌☑•].*[✅✔❌☑•]/u;
/** What is left of a tag; a row of remarks; another sign between a key and its value. */
const debris = /\/[a-z]+>$|[·•|]|\.\.\.|…/;

/** The first separator outside code: where the key ends and the value starts. */
function separated({ mask }: Statement): readonly [number, number] | null {
	for (let at = 1; at < mask.length - 1 && at <= MAX_KEY + 2; at++) {
		const letter = mask[at]!;
		if (letter === '(') {
			at = glossEnd(mask, at);
			if (at < 0) return null;
			continue;
		}
		if (letter === '"') return null;
		if (letter === '：') return [at, at + 1];
		if (letter === ':' && mask[at + 1] === ' ') return [at, at + 2];
		const spaced = mask[at - 1] === ' ' && mask[at + 1] === ' ';
		if (spaced && letter === '=' && setsKey.test(mask.slice(at + 2, at + 2 + MAX_KEY))) continue;
		if (spaced && '-–—='.includes(letter)) return [at - 1, at + 2];
	}
	return null;
}

/** Where the parentheses close that say a key in other words: `상호 배제(Mutual Exclusion): …`; -1 if none do. */
function glossEnd(mask: string, open: number): number {
	const close = mask.indexOf(')', open);
	const isGloss =
		close > open + 2 &&
		close <= MAX_KEY &&
		/^ ?(?:[:：]|[-–—=] )/.test(mask.slice(close + 1, close + 4));
	return isGloss ? close : -1;
}

/** `pH = 7: neutral`: the sign of equality is part of the key. */
const setsKey = /^[^\s:]{1,12}: /;

/** Strong text at the start that is set apart: in Korean, a stressed word has no sign behind it. */
function boldKey({ rich, mask }: Statement): readonly [number, number] | null {
	let end = 0;
	for (const run of rich.runs) {
		if (!(run.marks & STRONG)) break;
		end += run.text.length;
	}
	if (end === 0 || end > MAX_KEY) return null;
	const rest =
		/^(?:\s*[:：]\s*|\s+[-–—=]\s+|\s?(?:이란|란|은|는)[,?]?\s+|(?<=[:：]\s?)\s*|\s+(?=(?:an?|the|one)\s|\ufffc))/.exec(
			mask.slice(end)
		);
	if (/^\s?(?:기반|등|및|또는|중|이상|이하|사이|간)(?:의|으로|에서)?\s/.test(mask.slice(end)))
		return null;
	const from = rest ?? (/[:：]\s*$/.test(rich.text.slice(0, end)) ? [''] : null);
	return from && mask.length - end - from[0].length >= 4 ? [end, end + from[0].length] : null;
}

/** Whether a value is code and nothing else. */
export function isLiteral({ runs }: Rich): boolean {
	return runs.length > 0 && runs.every(({ marks }) => marks & CODE);
}

/** What ends like a sentence, an address or an adverb; an arrow. */
const noKey = /(?:[.!?,;]|https?|[하되있없]게)$|[↑↓←→]/;
const anyLetter = /\p{L}/u;

/** What is done by a literal may be said in any words: `to start the server - …`. */
function isKey(
	statement: Statement,
	key: string,
	end: number,
	is: { readonly asks: boolean; readonly isDone: boolean }
): boolean {
	if (key.length < 2 || key.length > MAX_KEY || noKey.test(key)) return false;
	if (isRemark(bare(key)) || !anyLetter.test(key)) return false;
	const { words, hangul } = statement;
	const asks = !hangul && is.asks;
	let count = 0;
	for (; count < words.length && words[count]!.start < end; count++) {
		const { text, clause } = words[count]!;
		if (count === MAX_KEY_WORDS || clause !== null) return false;
		if (!hangul && !asks && beginsSentence(text)) return false;
	}
	if (asks) return count <= MAX_KEY_WORDS && isBelowThing(statement);
	if (!hangul) return (is.isDone && tellsWhatToDo(words)) || isEnglishName(words.slice(0, count));
	const named = words.slice(0, count).map(({ text }) => text);
	const subject = named.findIndex(marksSubject);
	if (subject >= 0 && subject < count - 1 && !named.slice(subject).some(isAdnominal)) return false;
	return !(count > 2 && isPredicate(named.at(-1)!));
}

/** `What it does`, `When to use it`: asks about the thing above. */
const asksAlready = /^(?:what|when|where|why|how|who) (?:it|they|to)(?: \w+){0,3}$/i;

function isBelowThing({ node, breadcrumb }: Statement): boolean {
	const name = breadcrumb.at(-1) ?? '';
	return node.parent?.kind !== 'root' && name.length > 1 && name.length < MAX_THING;
}

/** `Visited = true means that …` says something about the pair. */
const sentence = /^\S+ (?:means|indicates|says)\b/;

/** A paragraph of several keyed lines, of which only the first would be read. */
function holdsOthers({ node, mask }: Statement): boolean {
	if (node.kind !== 'text' || node.lines[0] === node.lines[1]) return false;
	return /\s[:=] .*\s[:=] /.test(mask);
}

/** `[tool](https://…) - what it does` stands in a list of links; a name that is a link has a colon. */
function isLinkEntry({ mask }: Statement, { runs }: Rich, end: number): boolean {
	if (!runs.some(({ href }) => href !== null)) return false;
	return !/^\s*[:：]/.test(mask.slice(end)) || runs.some(({ href }) => href === null);
}

/** Longest line of a list without signs, in UTF-16 code units. */
const SHORT_LINE = 45;

/** `Ports:` over lines such as `22 SSH`: a list without signs, which reads as one long value. */
function isShortLines({ node, hangul }: Statement): boolean {
	const { content, lines, kind } = node;
	const count = lines[1] - lines[0] + 1;
	const isList = count > 2 || (count === 2 && !hangul);
	return kind === 'text' && isList && content.end - content.start < count * SHORT_LINE;
}

/** A later sentence of a paragraph has a colon rather than a key. */
function isFirst({ node, span }: Statement): boolean {
	return span.start - node.content.start < 4 || node.kind === 'code';
}

/** What names nothing: `In short`, `Install it with`, `More examples`, `Highly confidential`. */
function isEnglishName(words: readonly Word[]): boolean {
	const [first, second] = words;
	if (!first) return false;
	const opener = first.text.toLowerCase();
	if (endings.has(words.at(-1)!.text.toLowerCase())) return false;
	if (/n['’]t$/.test(opener) || isAdverb(opener)) return false;
	if (!second) return true;
	if (openers.has(opener) || isInstruction(first.text, second.text)) return false;
	if (participle.test(opener) && binders.has(second.text)) return false;
	return opener !== 'the' || !/^(?:first|second|third|last|next|other)$/i.test(second.text);
}

/** `Get all values`, `adding a value`, `to start the server`. */
function tellsWhatToDo([first, second, third]: readonly Word[]): boolean {
	return third !== undefined && isDoing(first!.text, second!.text);
}

const nounsInLy = wordSet(
	'ally anomaly assembly butterfly family fly italy july monopoly reply supply'
);

/** `word` is in lower case. */
function isAdverb(word: string): boolean {
	return word.endsWith('ly') && /^[a-z]{3,}$/.test(word) && !nounsInLy.has(word);
}

const openers = wordSet(
	'in on at by for from with without to of as under over after before during about more other another any some ' +
		'also now then first second third finally next last lastly please see let make choose suppose given'
);
const endings = wordSet(
	'with of for to by from in on at as via the a an following are is and or like into'
);

/** `Called after …`, `Found in …` say something of the thing above. */
const participle =
	/(?<!e|^[a-z]{1,2})ed$|^(?:built|found|given|held|kept|known|led|made|seen|set|taken|written)$/;
const binders = wordSet('after as at by for from in on to under with within');

/** A key with one of these is the beginning of a sentence. */
function beginsSentence(word: string): boolean {
	if (isAuxiliary(word) || isPronoun(word) || isPersonal(word)) return true;
	return /^(?:means|there|if|then|when|because|so|but)$/i.test(word);
}

/** Links with a name are names. */
function showsAddress({ text, href }: Run): boolean {
	return text.includes('://') || (href !== null && href.endsWith(text));
}

function isAddress(value: Rich): boolean {
	return value.runs.every((run) => run.href !== null || !letterOrDigit.test(run.text));
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** `30000~32767 설정 하지 않을 시 …`: a literal, then a sentence about the same key. */
function split(statement: Statement, value: Rich, from: number): Pick<Keyed, 'value' | 'rest'> {
	const whole = { value, rest: statement.text.length };
	const literal = literalEnd(value);
	if (literal === 0) return whole;
	const rest = statement.text.indexOf(value.text, from) + literal;
	if (!' ,'.includes(statement.mask[rest] ?? '.')) return whole;
	const words = statement.words.filter((word) => word.start >= rest);
	const follows = words.some((_, i) => isClause(statement, words, i));
	return follows ? { value: cut(value, 0, literal), rest } : whole;
}

/** The length of the code or number that a value begins with; 0 if it begins with words. */
function literalEnd({ text, runs }: Rich): number {
	const first = runs[0]!;
	return first.marks & CODE ? first.text.length : (number.exec(text)?.[0].length ?? 0);
}

const number = /^\d[\d,.]*/;

/** Whether a clause ends, or in English begins, at a word that is not the last. */
function isClause({ hangul }: Statement, words: readonly Word[], i: number): boolean {
	if (i === words.length - 1) return false;
	const { text, clause } = words[i]!;
	if (!hangul) return /^(?:if|when|unless|until|because)$/.test(text);
	return clause !== null;
}
