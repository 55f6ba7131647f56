/**
 * What the frame has to tell: the one failure that is not settled, and a short word after a
 * deed. Made once by the layout, handed down through context.
 */
import { createContext } from 'svelte';
import type { BackupFailure, StoreFailure } from '#store/types.ts';

/** The deed that failed; names the notice. */
type Deed =
	| 'notSaved'
	| 'notOpened'
	| 'notRestored'
	| 'notRead'
	| 'notErased'
	| 'notBackedUp'
	| 'outOfDate'
	| 'decksStale';

export type Trouble = {
	readonly deed: Deed;
	readonly failure: StoreFailure | BackupFailure;
	/** Does the same deed again. The notice goes away first and comes back if it fails again. */
	readonly retry?: () => void;
};

/** A deed that went well and can be taken back for as long as its notice stands. */
export type Undoable = { readonly text: string; readonly undo: () => void };

/** How long nobody wonders whether a tap was heard, in milliseconds. */
const PATIENCE = 600;

export class Notices {
	#trouble = $state.raw<Trouble | null>(null);
	#done = $state.raw<Undoable | null>(null);
	#said = $state.raw({ text: '', times: 0 });
	#waits = $state(0);
	/** Not reactive: who speaks from an effect must not follow its own words. */
	#times = 0;

	get trouble(): Trouble | null {
		return this.#trouble;
	}

	/** The last word; `times` tells one "Saved" from the next. */
	get said(): { readonly text: string; readonly times: number } {
		return this.#said;
	}

	/** The last deed that can be taken back, until it is or the person has seen enough of it. */
	get done(): Undoable | null {
		return this.#done;
	}

	/** Whether a deed takes so long that its person wonders. */
	get isWaiting(): boolean {
		return this.#waits > 0;
	}

	/** Says so where a deed takes long, until it is done. */
	async during<T>(deed: Promise<T>): Promise<T> {
		let isLong = false;
		const timer = setTimeout(() => {
			isLong = true;
			this.#waits += 1;
		}, PATIENCE);
		try {
			return await deed;
		} finally {
			clearTimeout(timer);
			if (isLong) this.#waits -= 1;
		}
	}

	/** Tells of a deed, with a way to take it back; in place of an earlier one. */
	offerUndo(done: Undoable): void {
		this.#done = done;
	}

	/** Takes the notice of the last deed away. */
	closeDone(): void {
		this.#done = null;
	}

	/** Shows a failure in place of an earlier one. */
	fail(trouble: Trouble): void {
		this.#said = { text: '', times: this.#times };
		this.#trouble = trouble;
	}

	/** Takes the failure away: settled, or closed by the person. */
	settle(): void {
		this.#trouble = null;
	}

	/** A short word about a deed that went well. */
	say(text: string): void {
		this.#times += 1;
		this.#said = { text, times: this.#times };
	}

	/** Takes the word back, unless another one was said since. */
	hush(times: number): void {
		if (times === this.#times) this.#said = { text: '', times };
	}
}

const [get, set] = createContext<Notices>();

/** The notices of this page. Only while a component is being set up, below the layout. */
export const getNotices = get;
export const setNotices = set;
