/**
 * Habits of rating that harm the schedule, found in the answers themselves. Each is told only
 * where chance and an honest way of rating hardly explain it; how rarely they do is measured in
 * tests/core/coach/habits.test.ts.
 */
import type { CardId, DeckId, StudyDay } from '../base/brand.ts';
import type { Entry, EntryOf } from '../log/types.ts';

/**
 * `hard`: Hard is pressed for what was forgotten, the one habit that FSRS cannot absorb (manual of
 * Anki, "Deck options", FSRS). `typed`: what was typed is wrong and yet rated as known. `hasty`:
 * rated faster than a question can be read.
 */
export const HABITS = ['hard', 'typed', 'hasty'] as const;
export type Habit = (typeof HABITS)[number];

/** The study day on which each habit was told last. */
export type Told = Readonly<Partial<Record<Habit, StudyDay>>>;

/** Study days for which a habit that was told is not told again. */
const SILENCE = 21;

/** Answers on a later day than the one before that `hard` looks at. */
const REVIEWS = 400;
/** So many of them ought to have been forgotten before anything is said. */
const FEWEST_LAPSES = 30;
/**
 * Of which hardly any is said to be. Who remembers three times as long as foreseen still forgets a
 * fourth; what comes after a Hard tells less, since who hesitates once does so again.
 */
const SAID = 1 / 20;
/** Share of them for which Hard stands in instead. */
const INSTEAD = 1 / 2;
/** Share of the longest interval from which on a card may have come before it faded. */
const CUT = 1 / 2;

const WRONG = { of: 10, least: 7 };
const HASTY = { of: 20, least: 8 };
/** Two taps and a look take longer: a simple reaction alone takes 0.25 s, reading a word as long. */
const FASTEST = 500;

type Answer = EntryOf<'review'>;

/** The wanted chance of recall, 0–1, and the longest interval in days. */
type Wanted = { readonly retention: number; readonly maxInterval: number };

/** As of which day a habit is looked for, and which were told when. */
export type Coaching = { readonly today: StudyDay; readonly told: Told };

export type Person = Coaching & {
	/** Effective entries in their order. */
	readonly entries: readonly Entry[];
	/** What is wanted of the cards of a deck. */
	readonly wantedIn: (deck: DeckId | undefined) => Wanted;
};

/**
 * The habit that may be told today, the most harmful first; null for none. What was told once is
 * told again only after three weeks, and only for answers given since.
 */
export function habitToTell({ entries, wantedIn, told, today }: Person): Habit | null {
	const answers = entries.filter(
		(entry): entry is Answer => entry.kind === 'review' && entry.mode === 'study'
	);
	const isShown = (habit: Habit) => {
		const since = told[habit];
		if (since === undefined) return has(habit, answers, wantedIn);
		const later = answers.filter(({ day }) => day > since);
		return today - since >= SILENCE && has(habit, later, wantedIn);
	};
	return HABITS.find(isShown) ?? null;
}

function has(habit: Habit, answers: readonly Answer[], wantedIn: Person['wantedIn']): boolean {
	switch (habit) {
		case 'hard':
			return isHardForForgotten(answers, wantedIn);
		case 'typed':
			return isOften(answers.filter(isWrong), WRONG, isCalledKnown);
		case 'hasty':
			return isOften(answers, HASTY, ({ ms }) => ms < FASTEST);
	}
}

const isWrong = ({ verdict }: Answer) => verdict === 'wrong';
const isCalledKnown = ({ rating }: Answer) => rating > 2;

/** Whether what was typed is wrong by the judge, and rated as known. */
export function isKnownThoughWrong(answer: Answer): boolean {
	return isWrong(answer) && isCalledKnown(answer);
}

function isOften(
	answers: readonly Answer[],
	{ of, least }: { readonly of: number; readonly least: number },
	is: (answer: Answer) => boolean
): boolean {
	return answers.slice(-of).filter(is).length >= least;
}

/** Whether hardly any card is said to be forgotten of those that the schedule lets be, but many Hard. */
function isHardForForgotten(answers: readonly Answer[], wantedIn: Person['wantedIn']): boolean {
	const later = faded(answers, wantedIn).slice(-REVIEWS);
	const expected = later.reduce((sum, { deck }) => sum + 1 - wantedIn(deck).retention, 0);
	const pressed = (rating: Answer['rating']) => later.filter((one) => one.rating === rating).length;
	return (
		expected >= FEWEST_LAPSES && pressed(1) <= expected * SAID && pressed(2) >= expected * INSTEAD
	);
}

/** The first answer to each card on every day but its first, if it had time to fade. */
function faded(answers: readonly Answer[], wantedIn: Person['wantedIn']): readonly Answer[] {
	const lastDays = new Map<CardId, StudyDay>();
	return answers.filter(({ card, day, deck }) => {
		const last = lastDays.get(card);
		if (last !== undefined && last >= day) return false;
		lastDays.set(card, day);
		return last !== undefined && day - last < CUT * wantedIn(deck).maxInterval;
	});
}
