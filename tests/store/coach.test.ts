import { afterEach, expect, test } from 'vitest';
import type { Draft } from '#core/log/types.ts';
import { rate } from '../core/coach/raters.ts';
import { commit, setting, undo } from './fakes/drafts.ts';
import { Device } from './fakes/device.ts';
import { review, TODAY } from './fakes/entries.ts';

let device = new Device();
afterEach(() => {
	device.cutPower();
	device = new Device();
});

const today = { today: TODAY, told: {} };
const hasty = (from: number, count: number): readonly Draft[] =>
	Array.from({ length: count }, (_, i) => ({ ...review(i, from + i), ms: 200 }) as Draft);

test('a habit is found in the answers that count, and not in those taken back', async () => {
	const store = await device.tab({ noFiles: true });
	expect(await store.habit(today)).toBeNull();
	const answers = await commit(store, ...hasty(0, 8));
	expect(await store.habit(today)).toBe('hasty');
	expect(await store.habit({ ...today, told: { hasty: TODAY } })).toBeNull();
	await commit(store, undo(answers[0]!.id, 30));
	expect(await store.habit(today)).toBeNull();
});

test('Hard for forgotten is measured by what the presets want', async () => {
	const store = await device.tab({ noFiles: true });
	const log = rate({ seed: 'a', forgotten: 2, hesitates: 0.1, memory: 1 });
	await commit(store, ...log.slice(-1900));
	expect(await store.habit(today)).toBe('hard');
	await commit(store, setting('retention', 0.97, 0));
	expect(await store.habit(today)).toBeNull();
});
