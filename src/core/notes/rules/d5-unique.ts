/**
 * D5, a suggestion, for the one property that cannot be shared: `default type` under one of
 * several topics asks which of them it is.
 *
 * Known junk, kept out: any property that siblings may share. Hence only short statements with
 * "default" or "only" in them and no verb, in groups of siblings.
 */
import { made, unpointed } from '../inline/rich.ts';
import { labelOf } from '../outline/node.ts';
import { isPredicate } from '../words/korean.ts';
import { whichTopic } from './phrasing.ts';
import { basic, type Proposal } from './rule.ts';
import type { Subject } from './subject.ts';

const MAX_WORDS = 4;
const unique = /(?:^|\s)(?:default|only|기본|기본값|디폴트|유일한?|최초)(?=$|\s|[가-힣])/i;

export function uniqueProperty(subject: Subject, source: string): readonly Proposal[] {
	const { statement, topic, keyed } = subject;
	if (!topic || keyed || statement.node.parent !== topic.node) return [];
	if (topic.group.topics.length < 2 || statement.words.length > MAX_WORDS) return [];
	if (!unique.test(statement.text) || /\b(?:is|are)\b|이다$/.test(statement.text)) return [];
	if (isPredicate(statement.words.at(-1)!.text)) return [];
	const head = { rule: 'D5', status: 'suggested', slot: 'which', mayHideTopic: true } as const;
	const answer = made(labelOf(source, topic.node));
	return [basic(statement, head, whichTopic(unpointed(statement.rich), statement.lang), answer)];
}
