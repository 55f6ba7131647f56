import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fetchLater, later } from '#ui/review/later.ts';
import { newLearner } from '../support/learner.ts';
import { openReview } from './screen.ts';
import { eventually } from '../../support/eventually.ts';

const names = ['finish', 'peekedNote'] as const;
const asked = names.map((name) => vi.spyOn(later, name));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
	vi.useRealTimers();
	for (const load of asked) load.mockReset(); // back to the real ones
});

test('what the first card does not need is fetched when it has been looked at for a moment', () => {
	fetchLater(1_000);
	vi.advanceTimersByTime(999);
	for (const load of asked) expect(load).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	for (const load of asked) expect(load).toHaveBeenCalledOnce();
});

test('a part that does not come is no error: it is asked for again', () => {
	asked[0]!.mockRejectedValueOnce(new TypeError('Failed to fetch'));
	fetchLater(1_000);
	vi.advanceTimersByTime(1_000);
	for (const load of asked) expect(load).toHaveBeenCalledOnce();
});

test('nothing is fetched for a review that was left at once', () => {
	fetchLater(1_000)();
	vi.advanceTimersByTime(2_000);
	for (const load of asked) expect(load).not.toHaveBeenCalled();
});

test('a review with a card fetches all of it ahead', async () => {
	vi.useRealTimers();
	const { store } = await newLearner(2);
	await openReview(store);
	for (const load of asked) await eventually(() => expect(load).toHaveBeenCalledOnce());
});

test('a note that cannot be shown because its part does not come is told in its place', async () => {
	vi.useRealTimers();
	asked[1]!.mockRejectedValue(new TypeError('Failed to fetch'));
	const { store } = await newLearner(2);
	const screen = await openReview(store);
	await screen.tool('Show in the note').click();
	const sheet = page.getByRole('dialog');
	await expect.element(sheet.getByRole('button', { name: 'Reload' })).toBeVisible();
});
