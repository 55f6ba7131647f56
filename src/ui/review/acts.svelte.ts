/**
 * What was done on a day and may be taken back, or done again after it was. Not what was answered
 * another way, or before this sitting: nobody would see it go.
 */
import type { StudyDay } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import { isLater } from '#core/log/order.ts';
import { lastDeed } from '#core/log/undo.ts';
import type { Store } from '#store/types.ts';
import type { Source } from './opening.ts';

export class Acts {
	readonly #store: Pick<Store, 'undoable' | 'redoable' | 'entry'>;
	readonly #source: Pick<Source, 'mode' | 'since'>;
	#canUndo = $state(false);
	#canRedo = $state(false);

	constructor(
		store: Pick<Store, 'undoable' | 'redoable' | 'entry'>,
		source: Pick<Source, 'mode' | 'since'>
	) {
		this.#store = store;
		this.#source = source;
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
		const [done, undos] = await Promise.all([this.last(today), this.lastUndos(today)]);
		this.#canUndo = done.length > 0;
		this.#canRedo = undos.length > 0;
	}

	/** An answer is on its way to the log: it can be taken back, and ends what could be redone. */
	answered(): void {
		this.#canUndo = true;
		this.#canRedo = false;
	}

	/** What an undo takes back: an answer, or what was done to cards in one go. */
	async last(today: StudyDay): Promise<readonly Entry[]> {
		const acts = await this.#store.undoable(today);
		return lastDeed(acts.filter((act) => this.#isOwn(act)));
	}

	/** The undos that a redo takes back. */
	async lastUndos(today: StudyDay): Promise<readonly Entry[]> {
		const undos = await this.#store.redoable(today);
		const together = undos.filter(({ at }) => at === undos.at(-1)!.at);
		const undone = await Promise.all(together.map((undo) => this.#undone(undo)));
		const own = undone.filter((entry) => entry !== undefined).filter((act) => this.#isOwn(act));
		const deed = new Set(lastDeed(own));
		return together.filter((_, i) => undone[i] !== undefined && deed.has(undone[i]));
	}

	#isOwn(act: Entry): boolean {
		const { mode, since } = this.#source;
		return isLater(act, since) && (act.kind !== 'review' || act.mode === mode);
	}

	async #undone(entry: Entry): Promise<Entry | undefined> {
		return entry.kind === 'undo' ? this.#store.entry(entry.of) : undefined;
	}
}
