import { describe, expect, test, vi } from 'vitest';
import type { StudyDay } from '#core/base/brand.ts';
import { App } from '#ui/app.svelte.ts';
import { Install } from '#ui/install.svelte.ts';
import {
	dateToDay,
	dateWords,
	dayToDate,
	daysOf,
	faultOf,
	lastOfRest,
	restAhead
} from '#ui/settings/rest-days.ts';
import SettingsScreen from '#ui/settings/SettingsScreen.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const install = new Install({
	...{ page: new EventTarget(), standalone: () => false, userAgent: '', touchPoints: 0 }
});
const given = { version: '0', install, onerased: () => undefined };
const day = (n: number) => n as StudyDay;

describe('a planned break', () => {
	test('says what it costs before it is taken, is kept, undone and called off', async () => {
		const { store } = await newLearner(30);
		const app = new App(store, await store.settings(), 'en');
		const restCost = vi.fn(() =>
			Promise.resolve({
				...{ knownBefore: 540, knownAfter: 511.6, knownOtherwise: 545 },
				...{ due: 182, minutes: 24, minutesOtherwise: 8 }
			})
		);
		const screen = await show({ ...store, restCost }, SettingsScreen, given);
		await screen.getByRole('button', { name: 'Plan a break' }).click();
		const sheet = screen.getByRole('dialog', { name: 'Plan a break' });
		await expect
			.element(sheet.getByText(/^On your return 182 cards will be due.* about 24 minutes\.$/))
			.toBeVisible();
		await expect
			.element(sheet.getByText(/about 540 cards when you leave and about 512/))
			.toBeVisible();
		const today = app.today();
		await sheet.getByLabelText('First day off').fill(dayToDate(today + 3));
		await sheet.getByLabelText('Last day off').fill(dayToDate(today + 5));
		await sheet.getByRole('button', { name: 'Take these days off' }).click();
		expect(restCost).toHaveBeenLastCalledWith({ today, from: today + 3, to: today + 5 });
		await expect.element(screen.getByText('The break is planned.')).toBeVisible();
		expect((await store.settings()).breakDays).toEqual([today + 3, today + 4, today + 5]);
		await expect
			.element(screen.getByText(`${dateWords(today + 3, 'en')} to ${dateWords(today + 5, 'en')}`))
			.toBeVisible();
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(async () => (await store.settings()).breakDays).toEqual([]);
	});

	test('that ends before it begins cannot be taken', async () => {
		const { store } = await newLearner(1);
		const today = new App(store, await store.settings(), 'en').today();
		const screen = await show(store, SettingsScreen, given);
		await screen.getByRole('button', { name: 'Plan a break' }).click();
		const sheet = screen.getByRole('dialog', { name: 'Plan a break' });
		await sheet.getByLabelText('Last day off').fill(dayToDate(today));
		await expect.element(sheet.getByText('The last day comes before the first.')).toBeVisible();
		await expect.element(sheet.getByRole('button', { name: 'Take these days off' })).toBeDisabled();
	});
});

describe('days off', () => {
	test('are dates for people and study days for the log', () => {
		expect(dayToDate(20_668)).toBe('2026-08-03');
		expect(dateToDay('2026-08-03')).toBe(20_668);
		expect(dateToDay('')).toBeNull();
		expect(dateWords(20_668, 'en')).toBe('August 3');
		expect(dateWords(20_668, 'ko')).toBe('8월 3일');
		expect(daysOf({ from: day(5), to: day(7) })).toEqual([5, 6, 7]);
	});

	test('are wrong backwards, past before today, and long beyond half a year', () => {
		expect(faultOf({ from: day(12), to: day(11) }, day(10))).toBe('wrong');
		expect(faultOf({ from: day(9), to: day(11) }, day(10))).toBe('past');
		expect(faultOf({ from: day(9), to: day(8) }, day(10))).toBe('past');
		expect(faultOf({ from: day(11), to: day(300) }, day(10))).toBe('long');
		expect(faultOf({ from: day(10), to: day(10) }, day(10))).toBeNull();
	});

	test('in a row are one break, the one under way or the next', () => {
		const off = [3, 4, 8, 9, 10];
		expect(restAhead(off, day(5))).toEqual({ from: 8, to: 10 });
		expect(restAhead(off, day(9))).toEqual({ from: 8, to: 10 });
		expect(restAhead(off, day(11))).toBeNull();
		expect(lastOfRest(off, 8)).toBe(10);
		expect(lastOfRest(off, 6)).toBe(6);
	});
});
