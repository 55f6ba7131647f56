/**
 * D8: two to seven titled siblings are a set to name. Where other items stand among them, they
 * may be chapters rather than kinds of one thing: then it is a suggestion.
 *
 * Known junk, kept out: headings of a document, sets of one or of many.
 */
import type { Statement } from '../facts/statement.ts';
import { made } from '../inline/rich.ts';
import type { OutlineNode } from '../outline/node.ts';
import { membersOf } from './phrasing.ts';
import { list, paragraph, type Proposal } from './rule.ts';
import type { TopicGroup } from './topics.ts';

const MAX_ITEMS = 7;

/** `label` is the statement of `node`. */
export function members(
	label: Statement,
	node: OutlineNode,
	{ topics }: TopicGroup
): readonly Proposal[] {
	if (topics.length < 2 || topics.length > MAX_ITEMS) return [];
	const items = node.children.filter((child) => child.kind === 'item');
	const nodes = topics.map((topic) => topic.node);
	const covers = nodes.map((topic) => topic.lines[0]);
	return [
		{
			rule: 'D8',
			status: items.length === topics.length ? 'active' : 'suggested',
			slot: 'list',
			kind: 'list',
			prompt: paragraph(membersOf(label.rich, topics.length, label.lang)),
			answer: [
				list(
					nodes.every((topic) => topic.marker === 'number'),
					topics.map((topic) => made(topic.label))
				)
			],
			lines: [covers[0]!, covers.at(-1)!],
			covers: node.kind === 'item' ? [node.lines[0], ...covers] : covers,
			mayHideTopic: false
		}
	];
}
