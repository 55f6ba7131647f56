/** Facts that are old ones by a person's word, and say something else than those did. */
import type { CardId } from '#core/base/brand.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import type { Draft } from '#core/log/types.ts';
import type { DeckCompilation } from '#core/notes/deck.ts';
import { answerText } from '#core/notes/plain-text.ts';
import type { When } from '../replace.ts';
import type { Db } from '../schema.ts';
import type { Decision } from '../types.ts';

/** Brings up the cards whose answer a decision of just now has changed, if they were learned. */
export async function mergedDrafts(
	db: Db,
	{ merged, deck }: Pick<DeckCompilation, 'merged' | 'deck'>,
	decisions: readonly Decision[],
	when: When
): Promise<readonly Draft[]> {
	const decided = new Set(decisions.flatMap((one) => (one.kind === 'match' ? [one.to] : [])));
	const news = merged.filter(({ retired }) => decided.has(retired));
	const ids = news.flatMap(({ id, changed }) => changed.map((slot) => `${id}/${slot}` as CardId));
	const rows = await db.memory.bulkGet(ids);
	const cards = new Map(deck.notes.flatMap((note) => note.cards.map((card) => [card.id, card])));
	return ids.flatMap((id, i): readonly Draft[] => {
		const card = cards.get(id);
		const learned = rows[i] !== undefined && rows[i].state.memory.kind !== 'new';
		if (card === undefined || !learned) return [];
		return [{ ...when, kind: 'changed', card: id, answer: sha256Hex(answerText(card)) }];
	});
}
