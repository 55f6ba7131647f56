/** Where a card stands, in a word or two. */
import type { StudyDay } from '#core/base/brand.ts';
import type { CardState } from '#core/memory/types.ts';
import type { Messages } from '#i18n/en.ts';

/** What hides a card goes before when it is due. */
export function stateWords(state: CardState, today: StudyDay, t: Messages): string {
	if (state.suspended) return t.cards.stateSuspended;
	if (state.buriedOn === today) return t.cards.stateBuried;
	switch (state.memory.kind) {
		case 'new':
			return t.cards.stateNew;
		case 'learning':
		case 'relearning':
			return t.cards.stateLearning;
		case 'review': {
			const days = state.memory.dueOn - today;
			return days <= 0 ? t.cards.stateDue : t.cards.stateDueIn(days);
		}
	}
}
