/** What a choice of cards would come to, before it is started. */
import type { StudyDay } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';
import { cardsLeft, minutesLeft } from '#core/queue/left.ts';
import { answersAhead } from '#core/queue/sitting.ts';
import type { Store } from '#store/types.ts';
import { readPlan } from '../review/planning.ts';
import { chosenCards, type Choice, type Chosen } from './choice.ts';
import type { How } from './kept-sitting.ts';

/** So many cards in about so many minutes. */
export type Amount = { readonly cards: number; readonly minutes: number };

export type Offer = Chosen & {
	readonly choice: Choice;
	readonly amounts: Readonly<Record<How, Amount>>;
};

export async function readOffer(store: Store, choice: Choice, today: StudyDay): Promise<Offer> {
	const { cards, suspended } = await chosenCards(store, choice, today);
	const { plan, pace } = await readPlan(store, today, cards);
	const planned = { cards: cardsLeft(plan), minutes: Math.round(minutesLeft(plan, pace)) };
	const memories = cards.flatMap((card) => plan.candidates.get(card)?.state.memory ?? []);
	const crammed = {
		cards: cards.length,
		minutes: Math.round((answersAhead(memories) * pace) / MINUTE)
	};
	return { choice, cards, suspended, amounts: { plan: planned, cram: crammed } };
}
