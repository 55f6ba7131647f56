/** The days of a year as months on a wall, weeks from Monday on. */
import type { StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import type { DayTally } from '#core/stats/types.ts';
import { dateOf } from './dates.ts';

export type MonthDay = {
	readonly day: StudyDay;
	/** Column, 0 for Monday. */
	readonly weekday: number;
	/** Row of its month. */
	readonly week: number;
};
export type Month = { readonly first: Date; readonly days: readonly MonthDay[] };

const MONTHS = 12;
/** Sizes of a day's square. */
export const LEVELS = 4;
/** Days busier than nineteen in twenty do not make all others small. */
const BUSY = 0.95;

/** The month of `today`, up to today, and the eleven before it. */
export function lastMonths(today: StudyDay): readonly Month[] {
	const now = dateOf(today);
	return Array.from({ length: MONTHS }, (_, i) => {
		const month = now.getUTCMonth() - MONTHS + 1 + i;
		const first = new Date(Date.UTC(now.getUTCFullYear(), month, 1));
		return { first, days: daysOf(first, today) };
	});
}

function daysOf(first: Date, today: StudyDay): readonly MonthDay[] {
	const next = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
	const length = Math.round((next - first.getTime()) / DAY);
	const lead = (first.getUTCDay() + 6) % 7;
	return Array.from({ length }, (_, i) => ({
		day: (first.getTime() / DAY + i) as StudyDay,
		weekday: (lead + i) % 7,
		week: Math.floor((lead + i) / 7)
	})).filter(({ day }) => day <= today);
}

/** Answers by which a day's square grows by a size. */
export function stepOf(days: readonly DayTally[]): number {
	const answers = days.map(({ tally }) => tally.answers).sort((a, b) => a - b);
	const busy = answers[Math.ceil(BUSY * answers.length) - 1] ?? 1;
	return Math.max(1, Math.ceil(busy / LEVELS));
}

/** 0 for a day without answers, up to `LEVELS`. */
export function levelOf(answers: number, step: number): number {
	return Math.min(LEVELS, Math.ceil(answers / step));
}
