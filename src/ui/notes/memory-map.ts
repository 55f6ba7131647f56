/**
 * How well each line of a note is remembered now: the mean chance of recall of its cards, of which
 * those of the fewest lines count.
 */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import { recallOf } from '#core/memory/recall.ts';
import type { CardState, Preset } from '#core/memory/types.ts';
import type { Card } from '#core/notes/types.ts';
import type { NoteLine } from './note-lines.ts';

/**
 * `new`: none of the line's cards was answered yet; `fading`: below the recall that the person
 * wants; `ok`: at least that; `strong`: nearer to certain than to that.
 */
export type Level = 'new' | 'fading' | 'ok' | 'strong';

/** `recall` is the mean of the cards answered so far, 0 to 1; null for none. */
export type Recall = { readonly level: Level; readonly recall: number | null };

/** The same as a line shows it: a class of `levels.css`, and words for those who cannot see it. */
export type Told = { readonly look: string; readonly words: string };

export type MemoryMap = {
	/** Undefined where no card is asked about the line. */
	of(line: NoteLine): Recall | undefined;
	/** Of the whole note, cards never answered counted as not known. */
	readonly known: number;
	readonly learned: number;
	/** Cards that are asked. */
	readonly cards: number;
};

/** `states` of the note's cards; suspended cards are not asked. */
export function memoryMap(
	cards: readonly Card[],
	states: readonly CardState[],
	preset: Preset,
	today: StudyDay
): MemoryMap {
	const recalls = new Map<CardId, number | null>();
	const stateByCard = new Map(states.map((state) => [state.card, state]));
	for (const { id, status } of cards) {
		const state = stateByCard.get(id);
		if (status !== 'active' || state?.suspended) continue;
		recalls.set(id, state ? recallOf(state.memory, preset, today) : null);
	}
	const answered = [...recalls.values()].filter((recall) => recall !== null);
	return {
		of: ({ active }) => {
			const asked = active.filter(({ id }) => recalls.has(id));
			const own = asked.filter((card) => extentOf(card) === extentOf(asked[0]!));
			if (own.length === 0) return undefined;
			return recallOver(
				own.map(({ id }) => recalls.get(id) ?? null),
				preset.retention
			);
		},
		known: recalls.size === 0 ? 0 : sum(answered) / recalls.size,
		learned: answered.length,
		cards: recalls.size
	};
}

/** A list of topics asks about all that stands between them, but each line is told by its own. */
function extentOf({ lines: [first, last] }: Card): number {
	return last - first;
}

function recallOver(recalls: readonly (number | null)[], wanted: number): Recall {
	const answered = recalls.filter((recall) => recall !== null);
	if (answered.length === 0) return { level: 'new', recall: null };
	const recall = sum(answered) / answered.length;
	return { level: levelOf(recall, wanted), recall };
}

function levelOf(recall: number, wanted: number): Level {
	if (recall < wanted) return 'fading';
	return recall < (1 + wanted) / 2 ? 'ok' : 'strong';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
