/** Cards and days for tests of the simulator. */
import fc from 'fast-check';
import type { CardId, Millis, StudyDay } from '#core/base/brand.ts';
import { fractionOf } from '#core/base/fraction.ts';
import { DAY } from '#core/base/time.ts';
import type { Rating } from '#core/log/types.ts';
import { answer } from '#core/memory/answer.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { Memory, Preset } from '#core/memory/types.ts';
import { chooseDue } from '#core/queue/due.ts';
import { cardsOf } from '#core/simulate/cards.ts';
import type { Dice, Done, Group, Rules } from '#core/simulate/types.ts';

export const today = 20_000 as StudyDay;
export const day = (after: number) => (today + after) as StudyDay;

/** A card in review that was answered so many days ago and is due in so many; negative: overdue. */
export function inReview(stability: number, ago: number, due = 0, difficulty = 5): Memory {
	const trace = { stability, difficulty, lastDay: day(-ago), reps: 0, lapses: 0 };
	return { kind: 'review', ...trace, dueOn: day(due) };
}

type Given = { readonly unseen?: number; readonly rules?: Partial<Rules>; readonly done?: Done };

export function groupOf(memories: readonly Memory[], given: Given = {}): Group {
	const { unseen = 0, rules, done = { introduced: 0, reviews: 0 } } = given;
	return {
		cards: cardsOf(memories, unseen, today),
		rules: { ...DEFAULT_PRESET, ...rules },
		done
	};
}

/** As many as asked for, answered lately or long ago, due before, on or after today. */
export const someReviews = (size: number): readonly Memory[] =>
	Array.from({ length: size }, (_, i) =>
		inReview(1 + ((i * 37) % 90), 1 + ((i * 13) % 40), ((i * 7) % 30) - 10, 1 + ((i * 5) % 10))
	);

/** Dice that roll the ratings that are written, card by card, and then Good; spread as the app does. */
export function writtenDice(ratings: readonly (readonly Rating[])[]): Dice {
	const turns: number[] = [];
	const next = (card: number): Rating => {
		turns[card] = (turns[card] ?? 0) + 1;
		return ratings[card]?.[turns[card] - 1] ?? 3;
	};
	const spread = (card: number) => fractionOf(`${cardId(card)}:${turns[card]! - 1}`);
	return { first: next, step: next, review: next, spread };
}

export const cardId = (card: number) => `card${card}/def` as CardId;
export const noon = (on: number) => (on * DAY + DAY / 2) as Millis;

export const ratings = fc.array(fc.constantFrom<Rating>(1, 2, 3, 4), { maxLength: 12 });
export const someRules: fc.Arbitrary<Rules> = fc
	.record({
		retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
		maxInterval: fc.constantFrom(1, 30, 36_500),
		learningSteps: fc.constantFrom<readonly number[]>([], [10], [1, 10]),
		relearningSteps: fc.constantFrom<readonly number[]>([], [10], [1, 10]),
		easyDays: fc.constantFrom(
			[1, 1, 1, 1, 1, 1, 1],
			[1, 1, 1, 1, 1, 0.5, 0],
			[0, 1, 0, 0.5, 1, 0, 0]
		),
		newPerDay: fc.nat(4),
		reviewsPerDay: fc.nat(6)
	})
	.map((rules) => ({ ...DEFAULT_PRESET, ...rules }));

/** Every answer of a card on a day, given by the very function that the app answers with. */
export function answerOnDay(
	memory: Memory,
	card: number,
	on: number,
	rules: Rules,
	next: () => Rating
): { readonly memory: Extract<Memory, { kind: 'review' }>; readonly answers: number } {
	const preset: Preset = { ...DEFAULT_PRESET, ...rules, balance: false, spaceSiblings: false };
	let [after, answers] = [memory, 0];
	do {
		after = answeredBy(card, after, on as StudyDay, next(), preset);
		answers += 1;
	} while (after.kind !== 'review');
	return { memory: after, answers };
}

/** On the day that is chosen where no other card is due, if it leads out of the steps. */
function answeredBy(card: number, memory: Memory, on: StudyDay, rating: Rating, preset: Preset) {
	const state = { card: cardId(card), memory };
	const dueOn = (wanted: number) =>
		answer(state, { rating, at: noon(on), day: on, dueOn: wanted as StudyDay }, preset);
	const [first, last] = [dueOn(-Infinity), dueOn(Infinity)];
	if (first.kind !== 'review' || last.kind !== 'review') return first;
	const fraction = fractionOf(`${state.card}:${first.reps - 1}`);
	const alone = { load: new Map(), siblings: [], breakDays: [] };
	return dueOn(chooseDue(fraction, on, [first.dueOn, last.dueOn], preset, alone));
}
