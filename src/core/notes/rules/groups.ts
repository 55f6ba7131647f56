/**
 * What a node and those below it are together: a set of topics, a row of steps, a question with
 * its answer, a title with what it is. Each rule looks at the same label.
 */
import {
	statementOf,
	statementsOf,
	wholeStatement,
	type NoteContext,
	type Passage,
	type Statement
} from '../facts/statement.ts';
import { CODE } from '../inline/rich.ts';
import type { OutlineNode } from '../outline/node.ts';
import { isProgram } from '../words/commands.ts';
import { command } from './d10-command.ts';
import { question } from './d12-question.ts';
import { firstSentence } from './d13-first-sentence.ts';
import { oneChild, onlyChild } from './d14-one-child.ts';
import { leavesOf, shortChildren } from './d15-short-children.ts';
import { members } from './d8-list.ts';
import { numberedLeaves, steps } from './d9-steps.ts';
import { isOwn, isTask } from './guards.ts';
import { withoutRemark } from './remark.ts';
import type { Proposal } from './rule.ts';
import type { FindTopics } from './topics.ts';

/** A longer line is no label, in UTF-16 code units. */
const MAX_LABEL = 80;

/** What names a day of study or a whole note rather than a thing: `0403 TIL`, `전체 흐름 정리`. */
function isDiary(label: string): boolean {
	return /(?:TIL|(?:day|week) ?\d+|\d주차.*|\d일차.*|정리|요약|복습|공부|스터디|노트)$|^\[?\d{2,4}[-./년월]/i.test(
		label
	);
}

/** `정책 설정, 비밀번호 변경`: two titles in one. */
const namesTwo = /[가-힣], ?[가-힣]/;

/** What several children of a node are as a whole, for the rules that ask about all of them. */
export function groupProposals(
	context: NoteContext,
	node: OutlineNode,
	findTopics: FindTopics,
	labelOf: () => Passage
): readonly Proposal[] {
	if (node.kind === 'root' && !context.isTitled) return [];
	const group = findTopics(node);
	const leaves = numberedLeaves(node);
	if (group.topics.length < 2 && leaves.length === 0) return [];
	const label = withoutRemark(statementOf(labelOf()));
	if (!label || label.text.length > MAX_LABEL || isTask(label.text) || isDiary(label.text))
		return [];
	if (namesTwo.test(label.text)) return [];
	const texts = leaves.map((leaf) => wholeStatement(context, leaf));
	return [...members(label, node, group, context.outline.source), ...steps(label, texts)];
}

/** What a heading is with the lines right below it. */
export function headingProposals(
	context: NoteContext,
	node: OutlineNode,
	labelOf: () => Passage
): readonly Proposal[] {
	const first = node.children[0];
	if (!first || first.kind === 'heading' || first.kind === 'table') return [];
	const asked = question(labelOf(), node, context.outline.source);
	if (asked.length === 0 && first.kind === 'item') return setBelow(context, node, labelOf);
	if (asked.length > 0 || first.kind !== 'text' || first.off || first.reference) return asked;
	const sentence = statementsOf(context, first)[0];
	return sentence ? firstSentence(labelOf(), sentence, context.outline.source) : [];
}

/** The leaves below a heading that says what they are: `Types of muscles`. */
function setBelow(
	context: NoteContext,
	node: OutlineNode,
	labelOf: () => Passage
): readonly Proposal[] {
	const leaves = leavesOf(node);
	const label = labelOf();
	if (leaves.length === 0 || label.lang !== 'en' || isTask(label.text)) return [];
	return shortChildren(label, wholes(context, leaves), context.outline.source);
}

/** What an item is with the items below it. `isAsked`: whether a better rule asks about a node. */
export function itemProposals(
	context: NoteContext,
	node: OutlineNode,
	labelOf: () => Passage,
	isAsked: (node: OutlineNode) => boolean
): readonly Proposal[] {
	const { source } = context.outline;
	const asks = /[?？][*_]*$/.test(source.slice(node.content.start, node.content.end).trimEnd());
	if (asks) return node.children.length > 0 ? question(labelOf(), node, source) : [];
	const typed = commandBelow(context, node, labelOf);
	if (typed) return typed;
	const child = onlyChild(source, node);
	if (child) return isAsked(child) ? [] : oneChildOf(context, child, labelOf, source);
	const leaves = leavesOf(node);
	if (leaves.length === 0 || leaves.some(isAsked)) return [];
	const label = withoutRemark(statementOf(labelOf()));
	if (!label || label.text.length > MAX_LABEL || isTask(label.text) || isOwn(label.text)) return [];
	return shortChildren(label, wholes(context, leaves), source);
}

function oneChildOf(
	context: NoteContext,
	child: OutlineNode,
	labelOf: () => Passage,
	source: string
): readonly Proposal[] {
	const label = withoutRemark(statementOf(labelOf()));
	if (!label || isTask(label.text)) return [];
	return oneChild(label, wholeStatement(context, child), source);
}

/** The command that is all there is below a line, which says what it is for; null if there is none. */
function commandBelow(
	context: NoteContext,
	{ children }: OutlineNode,
	labelOf: () => Passage
): readonly Proposal[] | null {
	const [child, second] = children;
	if (!child || second || child.children.length > 0 || child.off || child.reference) return null;
	if (child.kind !== 'item' && child.kind !== 'text') return null;
	const text = commandOf(wholeStatement(context, child));
	const label = text === null ? null : withoutRemark(statementOf(labelOf()));
	if (text === null || !label || label.text.length > MAX_LABEL || isTask(label.text)) return null;
	const only = { text, first: 0, last: 0, comment: null, isBehind: false };
	return command(label, [only], child.lines);
}

/** The command that is all of a line; null if it is none. */
function commandOf({ rich, text }: Statement): string | null {
	const [program, verb] = text.replace(/^\$ /, '').split(' ', 2) as [string, string | undefined];
	const isCode = verb !== undefined && rich.runs.every(({ marks }) => marks & CODE);
	return isCode && isProgram(program) ? text : null;
}

function wholes(context: NoteContext, nodes: readonly OutlineNode[]): readonly Statement[] {
	return nodes.map((node) => wholeStatement(context, node));
}
