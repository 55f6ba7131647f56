/** How its person reviews on this device; it may change within a sitting. */
import type { Store } from '#store/types.ts';
import { readPrefs, setPref, type Prefs } from './prefs.ts';

export class Manner {
	readonly #store: Pick<Store, 'local' | 'setLocal'>;
	#prefs = $state.raw(readPrefs());
	#buttons = $state<2 | 4>(2);

	constructor(store: Pick<Store, 'local' | 'setLocal'>) {
		this.#store = store;
		void store.local('buttons').then((chosen) => (this.#buttons = chosen === 4 ? 4 : 2));
	}

	get prefs(): Prefs {
		return this.#prefs;
	}

	/** Answer buttons; two until the device has told. */
	get buttons(): 2 | 4 {
		return this.#buttons;
	}

	/** Also for the sittings to come. */
	async setButtons(buttons: 2 | 4): Promise<void> {
		this.#buttons = buttons;
		await this.#store.setLocal('buttons', buttons);
	}

	/** Also for the sittings to come. */
	setPref<K extends keyof Prefs>(key: K, value: Prefs[K]): void {
		this.#prefs = setPref(key, value);
	}
}
