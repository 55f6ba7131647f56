/** What a planned break costs: memory goes on fading while nobody studies. */
import type { StudyDay } from '../base/brand.ts';
import { forecast, type ForecastDay } from './forecast.ts';
import { knownOn } from './runs.ts';
import type { Group, Habits } from './types.ts';

/** The day of return after a break, beside the same day without one. */
export type RestCost = {
	/** Cards known on the morning on which the break begins: the sum of their chances. */
	readonly knownBefore: number;
	/** The same on the day of return, before anything is studied. */
	readonly knownAfter: number;
	/** The same on that day if every day is studied instead. */
	readonly knownOtherwise: number;
	/** Cards due on the day of return. */
	readonly due: number;
	/** Minutes that all of them take, and the new cards of that day. */
	readonly minutes: number;
	/** Minutes of that day if every day is studied instead. */
	readonly minutesOtherwise: number;
};

/** What the break from one study day to another, both included, costs. */
export function restCost(
	groups: readonly Group[],
	habits: Habits,
	today: StudyDay,
	[from, to]: readonly [from: StudyDay, to: StudyDay]
): RestCost {
	const days = to - today + 2;
	const breakDays = new Set(Array.from({ length: to - from + 1 }, (_, i) => from + i));
	// what is due on return is counted without the limit of a day, and so are its minutes
	const free = groups.map((group) => ({
		...group,
		rules: { ...group.rules, reviewsPerDay: 9999 }
	}));
	const rested = forecast(free, habits, { today, days, breakDays });
	const steady = forecast(free, habits, { today, days });
	const known = (days: readonly ForecastDay[], day: number) =>
		day > today ? days[day - 1 - today]!.known : knownOn(free, habits, today);
	const [back, otherwise] = [rested.at(-1)!, steady.at(-1)!];
	return {
		knownBefore: known(rested, from),
		knownAfter: known(rested, to + 1),
		knownOtherwise: known(steady, to + 1),
		due: back.reviewed + back.left,
		minutes: back.minutes,
		minutesOtherwise: otherwise.minutes
	};
}
