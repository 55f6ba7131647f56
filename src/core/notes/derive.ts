/**
 * Walks an outline and lets the rules propose cards: sentence by sentence, group by group,
 * command by command.
 */
import { addDraft, type Drafts, type FactDraft } from './facts/drafts.ts';
import {
	passageOf,
	statementAt,
	statementOf,
	statementsOf,
	wholePassage,
	wholeStatement,
	type NoteContext,
	type Passage
} from './facts/statement.ts';
import { made } from './inline/rich.ts';
import { phraseOf, type OutlineNode } from './outline/node.ts';
import { command } from './rules/d10-command.ts';
import { members } from './rules/d8-list.ts';
import { numberedLeaves, steps } from './rules/d9-steps.ts';
import { MAX_LINE } from './rules/guards.ts';
import { commandsIn, type Command } from './rules/shell.ts';
import { withoutRemark } from './rules/remark.ts';
import { proposalsFor } from './rules/table.ts';
import { createFindTopics, type FindTopics } from './rules/topics.ts';

type State = {
	readonly context: NoteContext;
	readonly drafts: Drafts;
	readonly findTopics: FindTopics;
};

/** A longer line is no label, in UTF-16 code units. */
const MAX_LABEL = 80;

/** Adds drafts for all that has none yet; explicit cards stay their line's only ones. */
export function addDerived(context: NoteContext, drafts: Drafts): void {
	const { outline } = context;
	const state = { context, drafts, findTopics: createFindTopics(outline.source) };
	addGroup(state, outline.root);
	for (const node of outline.nodes) {
		if (node.off || node.reference) continue;
		if (node.kind === 'code') addCommands(state, node);
		else if (node.kind === 'heading') addGroup(state, node);
		else if (node.kind === 'item' || node.kind === 'text') {
			if (!drafts.lastByNode.has(node)) addStatements(state, node);
			addGroup(state, node);
		}
	}
}

/** Of lines with signs that are wrong, or another tool's, nothing is proposed. */
function addStatements({ context, drafts, findTopics }: State, node: OutlineNode): void {
	const { content, lines } = node;
	const { problems, separators } = phraseOf(context.outline.source, node);
	if (problems.length > 0 || separators.length > 0) return;
	if (lines[0] === lines[1] && content.end - content.start > MAX_LINE) {
		drafts.problems.push({ code: 'line-too-long', span: content });
		return;
	}
	for (const statement of statementsOf(context, node))
		addDraft(drafts, statement, proposalsFor(statement, findTopics, context.outline.source));
}

/** What a node's children are together: a set of topics, a row of steps. */
function addGroup(state: State, node: OutlineNode): void {
	if (node.children.length < 2) return;
	const group = state.findTopics(node);
	const leaves = numberedLeaves(node);
	if (group.topics.length < 2 && leaves.length === 0) return;
	const { passage, proposals } = labelDraft(state, node);
	const label = withoutRemark(statementOf(passage));
	if (!label || label.text.length > MAX_LABEL) return;
	proposals.push(...members(label, node, group));
	proposals.push(
		...steps(
			label,
			leaves.map((leaf) => wholeStatement(state.context, leaf))
		)
	);
}

function labelDraft({ context, drafts }: State, node: OutlineNode): FactDraft {
	const known = drafts.lastByNode.get(node);
	if (known) return known;
	const label = node.parent ? wholePassage(context, node) : titlePassage(context, node);
	return addDraft(drafts, label, []);
}

/** The note itself, where its topics stand under no heading. */
function titlePassage(context: NoteContext, root: OutlineNode): Passage {
	const { content, lines } = root.children[0]!;
	return { ...passageOf(context, root, made(context.title)), lines, span: content };
}

/** The commands of a code block belong to their comments, or all to the line above the block. */
function addCommands(state: State, block: OutlineNode): void {
	const commands = commandsIn(state.context.outline.source, block);
	const first = block.lines[0] + 1;
	const linesOf = (from: Command, to: Command) => [first + from.first, first + to.last] as const;
	if (commands.some((each) => each.comment)) {
		for (const each of commands) {
			if (!each.comment) continue;
			const comment = statementAt(state.context, block, each.comment);
			const purpose = withoutRemark(comment);
			if (purpose)
				addDraft(state.drafts, comment, [...command(purpose, [each], linesOf(each, each))]);
		}
		return;
	}
	const draft = purposeOf(state, block);
	const purpose = draft && withoutRemark(statementOf(draft.passage));
	if (!purpose || commands.length === 0) return;
	const lines = linesOf(commands[0]!, commands.at(-1)!);
	draft.proposals.unshift(...command(purpose, commands, lines));
}

/** The statement right before a code block, or the one that the block stands under. */
function purposeOf(state: State, block: OutlineNode): FactDraft | null {
	const before = block.parent!.children[block.index - 1] ?? block.parent!;
	if (before.kind !== 'item' && before.kind !== 'text' && before.kind !== 'heading') return null;
	return before.off || before.reference ? null : labelDraft(state, before);
}
