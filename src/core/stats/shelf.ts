import type { CardState } from '../memory/types.ts';
import type { Shelf } from './types.ts';

/**
 * Where a card is counted, whatever the day is today: so the counts of a deck change only with
 * its cards. When an entry takes a card from one shelf to another, the count of its deck on
 * the old one falls and on the new one rises. A card buried for a day stays where it is.
 */
export function shelfOf({ memory, suspended }: CardState): Shelf {
	if (suspended) return 'suspended';
	switch (memory.kind) {
		case 'new':
			return 'fresh';
		case 'learning':
		case 'relearning':
			return 'learning';
		case 'review':
			return memory.dueOn;
	}
}
