/**
 * The rules about one statement, in order of merit: where they compete for a line the earlier
 * one wins. The rules about groups (D8, D9) and commands (D10) are called from `derive.ts`.
 */
import type { Statement } from '../facts/statement.ts';
import { keyValue } from './d1-key-value.ts';
import { condition } from './d2-condition.ts';
import { topic } from './d3-topic.ts';
import { sibling } from './d4-sibling.ts';
import { uniqueProperty } from './d5-unique.ts';
import { quantity, token } from './d6-token.ts';
import { parentheses } from './d7-parentheses.ts';
import { MAX_LINE, saysNothing } from './guards.ts';
import type { Proposal } from './rule.ts';
import { withoutNumbering } from './numbering.ts';
import { withoutRemark } from './remark.ts';
import { isSample } from './samples.ts';
import { isSetup } from './setups.ts';
import { createSubject, type Subject } from './subject.ts';
import type { FindTopics } from './topics.ts';

type Rule = (subject: Subject, source: string) => readonly Proposal[];

const rules: readonly Rule[] = [
	keyValue,
	condition,
	sibling,
	parentheses,
	uniqueProperty,
	topic,
	token
];

/** Whether a later sentence of a node stands in a quotation that an earlier one opened. */
function isQuoted({ node, span }: Statement, source: string): boolean {
	let open = 0;
	for (let at = node.content.start; at < span.start; at++) {
		const letter = source[at];
		if (letter === '"') open = 1 - open;
		else if (letter === '“') open = 1;
		else if (letter === '”') open = 0;
	}
	return open > 0;
}

/** What the rules make of a statement, best first. */
export function proposalsFor(whole: Statement, findTopics: FindTopics, source: string): Proposal[] {
	if (whole.text.length > MAX_LINE || isSample(source, whole.node)) return [];
	if (isSetup(source, whole.node) || isQuoted(whole, source)) return [];
	const statement = withoutRemark(withoutNumbering(whole, source));
	if (!statement || saysNothing(statement)) return [];
	const subject = createSubject(statement, findTopics);
	const proposals: Proposal[] = [];
	for (const rule of rules) for (const proposal of rule(subject, source)) proposals.push(proposal);
	return proposals.length > 0 ? proposals : [...quantity(subject)];
}
