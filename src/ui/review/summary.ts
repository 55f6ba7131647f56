/** What the finish screen tells. */
import type { StudyDay } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';
import { cardsLeft, minutesLeft } from '#core/queue/left.ts';
import { planDay } from '#core/queue/plan.ts';
import type { Done } from '#core/queue/types.ts';
import type { Store } from '#store/types.ts';

export type Summary = {
	/** Answers given on the day. */
	readonly answers: number;
	/** Part of the cards in review that was not forgotten, 0–1; null when none was asked. */
	readonly recall: number | null;
	/** Whole minutes of thinking. */
	readonly minutes: number;
	readonly tomorrow: { readonly cards: number; readonly minutes: number };
};

/** What was done on the day, and what the next one holds as things stand. */
export async function summarise(store: Store, today: StudyDay, done: Done): Promise<Summary> {
	const input = await store.loadDay((today + 1) as StudyDay);
	const plan = planDay(input);
	return {
		answers: done.answers,
		recall: done.reviews === 0 ? null : done.recalled / done.reviews,
		minutes: Math.round(done.ms / MINUTE),
		tomorrow: {
			cards: cardsLeft(plan),
			minutes: Math.round(minutesLeft(plan, input.pace))
		}
	};
}
