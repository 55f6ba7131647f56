import { describe, expect, test, vi } from 'vitest';
import type { DeckId, Millis } from '#core/base/brand.ts';
import { studyDay } from '#core/base/time.ts';
import type { Store } from '#store/types.ts';
import ProgressScreen from '#ui/progress/ProgressScreen.svelte';
import { makeYear } from '../../support/year.ts';
import { cardId, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const CARDS = 40;

/** Somebody whose days end now, with this many of them behind. */
async function learner(days: number) {
	const { store } = await newLearner(CARDS);
	const cards = Array.from({ length: CARDS }, (_, i) => ({
		id: cardId(i + 1),
		deck: 'deck' as DeckId
	}));
	const until = Date.now() as Millis;
	const offset = -new Date(until).getTimezoneOffset();
	await store.commit(makeYear({ cards, until, days, newPerDay: 1, offset }));
	return store;
}

/** The part of the screen under a heading. */
const part = (screen: Awaited<ReturnType<typeof show>>, heading: string) =>
	screen.getByRole('region', { name: new RegExp(`^${heading}`) });

describe('without any answer', () => {
	test('the screen says what to do next', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, ProgressScreen, {});
		await expect.element(screen.getByText('Nothing to see yet')).toBeVisible();
		await expect.element(screen.getByRole('link', { name: 'Start with today' })).toBeVisible();
	});
});

describe('after a few answers', () => {
	test('no percentage is told that would be chance', async () => {
		const screen = await show(await learner(3), ProgressScreen, {});
		const retention = part(screen, 'True retention');
		await expect.element(retention).toHaveTextContent('Not enough answers yet to tell');
		await expect.element(retention.getByRole('table')).toHaveTextContent('too few');
		await expect.element(retention.getByRole('heading')).not.toHaveTextContent('%');
	});
});

describe('after a year', () => {
	test('every picture has a finding as its heading, words for what it shows, and a table', async () => {
		const screen = await show(await learner(365), ProgressScreen, {});
		const retention = part(screen, 'True retention');
		await expect
			.element(retention.getByRole('heading'))
			.toHaveTextContent(/You recalled \d+ % .*; you wanted 90 %/);
		for (const name of [
			'The time ahead',
			'True retention',
			'The year',
			'Memory over time',
			'Stability',
			'Difficulty',
			'Chance of recall',
			'By note'
		]) {
			await expect
				.element(part(screen, name).getByRole('img').first())
				.toHaveAccessibleName(/\w+ \w+/);
			await expect.element(part(screen, name).getByRole('table', { name })).toBeInTheDocument();
		}
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	});

	test('the table takes the place of the picture, and gives it back', async () => {
		const screen = await show(await learner(30), ProgressScreen, {});
		const year = part(screen, 'The year');
		await year.getByRole('button', { name: 'Show as table: The year' }).click();
		await expect.element(year.getByRole('img')).not.toBeInTheDocument();
		await expect.element(year.getByRole('table')).toBeVisible();
		await year.getByRole('button', { name: 'Show as picture' }).click();
		await expect.element(year.getByRole('img').first()).toBeVisible();
	});

	test('the figures are saved as a file of their own', async () => {
		const files: File[] = [];
		vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
			files.push(file as File);
			return 'blob:';
		});
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
		const screen = await show(await learner(30), ProgressScreen, {});
		await screen.getByRole('button', { name: 'Save as CSV: True retention' }).click();
		expect(files[0]!.name).toMatch(/^kubecards-retention-\d{4}-\d\d-\d\d\.csv$/);
		const bytes = new Uint8Array(await files[0]!.arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const lines = (await files[0]!.text()).split('\r\n');
		expect(lines[0]).toBe('Period,Cards,Asked,Recalled,Recall,Likely from,Likely to');
		expect(lines).toHaveLength(1 + 15 + 1);
		vi.restoreAllMocks();
	});

	test('the time ahead is a month, or a year of weeks', async () => {
		const screen = await show(await learner(30), ProgressScreen, {});
		const ahead = part(screen, 'The time ahead');
		await expect.element(ahead.getByRole('heading')).toHaveTextContent('over the next 30 days');
		expect(ahead.getByRole('row').elements()).toHaveLength(31);
		await ahead.getByText('A year', { exact: true }).click();
		await expect.element(ahead.getByRole('heading')).toHaveTextContent('over the next 365 days');
		expect(ahead.getByRole('row').elements()).toHaveLength(54);
		await expect.element(ahead.getByRole('radio', { name: 'A year' })).toBeChecked();
	});
});

describe('the counting', () => {
	test('that takes long shows how far it is, and can be stopped and begun again', async () => {
		const { store } = await newLearner(3);
		let asked = 0;
		const stats: Store['stats'] = (today, watch) => {
			asked++;
			watch?.onprogress?.({ done: 1000, all: 4000 });
			return asked === 1 ? new Promise(() => undefined) : store.stats(today, watch);
		};
		const screen = await show({ ...store, stats }, ProgressScreen, {});
		await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '1000');
		await screen.getByRole('button', { name: 'Stop' }).click();
		await screen.getByRole('button', { name: 'Count again' }).click();
		await expect.element(screen.getByText('Nothing to see yet')).toBeVisible();
	});

	test('is given up with the screen', async () => {
		const { store } = await newLearner(3);
		let signal: AbortSignal | undefined;
		const stats: Store['stats'] = (_, watch) => {
			signal = watch?.signal;
			return new Promise(() => undefined);
		};
		const screen = await show({ ...store, stats }, ProgressScreen, {});
		await expect.element(screen.getByRole('button', { name: 'Stop' })).toBeVisible();
		await screen.unmount();
		expect(signal!.aborted).toBe(true);
	});

	test('that fails says so', async () => {
		const { store } = await newLearner(3);
		const stats = () => Promise.reject(new Error('disk'));
		const screen = await show({ ...store, stats }, ProgressScreen, {});
		await expect.element(screen.getByRole('alert')).toBeVisible();
	});
});

test('what was done today is told, and lately without blame', async () => {
	const { store } = await newLearner(3);
	const at = Date.now() as Millis;
	const offset = -new Date(at).getTimezoneOffset();
	const review = { kind: 'review', rating: 3, ms: 30_000, mode: 'study' } as const;
	const head = { at, offset, day: studyDay(at, offset, 4) };
	await store.commit([1, 2, 3].map((n) => ({ ...head, ...review, card: cardId(n) })));
	const screen = await show(store, ProgressScreen, {});
	const today = part(screen, 'Today');
	await expect.element(today).toHaveTextContent(/3 answers in 2 min/);
	await expect.element(today).toHaveTextContent('You studied on 1 of the last 30 days.');
});
