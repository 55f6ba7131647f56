/**
 * D15: a titled item over two to four short names asks for them: `필수 설정` over hostname and
 * subdomain. A sentence that says how many it announces (`세 가지 방식이 있다`) does as well, over
 * as many items of any length.
 *
 * Known junk, kept out: English titles that are no plural, statements (each is asked about by itself),
 * properties (펀드에 투자, 10억 이상), parts of a note (개념, 장점), commands, links, settings.
 */
import type { Passage, Statement } from '../facts/statement.ts';
import { cut, unpointed } from '../inline/rich.ts';
import type { OutlineNode } from '../outline/node.ts';
import { isTitledItem } from './d14-one-child.ts';
import { isAuxiliary, isInstruction, isPersonal, isPronoun, isSetName } from '../words/english.ts';
import { isPredicate, isTopic } from '../words/korean.ts';
import { isSectionName } from '../words/sections.ts';
import { isPassedOver } from './guards.ts';
import { findKeyed, isCommand } from './keyed.ts';
import { announced, membersOf } from './phrasing.ts';
import { composed, list, paragraph, type Proposal } from './rule.ts';
import { isTerm } from './term.ts';

const MAX_NAMES = 4;
const MAX_NAME = 40;
const MAX_NAME_WORDS = 4;
const MAX_ANNOUNCED = 7;
const MAX_ITEM = 80;

/**
 * The leaves right below a node or, for a paragraph, right behind it; empty if it has others. What
 * stands behind the first list of a heading is another part of the note.
 */
export function leavesOf(node: OutlineNode): readonly OutlineNode[] {
	const below = node.children.length > 0 ? itemsBelow(node) : itemsBehind(node);
	const plain = below.every((leaf) => leaf.kind === 'item' && leaf.children.length === 0);
	const isSet = plain && below.length >= 2 && below.length <= MAX_ANNOUNCED;
	return isSet && below.every(({ off, reference }) => !off && !reference) ? below : [];
}

function itemsBelow({ kind, children }: OutlineNode): readonly OutlineNode[] {
	const end = kind === 'heading' ? children.findIndex((child) => child.kind !== 'item') : -1;
	return end < 0 ? children : children.slice(0, end);
}

function itemsBehind({ kind, parent, index }: OutlineNode): readonly OutlineNode[] {
	if (kind !== 'text' || parent?.children[index + 1]?.kind !== 'item') return [];
	const from = index + 1;
	const { children } = parent;
	let end = from;
	while (end < children.length && children[end]!.kind === 'item' && end - from <= MAX_ANNOUNCED)
		end++;
	return children.slice(from, end);
}

/** `label` is the passage above the leaves; `leaves` are their statements. */
export function shortChildren(
	label: Passage,
	leaves: readonly Statement[],
	source: string
): readonly Proposal[] {
	const name = unpointed(label.rich);
	if (leaves.length < 2 || leaves.some((leaf) => isPassedOver(source, leaf.node))) return [];
	const announces =
		countIn(name.text, label.hangul) === leaves.length && (label.hangul || !leansOut(name.text));
	const isShort = announces && leaves.every(({ text }) => text.length <= MAX_ITEM);
	if (!isShort && !isSetOfNames(label, leaves, source)) return [];
	const lang = label.hangul || leaves.some(({ hangul }) => hangul) ? 'ko' : label.lang;
	return [
		composed({
			rule: 'D15',
			status: 'active',
			slot: 'list',
			kind: 'list',
			prompt: paragraph(announces ? announced(name, lang) : membersOf(name, leaves.length, lang)),
			answer: [
				list(
					leaves[0]!.node.marker === 'number',
					leaves.map((leaf) => cut(leaf.rich, 0, leaf.text.length))
				)
			],
			lines: [label.lines[0], leaves.at(-1)!.lines[1]],
			covers: [label.lines, ...leaves.map((leaf) => leaf.lines)],
			mayHideTopic: false
		})
	];
}

/** `It has three parts`: of what, another sentence says; not `There are two`, `These are two`. */
function leansOut(sentence: string): boolean {
	const [first, second = ''] = sentence.split(' ', 2) as [string, string?];
	if (/^(?:are|is|exist)$/.test(second)) return false;
	return isPronoun(first) || isPersonal(first) || /^there$/i.test(first);
}

/** A heading names any part of a note, but `Types of muscles` a set. */
const saysOfWhat = /^\p{L}[\p{L} -]* (?:of|in|for) \p{L}/u;

function isSetOfNames(
	{ node, text, lang }: Passage,
	leaves: readonly Statement[],
	source: string
): boolean {
	if (node.children.length === 0 || (lang === 'en' && !isSetName(text))) return false;
	if (node.kind === 'heading') return saysOfWhat.test(text) && leaves.every(isName);
	if (leaves.length > MAX_NAMES) return false;
	if (isGlossed(leaves)) return false;
	if (lang === 'ko' && !isTerm(text)) return false;
	if (leaves.some(({ hangul, text: name }) => hangul && isProperty(name))) return false;
	return isTitledItem(source, node) && !isSectionName(text) && leaves.every(isName);
}

/** A Korean title over its name in English, then what belongs to it: 명 over `Ming dynasty`, 한족 기반. */
function isGlossed([first, ...others]: readonly Statement[]): boolean {
	return !first!.hangul && others.every(({ hangul }) => hangul);
}

/** What a Korean line says of the thing above it: `펀드에 투자`, `매출액 10억 이상`. */
function isProperty(text: string): boolean {
	return !isTerm(text) || /\d\S* ?(?:이상|이하|미만|초과|이내)/.test(text);
}

function isName(leaf: Statement): boolean {
	const { words, text } = leaf;
	if (text.length > MAX_NAME || words.length > MAX_NAME_WORDS || words.length === 0) return false;
	if (
		/[{}]/.test(text) ||
		isSectionName(text) ||
		findKeyed(leaf) ||
		isCommand(text) ||
		isInstruction(words[0]!.text, words[1]?.text)
	)
		return false;
	return !words.some(
		({ text: word, clause, tail }) =>
			clause !== null ||
			isPredicate(word) ||
			isTopic(word) ||
			/[,:;?!]/.test(tail) ||
			isAuxiliary(word) ||
			/^(?:not|->|=|→)$/i.test(word)
	);
}

const numerals: Readonly<Record<string, number>> = {
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	두: 2,
	세: 3,
	네: 4,
	다섯: 5,
	여섯: 6,
	일곱: 7
};

/** How many things a sentence announces; 0 if it does not say. */
export function countIn(text: string, hangul: boolean): number {
	const found = hangul
		? /([2-7]|두|세|네|다섯|여섯|일곱) ?(?:가지|개(?!월|발|념)|종류|단계)/.exec(text)
		: /(?:^|[\s(])([2-7]|two|three|four|five|six|seven) (?!\d|times|or\b|to\b)[a-z]/i.exec(text);
	const said = found?.[1]?.toLowerCase();
	return said === undefined ? 0 : (numerals[said] ?? Number(said));
}
