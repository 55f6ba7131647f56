import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { err, ok, type Result } from '#core/base/result.ts';
import type { WriterId } from '#core/base/brand.ts';
import type { Draft } from '#core/log/types.ts';
import type { Committed, StoreFailure } from '#store/types.ts';
import { Outbox } from '#ui/review/outbox.svelte.ts';
import type { Batch, Shelf } from '#ui/review/shelf.ts';

const draft = (card: string) =>
	({ kind: 'reset', card, at: 1, offset: 0, day: 1 }) as unknown as Draft;
const committed: Committed = { entries: [], states: [] };
const quota: StoreFailure = { kind: 'quota', cause: 'full' };

/** A store that answers as the script says, then fine, and remembers what it was given. */
function scripted(...script: (StoreFailure | Error)[]) {
	const given: (readonly Draft[])[] = [];
	const names: (WriterId | undefined)[] = [];
	const commit = (
		drafts: readonly Draft[],
		as?: WriterId
	): Promise<Result<Committed, StoreFailure>> => {
		given.push(drafts);
		names.push(as);
		const failure = script.shift();
		if (failure instanceof Error) return Promise.reject(failure);
		return Promise.resolve(failure ? err(failure) : ok(committed));
	};
	return { commit, given, names };
}

test('needs nothing that only a secure origin has', async () => {
	vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
	const store = scripted();
	await new Outbox(store, memoryShelf()).push([draft('a')]);
	vi.unstubAllGlobals();
	expect(store.given).toHaveLength(1);
});

function memoryShelf(start: readonly Batch[] = []): Shelf {
	let batches = start;
	return {
		read: () => batches,
		add: (batch) => (batches = [...batches, batch]),
		markExported: (keys) =>
			(batches = batches.map((one) => (keys.includes(one.key) ? { ...one, exported: true } : one))),
		remove: (key) => (batches = batches.filter((batch) => batch.key !== key))
	};
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
	vi.useRealTimers();
});

describe('when all is well', () => {
	test('batches are written one after the other, in order, and leave the shelf', async () => {
		const store = scripted();
		const shelf = memoryShelf();
		const outbox = new Outbox(store, shelf);
		const saved = [outbox.push([draft('a')]), outbox.push([draft('b')])];
		expect(shelf.read()).toHaveLength(2);
		expect(await Promise.all(saved)).toEqual([committed, committed]);
		expect(store.given).toEqual([[draft('a')], [draft('b')]]);
		expect(shelf.read()).toEqual([]);
		expect(outbox.drafts).toEqual([]);
	});

	test('a batch handed in while another has just been written is written too', async () => {
		const store = scripted();
		const outbox = new Outbox(store, memoryShelf());
		await outbox.push([draft('a')]).then(() => outbox.push([draft('b')]));
		expect(store.given).toHaveLength(2);
		await outbox.push([draft('c')]);
		expect(store.given).toHaveLength(3);
	});

	test('what an earlier page left behind is written first', async () => {
		const store = scripted();
		const shelf = memoryShelf([{ key: 'old' as WriterId, drafts: [draft('old')] }]);
		const outbox = new Outbox(store, shelf);
		await outbox.push([draft('new')]);
		expect(store.given).toEqual([[draft('old')], [draft('new')]]);
		expect(shelf.read()).toEqual([]);
	});
});

describe('when writing fails', () => {
	test('the line stops, keeps its order on the shelf, and says why', async () => {
		const store = scripted(quota);
		const shelf = memoryShelf();
		const outbox = new Outbox(store, shelf);
		void outbox.push([draft('a')]);
		void outbox.push([draft('b')]);
		await outbox.retry();
		expect(outbox.failure).toEqual(quota);
		expect(outbox.drafts).toEqual([draft('a'), draft('b')]);
		expect(shelf.read().map((batch) => batch.drafts)).toEqual([[draft('a')], [draft('b')]]);
		expect(store.given).toEqual([[draft('a')]]);
	});

	test('the very same drafts are tried again, and then the rest follows', async () => {
		const store = scripted(quota, quota);
		const outbox = new Outbox(store, memoryShelf());
		const drafts = [draft('a')];
		const saved = outbox.push(drafts);
		await outbox.retry();
		await outbox.retry();
		expect(outbox.failure).toEqual(quota);
		await outbox.retry();
		expect(await saved).toEqual(committed);
		expect(outbox.failure).toBeNull();
		expect(store.given).toEqual([drafts, drafts, drafts]);
	});

	test('it tries by itself after a pause that grows', async () => {
		const store = scripted(quota, quota, quota);
		const outbox = new Outbox(store, memoryShelf());
		const saved = outbox.push([draft('a')]);
		await vi.advanceTimersByTimeAsync(999);
		expect(store.given).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(1);
		expect(store.given).toHaveLength(2);
		await vi.advanceTimersByTimeAsync(2000);
		expect(store.given).toHaveLength(3);
		await vi.advanceTimersByTimeAsync(5000);
		expect(await saved).toEqual(committed);
	});

	test('what went into a file is saved under its key, also by a later page; the rest is not', async () => {
		const store = scripted(quota);
		const shelf = memoryShelf();
		const outbox = new Outbox(store, shelf);
		const saved = outbox.push([draft('a')]);
		await outbox.retry();
		const [out] = outbox.handOut();
		expect(out).toEqual({ key: shelf.read()[0]!.key, drafts: [draft('a')] });
		void outbox.push([draft('b')]);
		const later = scripted();
		await new Outbox(later, memoryShelf(shelf.read())).retry();
		expect(later.names).toEqual([out!.key, undefined]);
		await outbox.retry();
		await saved;
		expect(store.names).toEqual([undefined, out!.key, undefined]);
	});

	test('a page that may never write again does not try by itself', async () => {
		const store = scripted({ kind: 'outdated', cause: '' });
		const outbox = new Outbox(store, memoryShelf());
		void outbox.push([draft('a')]);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(store.given).toHaveLength(1);
		expect(outbox.drafts).toHaveLength(1);
	});

	test('an answer given meanwhile waits its turn', async () => {
		const store = scripted(quota);
		const outbox = new Outbox(store, memoryShelf());
		void outbox.push([draft('a')]);
		await outbox.retry();
		void outbox.push([draft('b')]);
		expect(store.given).toHaveLength(1);
		await outbox.retry();
		expect(store.given.slice(1)).toEqual([[draft('a')], [draft('b')]]);
	});

	test('a store that throws counts as a failure, not as a loss', async () => {
		const outbox = new Outbox(scripted(new Error('boom')), memoryShelf());
		void outbox.push([draft('a')]);
		await outbox.retry();
		expect(outbox.failure).toEqual({ kind: 'unknown', cause: 'Error: boom' });
		expect(outbox.drafts).toHaveLength(1);
	});

	test('a store that stays silent is told, keeps the answer, and has it once it speaks again', async () => {
		const store = scripted();
		const { commit } = store;
		let speak: () => void = () => undefined;
		store.commit = (...what) =>
			new Promise((resolve) => (speak = () => void commit(...what).then(resolve)));
		const shelf = memoryShelf();
		const outbox = new Outbox(store, shelf);
		const saved = outbox.push([draft('a')]);
		await vi.advanceTimersByTimeAsync(30_000);
		expect(outbox.failure?.kind).toBe('silent');
		expect(shelf.read()).toHaveLength(1);
		store.commit = commit;
		await vi.advanceTimersByTimeAsync(1000);
		speak();
		expect(await saved).toBe(committed);
		expect(outbox.failure).toBeNull();
		expect(shelf.read()).toEqual([]);
	});

	test('whoever waits for quiet hears of it once everything is saved', async () => {
		const outbox = new Outbox(scripted(quota), memoryShelf());
		const order: string[] = [];
		void outbox.push([draft('a')]).then(() => order.push('saved'));
		const idle = outbox.idle().then(() => order.push('idle'));
		await outbox.retry();
		expect(order).toEqual([]);
		await outbox.retry();
		await idle;
		expect(order).toEqual(['saved', 'idle']);
		await outbox.idle();
	});
});
