/**
 * Decides which proposals become cards, for all rules alike: no answer in sight of the question,
 * no overlong answer, not too many questions about one line; and gives gaps their numbers.
 */
import type { DraftCard } from '../parsed.ts';
import { MAX_ANSWER, reveals } from './guards.ts';
import type { Proposal } from './rule.ts';

/** Active cards that may ask about one line. */
const MAX_ACTIVE = 3;
/** Suggestions for one fact. */
const MAX_SUGGESTED = 4;

/** What is shown above the cards of a fact. */
export type Crumbs = {
	readonly labels: readonly string[];
	/** How many of the innermost are topics of the outline, and may be hidden if need be. */
	readonly topics: number;
};

/** How many active cards ask about a line, by line number. */
export type LineCounts = Uint8Array;

export type TakenCard = Pick<Proposal, 'covers' | 'tells'> & { readonly card: DraftCard };

/** The cards of one fact; proposals come in order of merit. */
export function takeCards(
	proposals: readonly Proposal[],
	crumbs: Crumbs,
	counts: LineCounts
): readonly TakenCard[] {
	const taken: TakenCard[] = [];
	const asked: Proposal[] = [];
	let suggested = 0;
	for (const proposal of inOrder(proposals)) {
		const breadcrumb = breadcrumbFor(proposal, crumbs);
		if (breadcrumb === null || asked.some((other) => isSame(other, proposal))) continue;
		if (proposal.status === 'suggested' ? suggested++ >= MAX_SUGGESTED : !count(proposal, counts))
			continue;
		asked.push(proposal);
		const slot = freeSlot(proposal.slot, taken);
		taken.push({
			card: cardOf(proposal, slot, breadcrumb),
			covers: proposal.covers,
			tells: proposal.tells
		});
	}
	return taken;
}

/** Active cards first; otherwise as they come. */
function inOrder(proposals: readonly Proposal[]): readonly Proposal[] {
	if (proposals.length < 2) return proposals;
	const active = proposals.filter(({ status }) => status === 'active');
	return [...active, ...proposals.filter(({ status }) => status === 'suggested')];
}

function count({ rule, lines }: Proposal, counts: LineCounts): boolean {
	if (rule === 'explicit') return true;
	if (counts[lines[0]]! >= MAX_ACTIVE) return false;
	counts[lines[0]]!++;
	return true;
}

function isSame(a: Proposal, b: Proposal): boolean {
	return a.asks === b.asks && a.tells === b.tells;
}

/** Gaps are always numbered; of the others only what comes twice. */
function freeSlot(slot: string, taken: readonly TakenCard[]): string {
	const isTaken = (name: string) => taken.some(({ card }) => card.slot === name);
	if (slot !== 'cloze' && !isTaken(slot)) return slot;
	let ordinal = slot === 'cloze' ? 1 : 2;
	while (isTaken(`${slot}.${ordinal}`)) ordinal++;
	return `${slot}.${ordinal}`;
}

function cardOf(proposal: Proposal, slot: string, breadcrumb: readonly string[]): DraftCard {
	const { kind, rule, status, prompt, answer, lines } = proposal;
	return { slot, kind, rule, status, breadcrumb, prompt, answer, lines };
}

/** The crumbs to show, so that none gives the answer away; null if the card cannot be asked. */
function breadcrumbFor(proposal: Proposal, { labels, topics }: Crumbs): readonly string[] | null {
	const { rule, kind, asks, tells } = proposal;
	if (rule === 'explicit') return labels;
	if (tells.length > MAX_ANSWER || tells.trim() === '') return null;
	const answers = kind === 'list' ? tells.split('\n') : [tells];
	if (answers.some((answer) => reveals(asks, answer))) return null;
	const leak = labels.findIndex((label) => answers.some((answer) => reveals(label, answer)));
	if (leak < 0) return labels;
	const hidden = labels.length - leak;
	return proposal.mayHideTopic && hidden <= topics ? labels.slice(0, leak) : null;
}
