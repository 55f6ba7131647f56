/**
 * The plan of a day. Made from what the store holds, so that a reload in the middle of a day
 * goes on with the very card that would have come.
 */
import type { CardId, Millis } from '../base/brand.ts';
import { DEFAULT_PRESET, presetOf } from '../memory/preset.ts';
import { stepsLeft } from '../memory/steps.ts';
import type { Preset, Settings } from '../memory/types.ts';
import { amountsWithin } from './comeback.ts';
import { returnOf, sortCandidates, type SortedShare } from './order.ts';
import type {
	Amount,
	Candidate,
	DayInput,
	DayPlan,
	Done,
	Extended,
	Extra,
	Learner,
	Share
} from './types.ts';

const NONE: Amount = { due: 0, fresh: 0 };

/** How many cards "a few more" are. */
const A_FEW = 10;

/** The plan of a day that may have begun. The order of `candidates` does not matter. */
export function planDay(input: DayInput): DayPlan {
	const { today, settings, done, candidates } = input;
	const { learning, shares, heldBack } = sortCandidates(input);
	const amounts =
		settings.comeback === null ? null : amountsWithin(settings.comeback, shares, input);
	const learners = learning.map((candidate) => learnerOf(candidate, input));
	return {
		today,
		settings,
		candidates: new Map(candidates.map((candidate) => [candidate.card, candidate])),
		shares: shares.map((share, i) => shareOf(share, input, amounts?.[i])),
		learning: learners.sort(compareLearners),
		heldBack,
		last: done.last
	};
}

/**
 * Up to `howMany` more cards than the limits allow: first reviews that the limits held back,
 * then new cards. Nothing is asked before it is due: that would teach less than it costs.
 * `extraOf` of the plan is what `DayInput.extra` must hold from now on for it to survive a reload.
 */
export function extend(plan: DayPlan, howMany = A_FEW): Extended {
	let left = howMany;
	const more = (share: Share, sort: keyof Amount): Share => {
		const added = Math.min(left, share[sort].length - share.take[sort]);
		left -= added;
		return { ...share, take: { ...share.take, [sort]: share.take[sort] + added } };
	};
	const withDue = plan.shares.map((share) => more(share, 'due'));
	const due = howMany - left;
	const withAll = withDue.map((share) => more(share, 'fresh'));
	const added = { due, fresh: howMany - left - due };
	return { plan: { ...plan, shares: withAll.map(withExtra) }, added };
}

/** What `extend` has added to a day so far. */
export function extraOf({ shares }: DayPlan): Extra {
	return Object.fromEntries(shares.map(({ preset, extra }) => [preset.id, extra]));
}

/** Cards in steps in the order in which they come back. */
export function compareLearners(a: Learner, b: Learner): number {
	return a.dueAt - b.dueAt || (a.card < b.card ? -1 : 1);
}

/** `reviews` is how many a comeback takes today; it introduces nothing. */
function shareOf(
	{ preset, due, fresh }: SortedShare,
	{ settings, done, extra: extras = {} }: DayInput,
	reviews?: number
): Share {
	const extra = extras[preset.id] ?? NONE;
	const before = askedUnder(preset, settings, done);
	const limits =
		reviews === undefined
			? { due: preset.reviewsPerDay, fresh: preset.newPerDay }
			: { due: before.due + reviews - extra.due, fresh: 0 };
	const left = (sort: keyof Amount) => Math.max(0, limits[sort] + extra[sort] - before[sort]);
	const take = {
		due: Math.min(due.length, left('due')),
		fresh: Math.min(fresh.length, left('fresh'))
	};
	const cards = { due: due.map(cardOf), fresh: fresh.map(cardOf) };
	return { preset, ...cards, take, taken: NONE, before, limits, extra };
}

/** What the day has asked in decks of a preset; answers that tell no deck count for that of all. */
export function askedUnder(
	preset: Preset,
	settings: Settings,
	done: Pick<Done, 'introduced' | 'reviews' | 'decks'>
): Amount {
	const told = Object.entries(done.decks ?? {});
	const isAll = preset.id === DEFAULT_PRESET.id;
	const counted = told.filter(([deck]) => (presetOf(settings, deck) === preset) !== isAll);
	const due = counted.reduce((sum, [, { reviews }]) => sum + reviews, 0);
	const fresh = counted.reduce((sum, [, { introduced }]) => sum + introduced, 0);
	return isAll ? { due: done.reviews - due, fresh: done.introduced - fresh } : { due, fresh };
}

/** Beyond its limits by what is taken now, or still allowed to be. */
function withExtra(share: Share): Share {
	const { before, take, limits, extra } = share;
	const due = Math.max(extra.due, before.due + take.due - limits.due);
	const fresh = Math.max(extra.fresh, before.fresh + take.fresh - limits.fresh);
	return { ...share, extra: { due, fresh } };
}

function learnerOf({ card, deck, state }: Candidate, { today, settings }: DayInput): Learner {
	const dueAt = returnOf(state, today) as Millis;
	return { card, dueAt, answersLeft: stepsLeft(state.memory, presetOf(settings, deck)) };
}

function cardOf({ card }: Candidate): CardId {
	return card;
}
