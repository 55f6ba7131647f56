/**
 * Walks an outline and lets the rules propose cards: sentence by sentence, group by group,
 * table by table, command by command.
 */
import { addDraft, type Drafts, type FactDraft } from './facts/drafts.ts';
import {
	passageOf,
	statementAt,
	statementOf,
	statementsOf,
	wholePassage,
	type NoteContext,
	type Passage
} from './facts/statement.ts';
import { made } from './inline/rich.ts';
import { phraseOf, type OutlineNode } from './outline/node.ts';
import { isContinuation } from './rules/continuation.ts';
import { cellsIn, isHeader, rowText } from './rules/cells.ts';
import { command, describesAbove } from './rules/d10-command.ts';
import { table, type Row } from './rules/d11-table.ts';
import { askedInBold } from './rules/d12-question.ts';
import { groupProposals, headingProposals, itemProposals } from './rules/groups.ts';
import { isPassedOver, MAX_LINE } from './rules/guards.ts';
import { commandsIn, type Command } from './rules/shell.ts';
import { withoutRemark } from './rules/remark.ts';
import type { Proposal } from './rules/rule.ts';
import { switched, type Switches } from './rules/switches.ts';
import { proposalsFor } from './rules/table.ts';
import { createFindTopics, type FindTopics } from './rules/topics.ts';
import { dropTorn } from './rules/torn.ts';

type State = {
	readonly context: NoteContext;
	readonly drafts: Drafts;
	readonly findTopics: FindTopics;
};

/** Adds drafts for all that has none yet; explicit cards stay their line's only ones. */
export function addDerived(context: NoteContext, drafts: Drafts, switches: Switches): void {
	const { outline } = context;
	const state = { context, drafts, findTopics: createFindTopics(outline.source) };
	const explicit = drafts.all.length;
	addGroup(state, outline.root);
	for (const node of outline.nodes) {
		if (node.off || node.reference) continue;
		if (node.kind === 'code') addCommands(state, node);
		else if (node.kind === 'table') addTable(state, node);
		else if (node.kind === 'heading') addGroup(state, node);
		else if (node.kind === 'item' || node.kind === 'text') addLine(state, node);
	}
	for (const node of outline.nodes) addWhole(state, node);
	dropTorn(drafts.all.slice(explicit));
	if (!switches.generous && switches.byRule.size === 0) return;
	for (const { proposals } of drafts.all.slice(explicit))
		proposals.splice(0, proposals.length, ...switched(proposals, switches));
}

function addLine(state: State, node: OutlineNode): void {
	if (isPassedOver(state.context.outline.source, node)) return;
	if (!state.drafts.lastByNode.has(node)) addStatements(state, node);
	addGroup(state, node);
}

/** Of lines with signs that are wrong, or another tool's, nothing is proposed. */
function addStatements({ context, drafts, findTopics }: State, node: OutlineNode): void {
	const { content, lines } = node;
	const { rich, problems, separators } = phraseOf(context.outline.source, node);
	if (problems.length > 0 || separators.length > 0) return;
	if (lines[0] === lines[1] && content.end - content.start > MAX_LINE) {
		drafts.problems.push({ code: 'line-too-long', span: content });
		return;
	}
	const asked = rich.runs.length > 1 ? askedInBold(wholePassage(context, node)) : null;
	if (asked) {
		addDraft(drafts, wholePassage(context, node), [asked]);
		return;
	}
	for (const statement of statementsOf(context, node))
		addDraft(drafts, statement, proposalsFor(statement, findTopics, context.outline.source));
}

/** What a node's children are together: a set of topics, a row of steps. */
function addGroup(state: State, node: OutlineNode): void {
	if (node.children.length < 2) return;
	addTo(state, node, (label) => groupProposals(state.context, node, state.findTopics, label));
}

/** What a title is with what stands below it, once it is known what else is asked there. */
function addWhole(state: State, node: OutlineNode): void {
	if (node.children.length === 0 && node.kind !== 'text') return;
	const { context, drafts } = state;
	if (node.off || node.reference || isPassedOver(context.outline.source, node)) return;
	const isAsked = (each: OutlineNode) =>
		drafts.lastByNode.get(each)?.proposals.some(({ status }) => status === 'active') ?? false;
	if (node.kind === 'heading')
		addTo(state, node, (label) => headingProposals(context, node, label));
	else if ((node.kind === 'item' || node.kind === 'text') && !isAsked(node))
		addTo(state, node, (label) => itemProposals(context, node, label, isAsked));
}

/** Adds proposals to a node's draft, which is made when they ask for its label. */
function addTo(
	state: State,
	node: OutlineNode,
	propose: (label: () => Passage) => readonly Proposal[]
): void {
	const { source } = state.context.outline;
	if (isContinuation(source.slice(node.content.start, node.content.end))) return;
	const proposals = propose(() => labelPassage(state, node));
	if (proposals.length === 0) return;
	const { drafts } = state;
	const draft = drafts.lastByNode.get(node);
	if (draft) draft.proposals.push(...proposals);
	else addDraft(drafts, labelPassage(state, node), [...proposals]);
}

function labelPassage({ context, drafts }: State, node: OutlineNode): Passage {
	const known = drafts.lastByNode.get(node);
	if (known) return known.passage;
	return node.parent ? wholePassage(context, node) : titlePassage(context, node);
}

/** The note itself, where its topics stand under no heading. */
function titlePassage(context: NoteContext, root: OutlineNode): Passage {
	const { content, lines } = root.children[0]!;
	return { ...passageOf(context, root, made(context.title)), lines, span: content };
}

/** Each row of a table is a fact; the header, its `first` line, takes the others along. */
function addTable({ context, drafts }: State, first: OutlineNode): void {
	const { source } = context.outline;
	if (!isHeader(source, first)) return;
	const rows = rowsBelow(first).map((node): Row => {
		const cells = cellsIn(source, node.content);
		return { cells, passage: passageOf(context, node, rowText(cells)) };
	});
	const header = cellsIn(source, first.content);
	table(header, rows).forEach((proposals, i) => {
		if (proposals.length === 0) return;
		const { passage } = rows[i]!;
		const covered = proposals.map((each) => ({ ...each, covers: [...each.covers, first.lines] }));
		addDraft(drafts, passage, covered);
	});
}

function rowsBelow(header: OutlineNode): readonly OutlineNode[] {
	const { children } = header.parent!;
	let end = header.index + 1;
	let line = header.lines[0] + 2;
	for (; children[end]?.kind === 'table' && children[end]!.lines[0] === line; line++) end++;
	return children.slice(header.index + 1, end);
}

/** The commands of a code block belong to their comments, or all to the line above the block. */
function addCommands(state: State, block: OutlineNode): void {
	const commands = commandsIn(state.context.outline.source, block);
	const first = block.lines[0] + 1;
	const linesOf = (from: Command, to: Command) => [first + from.first, first + to.last] as const;
	if (commands.some((each) => each.comment)) {
		commands.forEach((each, i) => {
			if (!each.comment) return;
			const comment = statementAt(state.context, block, each.comment);
			const purpose = withoutRemark(comment);
			const meant = commands.slice(i, endOfGroup(commands, i));
			if (purpose)
				addDraft(state.drafts, comment, [...command(purpose, meant, linesOf(each, meant.at(-1)!))]);
		});
		return;
	}
	if (commands.length === 0) return;
	const draft = purposeOf(state, block);
	const purpose = draft && withoutRemark(statementOf(draft.passage));
	if (!purpose) return;
	const lines = linesOf(commands[0]!, commands.at(-1)!);
	draft.proposals.unshift(...command(purpose, commands, lines));
}

/** What stands right below a command has the comment above it too, until a line has its own. */
function endOfGroup(commands: readonly Command[], first: number): number {
	let end = first + 1;
	if (commands[first]!.isBehind) return end;
	while (commands[end]?.comment === null && commands[end]!.first === commands[end - 1]!.last + 1)
		end++;
	return end;
}

/** The statement right before a code block, or the one that the block stands under. */
function purposeOf(state: State, block: OutlineNode): FactDraft | null {
	const { drafts } = state;
	const before = block.parent!.children[block.index - 1] ?? block.parent!;
	if (before.kind !== 'item' && before.kind !== 'text' && before.kind !== 'heading') return null;
	if (before.off || before.reference || describesAbove(before, block)) return null;
	return drafts.lastByNode.get(before) ?? addDraft(drafts, labelPassage(state, before), []);
}
