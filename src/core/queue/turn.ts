/**
 * Walking through the plan of a day. Every step costs a little more than the number of cards
 * in steps, however many cards there are.
 */
import type { CardId, Millis } from '../base/brand.ts';
import { MINUTE } from '../base/time.ts';
import { presetOf } from '../memory/preset.ts';
import { stepsLeft } from '../memory/steps.ts';
import type { CardState } from '../memory/types.ts';
import { compareLearners } from './plan.ts';
import type { Amount, DayPlan, Learner, Next, Share } from './types.ts';

/** How long before its time a card in steps is shown when there is nothing else. */
export const LEARN_AHEAD = 20 * MINUTE;

/**
 * What to show: a card in steps as soon as it is due, otherwise reviews and new cards evenly
 * mixed, otherwise a card in steps that is due soon. Not the card answered last, if there is
 * another.
 */
export function nextCard(plan: DayPlan, now: Millis): Next {
	const other = plan.learning.find(({ card }) => card !== plan.last);
	if (other !== undefined && other.dueAt <= now) return show(other);
	const card = cardInTurn(plan);
	if (card !== null) return { kind: 'card', card };
	const soon = now + LEARN_AHEAD;
	if (other !== undefined && other.dueAt <= soon) return show(other);
	const first = plan.learning[0];
	if (first === undefined) return { kind: 'done' };
	if (first.dueAt <= soon) return show(first);
	return { kind: 'wait', until: (first.dueAt - LEARN_AHEAD) as Millis };
}

/**
 * The plan after a study answer to a card that `nextCard` gave has led to `memory`. Answers
 * given elsewhere, marks, undos and settings change more than one card's turn: after those the
 * day is planned anew.
 */
export function answered(
	plan: DayPlan,
	{ card, memory }: Pick<CardState, 'card' | 'memory'>
): DayPlan {
	const others = plan.learning.filter((learner) => learner.card !== card);
	const back = memory.kind === 'learning' || memory.kind === 'relearning';
	const learner = back && {
		card,
		dueAt: memory.dueAt,
		answersLeft: stepsLeft(memory, presetOf(plan.settings, plan.candidates.get(card)?.deck))
	};
	const learning = learner ? insert(others, learner) : others;
	return { ...plan, learning, shares: plan.shares.map((share) => tick(share, card)), last: card };
}

/**
 * The plan after a card that `nextCard` gave was left without an answer: it comes again behind
 * the others of its list that the day takes, one in steps when there is nothing else.
 */
export function putBack(plan: DayPlan, card: CardId, now: Millis): DayPlan {
	const others = plan.learning.filter((learner) => learner.card !== card);
	const learner = plan.learning.find((candidate) => candidate.card === card);
	const dueAt = (now + LEARN_AHEAD) as Millis;
	const learning = learner ? insert(others, { ...learner, dueAt }) : others;
	const shares = plan.shares.map((share) => ({
		...share,
		due: toEnd(share.due, card, share.taken.due, share.take.due),
		fresh: toEnd(share.fresh, card, share.taken.fresh, share.take.fresh)
	}));
	return { ...plan, learning, shares, last: card };
}

/** The list with its card at `from` at the end of those before `to`, if it is this card. */
function toEnd(list: readonly CardId[], card: CardId, from: number, to: number): readonly CardId[] {
	if (list[from] !== card) return list;
	return [...list.slice(0, from), ...list.slice(from + 1, to), card, ...list.slice(to)];
}

/** Whether it is this card's turn in one of the lists, or it is in steps. */
export function isInTurn({ shares, learning }: DayPlan, card: CardId): boolean {
	return (
		learning.some((learner) => learner.card === card) ||
		shares.some(({ due, fresh, taken }) => due[taken.due] === card || fresh[taken.fresh] === card)
	);
}

/** Whether the card is still to be answered on the day, or would be with "a few more". */
export function isHeld({ shares, learning }: DayPlan, card: CardId): boolean {
	return (
		learning.some((learner) => learner.card === card) ||
		shares.some(
			({ due, fresh, taken }) => due.includes(card, taken.due) || fresh.includes(card, taken.fresh)
		)
	);
}

function show({ card }: Learner): Next {
	return { kind: 'card', card };
}

function insert(learners: readonly Learner[], learner: Learner): readonly Learner[] {
	return [...learners, learner].sort(compareLearners);
}

/** The review or new card whose turn it is, so that all shares run out together; null for none. */
function cardInTurn({ shares }: DayPlan): CardId | null {
	let first: Share | null = null;
	for (const share of shares) {
		if (heads(share).every((card) => card === undefined)) continue;
		if (first === null || isBefore(placeOf(share), placeOf(first))) first = share;
	}
	return first && headOf(first);
}

/** Of a share that is not done: the card whose turn it is in it. */
function headOf(share: Share): CardId | null {
	const [due, fresh] = heads(share);
	if (due === undefined || fresh === undefined) return due ?? fresh ?? null;
	switch (share.preset.mix) {
		case 'before':
			return fresh;
		case 'after':
			return due;
		case 'mixed':
			return isBefore(placeIn(share, 'fresh'), placeIn(share, 'due')) ? fresh : due;
	}
}

/** The next review and the next new card, if the day takes one. */
function heads({ due, fresh, take, taken }: Share): readonly [due?: CardId, fresh?: CardId] {
	return [
		taken.due < take.due ? due[taken.due] : undefined,
		taken.fresh < take.fresh ? fresh[taken.fresh] : undefined
	];
}

/** How far along the day a card is: the `nth` of `all`. */
type Place = { readonly nth: number; readonly all: number };

function placeIn({ before, take, taken }: Share, sort: keyof Amount): Place {
	return { nth: before[sort] + taken[sort], all: before[sort] + take[sort] };
}

function placeOf(share: Share): Place {
	const [due, fresh] = [placeIn(share, 'due'), placeIn(share, 'fresh')];
	return { nth: due.nth + fresh.nth, all: due.all + fresh.all };
}

/** Each card stands in the middle of its part of the day. */
function isBefore(a: Place, b: Place): boolean {
	return (2 * a.nth + 1) * b.all < (2 * b.nth + 1) * a.all;
}

/** One more of the list that the card is next in. */
function tick(share: Share, card: CardId): Share {
	const { due, fresh, taken } = share;
	const isDue = due[taken.due] === card;
	if (!isDue && fresh[taken.fresh] !== card) return share;
	const next = isDue ? { due: taken.due + 1 } : { fresh: taken.fresh + 1 };
	return { ...share, taken: { ...taken, ...next } };
}
