import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Notices } from '#ui/shell/notices.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('nobody is told to wait for a quick deed', async () => {
	const notices = new Notices();
	const deed = notices.during(Promise.resolve('done'));
	await expect(deed).resolves.toBe('done');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(notices.isWaiting).toBe(false);
});

test('while one of several takes long that is told, also where it fails', async () => {
	const notices = new Notices();
	const ends = [1000, 2000].map((ms) =>
		notices.during(new Promise<void>((_, fail) => setTimeout(fail, ms))).catch(() => 'failed')
	);
	await vi.advanceTimersByTimeAsync(599);
	expect(notices.isWaiting).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	expect(notices.isWaiting).toBe(true);
	await vi.advanceTimersByTimeAsync(1000);
	expect(notices.isWaiting).toBe(true);
	await vi.advanceTimersByTimeAsync(400);
	expect(await Promise.all(ends)).toEqual(['failed', 'failed']);
	expect(notices.isWaiting).toBe(false);
});
