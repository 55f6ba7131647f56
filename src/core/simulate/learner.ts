/**
 * Cards being answered. Does in columns what `answer` (memory/answer.ts) does to one card, and
 * takes all short steps of a card on the day that they began.
 */
import type { StudyDay } from '../base/brand.ts';
import type { Rating } from '../log/types.ts';
import { firstInterval } from '../memory/answer.ts';
import { kernelOf } from '../memory/fsrs.ts';
import {
	clamp,
	difficultyAfter,
	DIFFICULTIES,
	modelOf,
	recallAfter,
	stabilityAfterLapse,
	stabilityAfterRecall,
	stabilityWithinDay
} from '../memory/model.ts';
import { climb } from '../memory/steps.ts';
import { chooseDue, type Outlook } from '../queue/due.ts';
import type { Cards, Dice, Habits, Rules } from './types.ts';

/** No day is crowded, none is near a sibling. */
const OPEN: Outlook = { load: new Map(), siblings: [], breakDays: [] };

/** Who forgets a card more often within a day leaves it for another. */
const MOST_STEPS = 20;

export class Learner {
	/** As in `Cards`; those seen come first, in the order in which they were. */
	readonly stability: Float64Array;
	readonly difficulty: Float64Array;
	readonly lastDay: Int32Array;
	/** How many cards have been seen. */
	seen: number;
	/** Answers so far, and the milliseconds they took. */
	answers = 0;
	ms = 0;
	readonly #rules: Rules;
	readonly #kernel: ReturnType<typeof kernelOf>;
	readonly model: ReturnType<typeof modelOf>;
	readonly #pace: Habits['ms'];
	readonly #dice: Dice;
	readonly #hasEasyDays: boolean;

	constructor(cards: Cards, rules: Rules, pace: Habits['ms'], dice: Dice) {
		this.seen = cards.stability.length;
		const size = this.seen + cards.unseen;
		this.stability = new Float64Array(size);
		this.stability.set(cards.stability);
		this.difficulty = new Float64Array(size);
		this.difficulty.set(cards.difficulty);
		this.lastDay = new Int32Array(size);
		this.lastDay.set(cards.lastDay);
		this.#rules = rules;
		this.#kernel = kernelOf(rules);
		this.model = modelOf(rules.weights);
		this.#pace = pace;
		this.#dice = dice;
		this.#hasEasyDays = rules.easyDays.some((ease) => ease !== 1);
	}

	/** The chance that a card is recalled on a day. */
	recall(card: number, day: number): number {
		const elapsed = Math.max(0, day - this.lastDay[card]!);
		return elapsed === 0 ? 1 : recallAfter(this.model, elapsed, this.stability[card]!);
	}

	/** How many cards are known on a day: the sum of their chances. */
	known(day: number): number {
		let sum = 0;
		for (let card = 0; card < this.seen; card++) sum += this.recall(card, day);
		return sum;
	}

	/** Answers the next card that was not seen yet; gives the day on which it comes up again. */
	introduce(day: number): number {
		const card = this.seen++;
		const rating = this.#dice.first(card);
		const { stability, difficulty } = this.#kernel.first(rating);
		this.stability[card] = stability;
		this.difficulty[card] = difficulty;
		this.#spend(card, day, this.#pace.first);
		const took = this.#takeSteps(card, day, this.#rules.learningSteps, rating);
		const interval = took
			? this.#kernel.interval(this.stability[card])
			: firstInterval(this.#kernel, rating);
		return this.#dueDay(card, day, interval, 0);
	}

	/** Answers a card that is due; gives the day on which it comes up again. */
	review(card: number, day: number): number {
		const elapsed = Math.max(0, day - this.lastDay[card]!);
		if (elapsed === 0) return this.#goOn(card, day);
		const recall = this.recall(card, day);
		const rating = this.#dice.review(card, recall);
		const [stability, difficulty] = [this.stability[card]!, this.difficulty[card]!];
		this.stability[card] =
			rating === 1
				? stabilityAfterLapse(this.model, stability, difficulty, recall)
				: stabilityAfterRecall(this.model, stability, difficulty, recall, rating);
		this.difficulty[card] = clamp(difficultyAfter(this.model, difficulty, rating), DIFFICULTIES);
		this.#spend(card, day, rating === 1 ? this.#pace.forgotten : this.#pace.recalled);
		const took = rating === 1 && this.#takeSteps(card, day, this.#rules.relearningSteps, rating);
		const interval = this.#kernel.interval(this.stability[card]);
		return this.#dueDay(card, day, interval, took ? 0 : elapsed);
	}

	/** A card that was answered today already, in its last step. */
	#goOn(card: number, day: number): number {
		this.#step(card, day, this.#dice.step(card));
		return this.#dueDay(card, day, this.#kernel.interval(this.stability[card]!), 0);
	}

	/** False if the rating leads into no steps. */
	#takeSteps(card: number, day: number, steps: readonly number[], rating: Rating): boolean {
		let at = climb(steps, 0, rating);
		if (at === null) return false;
		for (let taken = 0; at !== null && taken < MOST_STEPS; taken++) {
			const next = this.#dice.step(card);
			this.#step(card, day, next);
			at = climb(steps, at.step, next);
		}
		return true;
	}

	#step(card: number, day: number, rating: Rating): void {
		this.stability[card] = stabilityWithinDay(this.model, this.stability[card]!, rating);
		this.difficulty[card] = clamp(
			difficultyAfter(this.model, this.difficulty[card]!, rating),
			DIFFICULTIES
		);
		this.#spend(card, day, this.#pace.step);
	}

	#spend(card: number, day: number, ms: number): void {
		this.lastDay[card] = day;
		this.answers += 1;
		this.ms += ms;
	}

	/** A day within the range of the interval, an easy one as seldom as the app chooses it. */
	#dueDay(card: number, day: number, interval: number, elapsed: number): number {
		const [least, most] = this.#kernel.range(interval, elapsed);
		const fraction = this.#dice.spread(card);
		if (!this.#hasEasyDays) return day + least + Math.floor(fraction * (most - least + 1));
		const range = [(day + least) as StudyDay, (day + most) as StudyDay] as const;
		const choice = { easyDays: this.#rules.easyDays, balance: false, spaceSiblings: false };
		return chooseDue(fraction, day as StudyDay, range, choice, OPEN);
	}
}
