import { afterEach, describe, expect, test, vi } from 'vitest';
import { askToPersist, askToPersistOnce } from '#ui/shell/persistence.ts';
import { newLearner } from '../support/learner.ts';

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

describe('asking the browser to keep the data', () => {
	test('unbidden happens once, whatever the answer', async () => {
		const { store } = await newLearner(1);
		vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
		const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
		await askToPersistOnce(store);
		await askToPersistOnce(store);
		expect(persist).toHaveBeenCalledOnce();
	});

	test('unbidden does not happen where it is kept already', async () => {
		const { store } = await newLearner(1);
		vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(true);
		const persist = vi.spyOn(navigator.storage, 'persist');
		await askToPersistOnce(store);
		expect(persist).not.toHaveBeenCalled();
	});

	test('unbidden is no trouble where the store is closed', async () => {
		const { store } = await newLearner(1);
		store.close();
		await expect(askToPersistOnce(store)).resolves.toBeUndefined();
	});

	test('is refused by a browser that knows no such thing', async () => {
		vi.stubGlobal('navigator', {});
		expect(await askToPersist()).toBe(false);
	});
});
