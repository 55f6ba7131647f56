import { expect, onTestFinished, test } from 'vitest';
import { App } from '#ui/app.svelte.ts';
import { newLearner, openAgain } from './support/learner.ts';
import { eventually } from '../support/eventually.ts';

test('settings that another tab changes are followed, without a turn where nothing changed', async () => {
	const { store, clock, base } = await newLearner(1);
	const app = new App(store, await store.settings(), 'en');
	onTestFinished(app.followSettings());
	const before = app.settings;
	const other = await openAgain(base, clock);
	const change = { kind: 'setting', scope: 'all', key: 'dayStart', value: 23 } as const;
	await other.commit([{ ...clock.head(), ...change }]);
	await eventually(() => expect(app.settings.dayStart).toBe(23));
	expect(before.dayStart).toBe(4);
	const now = app.settings;
	await app.refreshSettings();
	expect(app.settings).toBe(now);
});
