/** The plan of the day as the store and this device know it. */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import { extend, extraOf, planDay } from '#core/queue/plan.ts';
import type { Candidate, DayInput, DayPlan, Done, Extra } from '#core/queue/types.ts';
import type { Store } from '#store/types.ts';

/** What "a few more" is of: the day, or the sitting over chosen cards that is under way. */
export type ExtraOf = 'day' | 'sitting';

/** Device-local: what it has added, and on which day. */
const EXTRA = { day: 'extra', sitting: 'sittingExtra' } as const;
type KeptExtra = { readonly day: StudyDay; readonly extra: Extra };

export type Planned = {
	readonly plan: DayPlan;
	/** What had been done on the day when the plan was made. */
	readonly done: Done;
	/** Cards due on the days to come. */
	readonly load: DayInput['load'];
	/** Milliseconds of thinking per answer. */
	readonly pace: number;
};

/**
 * The one way to plan a day: what Today promises is what the review asks. Of chosen cards, what the
 * day would ask if there were no others; of a sitting, with what was added to it.
 */
export async function readPlan(
	store: Store,
	today: StudyDay,
	chosen?: readonly CardId[],
	of: ExtraOf = 'day'
): Promise<Planned> {
	const [day, extra, candidates] = await Promise.all([
		store.loadDay(today),
		readExtra(store, today, of),
		chosen && candidatesOf(store, chosen)
	]);
	const input = candidates ? { ...day, candidates } : day;
	const { done, load, pace } = input;
	return { plan: planDay({ ...input, extra }), done, load, pace };
}

/** New cards come in the order given. */
async function candidatesOf(store: Store, cards: readonly CardId[]): Promise<readonly Candidate[]> {
	const contents = await store.content(cards);
	const states = await store.states(contents.map(({ card }) => card.id));
	return contents.map(({ card, deck }, order) => {
		return { card: card.id, fact: card.fact, deck, order, state: states[order]! };
	});
}

/** Takes a few more cards than the day asks for, before the review is opened. */
export async function addMore(store: Store, today: StudyDay): Promise<void> {
	const { plan } = await readPlan(store, today);
	await keepExtra(store, extend(plan).plan, 'day');
}

/** Remembers what `extend` has added, so that a reload goes on with it. */
export async function keepExtra(store: Store, plan: DayPlan, of: ExtraOf): Promise<void> {
	await store.setLocal(EXTRA[of], { day: plan.today, extra: extraOf(plan) } satisfies KeptExtra);
}

/** For a sitting to come: nothing has been added to it. */
export async function dropExtra(store: Store): Promise<void> {
	await store.setLocal(EXTRA.sitting, null);
}

/** A sitting to which nothing was added takes part in what was added to the day. */
async function readExtra(store: Store, today: StudyDay, of: ExtraOf): Promise<Extra | undefined> {
	const kept = (await store.local(EXTRA[of])) as KeptExtra | null | undefined;
	if (kept?.day === today) return kept.extra;
	return of === 'sitting' ? readExtra(store, today, 'day') : undefined;
}
