/** The table of a sitting: what lies on it, and for how long it has been looked at. */
import type { CardId, Millis } from '#core/base/brand.ts';
import type { EntryOf } from '#core/log/types.ts';
import type { CardState } from '#core/memory/types.ts';
import type { Card } from '#core/notes/types.ts';
import type { CardContent } from '#store/types.ts';
import type { App } from '../app.svelte.ts';
import { Aids, type Taken } from './aids.svelte.ts';
import { intervalsOf } from './interval.ts';
import type { Shown, Stage } from './stage.ts';
import { isMeant, type Meant, type Prepare } from './meant.ts';
import { Stopwatch } from './stopwatch.ts';
import { MAX_TYPED, typedEntry, typedFor, type Typed } from './typed.ts';
import type { Walk } from './walk.ts';

export type Clock = Pick<App, 'now' | 'today' | 'head'>;

type Seen = Pick<EntryOf<'review'>, 'ms' | 'typed' | 'verdict' | 'hint' | 'ask'>;

/** How a card stood that is dealt again. */
type Before = { readonly revealed: boolean; readonly typed?: string; readonly taken?: Taken };

export class Table {
	/** What is being typed as the answer to the card. */
	typing = $state('');
	/** Hints and items of the card that were taken before its answer. */
	readonly aids = new Aids();
	readonly #clock: Clock;
	readonly #prepare: Prepare;
	/** Of the card that lies there. */
	#meant: Meant | null = null;
	readonly #watch = new Stopwatch();
	#stage = $state.raw<Stage>({ kind: 'opening' });
	#turn = 0;
	/** What was taken before each answer of the sitting: the log keeps a part of it only. */
	readonly #taken = new Map<string, Taken>();

	constructor(clock: Clock, prepare: Prepare) {
		this.#clock = clock;
		this.#prepare = prepare;
	}

	get stage(): Stage {
		return this.#stage;
	}

	/** The card that lies there, if any. */
	get shown(): Shown | null {
		return this.#stage.kind === 'card' ? this.#stage : null;
	}

	/** In place of a card. */
	clear(stage: Exclude<Stage, Shown>): void {
		this.#stage = stage;
	}

	/**
	 * Puts a card on the table: anew, or as it stood before. Resolves to false when it cannot be
	 * shown.
	 */
	async deal(walk: Walk, card: CardId, before: Before = { revealed: false }) {
		const { revealed, typed = '', taken } = before;
		const state = walk.stateOf(card);
		const content = walk.isReady(card) ? walk.contentOf(card) : await walk.read(card);
		if (!state || !content) return false;
		this.#meant = isMeant(content.card) ? await this.#prepare(content, state) : null;
		this.#watch.start(this.#clock.now());
		this.#turn += 1;
		this.typing = typed;
		this.aids.begin(content.card, revealed, taken);
		this.lay(walk, content, state, revealed);
		void walk.readAhead(this.#clock.now()).catch(() => undefined); // read again when it is needed
		return true;
	}

	/** Shows a card as it stands now, within the same turn. */
	lay(walk: Walk, raw: CardContent, state: CardState, revealed: boolean): void {
		const meant = this.#meant;
		const content = meant ? { ...raw, card: { ...raw.card, ...meant.sides } } : raw;
		const head = this.#clock.head();
		const after = walk.foresee(state, head);
		const intervals = after && intervalsOf(after, head);
		const typed = revealed ? this.#judged(content.card) : null;
		const turn = this.#turn;
		this.#stage = { kind: 'card', content, state, revealed, meant, typed, turn, intervals };
	}

	#judged(card: Card): Typed | null {
		const given = this.typing.trim().slice(0, MAX_TYPED);
		const meant = this.#meant;
		return meant ? meant.parts.judged(meant.scenario, card, given) : typedFor(card, given);
	}

	/** Thinking time counts only while the page can be seen. */
	look(visible: boolean): void {
		if (visible) this.#watch.resume(this.#clock.now());
		else this.#watch.pause(this.#clock.now());
	}

	/** How the card stands that lies there. */
	get now(): Before | undefined {
		const { shown, typing: typed, aids } = this;
		return shown ? { revealed: shown.revealed, typed, taken: aids.taken } : undefined;
	}

	/** How a card stood when it was answered. */
	before(answer: Pick<EntryOf<'review'>, 'card' | 'at' | 'typed' | 'hint'>): Before {
		const taken = this.#taken.get(nameOf(answer)) ?? { used: answer.hint };
		return { revealed: true, typed: answer.typed, taken };
	}

	/** What the log keeps of how the card is answered; `ms` in whole milliseconds of thinking. */
	seen({ typed, meant, state: { card } }: Shown, at: Millis): Seen {
		const ask = meant?.ask && { ask: meant.ask };
		this.#taken.set(nameOf({ card, at }), this.aids.taken);
		return {
			ms: Math.round(this.#watch.read(at)),
			...typedEntry(typed),
			...this.aids.entry,
			...ask
		};
	}
}

const nameOf = ({ card, at }: Pick<EntryOf<'review'>, 'card' | 'at'>) => `${card} ${at}`;
