import { describe, expect, test, vi } from 'vitest';
import type { DeckId, Millis, Sha256, StudyDay } from '#core/base/brand.ts';
import { err, ok } from '#core/base/result.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import { StoreError } from '#store/failure.ts';
import type { Store } from '#store/types.ts';
import { replaceDecks, startApp, type BundledDeck } from '#ui/shell/start-app.ts';

const when = { at: 1_700_000_000_000 as Millis, offset: 540, day: 19_675 as StudyDay };
const momentOf = () => when;

function deck(id: string, version: string): CompiledDeck {
	return { id: id as DeckId, version: version as Sha256, notes: [] };
}

function bundle(...decks: readonly CompiledDeck[]) {
	return decks.map((one) => ({ ...one, load: vi.fn(() => Promise.resolve(one)) }));
}

/** What the start needs of a store, with a memory. */
function memoryStore(installDecks = vi.fn<Store['installDecks']>(() => Promise.resolve())) {
	const kept = new Map<string, unknown>();
	const store = {
		installDecks,
		settings: () => Promise.resolve({ dayStart: 4 }),
		local: (key: string) => Promise.resolve(kept.get(key)),
		setLocal: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value))
	} as unknown as Store;
	return { store, installDecks };
}
const start = (store: Store, decks: readonly BundledDeck[]) =>
	startApp(Promise.resolve(ok(store)), decks, momentOf);

describe('the start', () => {
	test('brings the bundled decks in, at the moment it happens', async () => {
		const { store, installDecks } = memoryStore();
		const dns = deck('dns', 'v1');
		const started = await start(store, bundle(dns));
		expect(started).toMatchObject({ ok: true, value: { stale: null } });
		expect(installDecks).toHaveBeenCalledExactlyOnceWith([dns], when);
	});

	test('loads no deck the second time', async () => {
		const { store, installDecks } = memoryStore();
		const decks = bundle(deck('dns', 'v1'), deck('pods', 'v1'));
		await start(store, decks);
		await start(store, decks);
		expect(installDecks).toHaveBeenCalledOnce();
		for (const { load } of decks) expect(load).toHaveBeenCalledOnce();
	});

	test.each([
		['a new version', [deck('dns', 'v2'), deck('pods', 'v1')]],
		['a deck more', [deck('dns', 'v1'), deck('pods', 'v1'), deck('traffic', 'v1')]],
		['a deck less', [deck('dns', 'v1')]],
		['another order', [deck('pods', 'v1'), deck('dns', 'v1')]]
	])('brings all of them in after %s', async (_, next) => {
		const { store, installDecks } = memoryStore();
		await start(store, bundle(deck('dns', 'v1'), deck('pods', 'v1')));
		await start(store, bundle(...next));
		expect(installDecks).toHaveBeenLastCalledWith(next, when);
	});

	test('goes on with the decks it has when new ones do not fit on the disk, and tries again next time', async () => {
		const full = new StoreError('quota', 'no space');
		const { store, installDecks } = memoryStore();
		installDecks.mockRejectedValueOnce(full);
		expect(await start(store, bundle(deck('dns', 'v1')))).toMatchObject({
			ok: true,
			value: { stale: full.failure }
		});
		expect(await start(store, bundle(deck('dns', 'v1')))).toMatchObject({
			ok: true,
			value: { stale: null }
		});
	});

	test('ends with the failure of a store that does not open', async () => {
		const failure = err({ kind: 'blocked' as const, cause: 'another tab' });
		expect(await startApp(Promise.resolve(failure), [], momentOf)).toEqual(failure);
	});
});

test('an edited deck takes the place of the bundled one, and the next start looks again', async () => {
	const { store, installDecks } = memoryStore();
	const decks = bundle(deck('dns', 'v1'), deck('pods', 'v1'));
	await start(store, decks);
	const edited = deck('pods', 'edited');
	const added = deck('traffic', 'v1');
	const edits = new Map([edited, added].map((one) => [one.id, one]));
	await replaceDecks(store, decks, edits, when);
	expect(installDecks).toHaveBeenLastCalledWith(
		[deck('dns', 'v1'), edited, added].map(plain),
		when
	);
	await start(store, decks);
	expect(installDecks).toHaveBeenCalledTimes(3);
});

function plain({ id, version, notes }: CompiledDeck) {
	return expect.objectContaining({ id, version, notes }) as unknown;
}
