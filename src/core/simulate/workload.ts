/** What each wanted chance of recall would cost, and what it would leave known, after a year. */
import { MINUTE } from '../base/time.ts';
import { DEFAULT_PRESET } from '../memory/preset.ts';
import { runsOf, type Runs } from './runs.ts';
import type { Plan } from './simulation.ts';
import type { Group, Habits } from './types.ts';

/** The chances of recall that are tried: close together where a little costs much. */
export const RETENTIONS: readonly number[] = [
	0.7, 0.75, 0.8, 0.83, 0.86, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97
];

/** Days that are lived forward. */
const YEAR = 365;

/** What a year under one wanted chance of recall comes to. */
export type WorkloadPoint = {
	readonly retention: number;
	/** Mean minutes of a day. */
	readonly minutes: number;
	/** Cards known after the year: the sum of their chances of recall. */
	readonly known: number;
	/** Cards that have been seen by then. */
	readonly seen: number;
	/** Cards that are due on the last day beyond its limit. */
	readonly left: number;
};

/** A point of the curve after each step; the same input gives the same curve. */
export function* workload(
	group: Group,
	habits: Habits,
	plan: Pick<Plan, 'today' | 'breakDays'>
): Generator<WorkloadPoint, undefined> {
	// easy days shift work within weeks and take time to choose; means of a year are the same
	const { easyDays } = DEFAULT_PRESET;
	for (const retention of RETENTIONS) {
		const rules = { ...group.rules, retention, easyDays };
		yield pointOf(retention, runsOf({ ...group, rules }, habits, { ...plan, days: YEAR }));
	}
}

function pointOf(retention: number, runs: Runs): WorkloadPoint {
	let ms = 0;
	let left = 0;
	for (let lived = 0; lived < YEAR; lived++) {
		const day = runs.nextDay();
		ms += day.ms;
		left = day.left;
	}
	return { retention, minutes: ms / MINUTE / YEAR, known: runs.known(), seen: runs.seen(), left };
}

/** The curve at a chance of recall between its points. */
export function pointAt(curve: readonly WorkloadPoint[], retention: number): WorkloadPoint {
	const above = curve.findIndex((point) => point.retention >= retention);
	const high = curve[above === -1 ? curve.length - 1 : above]!;
	const low = curve[Math.max(0, curve.indexOf(high) - 1)]!;
	const span = high.retention - low.retention;
	const share = span === 0 ? 1 : Math.min((retention - low.retention) / span, 1);
	const between = (of: (point: WorkloadPoint) => number) =>
		of(low) + Math.max(0, share) * (of(high) - of(low));
	return {
		retention,
		minutes: between(({ minutes }) => minutes),
		known: between(({ known }) => known),
		seen: between(({ seen }) => seen),
		left: between(({ left }) => left)
	};
}
