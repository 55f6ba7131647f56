/** Questions that cannot be answered because their note answers them in several ways. */
import type { FactDraft } from '../facts/drafts.ts';
import type { Proposal } from './rule.ts';

type Asked = { readonly draft: FactDraft; readonly proposal: Proposal };

/** By question, all who ask it. */
type ByQuestion = Map<string, Asked[]>;

/**
 * Of questions asked alike under one breadcrumb with different answers none can be answered: all go.
 * `Extendable: …` three times in a list says three things, which have other names.
 */
export function dropTorn(drafts: readonly FactDraft[]): void {
	const torn = new Map<FactDraft, Set<Proposal>>();
	for (const alike of askedAlike(drafts))
		for (const { draft, proposal } of tornAmong(alike))
			torn.set(draft, (torn.get(draft) ?? new Set()).add(proposal));
	for (const [{ proposals }, dropped] of torn) {
		const kept = proposals.filter((each) => !dropped.has(each) && !each.rule.endsWith('r'));
		proposals.splice(0, proposals.length, ...kept);
	}
}

/** Those of each question that is asked more than once. */
function askedAlike(drafts: readonly FactDraft[]): Iterable<readonly Asked[]> {
	const byQuestion: ByQuestion = new Map();
	for (const question of repeatedIn(drafts)) byQuestion.set(question, []);
	if (byQuestion.size === 0) return [];
	for (const draft of drafts)
		for (const proposal of draft.proposals)
			if (isBare(proposal)) byQuestion.get(proposal.asks)?.push({ draft, proposal });
	return byQuestion.values();
}

function repeatedIn(drafts: readonly FactDraft[]): Iterable<string> {
	const asked = new Set<string>();
	const repeated = new Set<string>();
	for (const { proposals } of drafts)
		for (const proposal of proposals)
			if (isBare(proposal)) (asked.has(proposal.asks) ? repeated : asked).add(proposal.asks);
	return repeated;
}

/** Gaps and steps show more than their question. */
function isBare({ kind }: Proposal): boolean {
	return kind !== 'cloze' && kind !== 'step';
}

function tornAmong(alike: readonly Asked[]): readonly Asked[] {
	const answers = new Map<string, string>();
	const torn = new Set<string>();
	for (const { draft, proposal } of alike) {
		const place = placeOf(draft);
		if ((answers.get(place) ?? proposal.tells) !== proposal.tells) torn.add(place);
		answers.set(place, proposal.tells);
	}
	return alike.filter(({ draft }) => torn.has(placeOf(draft)));
}

function placeOf({ passage }: FactDraft): string {
	return passage.breadcrumb.join('\n');
}
