/** Where the reader of the list is: what is looked for, in which order, and how far down. */
import type { Attachment } from 'svelte/attachments';
import type { Order } from '#core/search/order.ts';

const AS_ADDED: Order = { by: 'added', descending: false };

export class Standpoint {
	/** What was looked for last. */
	query: string;
	#order = $state.raw(AS_ADDED);
	#first = 0;
	#top = 0;
	/** Pixels to be scrolled to when the list is there again. */
	#pending: number | null = null;

	constructor(query = '') {
		this.query = query;
	}

	get order(): Order {
		return this.#order;
	}

	set order(order: Order) {
		this.#order = order;
	}

	/** The screen is shown again: gives the first row to be read. */
	resume(): number {
		this.#pending = this.#top;
		return this.#first;
	}

	/** The reader moved, so that another row is the first; gives the one that is wanted. */
	move(first: number): number {
		if (this.#pending !== null) return this.#first;
		this.#top = scrollY;
		return (this.#first = first);
	}

	/** Brings the first list that appears to where the reader was, and every other to its top. */
	readonly settle: Attachment = () => {
		const top = this.#pending ?? 0;
		this.#pending = null;
		scrollTo(0, top);
	};
}

let last = new Standpoint();

/**
 * Whoever comes back to the list, from a card or from another screen, finds it as it was; who
 * asks for something else (null: for nothing) begins there.
 */
export function lastStandpoint(asked: string | null): Standpoint {
	if (asked !== null && asked !== last.query) last = new Standpoint(asked);
	return last;
}
