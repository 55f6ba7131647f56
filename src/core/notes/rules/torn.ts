/** Questions that cannot be answered because their note answers them in several ways. */
import type { FactDraft } from '../facts/drafts.ts';
import type { Proposal } from './rule.ts';

type Asked = { readonly draft: FactDraft; readonly proposal: Proposal };

/**
 * Of questions asked alike under one breadcrumb with different answers none can be answered: all go.
 * `Extendable: …` three times in a list says three things, which have other names.
 */
export function dropTorn(drafts: readonly FactDraft[]): void {
	const torn = new Map<FactDraft, Set<Proposal>>();
	for (const alike of askedAlike(drafts))
		for (const { draft, proposal } of alike.length > 1 ? tornAmong(alike) : [])
			torn.set(draft, (torn.get(draft) ?? new Set()).add(proposal));
	for (const [{ proposals }, dropped] of torn) {
		const kept = proposals.filter((each) => !dropped.has(each) && !each.rule.endsWith('r'));
		proposals.splice(0, proposals.length, ...kept);
	}
}

/** Gaps and steps show more than their question. */
function askedAlike(drafts: readonly FactDraft[]): Iterable<readonly Asked[]> {
	const byQuestion = new Map<string, Asked[]>();
	for (const draft of drafts) {
		for (const proposal of draft.proposals) {
			if (proposal.kind === 'cloze' || proposal.kind === 'step') continue;
			const alike = byQuestion.get(proposal.asks);
			if (alike) alike.push({ draft, proposal });
			else byQuestion.set(proposal.asks, [{ draft, proposal }]);
		}
	}
	return byQuestion.values();
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
