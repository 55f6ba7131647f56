/**
 * How a person answers and how long it takes, measured on their log; where it says little, what
 * is usual counts for more.
 */
import type { CardId, StudyDay } from '../base/brand.ts';
import type { Entry, EntryOf } from '../log/types.ts';
import { DEFAULT_PACE } from '../stats/pace.ts';
import { LONGEST_THOUGHT } from '../stats/tally.ts';
import type { Habits, Shares } from './types.ts';

type Kind = keyof Habits['ms'];

/** With two buttons; nothing is known of the times, so all are the same. */
export const USUAL_HABITS: Habits = {
	first: [0.3, 0, 0.7, 0],
	step: [0.1, 0, 0.9, 0],
	recalled: [0, 0, 1, 0],
	ms: { first: DEFAULT_PACE, step: DEFAULT_PACE, recalled: DEFAULT_PACE, forgotten: DEFAULT_PACE }
};

/** For so many answers counts what is usual, beside those that were given. */
const WEIGHT = 30;

/**
 * Habits from effective entries in order; the last thousand or two are enough. `introducedOn`
 * tells on which day a card was seen for the first time, null for one that is new again.
 */
export function habitsOf(
	entries: readonly Entry[],
	introducedOn: (card: CardId) => StudyDay | null
): Habits {
	const answers: Record<Kind, EntryOf<'review'>[]> = {
		...{ first: [], step: [], recalled: [], forgotten: [] }
	};
	const lastDays = new Map<CardId, StudyDay>();
	for (const entry of entries) {
		if (entry.kind !== 'review' || entry.mode !== 'study') continue;
		answers[kindOf(entry, lastDays.get(entry.card), introducedOn(entry.card))].push(entry);
		lastDays.set(entry.card, entry.day);
	}
	return {
		first: sharesOf(answers.first, USUAL_HABITS.first),
		step: sharesOf(answers.step, USUAL_HABITS.step),
		recalled: sharesOf(answers.recalled, USUAL_HABITS.recalled),
		ms: {
			first: meanOf(answers.first),
			step: meanOf(answers.step),
			recalled: meanOf(answers.recalled),
			forgotten: meanOf(answers.forgotten)
		}
	};
}

/** A second answer on a day is one in short steps. */
function kindOf(
	{ day, rating }: EntryOf<'review'>,
	lastDay: StudyDay | undefined,
	introducedOn: StudyDay | null
): Kind {
	if (lastDay === day) return 'step';
	if (introducedOn === day) return 'first';
	return rating === 1 ? 'forgotten' : 'recalled';
}

function sharesOf(answers: readonly EntryOf<'review'>[], usual: Shares): Shares {
	const share = (rating: number) =>
		(answers.filter((entry) => entry.rating === rating).length + WEIGHT * usual[rating - 1]!) /
		(answers.length + WEIGHT);
	return [share(1), share(2), share(3), share(4)];
}

function meanOf(answers: readonly EntryOf<'review'>[]): number {
	const sum = answers.reduce((all, { ms }) => all + Math.min(ms, LONGEST_THOUGHT), 0);
	return (sum + WEIGHT * DEFAULT_PACE) / (answers.length + WEIGHT);
}
