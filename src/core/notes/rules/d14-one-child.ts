/**
 * D14: a titled item with one item below it, which says what the title is: `접근 토큰` over 자원에
 * 접근하기 위한 키. The title of a part (개념, Definition) is asked for with the thing it is part of.
 *
 * A Korean title must name a thing, by a name in Latin letters or over what describes one.
 *
 * Known junk, kept out: children that ask, that lean on the title's sentence or are asked about
 * by a better rule; English children of a few words.
 */
import type { Passage, Statement } from '../facts/statement.ts';
import { made, unpointed } from '../inline/rich.ts';
import { labelOf, type OutlineNode } from '../outline/node.ts';
import { isReferenceHeading, isTitleLike } from '../outline/titles.ts';
import { isAuxiliary, isInstruction, isPersonal, isPronoun, isSetName } from '../words/english.ts';
import { isChapter, isSectionName } from '../words/sections.ts';
import { bare, isPassedOver, saysNothing } from './guards.ts';
import { isNameless } from './nameless.ts';
import { partOf, whatIs } from './phrasing.ts';
import { basic, type Proposal } from './rule.ts';
import { isSetup } from './setups.ts';
import { isTerm, saysWhatItIs } from './term.ts';

const MAX_CHILD = 160;
const MIN_CHILD = 4;
/** Fewer English words are the next title rather than what the one above is. */
const MIN_WORDS = 4;
const MAX_NAME_WORDS = 5;

/** The only item below a titled one; null for other nodes. */
export function onlyChild(source: string, node: OutlineNode): OutlineNode | null {
	if (!isTitledItem(source, node) || node.children.length !== 1) return null;
	const child = node.children[0]!;
	const isLeaf = child.children.length === 0 && !child.off && !child.reference;
	return isLeaf && (child.kind === 'item' || child.kind === 'text') ? child : null;
}

/** Whether an item is a title that names something. */
export function isTitledItem(
	source: string,
	{ kind, content, off, reference }: OutlineNode
): boolean {
	if (off || reference || (kind !== 'item' && kind !== 'text')) return false;
	const text = source.slice(content.start, content.end);
	if (!isTitleLike(text) || /^(?:=>|->|[→⇒])|[?？]$/.test(text)) return false;
	const [first, second] = text.split(/\s+/, 2) as [string, string | undefined];
	return !isInstruction(first, second) && !/(?:화|하기|[가-힣]기|방지)$/.test(text);
}

/** A numbered title of a table of contents, a sentence, a definition already, several of which one is told. */
function isOutline(name: string): boolean {
	if (/^\d+\.\d|\.\.\.|…/.test(name) || name.split(' ').length > MAX_NAME_WORDS) return true;
	return name.includes(' ') && isSetName(name);
}

/** Whether a line says what the Korean title above it is, or a few words of one that has a name of its own. */
function isTold(name: string, { text }: Statement): boolean {
	return (
		isTerm(name) && (/[A-Za-z]{2}|^[A-Z]/.test(name) || saysWhatItIs(text.replace(/[.]$/, '')))
	);
}

/** Under a Korean title an English sentence is an example of it: 허락 over `May I help you?` */
function isForeignSentence({ hangul, words }: Statement): boolean {
	if (hangul || words.length < MIN_WORDS) return false;
	return words.some(({ text }) => isAuxiliary(text) || isPronoun(text) || isPersonal(text));
}

/** `label` is the passage of the title, `child` the statement below it. */
export function oneChild(label: Passage, child: Statement, source: string): readonly Proposal[] {
	const { text } = child;
	if (text.length < MIN_CHILD || text.length > MAX_CHILD || saysNothing(child)) return [];
	if (/[:：]$|[?？](?:\s|$)/.test(text) || isPassedOver(source, child.node)) return [];
	if (isSetup(source, child.node)) return [];
	const name = unpointed(label.rich);
	if (isReferenceHeading(name.text) || isNameless(name.text, label.node)) return [];
	if (label.lang === 'en' && isOutline(name.text)) return [];
	if (label.hangul && isForeignSentence(child)) return [];
	if (bare(name.text) === bare(label.breadcrumb.at(-1) ?? '')) return [];
	const { parent } = label.node;
	const needsThing = isSectionName(name.text);
	const thing = needsThing && parent?.parent ? made(labelOf(source, parent)) : null;
	if (needsThing && (!thing || isSectionName(thing.text) || isChapter(thing.text))) return [];
	const lang = child.hangul || label.hangul ? 'ko' : label.lang;
	if (lang === 'en' && child.words.length < MIN_WORDS) return [];
	if (label.hangul && !thing && !isTold(name.text, child)) return [];
	const prompt = thing ? partOf(thing, name, lang) : whatIs(name, lang);
	const head = { rule: 'D14', status: 'active', slot: 'what' } as const;
	const card = basic(label, head, prompt, unpointed(child.rich));
	return [{ ...card, lines: [label.lines[0], child.lines[1]], covers: [label.lines, child.lines] }];
}
