/** The plan of the day as the store and this device know it. */
import type { StudyDay } from '#core/base/brand.ts';
import { extend, planDay } from '#core/queue/plan.ts';
import type { DayPlan, Done, Extra } from '#core/queue/types.ts';
import type { Store } from '#store/types.ts';

/** Device-local: what "a few more" has added, and to which day. */
const EXTRA = 'extra';
type KeptExtra = Extra & { readonly day: StudyDay };

export type Planned = {
	readonly plan: DayPlan;
	/** What had been done on the day when the plan was made. */
	readonly done: Done;
	/** Milliseconds of thinking per answer. */
	readonly pace: number;
};

/** The one way to plan a day: what Today promises is what the review asks. */
export async function readPlan(store: Store, today: StudyDay): Promise<Planned> {
	const [input, local] = await Promise.all([store.loadDay(today), store.local(EXTRA)]);
	const kept = local as KeptExtra | undefined;
	const extra = kept?.day === today ? { due: kept.due, fresh: kept.fresh } : undefined;
	return { plan: planDay({ ...input, extra }), done: input.done, pace: input.pace };
}

/** Takes a few more cards than the day asks for, before the review is opened. */
export async function addMore(store: Store, today: StudyDay): Promise<void> {
	const { plan } = await readPlan(store, today);
	await keepExtra(store, extend(plan).plan);
}

/** Remembers what `extend` has added, so that a reload goes on with it. */
export async function keepExtra(store: Store, { today, extra }: DayPlan): Promise<void> {
	await store.setLocal(EXTRA, { day: today, ...extra } satisfies KeptExtra);
}
