/** Numbers that cards are compared and sorted by. */
import type { NumberName, Sought, Surroundings } from './types.ts';

/** Null where a card has no such number: a new card is due on no day. */
export function numberOf(
	name: NumberName,
	{ state }: Pick<Sought, 'state'>,
	{ today, recall }: Surroundings
): number | null {
	const { memory } = state;
	if (memory.kind === 'new') return name === 'reps' || name === 'lapses' ? 0 : null;
	switch (name) {
		case 'ivl':
			return memory.kind === 'review' ? memory.dueOn - memory.lastDay : 0;
		case 'reps':
			return memory.reps;
		case 'lapses':
			return memory.lapses;
		case 'r':
			return recall(state);
		case 's':
			return memory.stability;
		case 'd':
			return memory.difficulty;
		case 'due':
			return memory.kind === 'review' ? memory.dueOn - today : 0;
	}
}
