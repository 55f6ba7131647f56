/**
 * Lets many pass at once, or one thing happen alone: writes wait for the check of the journal
 * and for an erasure, and those wait for the writes under way.
 */
export class Turnstile {
	readonly #passing = new Set<Promise<unknown>>();
	/** Never rejects. */
	#alone: Promise<unknown> = Promise.resolve();

	pass<T>(work: () => Promise<T>): Promise<T> {
		const passing = this.#alone.then(work);
		this.#passing.add(passing);
		const gone = () => void this.#passing.delete(passing);
		passing.then(gone, gone);
		return passing;
	}

	alone<T>(work: () => Promise<T>): Promise<T> {
		const running = Promise.allSettled([this.#alone, ...this.#passing]).then(work);
		this.#alone = running.catch(() => undefined);
		return running;
	}
}
