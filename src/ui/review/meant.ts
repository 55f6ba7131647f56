/**
 * What a card needs that is answered by meaning: a scenario, or a typed answer that is judged by
 * what it does. Its model, words and picture are fetched when the first such card comes.
 */
import type { Ask } from '#core/answer/ask.ts';
import type { Scenario } from '#core/kube/scenario/draw.ts';
import type { CardState } from '#core/memory/types.ts';
import type { Card } from '#core/notes/types.ts';
import type { CardContent, Store } from '#store/types.ts';
import { later } from './later.ts';
import type { Outbox } from './outbox.svelte.ts';

export type Meant = {
	/** Components and functions that ask and judge. */
	readonly parts: Awaited<ReturnType<typeof later.meaning>>;
	/** The question that was drawn; null where the card's own words ask. */
	readonly scenario: Scenario | null;
	/** What the log keeps of it. */
	readonly ask?: Ask;
	/** The sides of the card that the scenario gives it. */
	readonly sides: Partial<Pick<Card, 'prompt' | 'answer'>>;
};

export type Prepare = (content: CardContent, state: CardState) => Promise<Meant>;

export function isMeant({ recipe, typed }: Pick<Card, 'recipe' | 'typed'>): boolean {
	return recipe !== undefined || typeof typed === 'object';
}

/** Draws the question that a card asks now: the answers on their way to the log count, too. */
export function preparing(store: Pick<Store, 'history'>, outbox: Pick<Outbox, 'drafts'>): Prepare {
	return async ({ card, lang }, { memory }) => {
		const waiting = outbox.drafts.filter((draft) => 'card' in draft && draft.card === card.id);
		const [parts, known] = await Promise.all([later.meaning(), store.history(card.id)]);
		// one that is saved meanwhile is in both
		const answers = [...waiting, ...known].filter(({ kind }) => kind === 'review');
		const reviews = new Set(answers.map(({ at }) => at)).size;
		const stability = memory.kind === 'new' ? null : memory.stability;
		return { parts, ...parts.prepare(card, lang, { card: card.id, reviews, stability }) };
	};
}
