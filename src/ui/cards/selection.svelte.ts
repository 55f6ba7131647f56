/** Cards chosen in a list, one by one, as a run or all of them. */
import type { CardId } from '#core/base/brand.ts';

export class Selection {
	#cards = $state.raw<ReadonlySet<CardId>>(new Set());
	#isOn = $state(false);
	/** Where a run begins: the card that was tapped last. */
	#anchor: CardId | null = null;

	/** Whether taps choose cards. */
	get isOn(): boolean {
		return this.#isOn;
	}

	get size(): number {
		return this.#cards.size;
	}

	has(card: CardId): boolean {
		return this.#cards.has(card);
	}

	/** In the order in which they were chosen. */
	get cards(): readonly CardId[] {
		return [...this.#cards];
	}

	/** From now on taps choose, beginning with this card. */
	start(card?: CardId): void {
		this.#isOn = true;
		if (card !== undefined && !this.has(card)) this.toggle(card);
	}

	stop(): void {
		this.#isOn = false;
		this.clear();
	}

	clear(): void {
		this.#cards = new Set();
		this.#anchor = null;
	}

	toggle(card: CardId): void {
		const cards = new Set(this.#cards);
		if (!cards.delete(card)) cards.add(card);
		this.#cards = cards;
		this.#anchor = card;
	}

	/** All cards of `list` from the one tapped last to this one. */
	reach(card: CardId, list: readonly CardId[]): void {
		const from = this.#anchor === null ? -1 : list.indexOf(this.#anchor);
		const to = list.indexOf(card);
		if (from === -1 || to === -1) {
			this.start(card);
			return;
		}
		const run = list.slice(Math.min(from, to), Math.max(from, to) + 1);
		this.#isOn = true;
		this.#cards = new Set([...this.#cards, ...run]);
	}

	all(list: readonly CardId[]): void {
		this.#isOn = true;
		this.#cards = new Set(list);
	}
}
