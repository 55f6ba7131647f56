/**
 * One sitting: the plan of the day walked through card by card. An answer paints the next card
 * at once and is written behind. Everything else (undo, suspend, bury, flag) is written first
 * and the plan made anew, so that what is on screen is what a reload would show.
 */
import type { CardId, Millis } from '#core/base/brand.ts';
import type { Body, EntryOf, Rating } from '#core/log/types.ts';
import { answer, preview } from '#core/memory/answer.ts';
import type { CardState, Memory } from '#core/memory/types.ts';
import type { CardContent, Committed, Store } from '#store/types.ts';
import type { App } from '../app.svelte.ts';
import type { Deed } from './deed.ts';
import { intervalOf, type Interval } from './interval.ts';
import type { Outbox } from './outbox.svelte.ts';
import { Stopwatch } from './stopwatch.ts';
import { summarise, type Summary } from './summary.ts';
import { Walk, type Progress } from './walk.svelte.ts';

export type Shown = {
	readonly kind: 'card';
	readonly content: CardContent;
	readonly state: CardState;
	readonly revealed: boolean;
	/** Counts up each time that a card is put on the table: the same card again is a new turn. */
	readonly turn: number;
	/** What each button would do, as of the prompt or, once revealed, of the answer. */
	readonly intervals: Readonly<Record<Rating, Interval>>;
};

export type Stage =
	| { readonly kind: 'opening' }
	| Shown
	| { readonly kind: 'wait'; readonly until: Millis }
	| { readonly kind: 'done'; readonly summary: Summary }
	/** The store could not be read; `open` tries again. */
	| { readonly kind: 'failed'; readonly cause: unknown };

export type Clock = Pick<App, 'now' | 'today' | 'head'>;

const NOTHING: Progress = { left: 0, minutes: 0, done: 0 };

/** Every deed resolves when the screen shows what follows from it. */
export class Session {
	readonly outbox: Outbox;
	readonly #store: Store;
	readonly #clock: Clock;
	readonly #watch = new Stopwatch();
	#walk = $state.raw<Walk | null>(null);
	#stage = $state.raw<Stage>({ kind: 'opening' });
	#deed = $state.raw<Deed | null>(null);
	#canUndo = $state(false);
	#canRedo = $state(false);
	/** Deeds run one after the other. */
	#tail: Promise<void> = Promise.resolve();
	#running = 0;
	#turn = 0;

	constructor(store: Store, clock: Clock, outbox: Outbox) {
		this.#store = store;
		this.#clock = clock;
		this.outbox = outbox;
	}

	get stage(): Stage {
		return this.#stage;
	}

	/** What was done last, until the next answer is looked at. */
	get deed(): Deed | null {
		return this.#deed;
	}

	get canUndo(): boolean {
		return this.#canUndo && this.outbox.failure === null;
	}

	get canRedo(): boolean {
		return this.#canRedo && this.outbox.failure === null;
	}

	get canExtend(): boolean {
		return this.#walk?.canExtend ?? false;
	}

	get progress(): Progress {
		return this.#walk?.progress(this.#clock.now()) ?? NOTHING;
	}

	/** The text of a card if it is at hand. */
	contentOf(card: CardId): CardContent | undefined {
		return this.#walk?.contentOf(card);
	}

	/** Saves what an earlier page could not, then begins where the log ends. */
	open(): Promise<void> {
		this.#stage = { kind: 'opening' };
		void this.outbox.retry();
		return this.#alone(() => this.#goOn());
	}

	reveal(): void {
		const shown = this.#stage;
		if (shown.kind !== 'card' || shown.revealed || !this.#isFree()) return;
		this.#deed = null;
		this.#put(shown.content, shown.state, true);
	}

	/** Takes an answer to the card on screen. */
	async rate(rating: Rating): Promise<void> {
		const shown = this.#stage;
		const walk = this.#walk;
		if (shown.kind !== 'card' || !shown.revealed || !walk || !this.#isFree()) return;
		const { card } = shown.state;
		const head = this.#clock.head();
		const memory = answer(shown.state, { rating, at: head.at, day: head.day }, walk.settings);
		const ms = Math.round(this.#watch.read(head.at));
		const saved = this.outbox.push([{ ...head, kind: 'review', card, rating, ms, mode: 'study' }]);
		void saved.then((committed) => this.#check(committed, card, memory));
		this.#deed = { kind: 'rated', rating, interval: intervalOf(memory, head.at, head.day) };
		this.#canUndo = true;
		this.#canRedo = false;
		const inTurn = walk.take(shown.state, memory) && head.day === walk.today;
		await this.#alone(() => (inTurn ? this.#advance() : this.#goOn()));
	}

	suspend(): Promise<void> {
		return this.#mark({ suspended: true }, 'suspended');
	}

	/** Puts the card off until the next study day. */
	bury(): Promise<void> {
		return this.#mark({ buriedOn: this.#clock.today() }, 'buried');
	}

	/** Puts the flag on the card, or takes it off. */
	flag(): Promise<void> {
		const on = this.#stage.kind === 'card' && this.#stage.state.flag !== 0;
		return this.#mark({ flag: on ? 0 : 1 }, on ? 'unflagged' : 'flagged');
	}

	/** Takes back the last thing done today, in this sitting or before a reload. */
	undo(): Promise<void> {
		return this.#alone(async () => {
			await this.outbox.idle();
			const act = (await this.#store.undoable(this.#clock.today())).at(-1);
			if (!act) return this.#goOn();
			await this.#write({ kind: 'undo', of: act.id }, 'undone');
			await this.#restart();
			const card = 'card' in act && this.#walk?.holds(act.card) ? act.card : null;
			const revealed = act.kind === 'review' || this.#isRevealed(card);
			if (card === null || !(await this.#show(card, revealed))) await this.#advance();
		});
	}

	/** Does again what was undone last. */
	redo(): Promise<void> {
		return this.#alone(async () => {
			await this.outbox.idle();
			const undo = (await this.#store.redoable(this.#clock.today())).at(-1);
			if (undo) await this.#write({ kind: 'undo', of: undo.id }, 'redone');
			await this.#goOn();
		});
	}

	/** A few more cards than the day asked for. */
	extend(): Promise<void> {
		return this.#alone(async () => {
			await this.#walk?.extend();
			this.#deed = { kind: 'extended' };
			await this.#advance();
		});
	}

	/**
	 * Follows what happened meanwhile: a card come due, a new study day, answers in another
	 * tab. The card on screen stays if it is still to be answered.
	 */
	refresh(): Promise<void> {
		return this.#alone(() => this.#follow());
	}

	/** Thinking time counts only while the page can be seen. */
	look(visible: boolean): void {
		if (visible) this.#watch.resume(this.#clock.now());
		else this.#watch.pause(this.#clock.now());
	}

	#isFree(): boolean {
		return this.#running === 0 && this.outbox.failure === null;
	}

	#isRevealed(card: CardId | null): boolean {
		return this.#stage.kind === 'card' && this.#stage.state.card === card && this.#stage.revealed;
	}

	#alone(task: () => Promise<void>): Promise<void> {
		this.#running += 1;
		this.#tail = this.#tail
			.then(task)
			.catch((cause: unknown) => void (this.#stage = { kind: 'failed', cause }))
			.finally(() => (this.#running -= 1));
		return this.#tail;
	}

	/** Writes what was done, however long it takes: the outbox tells of failures. */
	async #write(body: Body, kind: Exclude<Deed['kind'], 'rated'>): Promise<void> {
		await this.outbox.push([{ ...this.#clock.head(), ...body }]);
		this.#deed = { kind };
	}

	async #mark(set: EntryOf<'mark'>['set'], kind: Exclude<Deed['kind'], 'rated'>): Promise<void> {
		const shown = this.#stage;
		if (shown.kind !== 'card' || !this.#isFree()) return;
		await this.#alone(async () => {
			await this.#write({ kind: 'mark', card: shown.state.card, set }, kind);
			await this.#follow();
		});
	}

	/** Plans anew from everything in the log. */
	async #restart(): Promise<void> {
		await this.outbox.idle();
		const today = this.#clock.today();
		const planned = this.#walk
			? this.#walk.restart(today).then(() => this.#walk)
			: Walk.begin(this.#store, today);
		const acts = [this.#store.undoable(today), this.#store.redoable(today)] as const;
		const [walk, undoable, redoable] = await Promise.all([planned, ...acts]);
		this.#walk = walk;
		this.#canUndo = undoable.length > 0;
		this.#canRedo = redoable.length > 0;
	}

	async #goOn(): Promise<void> {
		await this.#restart();
		await this.#advance();
	}

	async #follow(): Promise<void> {
		const shown = this.#stage;
		await this.#restart();
		const state = shown.kind === 'card' ? this.#walk?.stateOf(shown.state.card) : undefined;
		const stays =
			shown.kind === 'card' &&
			state &&
			this.#walk?.holds(state.card) &&
			isSame(state.memory, shown.state.memory);
		if (stays) this.#put(shown.content, state, shown.revealed);
		else await this.#advance();
	}

	/** Shows what comes next; at once when its text has been read ahead. */
	async #advance(): Promise<void> {
		const next = this.#walk!.next(this.#clock.now());
		switch (next.kind) {
			case 'card':
				if (await this.#show(next.card, false)) return;
				throw new Error(`Planned but not in its deck: ${next.card}`);
			case 'wait':
				this.#stage = next;
				return;
			case 'done':
				await this.#finish();
		}
	}

	/** Resolves to false when the card cannot be shown. */
	async #show(card: CardId, revealed: boolean): Promise<boolean> {
		const walk = this.#walk!;
		const state = walk.stateOf(card);
		const content = walk.contentOf(card) ?? (await walk.read(card));
		if (!state || !content) return false;
		this.#watch.start(this.#clock.now());
		this.#turn += 1;
		this.#put(content, state, revealed);
		void walk.readAhead(this.#clock.now()).catch(() => undefined); // read again when it is needed
		return true;
	}

	#put(content: CardContent, state: CardState, revealed: boolean): void {
		const { at, day } = this.#clock.head();
		const after = preview(state, at, day, this.#walk!.settings);
		const until = (rating: Rating) => intervalOf(after[rating], at, day);
		const intervals = { 1: until(1), 2: until(2), 3: until(3), 4: until(4) };
		this.#stage = { kind: 'card', content, state, revealed, turn: this.#turn, intervals };
	}

	async #finish(): Promise<void> {
		await this.#restart();
		const { today, done } = this.#walk!;
		if (this.#walk!.next(this.#clock.now()).kind !== 'done') return this.#advance();
		this.#stage = { kind: 'done', summary: await summarise(this.#store, today, done) };
	}

	/** Another tab may have answered the same card: then what was foreseen is not what is. */
	#check({ states }: Committed, card: CardId, memory: Memory): void {
		const state = states.find((candidate) => candidate.card === card);
		if (state && !isSame(state.memory, memory)) void this.refresh();
	}
}

function isSame(a: Memory, b: Memory): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
