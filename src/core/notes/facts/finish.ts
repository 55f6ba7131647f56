/**
 * From drafts to facts: cards are taken, anchors attached, lines counted as covered.
 */
import type { DraftCard, ParsedFact } from '../parsed.ts';
import { LONG_ANSWER } from '../rules/guards.ts';
import { addLines, type LineSet } from '../coverage.ts';
import type { OutlineNode } from '../outline/node.ts';
import { referralOf } from '../references.ts';
import type { Worlds } from '../worlds.ts';
import { takeCards, type Crumbs, type LineCounts, type TakenCard } from '../rules/take.ts';
import type { Drafts, FactDraft, Problem } from './drafts.ts';
import type { Passage } from './statement.ts';
import { pageOf, tagsOf } from './inherited.ts';
import { typedAnswer, type TypedAnswer } from './typed-answer.ts';

export type Finished = {
	/** In note order; those without card, anchor and referral left out. */
	readonly facts: readonly ParsedFact[];
	/** The lines that feed a card. */
	readonly covered: LineSet;
	readonly problems: readonly Problem[];
};

/** `lineCount` is that of the note; `worlds` are those beside it. */
export function finishFacts(drafts: Drafts, lineCount: number, worlds: Worlds): Finished {
	const facts: ParsedFact[] = [];
	const covered = new Uint8Array(lineCount + 1);
	const problems: Problem[] = [...drafts.problems];
	const counts: LineCounts = new Uint8Array(lineCount + 1);
	const findShown = createFindShown();
	for (const draft of inNoteOrder(drafts)) {
		const taken = takeCards(draft.proposals, crumbsOf(draft.passage, findShown), counts);
		const answers = answersOf(taken, draft.passage.node, worlds);
		problems.push(...once(answers.flatMap((one) => one?.problems ?? [])));
		const fact = factOf(draft, drafts, taken, answers);
		if (fact.cards.length === 0 && fact.anchor === null && !fact.refers) continue;
		facts.push(fact);
		if (fact.refers) addLines(covered, fact.lines);
		for (const { proposal } of taken) for (const lines of proposal.covers) addLines(covered, lines);
		const length = longestAnswer(taken);
		if (length > LONG_ANSWER)
			problems.push({
				code: 'answer-long',
				span: fact.span,
				detail: { length, limit: LONG_ANSWER }
			});
	}
	return { facts, covered, problems };
}

function inNoteOrder({ all }: Drafts): readonly FactDraft[] {
	return [...all].sort((a, b) => a.passage.span.start - b.passage.span.start);
}

/** The topics among the crumbs are those of the outline, not the headings. */
function crumbsOf({ node, breadcrumb }: Passage, findShown: FindShown): Crumbs {
	let topics = 0;
	for (
		let above = node.parent;
		above?.kind === 'item' || above?.kind === 'text';
		above = above.parent
	)
		topics++;
	const { shown, above } = findShown(breadcrumb);
	return { labels: breadcrumb, shown, above, topics };
}

type FindShown = (breadcrumb: readonly string[]) => Pick<Crumbs, 'shown' | 'above'>;

/** What is read of a breadcrumb; those below one node are one array, and are read once. */
function createFindShown(): FindShown {
	const byBreadcrumb = new Map<readonly string[], ReturnType<FindShown>>();
	return (breadcrumb) => {
		const known = byBreadcrumb.get(breadcrumb);
		if (known) return known;
		const labels = breadcrumb.map((label) => label.toLowerCase());
		const found = { shown: labels.join('\n'), above: labels.at(-1) ?? '' };
		byBreadcrumb.set(breadcrumb, found);
		return found;
	};
}

/** Where the answers of some cards of a line are what the attribute says, the others are not meant. */
function answersOf(
	taken: readonly TakenCard[],
	node: OutlineNode,
	worlds: Worlds
): readonly (TypedAnswer | null)[] {
	const { typed } = node;
	if (!typed) return [];
	const answers = taken.map(({ card }) => typedAnswer(card, typed, node, worlds));
	const isFine = (one: TypedAnswer | null) => one?.problems.length === 0;
	return answers.some(isFine) ? answers.map((one) => (isFine(one) ? one : null)) : answers;
}

/** An attribute that is wrong is so for every card of its line. */
function once(problems: readonly Problem[]): readonly Problem[] {
	return problems.filter(({ code }, i) => problems.findIndex((one) => one.code === code) === i);
}

function factOf(
	{ passage }: FactDraft,
	drafts: Drafts,
	taken: readonly TakenCard[],
	answers: readonly (TypedAnswer | null)[]
): ParsedFact {
	const { node, text, breadcrumb, lines, span } = passage;
	const last = drafts.lastByNode.get(node)?.passage === passage;
	const refers = node.anchor && referralOf(node.anchor.name);
	const anchor = last || refers ? node.anchor : null;
	return {
		text,
		anchor: refers ? null : (anchor?.name ?? null),
		...(refers && { refers }),
		breadcrumb,
		lines,
		span,
		anchorSpan: anchor?.span ?? null,
		cards: taken.map(({ card }, i) => withNotes(card, node, i, answers[i] ?? null))
	};
}

/**
 * Tags and the page are of all cards of a line; schedules are of its own, in the order of its signs;
 * typed are those whose answers can be.
 */
function withNotes(
	card: DraftCard,
	node: OutlineNode,
	i: number,
	answer: TypedAnswer | null
): DraftCard {
	const tags = tagsOf(node);
	const due = card.rule === 'explicit' ? node.scheduled?.[i] : null;
	return {
		...card,
		...(tags.length > 0 && { tags }),
		...pageOf(node),
		...(due && { scheduled: due }),
		...(answer && { typed: answer.typed })
	};
}

/** Length of the longest active answer of one paragraph; others are recalled piece by piece. */
function longestAnswer(taken: readonly TakenCard[]): number {
	let longest = 0;
	for (const { card, proposal } of taken) {
		const isText = card.kind === 'basic' || card.kind === 'cloze' || card.kind === 'step';
		const isWhole = card.answer.length === 1 && card.status === 'active';
		if (isText && isWhole) longest = Math.max(longest, proposal.tells.length);
	}
	return longest;
}
