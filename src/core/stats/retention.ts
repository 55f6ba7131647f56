/** True retention: of the cards that came up for review, how many were recalled. */
import type { StudyDay } from '../base/brand.ts';
import type { EntryOf } from '../log/types.ts';
import type { CardState } from '../memory/types.ts';
import { addScore, NO_SCORE, type Score } from './score.ts';

/** By the interval that a card was asked after: below 21 days it is young. */
export type Maturity = 'young' | 'mature';
export const MATURITIES: readonly Maturity[] = ['young', 'mature'];
const MATURE_FROM = 21;

/** The last so many days, today included. */
export type Period = 'day' | 'week' | 'month' | 'year' | 'all';
export const PERIODS: readonly Period[] = ['day', 'week', 'month', 'year', 'all'];
const DAYS_OF: Readonly<Record<Period, number>> = {
	day: 1,
	week: 7,
	month: 30,
	year: 365,
	all: Infinity
};

export type Scores = Readonly<Record<Maturity, Score>>;
export type Retention = Readonly<Record<Period, Scores>>;

export const NO_SCORES: Scores = { young: NO_SCORE, mature: NO_SCORE };

/** Which of the two an answer scores for; null where it does not test long memory. */
export function testedBy({ memory }: CardState, { mode }: EntryOf<'review'>): Maturity | null {
	if (mode !== 'study' || memory.kind !== 'review') return null;
	return memory.dueOn - memory.lastDay >= MATURE_FROM ? 'mature' : 'young';
}

export function bothOf({ young, mature }: Scores): Score {
	return addScore(young, mature);
}

/** Days after today, of a clock that was ahead, count for `all` only. */
export function isWithin(period: Period, day: StudyDay, today: StudyDay): boolean {
	return period === 'all' || (day <= today && today - day < DAYS_OF[period]);
}

export function retentionOf(
	scoresByDay: ReadonlyMap<StudyDay, Scores>,
	today: StudyDay
): Retention {
	const sums: Record<Period, Scores> = {
		day: NO_SCORES,
		week: NO_SCORES,
		month: NO_SCORES,
		year: NO_SCORES,
		all: NO_SCORES
	};
	for (const [day, scores] of scoresByDay)
		for (const period of PERIODS)
			if (isWithin(period, day, today)) sums[period] = addScores(sums[period], scores);
	return sums;
}

export function addScores(a: Scores, b: Scores): Scores {
	return { young: addScore(a.young, b.young), mature: addScore(a.mature, b.mature) };
}
