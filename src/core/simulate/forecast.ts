/** The days to come if every one of them is studied to its limit. */
import type { StudyDay } from '../base/brand.ts';
import { MINUTE } from '../base/time.ts';
import { runsOf } from './runs.ts';
import type { Plan } from './simulation.ts';
import type { Group, Habits } from './types.ts';

/** What a day to come holds, on average over possible courses. */
export type ForecastDay = {
	readonly day: StudyDay;
	readonly minutes: number;
	readonly answers: number;
	/** Cards seen for the first time. */
	readonly introduced: number;
	/** Cards that are due and are answered. */
	readonly reviewed: number;
	/** Cards that are due and for which the limit of the day leaves no room. */
	readonly left: number;
	/** Cards known on the morning after: the sum of their chances of recall. */
	readonly known: number;
};

/**
 * The days from today on. What is overdue counts on the first of them, or on the next that has
 * room. Of today only what is left of it.
 */
export function forecast(
	groups: readonly Group[],
	habits: Habits,
	plan: Plan
): readonly ForecastDay[] {
	const all = groups.map((group) => runsOf(group, habits, plan));
	return Array.from({ length: plan.days }, (_, at) => {
		const days = all.map((runs) => ({ ...runs.nextDay(), known: runs.known() }));
		const sum = (of: (day: (typeof days)[number]) => number) =>
			days.reduce((total, day) => total + of(day), 0);
		return {
			day: (plan.today + at) as StudyDay,
			minutes: sum(({ ms }) => ms) / MINUTE,
			answers: sum(({ answers }) => answers),
			introduced: sum(({ introduced }) => introduced),
			reviewed: sum(({ reviewed }) => reviewed),
			left: sum(({ left }) => left),
			known: sum(({ known }) => known)
		};
	});
}
