/**
 * D8: two to seven titled siblings are a set to name. Where sentences stand among them, they may be
 * chapters rather than kinds of one thing: then it is a suggestion. Where other names do, the set has
 * more members than are counted: then there is no card.
 *
 * Known junk, kept out: English titles that are no plural (`Setup`), headings of a document, sets of
 * one or of many, parts of a note (개념, 장점), labels of paragraphs, chapters below a Korean title of a note.
 */
import type { Passage } from '../facts/statement.ts';
import { made, slice, unpointed } from '../inline/rich.ts';
import { lastWord } from '../words/first-last.ts';
import { isSetName } from '../words/english.ts';
import { isDeed, isPredicate } from '../words/korean.ts';
import { isSectionName, numberEnd } from '../words/sections.ts';
import { isTitleLike } from '../outline/titles.ts';
import type { OutlineNode } from '../outline/node.ts';
import { countIn } from './d15-short-children.ts';
import { membersOf, namesSet, withoutMeaning } from './phrasing.ts';
import { composed, list, paragraph, type Proposal } from './rule.ts';
import { namesExample } from './samples.ts';
import { isTerm } from './term.ts';
import type { TopicGroup } from './topics.ts';

const MAX_ITEMS = 7;
/** A longer title tells of something. */
const MAX_NAME_WORDS = 2;
const MIN_NAME = 2;

/** `label` is the passage of `node`. */
export function members(
	label: Passage,
	node: OutlineNode,
	{ topics }: TopicGroup,
	source: string
): readonly Proposal[] {
	if (topics.length < 2 || topics.length > MAX_ITEMS) return [];
	if (label.lang === 'en' && !isSetName(label.text)) return [];
	if (headsTerms.test(label.text)) return [];
	const announced = countIn(label.text, label.hangul);
	if (announced > 0 && announced !== topics.length) return [];
	const nodes = topics.map((topic) => topic.node);
	if (nodes.some(({ kind }) => kind === 'text')) return [];
	if (label.hangul && node.kind === 'heading' && node.level === 1 && !namesSet(label.text))
		return [];
	const items = node.children.filter((child) => child.kind === 'item');
	if (
		topics.length * 2 < items.length ||
		isUncounted(source, items, nodes) ||
		topics.some(({ label }) => /[{}]| \+ /.test(label) || isPart(label) || deeds.test(label))
	)
		return [];
	const name = withoutMeaning(
		slice(unpointed(label.rich), numberEnd(label.text), label.text.length)
	);
	if (label.hangul && !isSet(name.text, topics)) return [];
	const lines = nodes.map((topic) => topic.lines);
	return [
		composed({
			rule: 'D8',
			status: items.length === topics.length ? 'active' : 'suggested',
			slot: 'list',
			kind: 'list',
			prompt: paragraph(membersOf(name, topics.length, label.lang)),
			answer: [
				list(
					nodes.every((topic) => topic.marker === 'number'),
					topics.map((topic) => made(topic.label))
				)
			],
			lines: [lines[0]![0], lines.at(-1)![1]],
			covers: node.kind === 'item' ? [node.lines, ...lines] : lines,
			mayHideTopic: false
		})
	];
}

/**
 * Whether a Korean title names a set: by its last word, or as a bare noun (`격리 수준`) that its
 * members do not name again (`그룹` over `그룹 추가`).
 */
function isSet(name: string, topics: TopicGroup['topics']): boolean {
	if (topics.some(({ label }) => /(?:따라|에서|으로|위해|[을를])$/.test(label))) return false;
	if (namesSet(name) || /\d|[?？]$/.test(name)) return true;
	const words = name.replace(/\s*\([^()]*\)$/, '').split(' ');
	if (words.length > MAX_NAME_WORDS || name.length < MIN_NAME || !isTerm(name)) return false;
	if (words.length > 1 && (isDeed(words.at(-1)!) || words[0]!.endsWith('의'))) return false;
	return !topics.some(({ label }) => label.startsWith(`${name} `));
}

/** What is told below one of these is told in this note, and belongs to no set: `기본 용어`, `Key terms`. */
const headsTerms =
	/(?:용어|개념|단어|키워드|내용|항목|주제)(?: ?정리)?$|\b(?:terms|terminology|vocabulary|concepts|keywords|topics)$/i;

/** The part of a note, or of a thing: 개념, `딕셔너리의 특징`, `Example 2`, `e.g)`. */
function isPart(label: string): boolean {
	if (namesExample(label)) return true;
	const words = label.replace(/\s*(?:\([^()]*\)|\d+)$/, '').split(' ');
	return isSectionName(label) || (words.length > 1 && isSectionName(words.at(-1)!));
}

/** What begins with one of these tells something of the title rather than names a member. */
const deeds =
	/^(?:have|has|is|are|was|were|can|will|must|should|may|does|do|exists?|contains?|shows?|uses?|allows?|provides?|requires?)\s/i;

/** A strong name with what it is behind it: `**Demand:** falls to the right`. */
const namesItself = /^(\*\*|__)[^*_:]{2,40}(?::\1|\1 ?:|\1 [-–—=] )/;

/** Whether a name stands among the items that is no topic, for want of lines below it. */
function isUncounted(
	source: string,
	items: readonly OutlineNode[],
	topics: readonly OutlineNode[]
): boolean {
	const others = items.filter((item) => !topics.includes(item));
	return others.some(({ children, content }) => {
		const text = source.slice(content.start, content.end);
		const isName = isTitleLike(text) && !isPredicate(lastWord(text));
		return children.length > 0 || isName || namesItself.test(text);
	});
}
