/**
 * Topics: titled items with something below them, and their siblings.
 */
import { isTitleLike } from '../outline/titles.ts';
import { labelOf, type OutlineNode } from '../outline/node.ts';
import { isPassedOver } from './guards.ts';

/** Topics of a larger group are chapters; they are not looked for in each other's text. */
const MAX_GROUP = 12;

export type Topic = {
	readonly node: OutlineNode;
	readonly label: string;
	/** The label in lower case. */
	readonly name: string;
};

export type TopicGroup = {
	readonly topics: readonly Topic[];
	readonly nodes: ReadonlySet<OutlineNode>;
	/** Topics that may be named in each other's text: none in a group of chapters. */
	readonly nameable: readonly Topic[];
};

/** The topics right below a node; each group is built once. */
export type FindTopics = (parent: OutlineNode) => TopicGroup;

export function createFindTopics(source: string): FindTopics {
	const groups = new Map<OutlineNode, TopicGroup>();
	return (parent) => {
		if (parent.children.length === 0) return noTopics;
		const group = groups.get(parent) ?? createGroup(source, parent);
		groups.set(parent, group);
		return group;
	};
}

const noTopics: TopicGroup = { topics: [], nodes: new Set(), nameable: [] };

function createGroup(source: string, parent: OutlineNode): TopicGroup {
	const nodes = parent.children.filter((node) => isTopic(source, node));
	const topics = nodes.map((node) => {
		const label = labelOf(source, node);
		return { node, label, name: label.toLowerCase() };
	});
	return { topics, nodes: new Set(nodes), nameable: topics.length <= MAX_GROUP ? topics : [] };
}

function isTopic(source: string, node: OutlineNode): boolean {
	if (node.kind !== 'item' && node.kind !== 'text') return false;
	if (node.off || node.reference || !node.children.some((child) => child.kind !== 'code'))
		return false;
	return (
		isTitleLike(source.slice(node.content.start, node.content.end)) && !isPassedOver(source, node)
	);
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
