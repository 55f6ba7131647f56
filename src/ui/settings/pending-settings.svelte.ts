/**
 * Settings as they are being changed: what was tapped shows at once and is saved at once, and
 * taps in quick succession never flicker back to an older value.
 */
import type { SettingValue } from '#core/log/types.ts';
import type { Settings } from '#core/memory/types.ts';
import { settingsWords } from '#i18n/settings.ts';
import type { App } from '../app.svelte.ts';
import type { Notices } from '../shell/notices.svelte.ts';
import { save } from '../shell/save.ts';

/** The settings that are one value under scope `all`. */
export type Key = 'contentLanguage' | 'newPerDay' | 'reviewsPerDay' | 'dayStart' | 'retention';

export class PendingSettings {
	readonly #app: App;
	readonly #notices: Notices;
	/** Chosen and not known to be in the log yet. */
	#chosen = $state.raw<Partial<Settings>>({});
	#writes = 0;

	constructor(app: App, notices: Notices) {
		this.#app = app;
		this.#notices = notices;
	}

	/** The settings with what was just chosen. */
	get current(): Settings {
		return { ...this.#app.settings, ...this.#chosen };
	}

	/** Writes one setting. Where that fails the stored value comes back beside the notice. */
	async set<K extends Key>(key: K, value: Settings[K] & SettingValue): Promise<void> {
		this.#chosen = { ...this.#chosen, [key]: value };
		this.#writes += 1;
		const said = () => settingsWords[this.#app.lang].saved;
		await save(this.#app, this.#notices, [{ kind: 'setting', scope: 'all', key, value }], () =>
			this.#notices.say(said())
		);
		this.#writes -= 1;
		if (this.#writes > 0) return;
		await this.#app.refreshSettings();
		this.#chosen = {};
	}
}
