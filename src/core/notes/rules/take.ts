/**
 * Decides which proposals become cards, for all rules alike: no answer in sight of the question,
 * no overlong answer, not too many questions about one line; and gives gaps their numbers.
 */
import type { DraftCard } from '../parsed.ts';
import type { CardStatus, Rule } from '../types.ts';
import {
	isTautology,
	isUnfinished,
	isUnwritten,
	pointsAway,
	pointsBack,
	pointsNowhere,
	pointsOut
} from './answers.ts';
import { bareWords, isTorn, MAX_ANSWER, spells } from './guards.ts';
import { isObjective, isWorkedFigure } from './matter.ts';
import type { Proposal } from './rule.ts';

/** Active cards that may ask about one line; more are suggestions. */
const MAX_ACTIVE = 3;
/** Suggestions for one fact. */
const MAX_SUGGESTED = 4;

/** What is shown above the cards of a fact. */
export type Crumbs = {
	readonly labels: readonly string[];
	/** In lower case: all labels, a line each, and the last one. */
	readonly shown: string;
	readonly above: string;
	/** How many of the innermost are topics of the outline, and may be hidden if need be. */
	readonly topics: number;
};

/** How many active cards ask about a line, by line number. */
export type LineCounts = Uint8Array;

/** A card and the proposal that it was made of. */
export type TakenCard = { readonly card: DraftCard; readonly proposal: Proposal };

/** The cards of one fact; proposals come in order of merit. */
export function takeCards(
	proposals: readonly Proposal[],
	crumbs: Crumbs,
	counts: LineCounts
): readonly TakenCard[] {
	const taken: TakenCard[] = [];
	let suggested = 0;
	for (const proposal of inOrder(proposals)) {
		const breadcrumb = breadcrumbFor(proposal, crumbs);
		if (breadcrumb === null || taken.some((other) => isSame(other.proposal, proposal))) continue;
		const waits = proposal.status === 'suggested' || !count(proposal, counts);
		if (waits && suggested++ >= MAX_SUGGESTED) continue;
		const slot = freeSlot(proposal.slot, taken);
		const status = waits ? 'suggested' : 'active';
		taken.push({ card: cardOf(proposal, slot, status, breadcrumb), proposal });
	}
	return taken;
}

/** Active cards first; otherwise as they come. */
function inOrder(proposals: readonly Proposal[]): readonly Proposal[] {
	if (proposals.length < 2) return proposals;
	const waiting = proposals.findIndex(({ status }) => status === 'suggested');
	const last = proposals.findLastIndex(({ status }) => status === 'active');
	if (waiting < 0 || last < waiting) return proposals;
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
	if (slot !== 'cloze' && !isTaken(slot, taken)) return slot;
	let ordinal = slot === 'cloze' ? 1 : 2;
	while (isTaken(`${slot}.${ordinal}`, taken)) ordinal++;
	return `${slot}.${ordinal}`;
}

function isTaken(slot: string, taken: readonly TakenCard[]): boolean {
	return taken.some(({ card }) => card.slot === slot);
}

function cardOf(
	proposal: Proposal,
	slot: string,
	status: CardStatus,
	breadcrumb: readonly string[]
): DraftCard {
	const { kind, rule, prompt, answer, lines, alike, recipe } = proposal;
	const card = { slot, kind, rule, status, breadcrumb, prompt, answer, lines };
	if (recipe) return { ...card, recipe };
	return alike === undefined ? card : { ...card, alike };
}

/** Whether a proposal is cut out of a sentence; code may have any brackets. */
function isWorded({ kind, rule }: Proposal): boolean {
	return (kind === 'basic' || kind === 'cloze') && rule !== 'D10c' && rule !== 'D12';
}

/** Whether a rule asks with the half of a sentence. */
function asksWithHalf(rule: Rule): boolean {
	return rule === 'D2' || rule === 'D2r' || rule === 'D3';
}

/** An address is looked up, not recalled. */
function showsAddress({ asks, tells }: Proposal): boolean {
	return asks.includes('://') || tells.includes('://');
}

/** The sides of a card in lower case. */
type Sides = { readonly asked: string; readonly told: string };

/** Whether the answer is missing or adds no word to what is shown. */
function saysNothingNew({ rule, asks, tells }: Proposal, sides: Sides, above: string): boolean {
	if (isUnwritten(tells) || pointsOut(tells) || isObjective(tells)) return true;
	if (isWorkedFigure(asks, tells)) return true;
	return asksForName(rule)
		? isNamedAbove(sides.told, above)
		: isTautology(sides.asked, above, sides.told);
}

/** A name may be found in parts where it is described. */
function asksForName(rule: Rule): boolean {
	return rule === 'D5' || rule.endsWith('r');
}

/** Whether a name of several words can be put together from the title above: EBS Snapshot below EBS Volume Snapshot. */
function isNamedAbove(name: string, above: string): boolean {
	const words = bareWords(name);
	return words.length > 1 && words.every((word) => spells(above, word));
}

/** The crumbs to show, so that none gives the answer away; null if the card cannot be asked. */
function breadcrumbFor(proposal: Proposal, crumbs: Crumbs): readonly string[] | null {
	const { labels, shown, above, topics } = crumbs;
	const { rule, kind, asks, tells } = proposal;
	if (rule === 'explicit') return labels;
	if (tells.length > MAX_ANSWER || tells.trim() === '') return null;
	const asked = asks.toLowerCase();
	const told = tells.toLowerCase();
	if (kind === 'basic' && saysNothingNew(proposal, { asked, told }, above)) return null;
	if (isWorded(proposal) && isMalformed(proposal)) return null;
	if (asksWithHalf(rule) && (pointsNowhere(asks, labels) || pointsBack(tells))) return null;
	const answers = kind === 'list' ? told.split('\n') : told;
	if (!shows(`${shown}\n${asked}`, answers)) return labels;
	if (shows(asked, answers)) return null;
	const leak = labels.findIndex((label) => shows(label.toLowerCase(), answers));
	if (leak < 0) return labels;
	const hidden = labels.length - leak;
	return proposal.mayHideTopic && hidden <= topics ? labels.slice(0, leak) : null;
}

/** Whether a text gives one of several answers away, or the only one. */
function shows(text: string, answers: string | readonly string[]): boolean {
	if (typeof answers === 'string') return spells(text, answers);
	return answers.some((answer) => spells(text, answer));
}

/** Whether a side is no whole, or points at what is not shown with it. */
function isMalformed(proposal: Proposal): boolean {
	const { kind, asks, tells } = proposal;
	if (isTorn(asks) || isTorn(tells) || showsAddress(proposal)) return true;
	return pointsAway(tells) || (kind === 'basic' && isUnfinished(tells));
}
