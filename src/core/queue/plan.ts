/**
 * The plan of a day. Made from what the store holds, so that a reload in the middle of a day
 * goes on with the very card that would have come.
 */
import type { CardId, Millis } from '../base/brand.ts';
import { stepsLeft } from '../memory/steps.ts';
import type { Settings } from '../memory/types.ts';
import { returnOf, sortCandidates } from './order.ts';
import type { Candidate, DayInput, DayPlan, Done, Extended, Extra, Learner } from './types.ts';

const NONE: Extra = { due: 0, fresh: 0 };

/** How many cards "a few more" are. */
const A_FEW = 10;

/** The plan of a day that may have begun. The order of `candidates` does not matter. */
export function planDay(input: DayInput): DayPlan {
	const { today, settings, done, candidates, extra = NONE } = input;
	const { learning, due, fresh } = sortCandidates(input);
	const limits = limitsOf(settings, extra, done);
	const learners = learning.map((candidate) => learnerOf(candidate, input));
	return {
		today,
		settings,
		candidates: new Map(candidates.map((candidate) => [candidate.card, candidate])),
		due: due.map(cardOf),
		fresh: fresh.map(cardOf),
		learning: learners.sort(compareLearners),
		take: {
			due: Math.min(due.length, limits.due),
			fresh: Math.min(fresh.length, limits.fresh)
		},
		taken: NONE,
		before: { due: done.reviews, fresh: done.introduced },
		extra,
		last: done.last
	};
}

/**
 * Up to `howMany` more cards than the limits allow: first reviews that the limit held back,
 * then new cards. Nothing is asked before it is due: that would teach less than it costs.
 * `plan.extra` is what `DayInput.extra` must hold from now on for the plan to survive a reload.
 */
export function extend(plan: DayPlan, howMany = A_FEW): Extended {
	const due = Math.min(howMany, plan.due.length - plan.take.due);
	const fresh = Math.min(howMany - due, plan.fresh.length - plan.take.fresh);
	const take = { due: plan.take.due + due, fresh: plan.take.fresh + fresh };
	const { before, settings } = plan;
	const extra = {
		due: Math.max(plan.extra.due, before.due + take.due - settings.reviewsPerDay),
		fresh: Math.max(plan.extra.fresh, before.fresh + take.fresh - settings.newPerDay)
	};
	return { plan: { ...plan, take, extra }, added: { due, fresh } };
}

/** Cards in steps in the order in which they come back. */
export function compareLearners(a: Learner, b: Learner): number {
	return a.dueAt - b.dueAt || (a.card < b.card ? -1 : 1);
}

function limitsOf(settings: Settings, extra: Extra, done: Done): Extra {
	return {
		due: Math.max(0, settings.reviewsPerDay + extra.due - done.reviews),
		fresh: Math.max(0, settings.newPerDay + extra.fresh - done.introduced)
	};
}

function learnerOf({ card, state }: Candidate, { today, settings }: DayInput): Learner {
	const dueAt = returnOf(state, today) as Millis;
	return { card, dueAt, answersLeft: stepsLeft(state.memory, settings) };
}

function cardOf({ card }: Candidate): CardId {
	return card;
}
