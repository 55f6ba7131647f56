/** What moving the due days of a preset would come to, before it is done. */
import type { CardId, StudyDay } from '../base/brand.ts';
import type { Entry } from '../log/types.ts';
import { rescheduled } from '../memory/apply.ts';
import type { CardState, Settings } from '../memory/types.ts';

/** Days that are looked at, the first of them the day of the decision. */
export const MOVES_AHEAD = 30;

export type Moves = {
	readonly earlier: number;
	readonly later: number;
	/**
	 * Cards of the preset that come up on each of the days, as things stand and once moved; the
	 * first day with all that is overdue. Without the limits of a day.
	 */
	readonly before: readonly number[];
	readonly after: readonly number[];
	/** Milliseconds an answer, as this person gives them. */
	readonly pace: number;
};

/**
 * `states` are those of all cards that may be asked, `settings` those that are in force, and
 * `historyOf` gives the effective entries about a card.
 */
export function movesOf(
	states: Iterable<CardState>,
	settings: Settings,
	{ preset, day }: { readonly preset: string; readonly day: StudyDay },
	historyOf: (card: CardId) => readonly Entry[],
	pace: number
): Moves {
	const [before, moved] = [days(), days()];
	let [earlier, later] = [0, 0];
	for (const state of states) {
		const { memory } = state;
		const after = rescheduled(state, { preset, day }, settings, historyOf(state.card));
		if (after === null || memory.kind !== 'review') continue;
		// what is overdue comes up today either way
		const [was, is] = [Math.max(memory.dueOn - day, 0), after.dueOn - day];
		if (is < was) earlier++;
		if (is > was) later++;
		if (was < MOVES_AHEAD) before[was]!++;
		if (is < MOVES_AHEAD) moved[is]!++;
	}
	return { earlier, later, before, after: moved, pace };
}

const days = (): number[] => Array<number>(MOVES_AHEAD).fill(0);
