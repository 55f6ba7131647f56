import { describe, expect, test } from 'vitest';
import type { Millis } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import { nudgeAfter, readNudge } from '#ui/today/backup-nudge.ts';
import { markBackup } from '#ui/shell/backup-file.ts';
import { cardId, newLearner, type Learner } from '../support/learner.ts';

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
