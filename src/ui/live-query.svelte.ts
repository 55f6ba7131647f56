import { watch } from '#store/live.ts';

/** "Not found" is a ready value; it is not the same as "not yet". */
export type Live<T> =
	| { readonly status: 'loading' }
	| { readonly status: 'ready'; readonly value: T }
	| { readonly status: 'failed'; readonly error: unknown };

/**
 * A read of the store that follows its data and its arguments: the one bridge between the two
 * kinds of reactivity. Made while a component is being set up.
 */
export class LiveQuery<A, T> {
	#state = $state.raw<Live<T>>({ status: 'loading' });

	/** `args` is read synchronously, so Svelte tracks it; `run` must use only what it is given. */
	constructor(args: () => A, run: (args: A) => Promise<T>) {
		$effect(() => {
			const current = args();
			this.#state = { status: 'loading' };
			const subscription = watch(() => run(current)).subscribe({
				next: (value) => (this.#state = { status: 'ready', value }),
				error: (error: unknown) => (this.#state = { status: 'failed', error })
			});
			return () => subscription.unsubscribe();
		});
	}

	get current(): Live<T> {
		return this.#state;
	}

	/** The value, or undefined while there is none. */
	get value(): T | undefined {
		return this.#state.status === 'ready' ? this.#state.value : undefined;
	}
}
