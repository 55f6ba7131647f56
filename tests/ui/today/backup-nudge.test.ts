import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Millis } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import BackupNudge from '#ui/today/BackupNudge.svelte';
import { nudgeAfter, readNudge } from '#ui/today/backup-nudge.ts';
import { markBackup } from '#ui/shell/backup-file.ts';
import { cardId, newLearner, type Learner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const mark = { at: 0 as Millis, entries: 100 };

describe('the reminder', () => {
	test.each([
		['eight days and 51 entries later', 8 * DAY, 151, 51],
		['a week later to the millisecond', 7 * DAY, 500, 0],
		['with 50 entries, however long ago', 99 * DAY, 150, 0],
		['with hundreds on the day after', DAY, 900, 0],
		['after the log was erased', 99 * DAY, 0, 0]
	])('%s', (_, now, entries, since) => {
		expect(nudgeAfter(mark, entries, now as Millis)).toBe(since);
	});
});

async function answer60({ store, clock }: Learner): Promise<void> {
	const review = { kind: 'review', card: cardId(1), rating: 3, ms: 900, mode: 'study' } as const;
	await store.commit(Array.from({ length: 60 }, () => ({ ...clock.head(), ...review })));
}

test('counts from the first look, and from each backup or “later” anew', async () => {
	const learner = await newLearner(1);
	const { store, clock } = learner;
	expect(await readNudge(store, clock.now())).toBe(0);
	await answer60(learner);
	expect(await readNudge(store, clock.now())).toBe(0);
	clock.pass(8 * DAY);
	expect(await readNudge(store, clock.now())).toBe(60);
	await markBackup(store, clock.now());
	expect(await readNudge(store, clock.now())).toBe(0);
});

test('says nothing where the store is closed or full', async () => {
	const learner = await newLearner(1);
	const { store, clock } = learner;
	const full = { ...store, setLocal: () => Promise.reject(new Error('full')) };
	expect(await readNudge(full, clock.now())).toBe(0);
	await markBackup(store, clock.now());
	await answer60(learner);
	clock.pass(8 * DAY);
	store.close();
	expect(await readNudge(store, clock.now())).toBe(0);
});

test('“later” takes it away though that cannot be written down', async () => {
	const learner = await newLearner(1);
	const { store } = learner;
	await markBackup(store, 0 as Millis);
	await answer60(learner);
	const full = { ...store, setLocal: () => Promise.reject(new Error('full')) };
	const lost = vi.fn<(event: PromiseRejectionEvent) => void>((event) => {
		event.preventDefault();
	});
	addEventListener('unhandledrejection', lost);
	onTestFinished(() => removeEventListener('unhandledrejection', lost));
	const screen = await show(full, BackupNudge, {});
	const later = screen.getByRole('button', { name: 'Later' });
	await later.click();
	await expect.element(later).not.toBeInTheDocument();
	await new Promise((resolve) => setTimeout(resolve)); // rejections are told at the end of a task
	expect(lost).not.toHaveBeenCalled();
});
