/** Weights of one's own, being looked for beside the page. */
import { FEWEST_PREDICTIONS, type Outcome } from '#core/memory/optimise/optimise.ts';
import type { Progress, Store } from '#store/types.ts';

export type Search =
	| { readonly kind: 'counting' }
	| { readonly kind: 'few' | 'ready'; readonly predictions: number }
	| (Progress & { readonly kind: 'working' })
	| { readonly kind: 'found'; readonly outcome: Exclude<Outcome, { readonly why: 'few' }> }
	| { readonly kind: 'failed' };

export class Optimiser {
	readonly #store: Pick<Store, 'predictions' | 'optimise'>;
	#current = $state.raw<Search>({ kind: 'counting' });
	#leaving = new AbortController();

	constructor(store: Pick<Store, 'predictions' | 'optimise'>) {
		this.#store = store;
	}

	get current(): Search {
		return this.#current;
	}

	/** Counts what there is to learn from; what was under way before is left. */
	async look(preset: string): Promise<void> {
		const signal = this.#begin({ kind: 'counting' });
		await this.#settle(signal, async () => {
			const predictions = (await this.#store.predictions())[preset] ?? 0;
			return { kind: predictions < FEWEST_PREDICTIONS ? 'few' : 'ready', predictions };
		});
	}

	async work(preset: string): Promise<void> {
		const signal = this.#begin({ kind: 'working', done: 0, all: 100 });
		const onprogress = (progress: Progress) => {
			if (!signal.aborted) this.#current = { kind: 'working', ...progress };
		};
		await this.#settle(signal, async () => {
			const outcome = await this.#store.optimise(preset, { onprogress, signal });
			if (outcome.kind === 'kept' && outcome.why === 'few')
				return { kind: 'few', predictions: outcome.predictions };
			return { kind: 'found', outcome };
		});
	}

	/** Ends what is under way: nobody waits for it any more. */
	leave(): void {
		this.#leaving.abort();
	}

	#begin(search: Search): AbortSignal {
		this.leave();
		this.#leaving = new AbortController();
		this.#current = search;
		return this.#leaving.signal;
	}

	async #settle(signal: AbortSignal, work: () => Promise<Search>): Promise<void> {
		const found = await work().catch((): Search => ({ kind: 'failed' }));
		if (!signal.aborted) this.#current = found;
	}
}
