/** Which pictures of the web may be fetched on this device: none before its person says so. */
import type { App } from '../app.svelte.ts';
import { LiveQuery } from '../live-query.svelte.ts';

type Allowed = { readonly all: boolean; readonly hosts: readonly string[] };

const KEY = 'webPictures';
const NONE: Allowed = { all: false, hosts: [] };

/** Made while a component is being set up. */
export class WebPictures {
	readonly #app: App;
	readonly #stored: LiveQuery<string, Partial<Allowed>>;

	constructor(app: App) {
		this.#app = app;
		this.#stored = new LiveQuery(
			() => KEY,
			async (key) => Object(await app.store.local(key)) as Partial<Allowed>
		);
	}

	get #allowed(): Allowed {
		return { ...NONE, ...this.#stored.value };
	}

	get all(): boolean {
		return this.#allowed.all;
	}

	/** Sites that are allowed one by one, in order. */
	get hosts(): readonly string[] {
		return this.#allowed.hosts;
	}

	mayShow(host: string): boolean {
		return this.all || this.hosts.includes(host);
	}

	setAll(all: boolean): Promise<void> {
		return this.#keep({ ...this.#allowed, all });
	}

	allow(host: string): Promise<void> {
		return this.#keep({ ...this.#allowed, hosts: [...new Set([...this.hosts, host])].sort() });
	}

	forget(host: string): Promise<void> {
		return this.#keep({ ...this.#allowed, hosts: this.hosts.filter((one) => one !== host) });
	}

	#keep(allowed: Allowed): Promise<void> {
		return this.#app.store.setLocal(KEY, allowed);
	}
}
