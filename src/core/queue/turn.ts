/**
 * Walking through the plan of a day. Every step costs a little more than the number of cards
 * in steps, however many cards there are.
 */
import type { CardId, Millis } from '../base/brand.ts';
import { MINUTE } from '../base/time.ts';
import { stepsLeft } from '../memory/steps.ts';
import type { CardState } from '../memory/types.ts';
import { compareLearners } from './plan.ts';
import type { DayPlan, Extra, Learner, Next } from './types.ts';

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
		answersLeft: stepsLeft(memory, plan.settings)
	};
	const learning = learner ? insert(others, learner) : others;
	return { ...plan, learning, taken: tick(plan, card), last: card };
}

function show({ card }: Learner): Next {
	return { kind: 'card', card };
}

function insert(learners: readonly Learner[], learner: Learner): readonly Learner[] {
	return [...learners, learner].sort(compareLearners);
}

/** The review or new card whose turn it is, so that both run out together; null for none. */
function cardInTurn({ due, fresh, take, taken, before }: DayPlan): CardId | null {
	const dueCard = taken.due < take.due ? due[taken.due] : undefined;
	const freshCard = taken.fresh < take.fresh ? fresh[taken.fresh] : undefined;
	if (dueCard === undefined) return freshCard ?? null;
	if (freshCard === undefined) return dueCard;
	const freshPlace = (2 * (before.fresh + taken.fresh) + 1) * (before.due + take.due);
	const duePlace = (2 * (before.due + taken.due) + 1) * (before.fresh + take.fresh);
	return freshPlace < duePlace ? freshCard : dueCard;
}

/** One more of the list that the card is next in. */
function tick({ due, fresh, taken }: DayPlan, card: CardId): Extra {
	return {
		due: taken.due + Number(due[taken.due] === card),
		fresh: taken.fresh + Number(fresh[taken.fresh] === card)
	};
}
