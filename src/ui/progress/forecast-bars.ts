/** The days to come as bars: each day, or over a year the days of each week together. */
import type { ForecastDay } from '#core/simulate/forecast.ts';

export type Span = 30 | 365;

/** Per day, on average over its days. */
export type Bar = Pick<ForecastDay, 'day' | 'minutes' | 'answers' | 'introduced'> & {
	/** Of `minutes`, those for cards that are overdue today. */
	readonly overdue: number;
	/** Cards for which its last day leaves no room. */
	readonly left: number;
};

const WEEK = 7;

/** `overdue`: cards of earlier days, which come first; what a day does not hold waits. */
export function forecastBars(
	days: readonly ForecastDay[],
	span: Span,
	overdue: number
): readonly Bar[] {
	let waiting = overdue;
	const each = days.map((day): Bar => {
		const due = Math.min(waiting, day.reviewed);
		const cards = day.reviewed + day.introduced;
		waiting -= due;
		return { ...day, overdue: cards === 0 ? 0 : (day.minutes * due) / cards };
	});
	if (span === 30) return each;
	return Array.from({ length: Math.ceil(each.length / WEEK) }, (_, week) =>
		mean(each.slice(week * WEEK, (week + 1) * WEEK))
	);
}

function mean(days: readonly Bar[]): Bar {
	const of = (value: (day: Bar) => number) =>
		days.reduce((sum, day) => sum + value(day), 0) / days.length;
	return {
		day: days[0]!.day,
		minutes: of(({ minutes }) => minutes),
		overdue: of(({ overdue }) => overdue),
		answers: of(({ answers }) => answers),
		introduced: of(({ introduced }) => introduced),
		left: days.at(-1)!.left
	};
}
