/**
 * After a gap: a backlog worked off in so many minutes a day, what gains most per second first,
 * without new cards.
 */
import type { Millis, StudyDay } from '../base/brand.ts';
import { MINUTE } from '../base/time.ts';
import { gainPerWork, type Work } from '../memory/gain.ts';
import { modelOf, recallAfter } from '../memory/model.ts';
import type { Comeback, Preset } from '../memory/types.ts';
import type { SortedShare } from './order.ts';
import type { Rank } from './rank.ts';
import type { Candidate, DayInput, DayPlan } from './types.ts';

/** A study day and the milliseconds of thinking on it. */
export type Studied = { readonly day: StudyDay; readonly ms: number };

/** Two days are a weekend; after three somebody was away. */
const FEWEST_MISSED = 3;
/** So many days a gap is looked back upon. */
const RECENTLY = 7;
/** Whoever usually takes less can do twice of this without a plan. */
const LEAST_USUAL = 5 * MINUTE;

/**
 * Whether a plan should be offered: within the last week at least three days in a row were missed,
 * and what is due would take more than twice as long as this person usually studies. Up to twice
 * is one long day, which needs no plan. `studied` are the latest days before today, latest first.
 */
export function isComeback(plan: DayPlan, pace: number, studied: readonly Studied[]): boolean {
	const { today } = plan;
	const ends = [today, ...studied.map(({ day }) => day)];
	const gapAt = studied.findIndex(({ day }, i) => ends[i]! - day - 1 >= FEWEST_MISSED);
	if (gapAt === -1 || ends[gapAt]! < today - RECENTLY) return false;
	return backlogMs(plan, pace) > 2 * usualDay(studied.slice(gapAt));
}

/** Milliseconds of thinking on a person's usual day: the median of days, at least five minutes. */
export function usualDay(studied: readonly Studied[]): Millis {
	return Math.max(medianOf(studied.map(({ ms }) => ms)), LEAST_USUAL) as Millis;
}

/** Whether so much is due that a plan may be worth offering, whatever the usual day is. */
export function isBacklog(plan: DayPlan, pace: number): boolean {
	return backlogMs(plan, pace) > 2 * LEAST_USUAL;
}

/** Milliseconds that everything due would take, beyond the limits of the day too. */
export function backlogMs({ shares, candidates, today }: DayPlan, pace: number): Millis {
	const all = shares.map(({ preset, due }) => {
		const costOf = costsOf(preset, pace, today);
		return due.reduce((sum, card) => sum + costOf(candidates.get(card)!), 0);
	});
	return all.reduce((sum, ms) => sum + ms, 0) as Millis;
}

/**
 * All cards that are due: those beyond the limits of the day, those in steps and those that wait
 * for another day because of a sibling included.
 */
export function cardsDue({ shares, learning, heldBack }: DayPlan): number {
	const ahead = shares.reduce((sum, { due, taken }) => sum + due.length - taken.due, 0);
	return ahead + learning.length + heldBack;
}

/** Whether nothing due is left: a comeback has done its work. */
export function isCleared(plan: DayPlan): boolean {
	return cardsDue(plan) === 0;
}

/** What gains most per second first. */
export function gainRank(preset: Preset, today: StudyDay): Rank {
	const model = modelOf(preset.weights);
	const work = workOf(preset, 1);
	return ({ state: { memory } }) =>
		memory.kind === 'review'
			? -gainPerWork(model, memory, Math.max(0, today - memory.lastDay), work)
			: 0;
}

/**
 * How many reviews of each share fit into what is left of the minutes of the day: those that gain
 * most, whatever share they are of. Cards asked for beyond lengthen the day by what they take.
 */
export function amountsWithin(
	{ minutes }: Comeback,
	shares: readonly SortedShare[],
	{ today, done, pace, extra = {} }: DayInput
): readonly number[] {
	const ranked = shares.flatMap(({ preset, due }, share) => {
		const [rank, costOf] = [gainRank(preset, today)!, costsOf(preset, pace, today)];
		return due.map((candidate) => ({ share, rank: rank(candidate), ms: costOf(candidate) }));
	});
	const more = Object.values(extra).reduce((sum, { due }) => sum + due, 0);
	let left = minutes * MINUTE + more * pace - done.ms;
	const amounts = shares.map(() => 0);
	for (const { share, ms } of ranked.sort((a, b) => a.rank - b.rank)) {
		if (left <= 0) break;
		left -= ms;
		amounts[share]! += 1;
	}
	return amounts;
}

/** Milliseconds that a card in review is expected to take. */
function costsOf(preset: Preset, pace: number, today: StudyDay): (candidate: Candidate) => number {
	const model = modelOf(preset.weights);
	const { recalled, forgotten } = workOf(preset, pace);
	return ({ state: { memory } }) => {
		if (memory.kind !== 'review') return recalled;
		const elapsed = Math.max(0, today - memory.lastDay);
		const recall = elapsed === 0 ? 1 : recallAfter(model, elapsed, memory.stability);
		return recall * recalled + (1 - recall) * forgotten;
	};
}

/** A forgotten card takes its steps again. */
function workOf({ relearningSteps }: Preset, pace: number): Work {
	return { recalled: pace, forgotten: pace * (1 + relearningSteps.length) };
}

function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[sorted.length >> 1] ?? 0;
}
