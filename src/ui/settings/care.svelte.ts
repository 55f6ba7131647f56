/** A deed about the data, one at a time: what it came to, or the notice of its failure. */
import { failureOf } from '#store/failure.ts';
import type { Notices, Trouble } from '../shell/notices.svelte.ts';

export class Care {
	readonly #notices: Notices;
	#busy = $state(false);
	#report = $state('');

	constructor(notices: Notices) {
		this.#notices = notices;
	}

	/** While a deed is on its way: no other should begin. */
	get busy(): boolean {
		return this.#busy;
	}

	/** What the last deed came to; empty for nothing to tell. */
	get report(): string {
		return this.#report;
	}

	/** Does it and keeps what it tells; a failure is the notice of `name`. */
	async run(name: Trouble['deed'], deed: () => Promise<string>): Promise<void> {
		this.#busy = true;
		this.#report = '';
		this.#notices.settle();
		try {
			this.#report = await deed();
		} catch (cause) {
			this.#notices.fail({ deed: name, failure: failureOf(cause) });
		} finally {
			this.#busy = false;
		}
	}
}
