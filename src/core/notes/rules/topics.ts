/**
 * Topics: titled items with something below them, and their siblings.
 */
import { isTitleLike } from '../outline/titles.ts';
import { labelOf, type OutlineNode } from '../outline/node.ts';
import { bare } from './guards.ts';

/** Topics of a larger group are chapters; they are not looked for in each other's text. */
const MAX_GROUP = 12;

export type Topic = { readonly node: OutlineNode; readonly label: string };

export type TopicGroup = {
	readonly topics: readonly Topic[];
	readonly nodes: ReadonlySet<OutlineNode>;
	/** By the first word of their labels, in `bare` form. */
	readonly byFirstWord: ReadonlyMap<string, readonly Topic[]>;
};

/** The topics right below a node; each group is built once. */
export type FindTopics = (parent: OutlineNode) => TopicGroup;

export function createFindTopics(source: string): FindTopics {
	const groups = new Map<OutlineNode, TopicGroup>();
	return (parent) => {
		const group = groups.get(parent) ?? createGroup(source, parent);
		groups.set(parent, group);
		return group;
	};
}

function createGroup(source: string, parent: OutlineNode): TopicGroup {
	const nodes = parent.children.filter((node) => isTopic(source, node));
	const topics = nodes.map((node) => ({ node, label: labelOf(source, node) }));
	const byFirstWord = new Map<string, Topic[]>();
	for (const topic of topics.length <= MAX_GROUP ? topics : []) {
		const first = bare(topic.label).split(' ', 1)[0]!;
		const known = byFirstWord.get(first);
		if (known) known.push(topic);
		else byFirstWord.set(first, [topic]);
	}
	return { topics, nodes: new Set(nodes), byFirstWord };
}

function isTopic(source: string, node: OutlineNode): boolean {
	if (node.kind !== 'item' && node.kind !== 'text') return false;
	if (node.off || node.reference || !node.children.some((child) => child.kind !== 'code'))
		return false;
	return isTitleLike(source.slice(node.content.start, node.content.end));
}

/** The nearest topic above a node and its group; null outside of topics. */
export function topicAbove(
	find: FindTopics,
	node: OutlineNode
): { readonly node: OutlineNode; readonly group: TopicGroup } | null {
	for (let above = node.parent; above?.parent; above = above.parent) {
		const group = find(above.parent);
		if (group.nodes.has(above)) return { node: above, group };
	}
	return null;
}
