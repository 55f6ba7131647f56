/**
 * Settings as they are being changed: what was tapped shows at once and is saved at once, and
 * taps in quick succession never flicker back to an older value.
 */
import type { EntryOf } from '#core/log/types.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { applySetting } from '#core/memory/settings.ts';
import type { Preset, Settings } from '#core/memory/types.ts';
import { settingsWords } from '#i18n/settings.ts';
import type { App } from '../app.svelte.ts';
import type { Notices } from '../shell/notices.svelte.ts';
import { save } from '../shell/save.ts';

/** What an entry says of one setting. */
export type Change = Pick<EntryOf<'setting'>, 'scope' | 'key' | 'value'>;

export class PendingSettings {
	readonly #app: App;
	readonly #notices: Notices;
	/** Chosen and not known to be in the log yet, oldest first. */
	#chosen = $state.raw<readonly Change[]>([]);
	/** One value for all who ask between two changes, so that its presets can be told apart. */
	readonly #current = $derived.by(() => this.#chosen.reduce(applySetting, this.#app.settings));
	#writes = 0;

	constructor(app: App, notices: Notices) {
		this.#app = app;
		this.#notices = notices;
	}

	/** The settings with what was just chosen. */
	get current(): Settings {
		return this.#current;
	}

	/** The preset under which every deck is at first. */
	get preset(): Preset {
		return this.current.presets[0];
	}

	/** Writes one setting of all decks, or one field of their first preset. */
	set(key: string, value: Change['value']): Promise<boolean> {
		return this.change([{ scope: DEFAULT_PRESET.id, key, value }]);
	}

	/**
	 * Writes settings in one go, and resolves to whether they are written. Where that fails the
	 * stored values come back beside the notice.
	 */
	async change(changes: readonly Change[]): Promise<boolean> {
		this.#chosen = [...this.#chosen, ...changes];
		this.#writes += 1;
		const drafts = changes.map((change) => ({ kind: 'setting', ...change }) as const);
		const saved = await save(this.#app, this.#notices, drafts, () =>
			this.#notices.say(settingsWords[this.#app.lang].saved)
		);
		this.#writes -= 1;
		if (this.#writes > 0) return saved;
		await this.#app.refreshSettings();
		this.#chosen = [];
		return saved;
	}
}
