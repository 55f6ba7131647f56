/**
 * Days lived forward, one by one: cards come up, are answered by chance, and come up again.
 * Easy days hold less, as in the app. Cards of one fact are not kept apart, days are not balanced
 * (which moves the mean of a day by 3 % at most), and every day without a break is studied to its
 * limit.
 */
import type { StudyDay } from '../base/brand.ts';
import { Calendar } from './calendar.ts';
import { Learner } from './learner.ts';
import { inOrder } from './order.ts';
import type { DayOfWork, Dice, Done, Group, Habits, Order, Rules } from './types.ts';

/** How the days are spent beyond what the rules say. */
export type Plan = {
	/** The first of them. */
	readonly today: StudyDay;
	/** How many there are at most. */
	readonly days: number;
	readonly order?: Order;
	/** Milliseconds after which a day's study ends; reviews come first. */
	readonly msPerDay?: number;
	/** Days on which nothing is studied. */
	readonly breakDays?: ReadonlySet<number>;
};

const NOTHING: Done = { introduced: 0, reviews: 0 };

export class Simulation {
	readonly #learner: Learner;
	readonly #calendar: Calendar;
	readonly #rules: Rules;
	readonly #done: Done;
	readonly #pace: Habits['ms'];
	readonly #plan: Plan;
	#unseen: number;
	#day: StudyDay;

	constructor({ cards, rules, done }: Group, pace: Habits['ms'], dice: Dice, plan: Plan) {
		this.#learner = new Learner(cards, rules, pace, dice);
		this.#calendar = new Calendar(cards, plan.today, plan.days);
		this.#rules = rules;
		this.#done = done;
		this.#pace = pace;
		this.#plan = plan;
		this.#unseen = cards.unseen;
		this.#day = plan.today;
	}

	/** Lives one more day. */
	nextDay(): DayOfWork {
		const day = this.#day;
		this.#day = (day + 1) as StudyDay;
		const due = this.#calendar.take(day);
		const isBreak = this.#plan.breakDays?.has(day) ?? false;
		const { answers, ms } = this.#learner;
		const reviewed = isBreak ? 0 : this.#review(due, day, ms);
		this.#calendar.leave(due.subarray(reviewed));
		const introduced = isBreak ? 0 : this.#introduce(day, ms);
		return {
			day,
			ms: this.#learner.ms - ms,
			answers: this.#learner.answers - answers,
			introduced,
			reviewed,
			left: due.length - reviewed
		};
	}

	/** How many cards are known on the morning after: the sum of their chances of recall. */
	known(): number {
		return this.#learner.known(this.#day);
	}

	/** How many cards have been seen so far. */
	get seen(): number {
		return this.#learner.seen;
	}

	/** Answers as many as the day allows, and brings these to the front. */
	#review(due: Int32Array, day: StudyDay, ms: number): number {
		const { order = 'recall' } = this.#plan;
		const allowed = this.#rules.reviewsPerDay - this.#doneOn(day).reviews;
		if (due.length > allowed || this.#plan.msPerDay !== undefined)
			inOrder(due, order, this.#learner, day, this.#pace, this.#calendar.dueDay);
		let reviewed = 0;
		for (; reviewed < due.length && reviewed < allowed && this.#hasTime(ms); reviewed++)
			this.#calendar.put(due[reviewed]!, this.#learner.review(due[reviewed]!, day));
		return reviewed;
	}

	#introduce(day: StudyDay, ms: number): number {
		const allowed = this.#rules.newPerDay - this.#doneOn(day).introduced;
		let introduced = 0;
		for (; introduced < allowed && this.#unseen > 0 && this.#hasTime(ms); introduced++) {
			this.#unseen -= 1;
			const card = this.#learner.seen;
			this.#calendar.put(card, this.#learner.introduce(day));
		}
		return introduced;
	}

	#hasTime(before: number): boolean {
		return this.#learner.ms - before < (this.#plan.msPerDay ?? Infinity);
	}

	#doneOn(day: StudyDay): Done {
		return day === this.#plan.today ? this.#done : NOTHING;
	}
}
