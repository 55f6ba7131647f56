/** What the start hands to the app: an open store and what was read from it. */
import type { Settings } from '#core/memory/types.ts';
import type { Safety, Store } from '#store/types.ts';

export type Started = {
	readonly store: Store;
	readonly settings: Settings;
	readonly safety: Safety;
};
