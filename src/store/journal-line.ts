/**
 * The page's way to the journal: hands entries over, remembers those that did not get there
 * and hands them over again with the next ones.
 */
import type { Entry } from '#core/log/types.ts';
import type { Checked, Jobs } from './jobs.ts';

export class JournalLine {
	readonly #jobs: Pick<Jobs, 'append'>;
	readonly #onChange: () => void;
	#backlog: readonly Entry[] = [];
	#state: Checked = { journal: 'absent', recovered: 0 };

	/** `onChange` is called when the state has changed. */
	constructor(jobs: Pick<Jobs, 'append'>, onChange: () => void) {
		this.#jobs = jobs;
		this.#onChange = onChange;
	}

	get state(): Checked {
		return this.#state;
	}

	/** What a check found. Entries brought back before stay told. */
	found({ journal, recovered }: Checked): void {
		this.#set({ journal, recovered: this.#state.recovered + recovered });
	}

	/** Everything was erased: nothing of it may come back. */
	forget(): void {
		this.#backlog = [];
	}

	/** Done when the entries survive a power cut, or when it is known that they may not. */
	async write(entries: readonly Entry[]): Promise<void> {
		if (this.#state.journal === 'absent') return;
		const sent = [...this.#backlog, ...entries];
		this.#backlog = [];
		try {
			await this.#jobs.append({ entries: sent });
			if (this.#backlog.length === 0) this.#set({ ...this.#state, journal: 'ok' });
		} catch {
			this.#backlog = [...sent, ...this.#backlog];
			this.#set({ ...this.#state, journal: 'failed' });
		}
	}

	#set(state: Checked): void {
		const { journal, recovered } = this.#state;
		this.#state = state;
		if (journal !== state.journal || recovered !== state.recovered) this.#onChange();
	}
}
