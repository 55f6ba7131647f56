/**
 * Where a sitting stands in the plan of the day: the plan itself, the states that answers have
 * led to since it was made, and the texts of the cards that come next.
 */
import type { CardId, Millis, StudyDay } from '#core/base/brand.ts';
import { answer } from '#core/memory/answer.ts';
import type { Draft } from '#core/log/types.ts';
import { turnsLeech } from '#core/memory/leech.ts';
import { presetOf } from '#core/memory/preset.ts';
import type { CardState, Memory, Preview } from '#core/memory/types.ts';
import { foresee } from '#core/queue/due.ts';
import { counts, minutesLeft } from '#core/queue/left.ts';
import { extend } from '#core/queue/plan.ts';
import { answered, isHeld, isInTurn, nextCard, putBack } from '#core/queue/turn.ts';
import type { DayPlan, Next } from '#core/queue/types.ts';
import type { CardContent, Store } from '#store/types.ts';
import { Contents } from './contents.ts';
import { Kin } from './kin.ts';
import { keepExtra, readPlan, type Planned } from './planning.ts';
import { countAnswers, type Begun } from './since.ts';
import type { Ended } from './stage.ts';
import { summarise } from './summary.ts';
import type { Progress, Walk } from './walk.ts';

/** How many cards are read ahead. */
const AHEAD = 3;

export class DayWalk implements Walk {
	readonly #store: Store;
	readonly #chosen: Begun | undefined;
	readonly #contents: Contents;
	readonly #kin: Kin;
	readonly #states = new Map<CardId, CardState>();
	/** Cards due on the days to come, those answered since included. */
	#load = new Map<StudyDay, number>();
	#planned = $state.raw() as Planned;
	#answers = $state(0);

	private constructor(store: Store, chosen?: Begun) {
		this.#store = store;
		this.#chosen = chosen;
		this.#contents = new Contents(store);
		this.#kin = new Kin(store);
	}

	/** A walk begins where the log ends; of all that the day asks, or of chosen cards. */
	static begin(store: Store, today: StudyDay, chosen?: Begun): Promise<DayWalk> {
		return new DayWalk(store, chosen).restart(today);
	}

	/** Makes the plan anew from the store. */
	async restart(today: StudyDay): Promise<this> {
		const [planned, answers] = await Promise.all([
			readPlan(this.#store, today, this.#chosen?.cards, this.#of),
			this.#chosen && countAnswers(this.#store, this.#chosen, today, 'study')
		]);
		this.#planned = planned;
		this.#answers = answers ?? planned.done.answers;
		this.#states.clear();
		this.#kin.forget();
		this.#load = new Map(this.#planned.load);
		return this;
	}

	get #plan(): DayPlan {
		return this.#planned.plan;
	}

	/** Whose allowance a few more are. */
	get #of() {
		return this.#chosen ? 'sitting' : 'day';
	}

	get today(): StudyDay {
		return this.#plan.today;
	}

	/** What each answer at a moment of the day would do to a card that is ready. */
	foresee(state: CardState, { at, day }: Pick<Draft, 'at' | 'day'>): Preview {
		const { settings, candidates } = this.#plan;
		const candidate = candidates.get(state.card);
		const siblings = candidate ? this.#kin.daysBeside(candidate) : [];
		const outlook = { load: this.#load, siblings, breakDays: settings.breakDays };
		return foresee(state, at, day, presetOf(settings, candidate?.deck), outlook);
	}

	turnsLeech({ card, memory, leech }: CardState, after: Memory): boolean {
		const { candidates, settings } = this.#plan;
		const preset = presetOf(settings, candidates.get(card)?.deck);
		return !leech && turnsLeech(memory, after, preset);
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
		return isHeld(this.#plan, card);
	}

	/**
	 * Follows an answer that led to `memory`. False when it came out of turn: then the plan
	 * must be made anew once the answer is in the log.
	 */
	take(state: CardState, memory: Memory): boolean {
		const { card } = state;
		const inTurn = isInTurn(this.#plan, card);
		this.#answers += 1;
		this.#follow({ ...state, memory });
		if (inTurn) this.#goOn(answered(this.#plan, { card, memory }));
		return inTurn;
	}

	/** Puts a card that was not answered behind the others. */
	putBack(card: CardId, now: Millis): void {
		this.#goOn(putBack(this.#plan, card, now));
	}

	/** The text of a card; undefined when it must be read first, or is gone. */
	contentOf(card: CardId): CardContent | undefined {
		return this.#contents.get(card);
	}

	/** Whether all is at hand that showing a card needs. */
	isReady(card: CardId): boolean {
		const candidate = this.#plan.candidates.get(card);
		return this.#contents.get(card) !== undefined && !!candidate && this.#kin.has(candidate);
	}

	/** Makes a card ready. Resolves to undefined if it is gone from its deck. */
	async read(card: CardId): Promise<CardContent | undefined> {
		this.#contents.forget(card);
		await this.#readAll([card]);
		return this.#contents.get(card);
	}

	/** Reads the cards that come next if each answer is Good. */
	async readAhead(now: Millis): Promise<void> {
		const cards = new Set<CardId>();
		for (let plan = this.#plan; cards.size < AHEAD;) {
			const next = nextCard(plan, now);
			const candidate = next.kind === 'card' && plan.candidates.get(next.card);
			if (!candidate || cards.has(candidate.card)) break;
			const { card, deck } = candidate;
			cards.add(card);
			const good = { rating: 3, at: now, day: plan.today } as const;
			const state = this.stateOf(card) ?? candidate.state;
			plan = answered(plan, { card, memory: answer(state, good, presetOf(plan.settings, deck)) });
		}
		await this.#readAll([...cards]);
	}

	async #readAll(cards: readonly CardId[]): Promise<void> {
		const candidates = cards.flatMap((card) => this.#plan.candidates.get(card) ?? []);
		await Promise.all([this.#contents.load(cards), this.#kin.load(candidates)]);
	}

	/** What an answer has led to, until it is read again. */
	#follow(state: CardState): void {
		const { card, memory } = state;
		const candidate = this.#plan.candidates.get(card);
		this.#states.set(card, state);
		if (candidate) this.#kin.follow(candidate, state);
		if (memory.kind === 'review')
			this.#load.set(memory.dueOn, (this.#load.get(memory.dueOn) ?? 0) + 1);
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
		await keepExtra(this.#store, plan, this.#of);
		this.#goOn(plan);
	}

	async end(): Promise<Ended> {
		if (this.#chosen) return { kind: 'studied', answers: this.#answers };
		const summary = await summarise(this.#store, this.today, this.#planned.done);
		return { kind: 'done', summary };
	}

	#goOn(plan: DayPlan): void {
		this.#planned = { ...this.#planned, plan };
	}
}
