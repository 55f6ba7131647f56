/** What working off a backlog takes: minutes a day against days, and what is known then. */
import type { StudyDay } from '../base/brand.ts';
import { MINUTE } from '../base/time.ts';
import { knownOn, runsOf } from './runs.ts';
import type { Group, Habits } from './types.ts';

/** So many minutes a day clear the backlog in so many days. */
export type ComebackChoice = {
	readonly minutes: number;
	readonly days: number;
	/** Cards known on the morning after: the sum of their chances of recall. */
	readonly known: number;
};

/** A backlog and up to three ways out of it, the gentlest first. */
export type ComebackOutlook = {
	/** Cards known now, of those seen. */
	readonly known: number;
	readonly seen: number;
	/** None where even hours a day would not do. */
	readonly choices: readonly ComebackChoice[];
};

const MINUTES: readonly number[] = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180];
/** A plan that takes longer is not looked forward to. */
const LONGEST = 30;
/** Up to here a plan under way is followed. */
const HORIZON = 60;

/** Looks for ways out of the backlog of `groups`. */
export function comebackOutlook(
	groups: readonly Group[],
	habits: Habits,
	today: StudyDay
): ComebackOutlook {
	const due = groups.reduce((sum, { cards }) => sum + dueIn(cards.dueDay, today), 0);
	const choices: ComebackChoice[] = [];
	for (const minutes of MINUTES) {
		// were every card recalled at once, it would still take longer
		if (due * habits.ms.recalled > LONGEST * minutes * MINUTE) continue;
		const choice = comebackIn(groups, habits, today, minutes);
		if (choice === null || choice.days > LONGEST) continue;
		if (choice.days > 1 || choices.length === 0) choices.push(choice);
		if (choice.days <= 2) break;
	}
	return {
		known: knownOn(groups, habits, today),
		seen: groups.reduce((sum, { cards }) => sum + cards.stability.length, 0),
		choices: threeOf(choices)
	};
}

/**
 * What so many minutes a day come to; null if the backlog outlasts two months. Groups share the
 * minutes by what is due in each.
 */
export function comebackIn(
	groups: readonly Group[],
	habits: Habits,
	today: StudyDay,
	minutes: number
): ComebackChoice | null {
	const due = groups.map(({ cards }) => dueIn(cards.dueDay, today));
	const all = Math.max(
		1,
		due.reduce((sum, count) => sum + count, 0)
	);
	const runs = groups.map(({ cards, rules, done }, i) => {
		const held = { ...rules, newPerDay: 0, reviewsPerDay: Infinity };
		const msPerDay = (minutes * MINUTE * due[i]!) / all;
		const plan = { today, days: HORIZON, order: 'gain', msPerDay } as const;
		return runsOf({ cards, rules: held, done }, habits, plan);
	});
	for (let days = 1; days <= HORIZON; days++) {
		const left = runs.reduce((sum, run) => sum + run.nextDay().left, 0);
		// about half of the possible courses leave nothing
		if (left < 0.5)
			return { minutes, days, known: runs.reduce((sum, run) => sum + run.known(), 0) };
	}
	return null;
}

function dueIn(dueDay: Int32Array, today: StudyDay): number {
	return dueDay.reduce((count, day) => count + Number(day <= today), 0);
}

/** The gentlest, the quickest, and one in between. */
function threeOf(choices: readonly ComebackChoice[]): readonly ComebackChoice[] {
	if (choices.length <= 3) return choices;
	return [choices[0]!, choices[choices.length >> 1]!, choices.at(-1)!];
}
