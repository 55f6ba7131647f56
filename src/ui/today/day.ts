/** What a day holds for the person who opens the app: the one thing that Today says. */
import type { Millis, StudyDay } from '#core/base/brand.ts';
import { cardsDue, isBacklog, isCleared, isComeback } from '#core/queue/comeback.ts';
import { counts, minutesLeft } from '#core/queue/left.ts';
import { extend, planDay } from '#core/queue/plan.ts';
import { nextCard } from '#core/queue/turn.ts';
import type { DayPlan } from '#core/queue/types.ts';
import type { Store } from '#store/types.ts';
import { readPlan } from '../review/planning.ts';
import { areBegun, isWelcomed } from '../welcome/welcomed.ts';

/** So many cards in about so many minutes. */
export type Work = { readonly cards: number; readonly minutes: number };

export type Day =
	/** Never been here: three cards show how it works. */
	| { readonly kind: 'first' }
	/** Nothing is asked: every deck is hidden. */
	| { readonly kind: 'silent' }
	| (Work & {
			readonly kind: 'open';
			readonly due: number;
			readonly fresh: number;
			/** Whether something was answered today already. */
			readonly begun: boolean;
			/** Whether a plan after a gap should be offered. */
			readonly away: boolean;
			/** Cards due, those that the day does not take included. */
			readonly waiting: number;
	  })
	/** A card in its short steps comes back then. */
	| { readonly kind: 'waiting'; readonly until: Millis }
	| {
			readonly kind: 'done';
			/** Answers given today. */
			readonly answers: number;
			readonly tomorrow: Work;
			/** Whether there are cards beyond the limits of the day. */
			readonly more: boolean;
			/** Whether a comeback under way has cleared its backlog. */
			readonly cleared: boolean;
			/** Cards due that the day does not take. */
			readonly waiting: number;
	  };

/** Reads what today holds. */
export async function readDay(store: Store, today: StudyDay, now: Millis): Promise<Day> {
	const [{ plan, done, pace }, decks, welcomed] = await Promise.all([
		readPlan(store, today),
		store.decks(today),
		isWelcomed(store)
	]);
	// Somebody who restored a backup needs no welcome either.
	if (!welcomed && !areBegun(decks)) return { kind: 'first' };
	if (decks.every(({ hidden }) => hidden)) return { kind: 'silent' };
	const { due, fresh, learning } = counts(plan, now);
	const cards = due + fresh + learning;
	if (cards > 0)
		return {
			kind: 'open',
			...work(plan, now, pace),
			due: due + learning,
			fresh,
			begun: done.answers > 0,
			away: await isAway(store, plan, pace),
			waiting: cardsDue(plan)
		};
	const next = nextCard(plan, now);
	if (next.kind === 'wait') return { kind: 'waiting', until: next.until };
	const tomorrow = planDay(await store.loadDay((today + 1) as StudyDay));
	const { added } = extend(plan);
	return {
		kind: 'done',
		answers: done.answers,
		tomorrow: work(tomorrow, now, pace),
		more: added.due + added.fresh > 0,
		cleared: plan.settings.comeback !== null && isCleared(plan),
		waiting: cardsDue(plan)
	};
}

/** The days before are looked at only where there is much to do. */
async function isAway(store: Store, plan: DayPlan, pace: number): Promise<boolean> {
	if (plan.settings.comeback !== null || !isBacklog(plan, pace)) return false;
	return isComeback(plan, pace, await store.studied(plan.today));
}

function work(plan: DayPlan, now: Millis, pace: number): Work {
	const { due, fresh, learning } = counts(plan, now);
	return { cards: due + fresh + learning, minutes: Math.round(minutesLeft(plan, pace)) };
}
