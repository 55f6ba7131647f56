/** Web Locks in memory: exclusive ones, with `ifAvailable` and `signal`, as the store uses them. */
import type { Locks } from '#store/journal/files.ts';

type Grant = () => Promise<void>;

export class LockTable {
	readonly #queues = new Map<string, Grant[]>();

	/** Locks as one context sees them; `die` lets go of what it holds. */
	client(): NonNullable<Locks> & { readonly die: () => void } {
		const deaths: (() => void)[] = [];
		const request = async (name: string, ...rest: readonly unknown[]): Promise<unknown> => {
			const callback = rest.at(-1) as (lock: object | null) => unknown;
			const options = (rest.length > 1 ? rest[0] : {}) as LockOptions;
			if (options.ifAvailable === true && this.#isHeld(name)) return callback(null);
			await this.#turn(name, options.signal);
			const death = new Promise<undefined>((resolve) => deaths.push(() => resolve(undefined)));
			try {
				return await Promise.race([callback({ name }), death]);
			} finally {
				this.#next(name);
			}
		};
		const die = () => {
			for (const release of deaths) release();
		};
		return { request, die };
	}

	#isHeld(name: string): boolean {
		return this.#queues.has(name);
	}

	#turn(name: string, signal: AbortSignal | undefined): Promise<void> {
		const queue = this.#queues.get(name);
		if (queue === undefined) {
			this.#queues.set(name, []);
			return Promise.resolve();
		}
		return new Promise((resolve, reject) => {
			const grant = () => {
				resolve();
				return Promise.resolve();
			};
			queue.push(grant);
			signal?.addEventListener('abort', () => {
				const at = queue.indexOf(grant);
				if (at !== -1) queue.splice(at, 1);
				reject(signal.reason as Error);
			});
		});
	}

	#next(name: string): void {
		const grant = this.#queues.get(name)?.shift();
		if (grant === undefined) this.#queues.delete(name);
		else void grant();
	}
}
