/**
 * One sitting: the plan of the day walked through card by card. An answer paints the next card
 * at once and is written behind. Everything else (undo, suspend, bury, flag) is written first
 * and the plan made anew, so that what is on screen is what a reload would show.
 */
import type { CardId, EntryId } from '#core/base/brand.ts';
import type { Body, Draft, Entry, EntryOf, Rating } from '#core/log/types.ts';
import type { Memory } from '#core/memory/types.ts';
import { StoreError } from '#store/failure.ts';
import type { CardContent, Committed, Store } from '#store/types.ts';
import { Acts } from './acts.svelte.ts';
import type { Aids } from './aids.svelte.ts';
import type { Deed, Plain } from './deed.ts';
import { intervalOf } from './interval.ts';
import { preparing } from './meant.ts';
import type { Source } from './opening.ts';
import type { Outbox } from './outbox.svelte.ts';
import { keepReworded, readReworded } from './reworded.ts';
import type { Stage } from './stage.ts';
import { Table, type Clock } from './table.svelte.ts';
import type { Progress, Walk } from './walk.ts';

const NOTHING: Progress = { left: 0, minutes: 0, done: 0 };

/** Every deed resolves when the screen shows what follows from it. */
export class Session {
	readonly outbox: Outbox;
	readonly #store: Store;
	readonly #clock: Clock;
	readonly #acts: Acts;
	readonly #table: Table;
	readonly #source: Source;
	#walk = $state.raw<Walk | null>(null);
	#deed = $state.raw<Deed | null>(null);
	/** What gave the card on screen its words just now; an undo takes it back. */
	#wording = $state.raw<readonly EntryId[]>([]);
	/** Deeds run one after the other. */
	#tail: Promise<void> = Promise.resolve();
	#running = 0;
	/** While a refresh is under way: whether the card on screen stays. */
	#following: Promise<boolean> | null = null;

	constructor(store: Store, clock: Clock, outbox: Outbox, source: Source) {
		this.#source = source;
		this.#store = store;
		this.#clock = clock;
		this.#acts = new Acts(store, source);
		this.#table = new Table(clock, preparing(store, outbox));
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

	/** What was taken of the answer to the card on screen before all of it. */
	get aids(): Aids {
		return this.#table.aids;
	}

	/** What was done last, until the next answer is looked at. */
	get deed(): Deed | null {
		return this.#deed;
	}

	/** Whether a deed would be taken now: none is under way, and all that was done can be saved. */
	get isFree(): boolean {
		return this.#running === 0 && this.outbox.failure === null;
	}

	get canUndo(): boolean {
		return (this.#acts.canUndo || this.#wording.length > 0) && this.outbox.failure === null;
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
		return this.#alone(async () => {
			const walk = await this.#restart();
			this.#wording = await this.#recallWording();
			await this.#advance(walk); // last of all: a card that lies there takes a tap at once
		});
	}

	/** Shows the next item of an answer that is a list; of any other, all of it. */
	revealNext(): void {
		if (this.#following) {
			this.#afterwards(() => this.revealNext());
			return;
		}
		if (this.isFree && this.#table.shown?.revealed === false && this.aids.next()) this.reveal();
	}

	/** Shows all of the answer. */
	reveal(): void {
		if (this.#following) {
			this.#afterwards(() => this.reveal());
			return;
		}
		const { shown } = this.#table;
		if (!shown || shown.revealed || !this.#walk || !this.isFree) return;
		this.#deed = null;
		this.aids.showAll();
		this.#table.lay(this.#walk, shown.content, shown.state, true);
	}

	/** Takes an answer to the card on screen. */
	async rate(rating: Rating): Promise<void> {
		if (this.#following && !(await this.#following)) return;
		const { shown } = this.#table;
		const walk = this.#walk;
		if (!shown?.revealed || !walk || !this.isFree) return;
		const { card } = shown.state;
		const { deck } = shown.content;
		const head = this.#clock.head();
		const after = walk.foresee(shown.state, head);
		const memory = after?.[rating] ?? shown.state.memory;
		const chosen = after && memory.kind === 'review' && { dueOn: memory.dueOn };
		const seen = this.#table.seen(shown, head.at);
		const { mode } = this.#source;
		const saved = this.outbox.push([
			{ ...head, kind: 'review', card, rating, mode, deck, ...chosen, ...seen }
		]);
		void saved.then((committed) => this.#check(committed, card, memory));
		const interval = after && intervalOf(memory, head.at, head.day);
		const leech = walk.turnsLeech(shown.state, memory) && ({ leech: true } as const);
		this.#deed = { kind: 'rated', rating, interval, ...leech };
		this.#acts.answered();
		this.#wording = [];
		const inTurn = walk.take(shown.state, memory, rating) && head.day === walk.today;
		await this.#alone(() => (inTurn ? this.#advance(walk) : this.#goOn()));
	}

	/** Leaves the card without an answer: nothing is written, and it comes again after the others. */
	async pass(): Promise<void> {
		const { shown } = this.#table;
		const walk = this.#walk;
		if (!shown || !walk || !this.isFree) return;
		await this.#alone(async () => {
			walk.putBack(shown.state.card, this.#clock.now());
			await this.#advance(walk);
		});
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

	/** Does something to the card on screen, and goes on with what follows from it. */
	async act(body: Body, kind: Plain): Promise<void> {
		if (!this.#table.shown || !this.isFree) return;
		await this.#alone(async () => {
			await this.#write([body], kind);
			await this.#follow();
		});
	}

	/** Goes on with the words that the card on screen was given by `entries`. */
	reworded(entries: readonly EntryId[]): Promise<void> {
		return this.#alone(async () => {
			await this.#reread();
			await this.#keepWording(entries);
			this.#deed = { kind: 'reworded' };
		});
	}

	/** Takes back the last thing done today, in this sitting or before a reload. */
	undo(): Promise<void> {
		return this.#alone(async () => {
			await this.outbox.idle();
			if (this.#wording.length > 0) return this.#takeBackWords(this.#wording);
			const acts = await this.#acts.last(this.#clock.today());
			await (acts.length === 0 ? this.#goOn() : this.#takeBack(acts));
		});
	}

	/** Takes back what was done to a card before; an answer is to be rated again. */
	takeBack(acts: readonly Entry[]): Promise<void> {
		return this.#alone(() => this.#takeBack(acts));
	}

	/** Does again what was undone last. */
	redo(): Promise<void> {
		return this.#alone(async () => {
			await this.outbox.idle();
			const undos = await this.#acts.lastUndos(this.#clock.today());
			if (undos.length > 0) await this.#write(undos.map(undoOf), 'redone');
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
	async refresh(): Promise<void> {
		const { shown } = this.#table;
		const followed = this.#alone(() => this.#follow());
		const stays = followed.then(() => this.#table.shown?.state.card === shown?.state.card);
		this.#following = stays;
		void stays.then(() => this.#following === stays && (this.#following = null));
		await stays;
	}

	/** A tap while the page comes back into view counts after that, for the card it was meant for. */
	#afterwards(deed: () => void): void {
		void this.#following?.then((stays) => stays && deed());
	}

	/** Thinking time counts only while the page can be seen. */
	look(visible: boolean): void {
		this.#table.look(visible);
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
	async #write(bodies: readonly Body[], kind: Plain): Promise<void> {
		const head = this.#clock.head();
		await this.outbox.push(bodies.map((body): Draft => ({ ...head, ...body })));
		this.#deed = { kind };
		this.#wording = [];
	}

	async #mark(set: EntryOf<'mark'>['set'], kind: Plain): Promise<void> {
		const { shown } = this.#table;
		if (shown) await this.act({ kind: 'mark', card: shown.state.card, set }, kind);
	}

	async #takeBack(acts: readonly Entry[]): Promise<void> {
		const act = acts.at(-1)!;
		await this.#write(acts.map(undoOf), 'undone');
		const walk = await this.#restart();
		const card = 'card' in act && walk.holds(act.card) ? act.card : null;
		const stays = this.#table.shown?.state.card === card;
		const kept = stays ? this.#table.now : undefined;
		const before = act.kind === 'review' ? this.#table.before(act) : kept;
		if (card === null || !(await this.#table.deal(walk, card, before))) await this.#advance(walk);
	}

	async #takeBackWords(entries: readonly EntryId[]): Promise<void> {
		const result = await this.#store.takeBack(entries, this.#clock.head());
		if (!result.ok) throw new StoreError(result.error.kind, result.error.cause);
		await this.#keepWording([]);
		this.#deed = { kind: 'undone' };
		await this.#reread();
	}

	#recallWording(): Promise<readonly EntryId[]> {
		const today = this.#clock.today();
		const last = () => this.#acts.last(today);
		return readReworded(this.#store, today, this.#source.since, last);
	}

	async #keepWording(entries: readonly EntryId[]): Promise<void> {
		this.#wording = entries;
		await keepReworded(this.#store, { day: this.#clock.today(), entries });
	}

	/** The card on screen as it reads now, with the hints that were taken of it. */
	async #reread(): Promise<void> {
		const { shown, now } = this.#table;
		const walk = await this.#restart();
		if (!shown || !now || !walk.holds(shown.state.card)) return this.#advance(walk);
		const { card } = shown.state;
		await walk.read(card);
		const before = { ...now, taken: { used: this.aids.used } };
		if (!(await this.#table.deal(walk, card, before))) await this.#advance(walk);
	}

	/** Plans anew from everything in the log. */
	async #restart(): Promise<Walk> {
		await this.outbox.idle();
		const today = this.#clock.today();
		const planned = this.#walk?.restart(today) ?? this.#source.begin(this.#store, today);
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
		const content = stays && (await walk.read(state.card));
		if (content) this.#table.lay(walk, content, state, shown.revealed);
		else await this.#advance(walk);
	}

	/** Shows what comes next; at once when its text has been read ahead. */
	async #advance(walk: Walk): Promise<void> {
		const next = walk.next(this.#clock.now());
		switch (next.kind) {
			case 'card':
				if (!(await this.#table.deal(walk, next.card))) await this.#advanceWithout(next.card);
				return;
			case 'wait':
				this.#table.clear(next);
				return;
			case 'done':
				await this.#finish();
		}
	}

	/** A card has left its deck since the plan was made: the plan made anew is without it. */
	async #advanceWithout(gone: CardId): Promise<void> {
		const walk = await this.#restart();
		const next = walk.next(this.#clock.now());
		if (next.kind === 'card' && next.card === gone)
			throw new Error(`Planned but not in its deck: ${gone}`);
		await this.#advance(walk);
	}

	async #finish(): Promise<void> {
		const walk = await this.#restart();
		if (walk.next(this.#clock.now()).kind !== 'done') return this.#advance(walk);
		this.#table.clear(await walk.end());
	}

	/** Another tab may have answered the same card: then what was foreseen is not what is. */
	#check({ states }: Committed, card: CardId, memory: Memory): void {
		const state = states.find((candidate) => candidate.card === card);
		if (state && !isSame(state.memory, memory)) void this.refresh();
	}
}

function undoOf({ id }: Entry): Body {
	return { kind: 'undo', of: id };
}

function isSame(a: Memory, b: Memory): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
