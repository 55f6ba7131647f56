/**
 * Gathers the cards that the author wrote: marked lines, questions with answers.
 */
import { addDraft, type Drafts } from '../facts/drafts.ts';
import { passageOf, wholePassage, type NoteContext } from '../facts/statement.ts';
import { made } from '../inline/rich.ts';
import { phraseOf, type OutlineNode } from '../outline/node.ts';
import { composed } from '../rules/rule.ts';
import type { Line } from '../scan/line.ts';
import { inlineCards, isExplicit } from './inline-cards.ts';
import type { QuestionBlock } from './question-block.ts';
import { sideOf } from './side.ts';

/** Adds a draft for every node with explicit cards, and what is wrong with their signs. */
export function addExplicit(context: NoteContext, lines: readonly Line[], drafts: Drafts): void {
	for (const node of context.outline.nodes) {
		if (node.off || node.reference) continue;
		if (node.question) addQuestion(context, lines, drafts, node, node.question);
		else if (node.kind === 'item' || node.kind === 'text') addInline(context, drafts, node);
	}
}

function addInline(context: NoteContext, drafts: Drafts, node: OutlineNode): void {
	const phrase = phraseOf(context.outline.source, node);
	drafts.problems.push(...phrase.problems);
	if (!isExplicit(phrase)) return;
	const passage = wholePassage(context, node);
	const { proposals, problems } = inlineCards(passage, phrase);
	drafts.problems.push(...problems);
	addDraft(drafts, passage, proposals);
}

function addQuestion(
	context: NoteContext,
	lines: readonly Line[],
	drafts: Drafts,
	node: OutlineNode,
	{ first, answer, last }: QuestionBlock
): void {
	const { source } = context.outline;
	const proposal = composed({
		rule: 'explicit',
		status: 'active',
		slot: 'def',
		kind: 'basic',
		prompt: sideOf(source, lines, first, answer, lines[first]!.content.start + 2),
		answer: sideOf(source, lines, answer, last + 1, lines[answer]!.content.start + 2),
		lines: node.lines,
		covers: [node.lines],
		mayHideTopic: false
	});
	const text = `${proposal.asks}\n${proposal.tells}`;
	const passage = passageOf(context, node, made(text));
	addDraft(drafts, passage, [proposal]);
}
