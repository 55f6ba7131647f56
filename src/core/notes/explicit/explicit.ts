/**
 * Gathers the cards that the author wrote: marked lines, questions with answers.
 */
import { addDraft, type Drafts } from '../facts/drafts.ts';
import { wholePassage, type NoteContext } from '../facts/statement.ts';
import { phraseOf, type OutlineNode } from '../outline/node.ts';
import type { Line } from '../scan/line.ts';
import { blockCards } from './block-cards.ts';
import { scenarioCards } from './scenario-block.ts';
import { inlineCards, isExplicit } from './inline-cards.ts';

/**
 * Adds a draft for every node with explicit cards, and what is wrong with their signs. `signs` are
 * those that the note asks for.
 */
export function addExplicit(
	context: NoteContext,
	lines: readonly Line[],
	signs: number,
	drafts: Drafts
): void {
	const { nodes, held } = context.outline;
	for (const node of nodes) add(context, lines, signs, drafts, node);
	for (const node of held)
		if (node.block || node.kind === 'scenario') add(context, lines, signs, drafts, node);
}

function add(
	context: NoteContext,
	lines: readonly Line[],
	signs: number,
	drafts: Drafts,
	node: OutlineNode
): void {
	if (node.off || node.reference) return;
	if (node.kind === 'scenario') addScenario(context, lines, drafts, node);
	else if (node.block) {
		const { passage, proposals, problems } = blockCards(context, node, node.block, lines, signs);
		for (const problem of problems) drafts.problems.push(problem);
		addDraft(drafts, passage, proposals);
	} else if (node.kind === 'item' || node.kind === 'text') addInline(context, drafts, node);
}

function addScenario(
	context: NoteContext,
	lines: readonly Line[],
	drafts: Drafts,
	node: OutlineNode
): void {
	const { passage, proposals, problems } = scenarioCards(context, node, lines);
	drafts.problems.push(...problems);
	addDraft(drafts, passage, proposals);
}

function addInline(context: NoteContext, drafts: Drafts, node: OutlineNode): void {
	const phrase = phraseOf(context.outline.source, node);
	for (const problem of phrase.problems) drafts.problems.push(problem);
	if (!isExplicit(phrase)) return;
	const passage = wholePassage(context, node);
	const { proposals, problems } = inlineCards(passage, phrase);
	for (const problem of problems) drafts.problems.push(problem);
	addDraft(drafts, passage, proposals);
}
