/** The figures on their way: counted anew when the day turns, and given up with the screen. */
import type { StudyDay } from '#core/base/brand.ts';
import type { Progress, Stats, Store } from '#store/types.ts';

type Counting =
	| { readonly status: 'counting'; readonly progress: Progress }
	| { readonly status: 'stopped' }
	| { readonly status: 'failed'; readonly error: unknown }
	| { readonly status: 'ready'; readonly stats: Stats; readonly today: StudyDay };

export class Count {
	#state = $state.raw<Counting>({ status: 'stopped' });
	#ending = new AbortController();

	get state(): Counting {
		return this.#state;
	}

	/** Whatever was counted before is given up. Returns how to stop. */
	start(store: Pick<Store, 'stats'>, today: StudyDay): () => void {
		const ending = new AbortController();
		const { signal } = ending;
		this.#ending = ending;
		this.#state = { status: 'counting', progress: { done: 0, all: 0 } };
		const tell = (state: Counting) => {
			if (!signal.aborted) this.#state = state;
		};
		const onprogress = (progress: Progress) => tell({ status: 'counting', progress });
		store.stats(today, { onprogress, signal }).then(
			(stats) => tell({ status: 'ready', stats, today }),
			(error: unknown) => tell({ status: 'failed', error })
		);
		return () => ending.abort();
	}

	stop(): void {
		this.#ending.abort();
		this.#state = { status: 'stopped' };
	}
}
