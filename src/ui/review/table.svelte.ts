/** The table of a sitting: what lies on it, and for how long it has been looked at. */
import type { CardId, Millis } from '#core/base/brand.ts';
import type { CardState } from '#core/memory/types.ts';
import type { CardContent } from '#store/types.ts';
import type { App } from '../app.svelte.ts';
import { intervalsOf } from './interval.ts';
import type { Shown, Stage } from './stage.ts';
import { Stopwatch } from './stopwatch.ts';
import { typedFor } from './typed.ts';
import type { Walk } from './walk.svelte.ts';

export type Clock = Pick<App, 'now' | 'today' | 'head'>;

export class Table {
	/** What is being typed as the answer to the card. */
	typing = $state('');
	readonly #clock: Clock;
	readonly #watch = new Stopwatch();
	#stage = $state.raw<Stage>({ kind: 'opening' });
	#turn = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
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
	 * Puts a card on the table, with what had been typed if its answer is shown. Resolves to false
	 * when it cannot be shown.
	 */
	async deal(walk: Walk, card: CardId, revealed: boolean, typed = ''): Promise<boolean> {
		const state = walk.stateOf(card);
		const content = walk.contentOf(card) ?? (await walk.read(card));
		if (!state || !content) return false;
		this.#watch.start(this.#clock.now());
		this.#turn += 1;
		this.typing = typed;
		this.lay(walk, content, state, revealed);
		void walk.readAhead(this.#clock.now()).catch(() => undefined); // read again when it is needed
		return true;
	}

	/** Shows a card as it stands now, within the same turn. */
	lay(walk: Walk, content: CardContent, state: CardState, revealed: boolean): void {
		const intervals = intervalsOf(state, this.#clock.head(), walk.settings);
		const typed = revealed ? typedFor(content.card, this.typing) : null;
		this.#stage = { kind: 'card', content, state, revealed, typed, turn: this.#turn, intervals };
	}

	/** Thinking time counts only while the page can be seen. */
	look(visible: boolean): void {
		if (visible) this.#watch.resume(this.#clock.now());
		else this.#watch.pause(this.#clock.now());
	}

	/** Whole milliseconds of thinking about the card. */
	thought(at: Millis): number {
		return Math.round(this.#watch.read(at));
	}
}
