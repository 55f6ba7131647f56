/**
 * The day on which an answered card comes up, chosen within the range around its interval by what
 * other days hold. The ideas are Anki's (load balancer, easy days, sibling dispersal): a chance
 * for each day of the range, drawn with a seed of its own.
 */
import type { CardId, Millis, StudyDay } from '../base/brand.ts';
import { fractionOf } from '../base/fraction.ts';
import { weekdayOf } from '../base/time.ts';
import type { Rating } from '../log/types.ts';
import { answer, type Answer } from '../memory/answer.ts';
import type { CardState, Memory, Preset, Preview } from '../memory/types.ts';

/** What is known of the days to come while a card is answered. */
export type Outlook = {
	/** How many cards are due on each of the next `LOAD_DAYS` days; absent for none. */
	readonly load: ReadonlyMap<StudyDay, number>;
	/** Days on which other cards of the same fact are due. */
	readonly siblings: readonly StudyDay[];
	readonly breakDays: readonly number[];
};

/** Days ahead for which the load is known; what lies beyond is taken as even. */
export const LOAD_DAYS = 100;

/** How much a day repels that holds twice as many, and one that is twice as far. */
const CROWDING = 2.15;
const DISTANCE = 3;

/** Of a day so many days from a sibling: what its chance is worth. */
const NEAR_SIBLING = [0, 0.2, 0.4, 0.6, 0.8] as const;

/**
 * What each button would do to a card at an instant: days are those that are chosen, so the very
 * answer is to be logged with its day. A better rating never comes back sooner.
 */
export function foresee(
	state: Pick<CardState, 'card' | 'memory'>,
	at: Millis,
	today: StudyDay,
	preset: Preset,
	outlook: Outlook
): Preview {
	let earliest = today;
	const after = (rating: Rating): Memory => {
		const given = { rating, at, day: today };
		const range = dueRange(state, given, preset);
		if (range === null) return answer(state, given, preset);
		const [first, last] = range;
		const from = Math.max(first, earliest) as StudyDay;
		earliest = chooseDue(fractionOf(seedOf(state)), today, [from, last], preset, outlook);
		return answer(state, { ...given, dueOn: earliest }, preset);
	};
	return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}

/**
 * The day chosen from the first to the last of a range. A day that holds a sibling, one of a
 * planned break and one that is to hold least are taken, in this order, only where there is no
 * other. `fraction`, from 0 up to but not including 1, decides among the rest.
 */
export function chooseDue(
	fraction: number,
	today: StudyDay,
	[first, last]: readonly [first: StudyDay, last: StudyDay],
	preset: Pick<Preset, 'spaceSiblings' | 'balance' | 'easyDays'>,
	{ load, siblings, breakDays }: Outlook
): StudyDay {
	let days = Array.from({ length: last - first + 1 }, (_, i) => (first + i) as StudyDay);
	if (preset.spaceSiblings) days = preferred(days, (day) => !siblings.includes(day));
	days = preferred(days, (day) => !breakDays.includes(day));
	days = preferred(days, (day) => easeOf(preset, day) > 0);
	const isLoadKnown = last - today <= LOAD_DAYS;
	const chances = days.map((day) => {
		const apart = preset.spaceSiblings ? nearSibling(day, siblings) : 1;
		const ease = easeOf(preset, day) || 1; // where all days are to hold least, they are equal
		if (!preset.balance || !isLoadKnown) return apart * ease;
		const crowd = (1 + (load.get(day) ?? 0)) / ease;
		return apart * crowd ** -CROWDING * (day - today) ** -DISTANCE;
	});
	return days[draw(chances, fraction)]!;
}

/** The first and the last day on which an answer may bring a card back; null for steps. */
function dueRange(
	state: Pick<CardState, 'card' | 'memory'>,
	given: Answer,
	preset: Preset
): readonly [StudyDay, StudyDay] | null {
	const first = answer(state, { ...given, dueOn: -Infinity as StudyDay }, preset);
	const last = answer(state, { ...given, dueOn: Infinity as StudyDay }, preset);
	return first.kind === 'review' && last.kind === 'review' ? [first.dueOn, last.dueOn] : null;
}

/** The days that are as wanted; all of them where none is. */
function preferred(days: StudyDay[], isWanted: (day: StudyDay) => boolean): StudyDay[] {
	const wanted = days.filter(isWanted);
	return wanted.length > 0 ? wanted : days;
}

function easeOf({ easyDays }: Pick<Preset, 'easyDays'>, day: StudyDay): number {
	return easyDays[weekdayOf(day)]!;
}

function nearSibling(day: StudyDay, siblings: readonly StudyDay[]): number {
	const nearest = Math.min(...siblings.map((sibling) => Math.abs(sibling - day)));
	return NEAR_SIBLING[nearest] || 1; // on the very day of one there was no choice
}

/** The place that a fraction falls on when places take as much room as their chances. */
function draw(chances: readonly number[], fraction: number): number {
	let left = fraction * chances.reduce((sum, chance) => sum + chance, 0);
	const place = chances.findIndex((chance) => (left -= chance) < 0);
	return place === -1 ? chances.length - 1 : place;
}

/** As for the fuzz: no time in it, so that the label on a button holds. */
function seedOf({ card, memory }: { readonly card: CardId; readonly memory: Memory }): string {
	return `${card}:${memory.kind === 'new' ? 0 : memory.reps}`;
}
