import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Millis, WriterId } from '#core/base/brand.ts';
import type { Store } from '#store/types.ts';
import { ownShelf } from '#ui/review/shelf.ts';
import { backupName, BACKUP_MARK, handOver, rescue } from '#ui/shell/backup-file.ts';
import { cardId, newLearner } from '../support/learner.ts';

const at = Date.UTC(2026, 10, 22, 9) as Millis;

/** Names of the files that the page lets the browser download. */
function watchDownloads(): readonly string[] {
	const names: string[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		names.push(this.download);
	});
	return names;
}

function shareAnswers(answer: () => Promise<void>) {
	const share = vi.fn<(data: ShareData) => Promise<void>>(answer);
	vi.stubGlobal('navigator', { canShare: () => true, share, storage: navigator.storage });
	return share;
}

const marked = async (store: Store) => (await store.local(BACKUP_MARK)) !== undefined;

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

test('a backup is named by its day', () => {
	expect(backupName(at)).toBe('kubecards-2026-11-22.gz');
});

describe('handing over', () => {
	test('saves a file and starts counting anew', async () => {
		const { store } = await newLearner(1);
		const names = watchDownloads();
		expect(await handOver(store, at, 'save')).toBe(true);
		expect(names).toEqual(['kubecards-2026-11-22.gz']);
		expect(await store.local(BACKUP_MARK)).toEqual({ at, entries: 0 });
	});

	test('succeeds where nothing can be written', async () => {
		const { store } = await newLearner(1);
		const names = watchDownloads();
		const full = { ...store, setLocal: () => Promise.reject(new Error('full')) };
		expect(await handOver(full, at, 'save')).toBe(true);
		expect(names).toHaveLength(1);
	});

	test('shares a file with other apps', async () => {
		const { store } = await newLearner(1);
		const share = shareAnswers(() => Promise.resolve());
		expect(await handOver(store, at, 'share')).toBe(true);
		const [file] = share.mock.calls[0]![0].files!;
		expect(file).toMatchObject({ name: 'kubecards-2026-11-22.gz', type: 'application/gzip' });
		expect(await marked(store)).toBe(true);
	});

	test('closed by the person is no backup and no error', async () => {
		const { store } = await newLearner(1);
		shareAnswers(() => Promise.reject(new DOMException('closed', 'AbortError')));
		expect(await handOver(store, at, 'share')).toBe(false);
		expect(await marked(store)).toBe(false);
	});

	test('refused by the browser is an error', async () => {
		const { store } = await newLearner(1);
		shareAnswers(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
		await expect(handOver(store, at, 'share')).rejects.toThrow('no');
		expect(await marked(store)).toBe(false);
	});
});

describe('the rescue', () => {
	test('saves what the worker can read and lets it go', async () => {
		const names = watchDownloads();
		const close = vi.fn(() => Promise.resolve());
		await rescue({ backup: () => Promise.resolve(new Blob(['log'])), close }, at);
		expect(names).toEqual(['kubecards-2026-11-22.gz']);
		expect(close).toHaveBeenCalledOnce();
	});

	test('that cannot read either says so, and lets the worker go all the same', async () => {
		const close = vi.fn(() => Promise.resolve());
		const backup = () => Promise.reject(new Error('disk'));
		await expect(rescue({ backup, close }, at)).rejects.toThrow('disk');
		expect(close).toHaveBeenCalledOnce();
		await expect(rescue(null, at)).rejects.toThrow('no worker');
	});

	test('saves what was not saved, even if nothing can be read', async () => {
		const names = watchDownloads();
		const { clock, store } = await newLearner(1);
		const shelf = ownShelf();
		const key = crypto.randomUUID() as string as WriterId;
		shelf.add({ key, drafts: [{ ...clock.head(), kind: 'reset', card: cardId(1) }] });
		const file = vi.spyOn(URL, 'createObjectURL');
		await rescue(null, at);
		expect(names).toHaveLength(1);
		expect(shelf.read()).toMatchObject([{ key, exported: true }]);
		shelf.remove(key);
		const report = await store.restore(file.mock.calls[0]![0] as File, at);
		expect(report).toMatchObject({ ok: true, value: { added: 1, partial: true } });
	});
});
