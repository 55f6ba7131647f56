/**
 * D8: two to seven titled siblings are a set to name. Where other items stand among them, they
 * may be chapters rather than kinds of one thing: then it is a suggestion.
 *
 * Known junk, kept out: headings of a document, sets of one or of many, parts of a note (개념, 장점).
 * Titles that are less than half of the items are no set.
 */
import type { Passage } from '../facts/statement.ts';
import { made, unpointed } from '../inline/rich.ts';
import { isSectionName } from '../words/sections.ts';
import type { OutlineNode } from '../outline/node.ts';
import { membersOf } from './phrasing.ts';
import { composed, list, paragraph, type Proposal } from './rule.ts';
import type { TopicGroup } from './topics.ts';

const MAX_ITEMS = 7;

/** `label` is the passage of `node`. */
export function members(
	label: Passage,
	node: OutlineNode,
	{ topics }: TopicGroup
): readonly Proposal[] {
	if (topics.length < 2 || topics.length > MAX_ITEMS) return [];
	const items = node.children.filter((child) => child.kind === 'item');
	if (
		topics.length * 2 < items.length ||
		topics.some(({ label }) => /[{}]/.test(label) || isSectionName(label))
	)
		return [];
	const nodes = topics.map((topic) => topic.node);
	const lines = nodes.map((topic) => topic.lines);
	return [
		composed({
			rule: 'D8',
			status: items.length === topics.length ? 'active' : 'suggested',
			slot: 'list',
			kind: 'list',
			prompt: paragraph(membersOf(unpointed(label.rich), topics.length, label.lang)),
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
