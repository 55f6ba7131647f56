import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { StoreError } from '#store/failure.ts';
import type { Store } from '#store/types.ts';
import { App } from '#ui/app.svelte.ts';
import { BACKUP_MARK } from '#ui/shell/backup-file.ts';
import { readDay } from '#ui/today/day.ts';
import TodayScreen from '#ui/today/TodayScreen.svelte';
import { markWelcomed } from '#ui/welcome/welcomed.ts';
import { cardId, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { eventually } from '../../support/eventually.ts';

const given = { onreview: () => undefined };

async function welcomed(size: number, settings?: Parameters<typeof newLearner>[1]) {
	const learner = await newLearner(size, settings);
	await markWelcomed(learner.store);
	return learner;
}

describe('today', () => {
	test('is one number, one duration and one button', async () => {
		const { store } = await welcomed(12, { newPerDay: 12 });
		const screen = await show(store, TodayScreen, given);
		const main = screen.getByRole('main');
		await expect.element(main.getByRole('heading', { level: 2 })).toHaveTextContent('12 cards');
		await expect.element(main.getByText(/^about \d+ minutes$/)).toBeVisible();
		await expect
			.element(main.getByRole('link', { name: 'Start' }))
			.toHaveAttribute('href', '/review/');
		expect(main.getByRole('button').elements()).toHaveLength(0);
	});

	test('speaks Korean', async () => {
		const { store } = await welcomed(12, { newPerDay: 12 });
		const screen = await show(store, TodayScreen, given, { lang: 'ko' });
		await expect.element(screen.getByRole('heading', { name: '카드 12장' })).toBeVisible();
		await expect.element(screen.getByRole('link', { name: '시작하기' })).toBeVisible();
	});

	test('on the first day leads to the three cards that show how it works', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, TodayScreen, given);
		await expect
			.element(screen.getByRole('link', { name: 'Show me' }))
			.toHaveAttribute('href', '/welcome/');
	});

	test('follows what happens elsewhere: a note that is hidden leaves nothing to ask', async () => {
		const { store, clock } = await welcomed(3);
		const screen = await show(store, TodayScreen, given);
		await expect.element(screen.getByRole('link', { name: 'Start' })).toBeVisible();
		const hide = { kind: 'setting', scope: 'deck:deck', key: 'hidden', value: true } as const;
		await store.commit([{ ...clock.head(), ...hide }]);
		await expect
			.element(screen.getByRole('link', { name: 'Choose notes' }))
			.toHaveAttribute('href', '/notes/');
	});
});

describe('a few more, after the last card of the day', () => {
	async function finished() {
		const learner = await welcomed(30, { newPerDay: 1 });
		const easy = { kind: 'review', card: cardId(1), rating: 4, ms: 900, mode: 'study' } as const;
		const app = new App(learner.store, await learner.store.settings(), 'en');
		await learner.store.commit([{ ...app.head(), ...easy }]);
		return { ...learner, app };
	}

	test('are in the plan when the one tap leads to the review', async () => {
		const { store, app } = await finished();
		const onreview = vi.fn();
		const screen = await show(store, TodayScreen, { onreview });
		await screen.getByRole('button', { name: 'A few more' }).click();
		await eventually(() => expect(onreview).toHaveBeenCalledOnce());
		expect(await readDay(store, app.today(), app.now())).toMatchObject({ fresh: 10 });
	});

	test('that cannot be kept are said to be missing, and nobody is led to an empty review', async () => {
		const { store } = await finished();
		const setLocal: Store['setLocal'] = (key, value) =>
			key === 'extra'
				? Promise.reject(new StoreError('quota', 'full'))
				: store.setLocal(key, value);
		const onreview = vi.fn();
		const screen = await show({ ...store, setLocal }, TodayScreen, { onreview });
		await screen.getByRole('button', { name: 'A few more' }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved/);
		expect(onreview).not.toHaveBeenCalled();
	});
});

describe('the reminder of a backup', () => {
	test('is small, comes after the button, and goes away for good when told “later”', async () => {
		const { store, clock } = await welcomed(3);
		const review = { kind: 'review', card: cardId(1), rating: 3, ms: 900, mode: 'study' } as const;
		await store.commit(Array.from({ length: 60 }, () => ({ ...clock.head(), ...review })));
		await store.setLocal(BACKUP_MARK, { at: 0, entries: 0 });
		const screen = await show(store, TodayScreen, given);
		await expect.element(screen.getByText('60 answers since your last backup.')).toBeVisible();
		await screen.getByRole('button', { name: 'Later' }).click();
		await expect.element(screen.getByText(/since your last backup/)).not.toBeInTheDocument();
		await page.viewport(390, 844);
		expect(await store.local(BACKUP_MARK)).toMatchObject({ entries: 60 });
	});
});
