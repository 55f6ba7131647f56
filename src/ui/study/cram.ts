/** A cram as the log tells it. */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import type { Rating } from '#core/log/types.ts';
import type { CardState } from '#core/memory/types.ts';
import {
	siblingsApart,
	sittingAfter,
	type Sitting,
	type SittingAnswer
} from '#core/queue/sitting.ts';
import type { CardContent, Store } from '#store/types.ts';
import { answersSince } from '../review/since.ts';
import type { KeptSitting } from './kept-sitting.ts';

export type Cram = {
	readonly sitting: Sitting;
	/** Of all cards that are in their decks. */
	readonly contents: ReadonlyMap<CardId, CardContent>;
	/** Of those that are asked. */
	readonly states: ReadonlyMap<CardId, CardState>;
};

/** Where it stands. What was set aside meanwhile, by a deed on a card, is not asked. */
export async function readCram(store: Store, kept: KeptSitting, today: StudyDay): Promise<Cram> {
	const [contents, answers] = await Promise.all([
		store.content(kept.cards),
		answersSince(store, kept.from, today, 'cram')
	]);
	const inOrder = siblingsApart(contents.map(({ card }) => card)).map(({ id }) => id);
	const states = await store.states(inOrder);
	const asked = states.filter((state) => !state.suspended && state.buriedOn !== today);
	return {
		sitting: sittingAfter(
			asked.map(({ card }) => card),
			answers.map(({ card, rating }) => sittingAnswer(card, rating))
		),
		contents: new Map(contents.map((content) => [content.card.id, content])),
		states: new Map(asked.map((state) => [state.card, state]))
	};
}

/** Whoever did not press "Forgot" has known it. */
export function sittingAnswer(card: CardId, rating: Rating): SittingAnswer {
	return { card, isKnown: rating > 1 };
}
