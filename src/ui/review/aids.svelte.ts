/** What a person has taken of an answer before all of it is shown: hints, and items of a list. */
import { hintsOf, listOf, type Hint } from '#core/notes/hint.ts';
import type { EntryOf, Rating } from '#core/log/types.ts';
import type { Card } from '#core/notes/types.ts';
import type { Typed } from './typed.ts';

/** Hints and items that were taken before, and which of the items were missed, by their place. */
export type Taken = {
	readonly used?: number;
	readonly shown?: number;
	readonly missed?: ReadonlySet<number>;
};

export class Aids {
	#hints = $state.raw<readonly Hint[]>([]);
	#items = $state(0);
	#used = $state(0);
	#shown = $state(0);
	#isOver = $state(false);
	#missed = $state.raw<ReadonlySet<number>>(new Set());

	/** For another card, or the same one anew. */
	begin(card: Card, revealed: boolean, { used = 0, shown = 0, missed = new Set() }: Taken = {}) {
		this.#hints = hintsOf(card);
		this.#items = listOf(card.answer)?.items.length ?? 0;
		this.#used = used;
		this.#shown = revealed ? this.#items : shown;
		this.#isOver = revealed;
		this.#missed = missed;
	}

	/** All of it, to go on with. */
	get taken(): Taken {
		return { used: this.#used, shown: this.#shown, missed: this.#missed };
	}

	/** The hints taken, in the order of their stages. */
	get hints(): readonly Hint[] {
		return this.#hints.slice(0, this.#used);
	}

	/** How many hints were taken: as the log keeps it. */
	get used(): number {
		return this.#used;
	}

	get canHint(): boolean {
		return !this.#isOver && this.#used < this.#hints.length && this.#shown === 0;
	}

	/** How many items of the list are shown; 0 of a card without one. */
	get shown(): number {
		return this.#shown;
	}

	/** Whether some items are shown and others are not. */
	get isPartly(): boolean {
		return this.#shown > 0 && this.#shown < this.#items;
	}

	/** Items of the list that were not known, by their place. */
	get missed(): ReadonlySet<number> {
		return this.#missed;
	}

	hint(): void {
		if (this.canHint) this.#used += 1;
	}

	/** Shows the next item. Returns whether nothing is left to show. */
	next(): boolean {
		this.#shown = Math.min(this.#items, this.#shown + 1);
		return this.#shown === this.#items;
	}

	/** The answer is shown: no hint helps any more. */
	showAll(): void {
		this.#isOver = true;
		this.#shown = this.#items;
	}

	/** Says that an item was not known, or that it was after all. */
	toggle(item: number): void {
		const missed = new Set(this.#missed);
		if (!missed.delete(item)) missed.add(item);
		this.#missed = missed;
	}

	/** Of the item shown last. */
	toggleLast(): void {
		if (this.#shown > 0) this.toggle(this.#shown - 1);
	}

	/**
	 * The rating that fits what was typed, ticked and hinted at; the person may give another. Of
	 * two buttons there is no Hard: what a first hint led to was still recalled, a list with a gap
	 * was not.
	 */
	proposed(typed: Typed | null, buttons: 2 | 4): Rating {
		if (typed?.judgement.verdict === 'wrong' || this.hints.some(({ kind }) => kind === 'half'))
			return 1;
		if (this.#missed.size > 0) return buttons === 4 && this.#missed.size * 4 <= this.#items ? 2 : 1;
		return this.#used > 0 && buttons === 4 ? 2 : 3;
	}

	/** What the log keeps of it. */
	get entry(): Pick<EntryOf<'review'>, 'hint'> {
		return this.#used > 0 ? { hint: this.#used } : {};
	}
}
