/** On how many days somebody studied. */
import type { StudyDay } from '../base/brand.ts';
import type { DayTally } from './types.ts';

export type Habit = {
	/** Days in a row with answers, up to today; today itself may still be without. */
	readonly run: number;
	/** Of the last 30 days, today included, those with answers. */
	readonly lately: number;
};

const LATELY = 30;

export function habitOf(days: readonly DayTally[], today: StudyDay): Habit {
	const studied = new Set(days.map(({ day }) => day));
	let run = studied.has(today) ? 1 : 0;
	for (let day = today - 1; studied.has(day as StudyDay); day--) run++;
	const lately = days.filter(({ day }) => day <= today && today - day < LATELY).length;
	return { run, lately };
}
