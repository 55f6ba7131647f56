/**
 * D7: `clause (a, b)` asks for what the parentheses list.
 *
 * Known junk, kept out: what the reader should do (`Draw diagrams (…)`), examples (`e.g.`, 등), numbers and dates, calls such as `f(a, b)`, sentences, and
 * what follows the value of a key, which says more about the value.
 */
import type { Statement } from '../facts/statement.ts';
import { cut, type Rich } from '../inline/rich.ts';
import { isInstruction, isSetName } from '../words/english.ts';
import { isDeed, isPredicate, isTopic } from '../words/korean.ts';
import { isTorn } from './guards.ts';
import { whichOnes } from './phrasing.ts';
import { composed, list, paragraph, type Proposal } from './rule.ts';
import type { Subject } from './subject.ts';

const MAX_ITEMS = 7;
const MAX_ITEM = 40;
const MIN_CLAUSE = 4;
const MAX_ITEM_WORDS = 4;

export function parentheses({ statement, keyed }: Subject): readonly Proposal[] {
	if (keyed || isAdvice(statement)) return [];
	const { rich, mask, lang } = statement;
	const open = opening(mask);
	if (open < MIN_CLAUSE) return [];
	const items = members(rich, mask, open + 1, mask.lastIndexOf(')'));
	if (/^[-+]?\d+ ?[:：]/.test(rich.text) || isNamed(items)) return [];
	if (spellsOut(rich.text.slice(0, open), items[0]?.text ?? '')) return [];
	if (items.length < 2 || items.length > MAX_ITEMS || !items.every(isMember)) return [];
	if (!statement.hangul && isAside(rich.text.slice(0, open), items)) return [];
	return [
		composed({
			rule: 'D7',
			status: 'active',
			slot: 'items',
			kind: 'list',
			prompt: paragraph(whichOnes(cut(rich, 0, open), items.length, lang)),
			answer: [list(false, items)],
			lines: statement.lines,
			covers: [statement.lines],
			mayHideTopic: false
		})
	];
}

/** Two words in English parentheses explain as often as they list; figures are details: `(video, 32 min)`. */
function isAside(clause: string, items: readonly Rich[]): boolean {
	return (items.length < 3 && !isSetName(clause)) || items.some(({ text }) => /\d/.test(text));
}

/** `IDE (Integrated Development Environment, …)` says a name in other words. */
function spellsOut(clause: string, first: string): boolean {
	const name = /[A-Z]{2,}(?= ?$)/.exec(clause)?.[0];
	if (name === undefined) return false;
	return initials(first).startsWith(name);
}

/** `기본키 (Primary Key, PK)`: a name and what it is shortened to. */
function isNamed([first, second, third]: readonly Rich[]): boolean {
	if (!first || !second || third) return false;
	if (isForeign(first.text) !== isForeign(second.text)) return true;
	return [first.text, second.text].some(
		(short, i, both) =>
			/^[A-Z][A-Za-z]{1,5}$/.test(short) && initials(both[1 - i]!) === short.toUpperCase()
	);
}

/** `프로토타입 모형 (Prototype Model, 원형 모델)`: the name in English, then another one in Korean. */
function isForeign(name: string): boolean {
	return !/[가-힣]/.test(name);
}

function initials(name: string): string {
	const words = name.split(/[\s-]+/).filter((word) => word !== '');
	return words.length < 2 ? '' : words.map((word) => word.charAt(0).toUpperCase()).join('');
}

/** What the reader should do is nothing to recall. */
function isAdvice({ words, breadcrumb }: Statement): boolean {
	const first = words[0]?.text ?? '';
	if (!first.endsWith('ed') && isInstruction(first, words[1]?.text)) return true;
	return /(?:^|\s)(?:tips?|advice|팁|조언|공부법)$/i.test(breadcrumb.at(-1) ?? '');
}

/** Where the parentheses open that end the statement; -1 if none do. */
function opening(mask: string): number {
	if (!/\)\.?$/.test(mask)) return -1;
	const open = mask.lastIndexOf('(');
	if (isTorn(mask.slice(0, open)) || isTorn(mask.slice(open))) return -1;
	const before = mask[open - 1] ?? '';
	return before === ' ' || /[가-힣]/.test(before) ? open : -1;
}

function members(rich: Rich, mask: string, from: number, to: number): readonly Rich[] {
	const items: Rich[] = [];
	let start = from;
	for (let at = from; at <= to; at++) {
		if (at < to && !',·/、'.includes(mask[at]!)) continue;
		items.push(cut(rich, start, at));
		start = at + 1;
	}
	return items;
}

function isMember({ text }: Rich): boolean {
	if (!text || text.length > MAX_ITEM || !/\p{L}/u.test(text)) return false;
	if (
		/^(?:or|and|see|they|it|not|if|when|because|which|but|such|listed|optional|as|in|also|depending)\b/.test(
			text
		)
	)
		return false;
	const words = text.split(' ');
	if (words.length > MAX_ITEM_WORDS || isTopic(words[0]!)) return false;
	if (isPredicate(words.at(-1)!) && !isDeed(words.at(-1)!)) return false;
	return !/^(?:e\.?g|i\.?e|ex|예|예시|etc|등|such as|for example)\b|(?:^|\s)등$|^예[):]?\s/i.test(
		text
	);
}
