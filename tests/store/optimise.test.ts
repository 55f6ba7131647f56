import { afterEach, expect, test } from 'vitest';
import type { DeckId, StudyDay } from '#core/base/brand.ts';
import type { Draft, Entry } from '#core/log/types.ts';
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import { historyOf } from '#core/memory/optimise/history.ts';
import { optimise } from '#core/memory/optimise/optimise.ts';
import type { Progress } from '#store/types.ts';
import { OTHER_WEIGHTS, simulate } from '../core/memory/optimise/simulating.ts';
import { commit, setting, undo } from './fakes/drafts.ts';
import { Device } from './fakes/device.ts';
import { review, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const draftOf = ({ id: _id, writer: _writer, n: _n, hlc: _hlc, v: _v, ...draft }: Entry): Draft =>
	draft;
/** Of a person who remembers otherwise than most. */
const log = simulate(OTHER_WEIGHTS, { seed: 'a', days: 100, newCards: 6 });
const expected = optimise(historyOf(log), DEFAULT_WEIGHTS);

test('weights are learned from the whole log, and progress is told', async () => {
	const store = await device.tab({ noFiles: true });
	await commit(store, ...log.map(draftOf));
	expect(await store.predictions()).toEqual({ all: historyOf(log).predictions.length });
	const told: Progress[] = [];
	const outcome = await store.optimise('all', { onprogress: (progress) => told.push(progress) });
	expect(outcome).toEqual(expected);
	expect(outcome.kind).toBe('better');
	const done = told.map((progress) => progress.done);
	expect(done).toEqual([...done].sort((a, b) => a - b));
	expect(done.length).toBeGreaterThan(10);
	expect(new Set(told.map(({ all }) => all))).toEqual(new Set([100]));
	expect((await store.settings()).presets[0].weights).toEqual(DEFAULT_WEIGHTS);
});

test('of each preset from the answers in its decks alone', async () => {
	const store = await device.tab({ noFiles: true });
	const other = simulate(DEFAULT_WEIGHTS, { seed: 'b', days: 20, newCards: 3 });
	await commit(
		store,
		setting('name', 'Exam', 1, 'preset:exam'),
		setting('preset', 'exam', 1, 'deck:net'),
		...log.map((entry) => ({ ...draftOf(entry), deck: 'net' as DeckId }) as Draft)
	);
	const elsewhere = other.map(
		(entry) => ({ ...draftOf(entry), card: `x${'card' in entry ? entry.card : ''}` }) as Draft
	);
	await commit(store, ...elsewhere);
	expect(await store.predictions()).toEqual({
		exam: historyOf(log).predictions.length,
		all: historyOf(other).predictions.length
	});
	expect(await store.optimise('exam')).toEqual(expected);
	expect(await store.optimise('all')).toMatchObject({ kind: 'kept', why: 'few' });
});

test('what was undone teaches nothing', async () => {
	const store = await device.tab({ noFiles: true });
	await commit(store, review(1, 1), review(2, 2));
	const later = { ...review(1, 3 * 86_400), day: (TODAY + 3) as StudyDay };
	const [late] = await commit(store, later);
	const before = await store.predictions();
	await commit(store, { ...undo(late!.id, 3 * 86_400 + 1), day: later.day });
	expect([before, await store.predictions()]).toEqual([{ all: 1 }, { all: 0 }]);
});

test('who no longer waits ends it', async () => {
	const store = await device.tab({ noFiles: true });
	await commit(store, ...log.map(draftOf));
	const leaving = new AbortController();
	let told = 0;
	const onprogress = () => {
		told += 1;
		leaving.abort(new Error('left'));
	};
	await expect(store.optimise('all', { onprogress, signal: leaving.signal })).rejects.toThrow(
		'left'
	);
	expect(told).toBe(1);
});
