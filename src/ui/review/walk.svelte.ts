/**
 * Where a sitting stands in the plan of the day: the plan itself, the states that answers have
 * led to since it was made, and the texts of the cards that come next.
 */
import type { CardId, Millis, StudyDay } from '#core/base/brand.ts';
import { answer } from '#core/memory/answer.ts';
import type { CardState, Memory, Settings } from '#core/memory/types.ts';
import { counts, minutesLeft } from '#core/queue/left.ts';
import { extend } from '#core/queue/plan.ts';
import { answered, nextCard } from '#core/queue/turn.ts';
import type { DayPlan, Done, Next } from '#core/queue/types.ts';
import type { CardContent, Store } from '#store/types.ts';
import { Contents } from './contents.ts';
import { keepExtra, readPlan, type Planned } from './planning.ts';

/** How many cards are read ahead. */
const AHEAD = 3;

export type Progress = {
	/** Cards that can be shown without waiting. */
	readonly left: number;
	/** Whole minutes at this person's pace. */
	readonly minutes: number;
	/** Answers given on the day. */
	readonly done: number;
};

export class Walk {
	readonly #store: Store;
	readonly #contents: Contents;
	readonly #states = new Map<CardId, CardState>();
	#planned = $state.raw() as Planned;
	#answers = $state(0);

	private constructor(store: Store) {
		this.#store = store;
		this.#contents = new Contents(store);
	}

	/** A walk begins where the log ends. */
	static begin(store: Store, today: StudyDay): Promise<Walk> {
		return new Walk(store).restart(today);
	}

	/** Makes the plan anew from the store. */
	async restart(today: StudyDay): Promise<this> {
		this.#planned = await readPlan(this.#store, today);
		this.#answers = this.#planned.done.answers;
		this.#states.clear();
		return this;
	}

	get #plan(): DayPlan {
		return this.#planned.plan;
	}

	get today(): StudyDay {
		return this.#plan.today;
	}

	get settings(): Settings {
		return this.#plan.settings;
	}

	/** What was done on the day when the plan was made. */
	get done(): Done {
		return this.#planned.done;
	}

	next(now: Millis): Next {
		return nextCard(this.#plan, now);
	}

	/** The state of a card that may come up today. */
	stateOf(card: CardId): CardState | undefined {
		return this.#states.get(card) ?? this.#plan.candidates.get(card)?.state;
	}

	/** Whether the card is still to be answered today. */
	holds(card: CardId): boolean {
		const { due, fresh, learning, taken } = this.#plan;
		return (
			due.includes(card, taken.due) ||
			fresh.includes(card, taken.fresh) ||
			learning.some((learner) => learner.card === card)
		);
	}

	/**
	 * Follows an answer that led to `memory`. False when it came out of turn: then the plan
	 * must be made anew once the answer is in the log.
	 */
	take(state: CardState, memory: Memory): boolean {
		const { due, fresh, learning, taken } = this.#plan;
		const { card } = state;
		const inTurn =
			due[taken.due] === card ||
			fresh[taken.fresh] === card ||
			learning.some((learner) => learner.card === card);
		this.#answers += 1;
		this.#states.set(card, { ...state, memory });
		if (inTurn) this.#follow(answered(this.#plan, { card, memory }));
		return inTurn;
	}

	/** The text of a card; undefined when it must be read first, or is gone. */
	contentOf(card: CardId): CardContent | undefined {
		return this.#contents.get(card);
	}

	/** Reads the text of a card. Resolves to undefined if it is gone from its deck. */
	async read(card: CardId): Promise<CardContent | undefined> {
		await this.#contents.load([card]);
		return this.#contents.get(card);
	}

	/** Reads the cards that come next if each answer is Good. */
	async readAhead(now: Millis): Promise<void> {
		const cards = new Set<CardId>();
		for (let plan = this.#plan; cards.size < AHEAD;) {
			const next = nextCard(plan, now);
			const state = next.kind === 'card' && this.stateOf(next.card);
			if (!state || cards.has(state.card)) break;
			cards.add(state.card);
			const good = { rating: 3, at: now, day: plan.today } as const;
			plan = answered(plan, { card: state.card, memory: answer(state, good, plan.settings) });
		}
		await this.#contents.load([...cards]);
	}

	progress(now: Millis): Progress {
		const { fresh, learning, due } = counts(this.#plan, now);
		const minutes = Math.round(minutesLeft(this.#plan, this.#planned.pace));
		return { left: fresh + learning + due, minutes, done: this.#answers };
	}

	/** Whether there is more than the day asks for. */
	get canExtend(): boolean {
		const { added } = extend(this.#plan);
		return added.due + added.fresh > 0;
	}

	/** Adds a few more cards, and remembers it so that a reload goes on with them. */
	async extend(): Promise<void> {
		const { plan } = extend(this.#plan);
		await keepExtra(this.#store, plan);
		this.#follow(plan);
	}

	#follow(plan: DayPlan): void {
		this.#planned = { ...this.#planned, plan };
	}
}
