/**
 * One sitting: the plan of the day walked through card by card. An answer paints the next card
 * at once and is written behind. Everything else (undo, suspend, bury, flag) is written first
 * and the plan made anew, so that what is on screen is what a reload would show.
 */
import type { CardId } from '#core/base/brand.ts';
import type { Body, EntryOf, Rating } from '#core/log/types.ts';
import { answer } from '#core/memory/answer.ts';
import type { Memory } from '#core/memory/types.ts';
import type { CardContent, Committed, Store } from '#store/types.ts';
import { Acts } from './acts.svelte.ts';
import type { Deed } from './deed.ts';
import { intervalOf } from './interval.ts';
import type { Outbox } from './outbox.svelte.ts';
import type { Stage } from './stage.ts';
import { summarise } from './summary.ts';
import { Table, type Clock } from './table.svelte.ts';
import { typedEntry } from './typed.ts';
import { Walk, type Progress } from './walk.svelte.ts';

const NOTHING: Progress = { left: 0, minutes: 0, done: 0 };

/** Every deed resolves when the screen shows what follows from it. */
export class Session {
	readonly outbox: Outbox;
	readonly #store: Store;
	readonly #clock: Clock;
	readonly #acts: Acts;
	readonly #table: Table;
	#walk = $state.raw<Walk | null>(null);
	#deed = $state.raw<Deed | null>(null);
	/** Deeds run one after the other. */
	#tail: Promise<void> = Promise.resolve();
	#running = 0;

	constructor(store: Store, clock: Clock, outbox: Outbox) {
		this.#store = store;
		this.#clock = clock;
		this.#acts = new Acts(store);
		this.#table = new Table(clock);
		this.outbox = outbox;
	}

	get stage(): Stage {
		return this.#table.stage;
	}

	/** What is being typed as the answer to the card on screen. */
	get typing(): string {
		return this.#table.typing;
	}

	set typing(text: string) {
		this.#table.typing = text;
	}

	/** What was done last, until the next answer is looked at. */
	get deed(): Deed | null {
		return this.#deed;
	}

	get canUndo(): boolean {
		return this.#acts.canUndo && this.outbox.failure === null;
	}

	get canRedo(): boolean {
		return this.#acts.canRedo && this.outbox.failure === null;
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
		this.#table.clear({ kind: 'opening' });
		void this.outbox.retry();
		return this.#alone(() => this.#goOn());
	}

	reveal(): void {
		const { shown } = this.#table;
		if (!shown || shown.revealed || !this.#walk || !this.#isFree()) return;
		this.#deed = null;
		this.#table.lay(this.#walk, shown.content, shown.state, true);
	}

	/** Takes an answer to the card on screen. */
	async rate(rating: Rating): Promise<void> {
		const { shown } = this.#table;
		const walk = this.#walk;
		if (!shown?.revealed || !walk || !this.#isFree()) return;
		const { card } = shown.state;
		const head = this.#clock.head();
		const memory = answer(shown.state, { rating, at: head.at, day: head.day }, walk.settings);
		const ms = this.#table.thought(head.at);
		const typed = typedEntry(shown.typed);
		const saved = this.outbox.push([
			{ ...head, kind: 'review', card, rating, ms, mode: 'study', ...typed }
		]);
		void saved.then((committed) => this.#check(committed, card, memory));
		this.#deed = { kind: 'rated', rating, interval: intervalOf(memory, head.at, head.day) };
		this.#acts.answered();
		const inTurn = walk.take(shown.state, memory) && head.day === walk.today;
		await this.#alone(() => (inTurn ? this.#advance(walk) : this.#goOn()));
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
		const on = (this.#table.shown?.state.flag ?? 0) !== 0;
		return this.#mark({ flag: on ? 0 : 1 }, on ? 'unflagged' : 'flagged');
	}

	/** Takes back the last thing done today, in this sitting or before a reload. */
	undo(): Promise<void> {
		return this.#alone(async () => {
			await this.outbox.idle();
			const act = await this.#acts.last(this.#clock.today());
			if (!act) return this.#goOn();
			await this.#write({ kind: 'undo', of: act.id }, 'undone');
			const walk = await this.#restart();
			const card = 'card' in act && walk.holds(act.card) ? act.card : null;
			const { shown } = this.#table;
			const stays = shown?.state.card === card;
			const revealed = act.kind === 'review' || (stays && shown.revealed);
			const typed = act.kind === 'review' ? act.typed : stays ? this.typing : '';
			if (card === null || !(await this.#table.deal(walk, card, revealed, typed)))
				await this.#advance(walk);
		});
	}

	/** Does again what was undone last. */
	redo(): Promise<void> {
		return this.#alone(async () => {
			await this.outbox.idle();
			const undo = await this.#acts.lastUndo(this.#clock.today());
			if (undo) await this.#write({ kind: 'undo', of: undo.id }, 'redone');
			await this.#goOn();
		});
	}

	/** A few more cards than the day asked for. */
	extend(): Promise<void> {
		return this.#alone(async () => {
			const walk = this.#walk ?? (await this.#restart());
			await walk.extend();
			this.#deed = { kind: 'extended' };
			await this.#advance(walk);
		});
	}

	/** Follows what happened meanwhile. The card on screen stays if it is still to be answered. */
	refresh(): Promise<void> {
		return this.#alone(() => this.#follow());
	}

	/** Thinking time counts only while the page can be seen. */
	look(visible: boolean): void {
		this.#table.look(visible);
	}

	#isFree(): boolean {
		return this.#running === 0 && this.outbox.failure === null;
	}

	#alone(task: () => Promise<void>): Promise<void> {
		this.#running += 1;
		this.#tail = this.#tail
			.then(task)
			.catch((cause: unknown) => this.#table.clear({ kind: 'failed', cause }))
			.finally(() => (this.#running -= 1));
		return this.#tail;
	}

	/** Writes what was done, however long it takes: the outbox tells of failures. */
	async #write(body: Body, kind: Exclude<Deed['kind'], 'rated'>): Promise<void> {
		await this.outbox.push([{ ...this.#clock.head(), ...body }]);
		this.#deed = { kind };
	}

	async #mark(set: EntryOf<'mark'>['set'], kind: Exclude<Deed['kind'], 'rated'>): Promise<void> {
		const { shown } = this.#table;
		if (!shown || !this.#isFree()) return;
		await this.#alone(async () => {
			await this.#write({ kind: 'mark', card: shown.state.card, set }, kind);
			await this.#follow();
		});
	}

	/** Plans anew from everything in the log. */
	async #restart(): Promise<Walk> {
		await this.outbox.idle();
		const today = this.#clock.today();
		const planned = this.#walk?.restart(today) ?? Walk.begin(this.#store, today);
		const [walk] = await Promise.all([planned, this.#acts.look(today)]);
		this.#walk = walk;
		return walk;
	}

	async #goOn(): Promise<void> {
		await this.#advance(await this.#restart());
	}

	async #follow(): Promise<void> {
		const { shown } = this.#table;
		const walk = await this.#restart();
		const state = shown && walk.stateOf(shown.state.card);
		const stays =
			shown && state && walk.holds(state.card) && isSame(state.memory, shown.state.memory);
		if (stays) this.#table.lay(walk, shown.content, state, shown.revealed);
		else await this.#advance(walk);
	}

	/** Shows what comes next; at once when its text has been read ahead. */
	async #advance(walk: Walk): Promise<void> {
		const next = walk.next(this.#clock.now());
		switch (next.kind) {
			case 'card':
				if (await this.#table.deal(walk, next.card, false)) return;
				throw new Error(`Planned but not in its deck: ${next.card}`);
			case 'wait':
				this.#table.clear(next);
				return;
			case 'done':
				await this.#finish();
		}
	}

	async #finish(): Promise<void> {
		const walk = await this.#restart();
		if (walk.next(this.#clock.now()).kind !== 'done') return this.#advance(walk);
		const summary = await summarise(this.#store, walk.today, walk.done);
		this.#table.clear({ kind: 'done', summary });
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
