/** When other cards of the same facts are due, read ahead with the texts. */
import type { CardId, FactId, StudyDay } from '#core/base/brand.ts';
import type { CardState } from '#core/memory/types.ts';
import type { Candidate } from '#core/queue/types.ts';
import type { Store } from '#store/types.ts';

type Of = Pick<Candidate, 'card' | 'fact'>;

export class Kin {
	readonly #store: Pick<Store, 'siblings'>;
	readonly #dueByCard = new Map<FactId, Map<CardId, StudyDay>>();

	constructor(store: Pick<Store, 'siblings'>) {
		this.#store = store;
	}

	/** Whether the fact of a card has been read. */
	has({ fact }: Of): boolean {
		return this.#dueByCard.has(fact);
	}

	/** Reads what is not known yet, in one go. */
	async load(candidates: readonly Of[]): Promise<void> {
		const missing = candidates.filter((candidate) => !this.has(candidate));
		if (missing.length === 0) return;
		const states = await this.#store.siblings(missing.map(({ card }) => card));
		for (const { fact } of missing) this.#dueByCard.set(fact, new Map());
		for (const state of states) {
			const fact = missing.find((one) => state.card.startsWith(`${one.fact}/`))?.fact;
			if (fact !== undefined) this.follow({ fact }, state);
		}
	}

	/** A card of the fact is now in this state. */
	follow({ fact }: Pick<Of, 'fact'>, { card, memory, suspended }: CardState): void {
		const days = this.#dueByCard.get(fact);
		if (memory.kind === 'review' && !suspended) days?.set(card, memory.dueOn);
		else days?.delete(card);
	}

	/** Days on which the others of the fact are due. */
	daysBeside({ card, fact }: Of): readonly StudyDay[] {
		const days = this.#dueByCard.get(fact) ?? [];
		return [...days].flatMap(([other, day]) => (other === card ? [] : [day]));
	}

	/** What was read may no longer be so. */
	forget(): void {
		this.#dueByCard.clear();
	}
}
