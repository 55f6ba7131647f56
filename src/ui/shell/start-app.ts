/** From an open store to an app that can be shown: settings read, bundled decks in place. */
import type { DeckId, Millis, Sha256, StudyDay } from '#core/base/brand.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { Draft } from '#core/log/types.ts';
import type { Settings } from '#core/memory/types.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import { failureOf, StoreError } from '#store/failure.ts';
import type { Store, StoreFailure } from '#store/types.ts';
import type { Lang } from '../app.svelte.ts';

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

/** Before anything that a person did: whatever a backup brings along wins over it. */
const BEFORE_ALL: When = { at: 0 as Millis, offset: 0, day: 0 as StudyDay };

/**
 * Brings the stored decks up to the bundled ones, and reads what the first screen needs. At
 * the very first start the cards are to be in `lang`, the language of the app. When nothing
 * can be written, the app starts with what it has: nobody is kept from their answers by a
 * full disk.
 */
export async function startApp(
	opened: Promise<Result<Store, StoreFailure>>,
	bundled: readonly BundledDeck[],
	lang: Lang,
	momentOf: (settings: Settings) => When
): Promise<Result<Started, StoreFailure>> {
	const result = await opened;
	if (!result.ok) return result;
	const store = result.value;
	const names = bundled.map(({ id, version }) => `${id} ${version}`).join('\n');
	const bring = async () => {
		const brought = await store.local(BUNDLE);
		if (brought === names) return; // the stored decks are these very ones
		if (brought === undefined) await chooseContent(store, lang);
		await store.installDecks(await loadAll(bundled), momentOf(await store.settings()));
		await store.setLocal(BUNDLE, names);
	};
	const stale = await bring().then(() => null, failureOf);
	const settings = await store.settings();
	void store.refreshNotes(momentOf(settings)); // behind the first screen, which follows
	return ok({ store, settings, stale });
}

/** Not where a log is here already: it says, or leaves open, what its person wants. */
async function chooseContent(store: Store, lang: Lang): Promise<void> {
	if ((await store.safety()).entries > 0) return;
	if ((await store.settings()).contentLanguage === lang) return;
	const choice = { kind: 'setting', scope: 'all', key: 'contentLanguage', value: lang } as const;
	const result = await store.commit([{ ...BEFORE_ALL, ...choice }]);
	if (!result.ok) throw new StoreError(result.error.kind, result.error.cause);
}

function loadAll(bundled: readonly BundledDeck[]): Promise<readonly CompiledDeck[]> {
	return Promise.all(bundled.map(({ load }) => load())).catch((cause: unknown) => {
		throw new StoreError('unreachable', String(cause), { cause });
	});
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
