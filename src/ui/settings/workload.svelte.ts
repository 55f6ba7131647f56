/** The curve of minutes against what is remembered, worked out beside the page. */
import type { Preset } from '#core/memory/types.ts';
import type { WorkloadPoint } from '#core/simulate/workload.ts';
import type { App } from '../app.svelte.ts';

export type Workload =
	| { readonly kind: 'working'; readonly done: number; readonly all: number }
	| { readonly kind: 'ready'; readonly curve: readonly WorkloadPoint[] }
	| { readonly kind: 'failed' };

const BEGUN: Workload = { kind: 'working', done: 0, all: 1 };

/**
 * Follows what a preset makes of the cards under it. A change of anything but the wanted chance
 * itself starts anew; the last curve stays meanwhile. Made while a component is being set up.
 */
export class LiveWorkload {
	#state = $state.raw<Workload>(BEGUN);

	constructor(app: App, preset: () => Preset) {
		// the chance of recall is what the curve is over: choosing one changes nothing of it
		const rules = $derived(JSON.stringify({ ...preset(), retention: 0 }));
		$effect(() => {
			void rules;
			const leaving = new AbortController();
			const { signal } = leaving;
			const onprogress = (progress: { readonly done: number; readonly all: number }) => {
				if (this.#state.kind !== 'ready') this.#state = { kind: 'working', ...progress };
			};
			app.store
				.workload({ today: app.today(), preset: preset().id }, { onprogress, signal })
				.then((curve) => (this.#state = { kind: 'ready', curve }))
				.catch(() => signal.aborted || (this.#state = { kind: 'failed' }));
			return () => leaving.abort();
		});
	}

	get current(): Workload {
		return this.#state;
	}
}
