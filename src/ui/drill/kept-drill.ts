/**
 * The drill under way, kept on this device: which questions, with which choices. What was answered
 * is told by the log alone, so a reload, an undo and another tab all go on from the same place.
 */
import type { CardId, DeckId, Millis, StudyDay } from '#core/base/brand.ts';
import { isOpen } from '#core/contrast/confusion.ts';
import type { Question } from '#core/contrast/drill.ts';
import type { EntryOf } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';
import { answersSince, type Start } from '../review/since.ts';

/** Which cards somebody wants to tell apart. */
export type DrillWish =
	| { readonly kind: 'all' | 'confused' }
	| { readonly kind: 'cards'; readonly cards: readonly CardId[] }
	| { readonly kind: 'note'; readonly deck: DeckId; readonly path: string };

export type KeptDrill = {
	readonly wish: DrillWish;
	readonly questions: readonly Question[];
	readonly from: Start;
};

const KEY = 'drill';

export async function keepDrill(store: Store, kept: KeptDrill): Promise<void> {
	await store.setLocal(KEY, kept);
}

/** Null where there is none that was begun today, or yesterday: a day may turn in the middle. */
export async function readDrill(store: Store, today: StudyDay): Promise<KeptDrill | null> {
	const kept = (await store.local(KEY)) as KeptDrill | undefined;
	return kept && kept.from.day >= today - 1 ? kept : null;
}

/** Draws the questions of a wish; other ones at another moment. */
export async function drawDrill(
	store: Store,
	wish: DrillWish,
	{ at, day }: { readonly at: Millis; readonly day: StudyDay }
): Promise<KeptDrill> {
	const cards = await cardsOf(store, wish);
	const questions = await store.drill({ today: day, cards, seed: String(at) });
	return { wish, questions, from: { since: await store.reading(), day } };
}

/** Null for all there are. */
async function cardsOf(store: Store, wish: DrillWish): Promise<readonly CardId[] | null> {
	switch (wish.kind) {
		case 'all':
			return null;
		case 'confused':
			return (await store.confusions()).filter(isOpen).flatMap(({ cards }) => cards);
		case 'cards':
			return wish.cards;
		case 'note': {
			const { contentLanguage } = await store.settings();
			const note = await store.note(wish.deck, contentLanguage, wish.path);
			return note?.cards.map(({ id }) => id) ?? [];
		}
	}
}

export type DrillAnswer = EntryOf<'review'>;

/** What the log holds of a drill, oldest first. */
export async function drillAnswers(
	store: Store,
	{ from, questions }: KeptDrill,
	today: StudyDay
): Promise<readonly DrillAnswer[]> {
	const asked = new Set(questions.map(({ card }) => card));
	const answers = await answersSince(store, from, today, 'drill');
	return answers.filter(({ card }) => asked.has(card));
}

/** How far the drill begun today has come. */
export type Standing = { readonly left: number; readonly answered: number };

export async function drillStanding(store: Store, today: StudyDay): Promise<Standing> {
	const kept = await readDrill(store, today);
	if (kept?.from.day !== today) return { left: 0, answered: 0 };
	const answers = await drillAnswers(store, kept, today);
	const answered = new Set(answers.map(({ card }) => card));
	const open = kept.questions.filter(({ card }) => !answered.has(card));
	const there = await store.content(open.flatMap(({ choices }) => choices));
	const cards = new Set(there.map(({ card }) => card.id));
	const left = open.filter(({ choices }) => choices.every((card) => cards.has(card))).length;
	return { left, answered: answered.size };
}
