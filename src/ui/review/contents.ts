import type { CardId } from '#core/base/brand.ts';
import type { CardContent, Store } from '#store/types.ts';

/** How many cards are kept at hand; the oldest go first. */
const KEPT = 200;

/** Card texts read ahead, so that the next card is there before it is asked for. */
export class Contents {
	readonly #store: Pick<Store, 'content'>;
	readonly #known = new Map<CardId, CardContent>();

	constructor(store: Pick<Store, 'content'>) {
		this.#store = store;
	}

	get(card: CardId): CardContent | undefined {
		return this.#known.get(card);
	}

	/** A card may read otherwise now. */
	forget(card: CardId): void {
		this.#known.delete(card);
	}

	/** Reads what is not known yet, in one go. */
	async load(cards: readonly CardId[]): Promise<void> {
		const missing = cards.filter((card) => !this.#known.has(card));
		if (missing.length === 0) return;
		for (const content of await this.#store.content(missing))
			this.#known.set(content.card.id, content);
		for (const card of this.#known.keys()) {
			if (this.#known.size <= KEPT) break;
			this.#known.delete(card);
		}
	}
}
