/**
 * From drafts to facts: cards are taken, anchors attached, lines counted as covered.
 */
import type { DraftCard, ParsedFact } from '../parsed.ts';
import { answerText } from '../plain-text.ts';
import { LONG_ANSWER } from '../rules/guards.ts';
import { takeCards, type LineCounts, type TakenCard } from '../rules/take.ts';
import type { Drafts, FactDraft, Problem } from './drafts.ts';
import type { Statement } from './statement.ts';

export type Finished = {
	/** In note order; those without card and anchor left out. */
	readonly facts: readonly ParsedFact[];
	/** Numbers of the lines that feed a card. */
	readonly covered: ReadonlySet<number>;
	readonly problems: readonly Problem[];
};

export function finishFacts(drafts: Drafts): Finished {
	const facts: ParsedFact[] = [];
	const covered = new Set<number>();
	const problems: Problem[] = [...drafts.problems];
	const counts: LineCounts = new Map();
	for (const draft of inNoteOrder(drafts)) {
		const taken = takeCards(draft.proposals, crumbsOf(draft.statement), counts);
		const fact = factOf(draft, drafts, taken);
		if (fact.cards.length === 0 && fact.anchor === null) continue;
		facts.push(fact);
		for (const { covers } of taken) for (const number of covers) covered.add(number);
		const length = Math.max(0, ...fact.cards.map(lengthOf));
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
	return [...all].sort((a, b) => a.statement.span.start - b.statement.span.start);
}

/** The topics among the crumbs are those of the outline, not the headings. */
function crumbsOf({ node, breadcrumb }: Statement) {
	let topics = 0;
	for (
		let above = node.parent;
		above?.kind === 'item' || above?.kind === 'text';
		above = above.parent
	)
		topics++;
	return { labels: breadcrumb, topics };
}

function factOf({ statement }: FactDraft, drafts: Drafts, taken: readonly TakenCard[]): ParsedFact {
	const { node, text, breadcrumb, lines, span } = statement;
	const last = drafts.lastByNode.get(node)?.statement === statement;
	const anchor = last ? node.anchor : null;
	return {
		text,
		anchor: anchor?.name ?? null,
		breadcrumb,
		lines,
		span,
		anchorSpan: anchor?.span ?? null,
		cards: taken.map(({ card }) => card)
	};
}

/** Length of an active answer; commands and lists are recalled piece by piece. */
function lengthOf(card: DraftCard): number {
	const isText = card.kind === 'basic' || card.kind === 'cloze' || card.kind === 'step';
	return isText && card.status === 'active' ? answerText(card).length : 0;
}
