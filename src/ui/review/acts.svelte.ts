/** What was done on a day and may be taken back, or done again after it was. */
import type { StudyDay } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';

export class Acts {
	readonly #store: Pick<Store, 'undoable' | 'redoable'>;
	#canUndo = $state(false);
	#canRedo = $state(false);

	constructor(store: Pick<Store, 'undoable' | 'redoable'>) {
		this.#store = store;
	}

	/** As of the last look, and of what was answered since. */
	get canUndo(): boolean {
		return this.#canUndo;
	}

	get canRedo(): boolean {
		return this.#canRedo;
	}

	/** Looks into the log. */
	async look(today: StudyDay): Promise<void> {
		const [undoable, redoable] = await Promise.all([
			this.#store.undoable(today),
			this.#store.redoable(today)
		]);
		this.#canUndo = undoable.length > 0;
		this.#canRedo = redoable.length > 0;
	}

	/** An answer is on its way to the log: it can be taken back, and ends what could be redone. */
	answered(): void {
		this.#canUndo = true;
		this.#canRedo = false;
	}

	/** What an undo takes back. */
	async last(today: StudyDay): Promise<Entry | undefined> {
		return (await this.#store.undoable(today)).at(-1);
	}

	/** The undo that a redo takes back. */
	async lastUndo(today: StudyDay): Promise<Entry | undefined> {
		return (await this.#store.redoable(today)).at(-1);
	}
}
