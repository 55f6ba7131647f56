/** Presets on a real store, and the entries that a screen writes of them. */
import type { Body, EntryOf } from '#core/log/types.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import type { DeckId, FactId, CardId } from '#core/base/brand.ts';
import { presetOf } from '#core/memory/preset.ts';
import type { Store } from '#store/types.ts';
import Presets from '#ui/presets/Presets.svelte';
import type { Lang } from '#ui/app.svelte.ts';
import { deckOf, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

/** A year is not simulated for every look at a preset. */
export function open(store: Store, id: string | null = null, lang: Lang = 'en') {
	const workload = () => Promise.resolve([]);
	return show({ ...store, workload }, Presets, { id }, { route: '/settings/presets', lang });
}

type Setting = Pick<EntryOf<'setting'>, 'scope' | 'key' | 'value'>;

/** A second deck, its facts its own. */
export function otherDeck(): CompiledDeck {
	const { version, notes } = deckOf(2);
	const deck = 'other' as DeckId;
	const fact = (id: string) => id.replace('fact', 'other') as FactId;
	const own = notes.map((note) => ({
		...{ ...note, deck, path: 'cards/other/ko.md', title: 'Another note', deckName: 'Other' },
		facts: note.facts.map((one) => ({ ...one, id: fact(one.id) })),
		cards: note.cards.map((card) => ({
			...{ ...card, fact: fact(card.fact), id: card.id.replace('fact', 'other') as CardId }
		}))
	}));
	return { id: deck, version, notes: own };
}

/** A learner with a preset of one field that differs, and the id of their first deck. */
export async function withExam(more: readonly Setting[] = [], extra: readonly CompiledDeck[] = []) {
	const { store, clock } = await newLearner(3);
	if (extra.length > 0) await store.installDecks([deckOf(3), ...extra], clock.head());
	const settings: readonly Setting[] = [
		{ scope: 'preset:exam', key: 'name', value: 'Exam' },
		{ scope: 'preset:exam', key: 'newPerDay', value: 40 },
		{ scope: 'all', key: 'retention', value: 0.85 },
		...more
	];
	await store.commit(settings.map((one) => ({ ...clock.head(), kind: 'setting', ...one })));
	return { store, deck: 'deck' as DeckId, other: 'other' as DeckId };
}

export const presetsOf = async (store: Store) => (await store.settings()).presets;
export const nameOver = async (store: Store, deck: DeckId) =>
	presetOf(await store.settings(), deck).name;

/** The name of a deck as its screens have it. */
export async function titleOf(store: Store, deck: DeckId): Promise<string> {
	return (await store.decks(0 as never)).find(({ id }) => id === deck)!.title;
}

/** The store, and what was written through it. */
export function recorded(store: Store) {
	const written: Setting[] = [];
	const commit: Store['commit'] = (drafts) => {
		for (const draft of drafts) {
			const body: Body = draft;
			if (body.kind === 'setting')
				written.push({ scope: body.scope, key: body.key, value: body.value });
		}
		return store.commit(drafts);
	};
	return { store: { ...store, commit }, written };
}

/** The store, which writes only when told to. */
export function gated(store: Store) {
	const gates: (() => void)[] = [];
	const commit: Store['commit'] = async (drafts) => {
		await new Promise<void>((resolve) => gates.push(resolve));
		return store.commit(drafts);
	};
	return { store: { ...store, commit }, gates };
}

/** The store, full. */
export function full(store: Store): Store {
	const quota = { ok: false, error: { kind: 'quota', cause: '' } } as const;
	return { ...store, commit: () => Promise.resolve(quota) };
}
