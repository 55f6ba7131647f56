/** Looks ahead over the cards of this database. Each takes seconds: beside the page. */
import type { StudyDay } from '#core/base/brand.ts';
import {
	comebackIn,
	comebackOutlook,
	type ComebackChoice,
	type ComebackOutlook
} from '#core/simulate/comeback.ts';
import { restCost, type RestCost } from '#core/simulate/rest.ts';
import { forecast, type ForecastDay } from '#core/simulate/forecast.ts';
import { RETENTIONS, workload, type WorkloadPoint } from '#core/simulate/workload.ts';
import type { Connection } from './connection.ts';
import type { DirectoryCache } from './directory.ts';
import { readPresent } from './future.ts';
import type { JobWatch } from './types.ts';

/** Which days to come are looked at. */
export type Ahead = { readonly today: StudyDay; readonly days: number };

/** A break from one study day to another, both included. */
export type Rest = {
	readonly today: StudyDay;
	readonly from: StudyDay;
	readonly to: StudyDay;
};

/** The cards under a preset, as of that day. */
export type OfPreset = { readonly today: StudyDay; readonly preset: string };

/** The days to come under the settings as they are. */
export async function simulateForecast(
	connection: Connection,
	directories: DirectoryCache,
	{ today, days }: Ahead
): Promise<readonly ForecastDay[]> {
	const { settings, groups, habits } = await readPresent(connection, directories, today);
	const breakDays = new Set(settings.breakDays);
	return forecast(groups, habits, { today, days, breakDays });
}

/** Ways out of the backlog as it is. */
export async function simulateOutlook(
	connection: Connection,
	directories: DirectoryCache,
	{ today }: Pick<Ahead, 'today'>
): Promise<ComebackOutlook> {
	const { groups, habits } = await readPresent(connection, directories, today);
	return comebackOutlook(groups, habits, today);
}

/** What is left of the comeback under way. */
export async function simulateLeft(
	connection: Connection,
	directories: DirectoryCache,
	{ today }: Pick<Ahead, 'today'>
): Promise<ComebackChoice | null> {
	const { settings, groups, habits } = await readPresent(connection, directories, today);
	if (settings.comeback === null) return null;
	return comebackIn(groups, habits, today, settings.comeback.minutes);
}

/** What a break would cost. */
export async function simulateRest(
	connection: Connection,
	directories: DirectoryCache,
	{ today, from, to }: Rest
): Promise<RestCost> {
	const { groups, habits } = await readPresent(connection, directories, today);
	return restCost(groups, habits, today, [from, to]);
}

/** What a year would be under other wanted chances of recall; none for a preset that is gone. */
export async function simulateWorkload(
	connection: Connection,
	directories: DirectoryCache,
	{ today, preset }: OfPreset,
	{ onprogress, signal }: JobWatch = {}
): Promise<readonly WorkloadPoint[]> {
	const { settings, groups, habits } = await readPresent(connection, directories, today);
	const group = groups[settings.presets.findIndex(({ id }) => id === preset)];
	if (group === undefined) return [];
	const breakDays = new Set(settings.breakDays);
	const curve: WorkloadPoint[] = [];
	for (const point of workload(group, habits, { today, breakDays })) {
		curve.push(point);
		onprogress?.({ done: curve.length, all: RETENTIONS.length });
		await breath(); // without a worker the page goes on between
		signal?.throwIfAborted();
	}
	return curve;
}

const breath = () => new Promise((resolve) => setTimeout(resolve));
