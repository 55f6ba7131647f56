import { describe, expect, test, vi } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { err } from '#core/base/result.ts';
import type { RestCost } from '#core/simulate/rest.ts';
import type { Store } from '#store/types.ts';
import { App } from '#ui/app.svelte.ts';
import { Notices } from '#ui/shell/notices.svelte.ts';
import BreakPlan from '#ui/settings/BreakPlan.svelte';
import BreakSettings from '#ui/settings/BreakSettings.svelte';
import { PendingSettings } from '#ui/settings/pending-settings.svelte.ts';
import { dateWords, dayToDate } from '#ui/settings/rest-days.ts';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const cost: RestCost = {
	...{ knownBefore: 50, knownAfter: 41.4, knownOtherwise: 55 },
	...{ due: 12, minutes: 0.4, minutesOtherwise: 1 }
};

/** A learner whose days off ahead are so many days from today. */
async function resting(...ahead: readonly number[]) {
	const { store, clock } = await newLearner(1);
	const today = new App(store, await store.settings(), 'en').today();
	const value = ahead.map((days) => today + days);
	await store.commit([{ ...clock.head(), kind: 'setting', scope: 'all', key: 'breakDays', value }]);
	const daysOff = async () => (await store.settings()).breakDays.map((day) => day - today);
	return { store, today, daysOff };
}

async function plan(restCost: Store['restCost'], lang: 'en' | 'ko' = 'en') {
	const { store, today } = await resting();
	const ontake = vi.fn();
	const screen = await show({ ...store, restCost }, BreakPlan, { ontake }, { lang });
	return { screen, today, ontake };
}

/** The group of settings, with what becomes of its writing. */
async function group(store: Store, lang: 'en' | 'ko' = 'en') {
	const app = new App(store, await store.settings(), lang);
	const notices = new Notices();
	const settings = new PendingSettings(app, notices);
	return { notices, screen: await show(store, BreakSettings, { settings }, { lang }) };
}

describe('the days of a break', () => {
	test('are two weeks from tomorrow at first, and handed over as they are chosen', async () => {
		const { screen, today, ontake } = await plan(() => Promise.resolve(cost));
		await expect
			.element(screen.getByText(/^On your return 12 cards.*less than a minute\.$/))
			.toBeVisible();
		await screen.getByRole('button', { name: 'Take these days off' }).click();
		expect(ontake).toHaveBeenLastCalledWith({ from: today + 1, to: today + 14 });
		await screen.getByLabelText('Last day off').fill(dayToDate(today + 1));
		await screen.getByRole('button', { name: 'Take these days off' }).click();
		expect(ontake).toHaveBeenLastCalledWith({ from: today + 1, to: today + 1 });
	});

	test('beyond half a year, or before today, cannot be taken', async () => {
		const restCost = vi.fn(() => Promise.resolve(cost));
		const { screen, today } = await plan(restCost);
		const take = screen.getByRole('button', { name: 'Take these days off' });
		await screen.getByLabelText('Last day off').fill(dayToDate(today + 184));
		await expect.element(screen.getByText(/half a year from today at most/)).toBeVisible();
		await expect.element(take).toBeDisabled();
		await screen.getByLabelText('Last day off').fill(dayToDate(today + 183));
		await expect.element(take).toBeEnabled();
		await screen.getByLabelText('First day off').fill(dayToDate(today - 1));
		await expect.element(take).toBeDisabled();
		await expect.element(screen.getByText(/first day off has already passed/)).toBeVisible();
		const invalid = (name: string) =>
			screen.getByLabelText(name).element().getAttribute('aria-invalid');
		expect([invalid('First day off'), invalid('Last day off')]).toEqual(['true', 'false']);
		for (const [asked] of restCost.mock.calls as unknown as [{ from: number; to: number }][])
			expect([asked.from >= today, asked.to <= today + 183]).toEqual([true, true]);
	});

	test('that are not there yet cost nothing and cannot be taken', async () => {
		const { screen } = await plan(() => Promise.resolve(cost));
		await screen.getByLabelText('First day off').fill('');
		await expect.element(screen.getByRole('button', { name: /^Take these/ })).toBeDisabled();
		await expect.element(screen.getByText(/^On your return/)).not.toBeInTheDocument();
	});

	test('may be taken though their cost cannot be counted', async () => {
		const { screen, ontake } = await plan(() => Promise.reject(new Error('no worker')));
		await expect.element(screen.getByText(/^Counting/)).not.toBeInTheDocument();
		await screen.getByRole('button', { name: 'Take these days off' }).click();
		expect(ontake).toHaveBeenCalledOnce();
	});

	test('are counted in Korean', async () => {
		const { screen } = await plan(() => Promise.resolve(cost), 'ko');
		await expect.element(screen.getByText(/카드는 12장이고.*1분이 안 걸려요\.$/)).toBeVisible();
		await expect.element(screen.getByText(/50장쯤 기억하던 것이 돌아오면 41장쯤/)).toBeVisible();
	});
});

describe('a break that is planned', () => {
	test('is named by its days, in either language', async () => {
		const { store, today } = await resting(3, 4, 5);
		const [from, to] = [today + 3, today + 5] as StudyDay[];
		const english = await group(store);
		const words = `${dateWords(from!, 'en')} to ${dateWords(to!, 'en')}`;
		await expect.element(english.screen.getByText(words)).toBeVisible();
		await english.screen.unmount();
		const { screen } = await group(store, 'ko');
		const korean = `${dateWords(from!, 'ko')}부터 ${dateWords(to!, 'ko')}까지`;
		await expect.element(screen.getByText(korean)).toBeVisible();
	});

	test('is called off in one tap, and taken back with the very same days', async () => {
		const { store, daysOff } = await resting(2, 3, 9);
		const { screen } = await group(store);
		await screen.getByRole('button', { name: 'Call it off' }).click();
		await expect.element(screen.getByText('The break is called off.')).toBeVisible();
		expect(await daysOff()).toEqual([]);
		await expect.element(screen.getByRole('button', { name: 'Plan a break' })).toBeVisible();
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(daysOff).toEqual([2, 3, 9]);
		await expect.element(screen.getByRole('button', { name: 'Call it off' })).toBeVisible();
	});

	test('stays, and nothing else is said, when calling it off cannot be written', async () => {
		const { store, daysOff } = await resting(2, 3);
		const commit = () => Promise.resolve(err({ kind: 'quota' as const, cause: '' }));
		const { screen, notices } = await group({ ...store, commit });
		await screen.getByRole('button', { name: 'Call it off' }).click();
		await expect.poll(() => notices.trouble?.deed).toBe('notSaved');
		await expect.element(screen.getByRole('button', { name: 'Call it off' })).toBeVisible();
		await expect.element(screen.getByText('The break is called off.')).not.toBeInTheDocument();
		expect(await daysOff()).toEqual([2, 3]);
	});
});
