/** Where a card stands, in a word or two. */
import type { StudyDay } from '#core/base/brand.ts';
import type { CardState } from '#core/memory/types.ts';
import type { CardsWords } from '#i18n/cards.ts';

/** What hides a card goes before when it is due. */
export function stateWords(state: CardState, today: StudyDay, t: CardsWords): string {
	if (state.suspended) return t.stateSuspended;
	if (state.buriedOn === today) return t.stateBuried;
	switch (state.memory.kind) {
		case 'new':
			return t.stateNew;
		case 'learning':
		case 'relearning':
			return t.stateLearning;
		case 'review': {
			const days = state.memory.dueOn - today;
			return days <= 0 ? t.stateDue : t.stateDueIn(days);
		}
	}
}
