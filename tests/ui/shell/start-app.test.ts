import { describe, expect, test, vi } from 'vitest';
import type { DeckId, Millis, Sha256, StudyDay } from '#core/base/brand.ts';
import { err, ok } from '#core/base/result.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import { StoreError } from '#store/failure.ts';
import { openAgain, TestClock } from '../support/learner.ts';
import type { Store } from '#store/types.ts';
import type { Lang } from '#ui/app.svelte.ts';
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
function memoryStore({ entries = 0 } = {}) {
	const installDecks = vi.fn<Store['installDecks']>(() => Promise.resolve());
	const commit = vi.fn<Store['commit']>(() => Promise.resolve(ok({ entries: [], states: [] })));
	const refreshNotes = vi.fn<Store['refreshNotes']>(() => Promise.resolve(ok(null)));
	const kept = new Map<string, unknown>();
	const store = {
		installDecks,
		commit,
		refreshNotes,
		safety: () => Promise.resolve({ entries }),
		settings: () => Promise.resolve({ dayStart: 4, contentLanguage: 'ko' }),
		local: (key: string) => Promise.resolve(kept.get(key)),
		setLocal: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value))
	} as unknown as Store;
	return { store, installDecks, commit, refreshNotes };
}
const start = (store: Store, decks: readonly BundledDeck[], lang: Lang = 'ko') =>
	startApp(Promise.resolve(ok(store)), decks, lang, momentOf);

describe('the start', () => {
	test('brings the bundled decks in, at the moment it happens', async () => {
		const { store, installDecks } = memoryStore();
		const dns = deck('dns', 'v1');
		const started = await start(store, bundle(dns));
		expect(started).toMatchObject({ ok: true, value: { stale: null } });
		expect(installDecks).toHaveBeenCalledExactlyOnceWith([dns], when);
	});

	test('has own notes made anew where they have to be, after the decks of the app', async () => {
		const { store, installDecks, refreshNotes } = memoryStore();
		await start(store, bundle(deck('dns', 'v1')));
		expect(refreshNotes).toHaveBeenCalledExactlyOnceWith(when);
		expect(installDecks.mock.invocationCallOrder[0]).toBeLessThan(
			refreshNotes.mock.invocationCallOrder[0]!
		);
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

	test('goes on without decks that do not arrive over the network, and says that it was the network', async () => {
		const { store } = memoryStore();
		const cut = { ...deck('dns', 'v1'), load: () => Promise.reject(new TypeError('no network')) };
		expect(await start(store, [cut])).toMatchObject({
			ok: true,
			value: { stale: { kind: 'unreachable' } }
		});
	});

	test('ends with the failure of a store that does not open', async () => {
		const failure = err({ kind: 'blocked' as const, cause: 'another tab' });
		expect(await startApp(Promise.resolve(failure), [], 'en', momentOf)).toEqual(failure);
	});
});

describe('the language of the cards', () => {
	const choice = { kind: 'setting', scope: 'all', key: 'contentLanguage', value: 'en' };

	test('follows an English reader’s app at the very first start, as an entry, once', async () => {
		const { store, commit } = memoryStore();
		await start(store, bundle(deck('dns', 'v1')), 'en');
		expect(commit).toHaveBeenCalledExactlyOnceWith([expect.objectContaining(choice)]);
		await start(store, bundle(deck('dns', 'v2')), 'en');
		expect(commit).toHaveBeenCalledOnce();
	});

	test('needs no word for a Korean reader, nor where a log is here already', async () => {
		const [korean, begun] = [memoryStore(), memoryStore({ entries: 1 })];
		await start(korean.store, bundle(deck('dns', 'v1')), 'ko');
		await start(begun.store, bundle(deck('dns', 'v1')), 'en');
		expect(korean.commit).not.toHaveBeenCalled();
		expect(begun.commit).not.toHaveBeenCalled();
	});

	test('that could not be written is written at the next start', async () => {
		const { store, commit } = memoryStore();
		const full = { kind: 'quota', cause: 'no space' } as const;
		commit.mockResolvedValueOnce(err(full));
		const first = await start(store, bundle(deck('dns', 'v1')), 'en');
		expect(first).toMatchObject({ ok: true, value: { stale: full } });
		await start(store, bundle(deck('dns', 'v1')), 'en');
		expect(commit).toHaveBeenCalledTimes(2);
	});

	test('brought along by a backup wins over that of the first start', async () => {
		const clock = new TestClock();
		const old = await openAgain(`/${crypto.randomUUID()}/`, clock);
		const korean = { ...clock.head(), ...choice, value: 'ko' } as const;
		await old.commit([korean as Parameters<Store['commit']>[0][0]]);
		const file = await old.backup(clock.now());
		clock.pass(86_400_000);
		const store = await openAgain(`/${crypto.randomUUID()}/`, clock);
		const started = await start(store, [], 'en');
		expect(started).toMatchObject({ ok: true, value: { settings: { contentLanguage: 'en' } } });
		expect(await store.restore(file, clock.now())).toMatchObject({ ok: true });
		expect((await store.settings()).contentLanguage).toBe('ko');
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
