/**
 * Which cards come up when: a chain of cards for each day. What comes up after the last day is
 * of no interest and forgotten.
 */
import type { StudyDay } from '../base/brand.ts';
import type { Cards } from './types.ts';

const NONE = -1;

export class Calendar {
	/** Day on which each card comes up, or came up. */
	readonly dueDay: Int32Array;
	readonly #today: number;
	/** The first card of each day's chain, and the next after each card. */
	readonly #first: Int32Array;
	readonly #next: Int32Array;
	/** How many are in each chain. */
	readonly #sizes: Int32Array;
	#left: Int32Array = new Int32Array(0);

	constructor({ dueDay, unseen }: Cards, today: StudyDay, days: number) {
		const size = dueDay.length + unseen;
		this.#today = today;
		this.#first = new Int32Array(days).fill(NONE);
		this.#next = new Int32Array(size);
		this.#sizes = new Int32Array(days);
		this.dueDay = new Int32Array(size);
		for (const [card, day] of dueDay.entries()) {
			this.put(card, Math.max(day, today));
			this.dueDay[card] = day;
		}
	}

	/** The card comes up on that day. */
	put(card: number, day: number): void {
		this.dueDay[card] = day;
		const at = day - this.#today;
		if (at >= this.#first.length) return;
		this.#next[card] = this.#first[at]!;
		this.#first[at] = card;
		this.#sizes[at]! += 1;
	}

	/** Those left over from the day before, and those that come up on this one. */
	take(day: number): Int32Array {
		const at = day - this.#today;
		const due = new Int32Array(this.#left.length + this.#sizes[at]!);
		due.set(this.#left);
		let place = this.#left.length;
		for (let card = this.#first[at]!; card !== NONE; card = this.#next[card]!) due[place++] = card;
		return due;
	}

	/** What was taken and not answered comes up again the next day. */
	leave(cards: Int32Array): void {
		this.#left = cards;
	}
}
