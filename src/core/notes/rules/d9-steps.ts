/**
 * D9: numbered leaves under a title are steps; each is asked for after the one before it, so
 * that an order is learned as overlapping pairs and not as one long list.
 *
 * Known junk, kept out: nouns and definitions (a set, asked as a list), tables of contents, lists of
 * which neither title nor items tell an order, more than seven steps; of long steps only the first
 * clause is asked for.
 */
import type { Passage, Statement } from '../facts/statement.ts';
import { cut, join, toInlines, unpointed, type Rich } from '../inline/rich.ts';
import type { OutlineNode } from '../outline/node.ts';
import type { Side } from '../types.ts';
import { lastWord } from '../words/first-last.ts';
import { isDeed, isPredicate, marksObject, tellsState } from '../words/korean.ts';
import { isInstruction, isSetName, isStep } from '../words/english.ts';
import { told } from './asking.ts';
import { clauses } from './clauses.ts';
import { isBidding } from './guards.ts';
import { findKeyed } from './keyed.ts';
import { firstStep, knownStep, membersOf, nextStep } from './phrasing.ts';
import { composed, inlineSide, list, paragraph, type LineRange, type Proposal } from './rule.ts';

const MAX_STEPS = 7;
/** A longer step is cut to its first clause, in UTF-16 code units; Hangul is denser. */
const MAX_STEP = { ko: 60, en: 90 };
const MAX_NOUN_WORDS = 3;

/** The run of numbered leaves `1. 2. 3.` below a node; empty if there is none. */
export function numberedLeaves(node: OutlineNode): readonly OutlineNode[] {
	const numbered = node.children.filter((child) => child.marker === 'number');
	const isRun = numbered.every(
		(child, i) => child.level === i + 1 && !child.off && child.children.every(isCode)
	);
	return isRun && numbered.length >= 2 && numbered.length <= MAX_STEPS ? numbered : [];
}

function isCode(node: OutlineNode): boolean {
	return node.kind === 'code';
}

/** `label` is the passage above the steps; `leaves` the first statement of each. */
export function steps(label: Passage, leaves: readonly Statement[]): readonly Proposal[] {
	if (leaves.length < 2 || leaves.some(isQuestion)) return [];
	const names = namesOf(leaves);
	if (names) return nameList(label, leaves, names);
	if (namesNoOrder(label.text)) return [];
	const isKorean = leaves.some(({ hangul }) => hangul);
	if (!(isKorean ? isProcess : isProcedure)(label, leaves)) return [];
	const texts = leaves.map(stepText);
	return leaves.flatMap((leaf, i) => {
		if (leadsOn(leaf) || (i > 0 && leadsOn(leaves[i - 1]!))) return [];
		return composed({
			rule: 'D9',
			status: 'active',
			slot: `step.${i + 1}`,
			kind: 'step',
			prompt: prompt(label, texts, i),
			answer: paragraph(texts[i]!),
			lines: leaf.lines,
			covers: [...ownLines(label), leaf.lines],
			mayHideTopic: false
		});
	});
}

/** Whether a step only announces the block below it: `Run the following commands:`. */
function leadsOn({ text }: Statement): boolean {
	return announces.test(text);
}

const announces =
	/(?:\b(?:following|below)\b.*[:：]|^(?:run|execute|type|enter|use|do)(?: [a-z]+){0,3}[:：]|^(?:다음|아래).*(?:[:：]|(?:실행|입력|같다|같음|작성)\S*))\s*$/i;

/** Whether a title heads points that follow in no order: 장점, `Features of X`. */
function namesNoOrder(title: string): boolean {
	const name = title.replace(/[\s*:：?？.]+$/, '');
	return unordered.test(name.split(/ (?:of|for|in|to|with|from) |[:(]/, 1)[0]!);
}

const unordered =
	/(?:[장단이]점|특[징성]|종류|유형|(?:^|\s)예|예[시제]|사례|이유|원인|목[적표]|조건|필요성|한계|문제점|차이점?|(?:주의|유의|고려|요구) ?사항|주의(?:점|할 점)|규칙|원칙|효과|기능|요소|역할|속성|용도|\b(?:advantages|disadvantages|benefits|drawbacks|pros|cons|features|characteristics|properties|types|kinds|examples|reasons|causes|conditions|limitations|rules|principles|practices|guidelines|recommendations|tips|requirements|differences|effects|symptoms|goals|factors|criteria|uses|roles|functions|considerations|mistakes))$/i;

function prompt({ rich, lang }: Passage, texts: readonly Rich[], i: number): Side {
	if (i === 0) return paragraph(firstStep(unpointed(rich), lang));
	const known = toInlines(knownStep(unpointed(rich), i, texts[i - 1]!, lang));
	const question = { kind: 'text', text: nextStep(i + 1, lang) } as const;
	return inlineSide([...known, { kind: 'break' }, question]);
}

/** Questions and exercises are numbered as well. */
function isQuestion({ text }: Statement): boolean {
	return /[?？]|설명하기[.!]?$/.test(text) || isBidding(text);
}

/** Korean notes number whatever they list: an order shows in what its title or its items say. */
function isProcess(label: Passage, leaves: readonly Statement[]): boolean {
	if (leaves.some((leaf) => findKeyed(leaf) || tellsState(leaf.text))) return false;
	const title = label.text.replace(/[\s*:：?？.]+$/, '');
	if (/(?:방법|방식|기법)$/.test(title) && leaves.some(({ words }) => words.length === 1))
		return false;
	if (isDeed(lastWord(title)) || processes.test(title)) return true;
	return leaves.some(({ text, words }) => {
		const happens = words
			.slice(0, -1)
			.some(({ clause }) => clause === 'when' || clause === 'means');
		return happens || /^(?:먼저|우선|이후|그 ?(?:다음|후)|다음으로|마지막으로)[\s,]/.test(text);
	});
}

const processes =
	/(?:과정|절차|순서|단계|흐름|방법|원리|사용법|설치법|동작|작동|진행|사이클|라이프사이클|생명주기|process|flow|steps?|life ?cycle|어떻게.*|하기)$/i;

const procedures =
	/\b(?:steps?|process|procedure|workflow|flow|lifecycle|cycle|sequence|order|stages?|phases?|algorithm|pipeline|handshake|how|works?)\b/i;

/** Whether English sentences are steps rather than rules or reasons: they tell what to do, or their title says so. */
function isProcedure({ text }: Passage, leaves: readonly Statement[]): boolean {
	if (procedures.test(text)) return true;
	const sentences = leaves.filter(({ words }) => words.length > 1);
	const told = sentences.filter(({ words }) => isStep(words[0]!.text, words[1]!.text));
	return told.length > 0 && told.length * 2 >= sentences.length;
}

/** Numbered nouns and numbered `name: description` are a set rather than steps. */
function namesOf(leaves: readonly Statement[]): readonly Rich[] | null {
	const keys = leaves.flatMap((leaf) => findKeyed(leaf)?.key ?? []);
	if (keys.length === leaves.length) return keys;
	return leaves.every(isNoun) ? leaves.map((leaf) => leaf.rich) : null;
}

/** A set is asked for as a whole, by the rule for sets; among other lines it is a suggestion. */
function nameList(
	label: Passage,
	leaves: readonly Statement[],
	names: readonly Rich[]
): readonly Proposal[] {
	const { children } = label.node;
	if (children.some(({ kind }) => kind === 'heading')) return [];
	if (label.lang === 'en' && !isSetName(label.text)) return [];
	const others = children.length - leaves.length;
	return [
		composed({
			rule: 'D8',
			status: others > 0 ? 'suggested' : 'active',
			slot: 'list',
			kind: 'list',
			prompt: paragraph(membersOf(unpointed(label.rich), leaves.length, label.lang)),
			answer: [list(true, names)],
			lines: [leaves[0]!.lines[0], leaves.at(-1)!.lines[1]],
			covers: [...ownLines(label), ...leaves.map((leaf) => leaf.lines)],
			mayHideTopic: false
		})
	];
}

function isNoun(statement: Statement): boolean {
	const aside = statement.words.findIndex(({ text }) => text.includes('('));
	const words = aside < 0 ? statement.words : statement.words.slice(0, aside + 1);
	const [first, second] = words;
	if (!first || words.length > MAX_NOUN_WORDS || isInstruction(first.text, second?.text))
		return false;
	const last = words.at(-1)!.text.replace(/\(.*/, '');
	if (isPredicate(last) && (!isDeed(last) || aside < 0)) return false;
	return !words.some(
		({ clause, text }) =>
			clause !== null || (isPredicate(text) && !isDeed(text)) || marksObject(text)
	);
}

function ownLines({ node, lines }: Passage): readonly LineRange[] {
	return node.kind === 'item' || node.kind === 'text' ? [lines] : [];
}

/** A short step whole, of a long one the first clause. */
function stepText(leaf: Statement): Rich {
	const max = MAX_STEP[leaf.hangul ? 'ko' : 'en'];
	if (leaf.text.length <= max) return cut(leaf.rich, 0, leaf.text.length);
	const first = leaf.hangul ? clauses(leaf.words, 0)[0] : undefined;
	if (first && first.last < leaf.words.length) return told(leaf, first);
	const word = leaf.words.findLast(({ end }) => end <= max);
	return join(cut(leaf.rich, 0, word?.end ?? max), '…');
}
