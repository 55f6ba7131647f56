/** Few cards are lived through several times, so that luck does not draw the picture. */
import type { StudyDay } from '../base/brand.ts';
import { diceOf } from './dice.ts';
import { Simulation, type Plan } from './simulation.ts';
import type { DayOfWork, Group, Habits } from './types.ts';

const FEWEST_LIVES = 4000;
const MOST_RUNS = 20;

/** Simulations to be lived side by side and averaged: one for many cards, more for few. */
export function runsOf(group: Group, { ms, ...shares }: Habits, plan: Plan): Runs {
	const lives = Math.max(1, group.cards.stability.length + group.cards.unseen);
	const count = Math.min(MOST_RUNS, Math.ceil(FEWEST_LIVES / lives));
	const seeds = Array.from({ length: count }, (_, seed) => seed);
	return new Runs(seeds.map((seed) => new Simulation(group, ms, diceOf(seed, shares), plan)));
}

export class Runs {
	readonly #runs: readonly Simulation[];

	constructor(runs: readonly Simulation[]) {
		this.#runs = runs;
	}

	/** Lives one more day in each; what it held on average. */
	nextDay(): DayOfWork {
		const days = this.#runs.map((run) => run.nextDay());
		return {
			day: days[0]!.day,
			ms: mean(days, ({ ms }) => ms),
			answers: mean(days, ({ answers }) => answers),
			introduced: mean(days, ({ introduced }) => introduced),
			reviewed: mean(days, ({ reviewed }) => reviewed),
			left: mean(days, ({ left }) => left)
		};
	}

	/** How many cards are known on the morning after: the sum of their chances of recall. */
	known(): number {
		return mean(this.#runs, (run) => run.known());
	}

	/** How many cards have been seen so far. */
	seen(): number {
		return mean(this.#runs, ({ seen }) => seen);
	}
}

function mean<T>(values: readonly T[], of: (value: T) => number): number {
	return values.reduce((sum, value) => sum + of(value), 0) / values.length;
}

/** How many cards of all groups are known on a day before anything is answered on it. */
export function knownOn(groups: readonly Group[], habits: Habits, today: StudyDay): number {
	return groups.reduce((sum, group) => sum + runsOf(group, habits, { today, days: 1 }).known(), 0);
}
