/**
 * A statement with what several rules need to know about it, found once.
 */
import type { Statement } from '../facts/statement.ts';
import type { OutlineNode } from '../outline/node.ts';
import { findKeyed, type Keyed } from './keyed.ts';
import { topicAbove, type FindTopics, type TopicGroup } from './topics.ts';

export type Subject = {
	readonly statement: Statement;
	readonly keyed: Keyed | null;
	/** Index of the first word of the sentence: behind a key and its bare literal. */
	readonly body: number;
	/** The topic that the statement is about, among its siblings; null outside of topics. */
	readonly topic: { readonly node: OutlineNode; readonly group: TopicGroup } | null;
};

export function createSubject(statement: Statement, find: FindTopics): Subject {
	const keyed = findKeyed(statement);
	const { words } = statement;
	const body = keyed ? words.findIndex((word) => word.start >= keyed.rest) : 0;
	return {
		statement,
		keyed,
		body: body < 0 ? words.length : body,
		topic: topicAbove(find, statement.node)
	};
}
