/**
 * The app's own updates: a new version is fetched in the background, waits until the person
 * says so, and never reloads a page in the middle of a card.
 */

/** The part of Trusted Types that registering needs; some browsers have none. */
type Policies = {
	createPolicy(
		name: string,
		rules: { createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): unknown };
};

/** What the browser lends; tests hand in their own. */
export type Surroundings = {
	/** Undefined where the browser has no service workers or forbids them. */
	readonly workers: ServiceWorkerContainer | undefined;
	readonly page: Document;
	readonly policies: Policies | undefined;
	readonly reload: () => void;
};

/** Only our own script may become a service worker, whatever else goes wrong on the page. */
function trusted(url: string, policies: Policies | undefined): string {
	const policy = policies?.createPolicy('app#sw', {
		createScriptURL: (asked) => {
			if (asked !== url) throw new TypeError(`Not the service worker: ${asked}`);
			return asked;
		}
	});
	return (policy?.createScriptURL(url) ?? url) as string;
}

export class Updates {
	readonly #around: Surroundings;
	#waiting = $state.raw<ServiceWorker | null>(null);
	#holds = 0;
	#reloadDue = false;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** Whether a new version is ready to take over: the moment to offer it. */
	get waiting(): boolean {
		return this.#waiting !== null;
	}

	/**
	 * Registers the service worker at `url` and looks for a new version now and whenever the
	 * page becomes visible. Without service workers, or where the browser refuses, the app
	 * works online only and says nothing.
	 */
	async start(url: string): Promise<void> {
		const { workers, page, policies } = this.#around;
		if (!workers) return;
		this.#followController(workers);
		const registration = await workers
			.register(trusted(url, policies), { updateViaCache: 'none' })
			.catch(() => null);
		if (!registration) return;
		this.#watch(registration.waiting);
		this.#watch(registration.installing);
		registration.addEventListener('updatefound', () => this.#watch(registration.installing));
		page.addEventListener('visibilitychange', () => {
			if (page.visibilityState === 'visible') registration.update().catch(() => undefined);
		});
		workers.controller?.postMessage('DROP_OLD');
		await this.#askForCharge(workers);
	}

	/** Lets the waiting version take over; every open page reloads, each when it can. */
	accept(): void {
		this.#waiting?.postMessage('SKIP_WAITING');
	}

	/** No reload until the returned function is called: a card is being answered. */
	hold(): () => void {
		this.#holds += 1;
		let held = true;
		return () => {
			if (!held) return;
			held = false;
			this.#holds -= 1;
			this.#reloadIfDue();
		};
	}

	/**
	 * A worker that starts takes charge of the pages there are, but not of one whose answer was
	 * still on its way: that page would stay without it, and without a network, until it is left.
	 */
	async #askForCharge(workers: ServiceWorkerContainer): Promise<void> {
		const { active } = await workers.ready;
		if (!workers.controller) active?.postMessage('CLAIM');
	}

	/** The first worker of a fresh page takes control too; that is no new version. */
	#followController(workers: ServiceWorkerContainer): void {
		let controlled = workers.controller !== null;
		workers.addEventListener('controllerchange', () => {
			this.#reloadDue = controlled;
			controlled = true;
			this.#reloadIfDue();
		});
	}

	#watch(worker: ServiceWorker | null): void {
		if (!worker) return;
		const look = () => {
			const ready = worker.state === 'installed' && this.#around.workers?.controller;
			if (ready) this.#waiting = worker;
			else if (this.#waiting === worker) this.#waiting = null;
		};
		worker.addEventListener('statechange', look);
		look();
	}

	#reloadIfDue(): void {
		if (!this.#reloadDue || this.#holds > 0) return;
		this.#reloadDue = false;
		this.#around.reload();
	}
}

/** What of it is missing in the build (no page there) or in some browsers. */
const page = globalThis as {
	readonly navigator?: { readonly serviceWorker?: ServiceWorkerContainer };
	readonly trustedTypes?: Policies;
};

/** The updates of this page. `start` is called once, by the layout. */
export const pwa = new Updates({
	workers: page.navigator?.serviceWorker,
	page: globalThis.document,
	policies: page.trustedTypes,
	reload: () => location.reload()
});
