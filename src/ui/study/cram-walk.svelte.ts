/** A walk through chosen cards until each was known once. Its answers move no schedule. */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';
import type { Rating } from '#core/log/types.ts';
import type { CardState, Memory } from '#core/memory/types.ts';
import { answersAhead, sitOn, type Sitting } from '#core/queue/sitting.ts';
import type { Next } from '#core/queue/types.ts';
import type { CardContent, Store } from '#store/types.ts';
import type { Ended } from '../review/stage.ts';
import type { Progress, Walk } from '../review/walk.ts';
import { readCram, sittingAnswer, type Cram } from './cram.ts';
import type { KeptSitting } from './kept-sitting.ts';

export class CramWalk implements Walk {
	readonly canExtend = false;
	readonly #store: Store;
	readonly #kept: KeptSitting;
	#today: StudyDay;
	#cram: Cram;
	#sitting = $state.raw() as Sitting;
	readonly #pace: number;

	private constructor(store: Store, today: StudyDay, kept: KeptSitting, cram: Cram, pace: number) {
		this.#store = store;
		this.#today = today;
		this.#kept = kept;
		this.#cram = cram;
		this.#sitting = cram.sitting;
		this.#pace = pace;
	}

	static async begin(store: Store, today: StudyDay, kept: KeptSitting): Promise<CramWalk> {
		const [cram, { pace }] = await Promise.all([
			readCram(store, kept, today),
			store.loadDay(today)
		]);
		return new CramWalk(store, today, kept, cram, pace);
	}

	async restart(today: StudyDay): Promise<this> {
		this.#cram = await readCram(this.#store, this.#kept, today);
		this.#sitting = this.#cram.sitting;
		this.#today = today;
		return this;
	}

	get today(): StudyDay {
		return this.#today;
	}

	next(): Next {
		const [card] = this.#sitting.left;
		return card === undefined ? { kind: 'done' } : { kind: 'card', card };
	}

	stateOf(card: CardId): CardState | undefined {
		return this.#cram.states.get(card);
	}

	holds(card: CardId): boolean {
		return this.#sitting.left.includes(card);
	}

	foresee(): null {
		return null;
	}

	take({ card }: CardState, _memory: Memory, rating: Rating): boolean {
		const inTurn = this.#sitting.left[0] === card;
		this.#sitting = sitOn(this.#sitting, sittingAnswer(card, rating));
		return inTurn;
	}

	turnsLeech(): boolean {
		return false;
	}

	putBack(card: CardId): void {
		const { left } = this.#sitting;
		const others = left.filter((other) => other !== card);
		if (others.length < left.length) this.#sitting = { ...this.#sitting, left: [...others, card] };
	}

	contentOf(card: CardId): CardContent | undefined {
		return this.#cram.contents.get(card);
	}

	isReady(card: CardId): boolean {
		return this.#cram.contents.has(card);
	}

	read(card: CardId): Promise<CardContent | undefined> {
		return Promise.resolve(this.contentOf(card));
	}

	readAhead(): Promise<void> {
		return Promise.resolve();
	}

	progress(): Progress {
		const { left, answers } = this.#sitting;
		const ahead = answersAhead(left.map((card) => this.#cram.states.get(card)!.memory));
		const minutes = Math.round((ahead * this.#pace) / MINUTE);
		return { left: left.length, minutes, done: answers };
	}

	extend(): Promise<void> {
		return Promise.resolve();
	}

	end(): Promise<Ended> {
		const { known, answers } = this.#sitting;
		return Promise.resolve({ kind: 'known', cards: known, answers });
	}
}
