/**
 * Putting the app on the home screen: whether it is there already, and how this browser does
 * it. Chromium hands its offer over once, early, so it is caught at the start and kept.
 */

/** Not in TypeScript's library: Chromium alone has it. */
type Offer = Event & { prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }> };

/** `offer`: a button of ours can do it; `share`: Safari's sheet; `menu`: the browser's menu. */
export type InstallWay = 'installed' | 'offer' | 'share' | 'menu';

/** What the browser lends; tests hand in their own. */
export type InstallSurroundings = {
	readonly page: EventTarget;
	/** Whether the page runs in a window of its own. */
	readonly standalone: () => boolean;
	readonly userAgent: string;
	readonly touchPoints: number;
};

export class Install {
	readonly #around: InstallSurroundings;
	#offer = $state.raw<Offer | null>(null);
	#installed = $state(false);

	constructor(around: InstallSurroundings) {
		this.#around = around;
	}

	get way(): InstallWay {
		if (this.#installed) return 'installed';
		if (this.#offer) return 'offer';
		return isApplePhone(this.#around) ? 'share' : 'menu';
	}

	/** Listens for the browser's offer. Called once, by the layout, before anything slow. */
	start(): void {
		const { page, standalone } = this.#around;
		this.#installed = standalone();
		page.addEventListener('beforeinstallprompt', (event) => {
			event.preventDefault(); // no banner of the browser's own: we ask at our moment
			this.#offer = event as Offer;
		});
		page.addEventListener('appinstalled', () => {
			this.#offer = null;
			this.#installed = true;
		});
	}

	/** Asks the person; false if they decline or there is no offer. An offer is good once. */
	async ask(): Promise<boolean> {
		const offer = this.#offer;
		if (!offer) return false;
		this.#offer = null;
		const { outcome } = await offer.prompt();
		return outcome === 'accepted';
	}
}

/** An iPad says that it is a Mac; no Mac has a touch screen. */
function isApplePhone({ userAgent, touchPoints }: InstallSurroundings): boolean {
	return /iPhone|iPad|iPod/u.test(userAgent) || (/Macintosh/u.test(userAgent) && touchPoints > 1);
}

/** The installing of this page. */
export const install = new Install({
	page: globalThis,
	standalone: () =>
		matchMedia('(display-mode: standalone)').matches ||
		(navigator as { standalone?: boolean }).standalone === true,
	userAgent: globalThis.navigator?.userAgent ?? '',
	touchPoints: globalThis.navigator?.maxTouchPoints ?? 0
});
