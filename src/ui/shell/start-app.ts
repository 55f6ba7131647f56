/** From an open store to an app that can be shown: settings read, bundled decks in place. */
import type { DeckId, Sha256 } from '#core/base/brand.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { Draft } from '#core/log/types.ts';
import type { Settings } from '#core/memory/types.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import { failureOf } from '#store/failure.ts';
import type { Store, StoreFailure } from '#store/types.ts';

/** A deck that comes with the app, loaded only when it is wanted. */
export type BundledDeck = {
	readonly id: DeckId;
	readonly version: Sha256;
	readonly load: () => Promise<CompiledDeck>;
};

type When = Pick<Draft, 'at' | 'offset' | 'day'>;

/** What the start hands to the app. */
export type Started = {
	readonly store: Store;
	readonly settings: Settings;
	/** Why the decks are those of an earlier version; null when they are up to date. */
	readonly stale: StoreFailure | null;
};

/** Device-local: names and versions of the decks that were brought in last. */
const BUNDLE = 'bundle';

/**
 * Brings the stored decks up to the bundled ones, and reads what the first screen needs. When
 * the decks cannot be written, the app starts with those it has: nobody is kept from their
 * answers by a full disk.
 */
export async function startApp(
	opened: Promise<Result<Store, StoreFailure>>,
	bundled: readonly BundledDeck[],
	momentOf: (settings: Settings) => When
): Promise<Result<Started, StoreFailure>> {
	const result = await opened;
	if (!result.ok) return result;
	const store = result.value;
	const settings = await store.settings();
	const stale = await bringDecks(store, bundled, momentOf(settings)).then(() => null, failureOf);
	return ok({ store, settings, stale });
}

/** Loads the decks only where the stored ones are not these very ones already. */
async function bringDecks(
	store: Store,
	bundled: readonly BundledDeck[],
	when: When
): Promise<void> {
	const names = bundled.map(({ id, version }) => `${id} ${version}`).join('\n');
	if ((await store.local(BUNDLE)) === names) return;
	await store.installDecks(await Promise.all(bundled.map(({ load }) => load())), when);
	await store.setLocal(BUNDLE, names);
}

/**
 * Puts decks that were edited while developing in place of the bundled ones. The next start
 * looks at all of them again.
 */
export async function replaceDecks(
	store: Store,
	bundled: readonly BundledDeck[],
	edited: ReadonlyMap<DeckId, CompiledDeck>,
	when: When
): Promise<void> {
	const decks = await Promise.all(
		bundled.map(async ({ id, load }) => edited.get(id) ?? (await load()))
	);
	const added = [...edited.values()].filter(({ id }) => !bundled.some((deck) => deck.id === id));
	await store.installDecks([...decks, ...added], when);
	await store.setLocal(BUNDLE, '');
}
