import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Millis } from '#core/base/brand.ts';
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import type { Body } from '#core/log/types.ts';
import type { Outcome } from '#core/memory/optimise/optimise.ts';
import type { JobWatch, Store } from '#store/types.ts';
import MemorySettings from '#ui/settings/memory/MemorySettings.svelte';
import { cardId, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const own = DEFAULT_WEIGHTS.map((weight, i) => (i < 4 ? weight * 0.5 : weight));
const trial = {
	...{ predictions: 1500, unseen: 300 },
	...{ before: { logLoss: 0.4, rmse: 0.072 }, after: { logLoss: 0.39, rmse: 0.061 } }
};
const better: Outcome = { kind: 'better', ...trial, weights: own };
const noBetter: Outcome = { kind: 'kept', why: 'no better', ...trial };

async function open(
	answers: number,
	optimise: Store['optimise'] = () => Promise.resolve(better),
	lang?: 'ko'
) {
	const { store } = await newLearner(40);
	const predictions = () => Promise.resolve({ all: answers });
	const given: Store = { ...store, predictions, optimise };
	return { store, screen: await show(given, MemorySettings, {}, { lang }) };
}

const weights = async (store: Store) => (await store.settings()).presets[0].weights;

test('below a thousand answers it says how many there are, and offers nothing', async () => {
	const { screen } = await open(812);
	const words = 'That takes about 1,000 answers on later days; so far there are 812.';
	await expect.element(screen.getByText(words)).toBeVisible();
	await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '812');
	await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

test('the count of a real store is that of its log', async () => {
	const { store } = await newLearner(3);
	const screen = await show(store, MemorySettings, {});
	await expect.element(screen.getByText(/so far there are 0\./)).toBeVisible();
});

describe('a better fit', () => {
	test('is told in words and numbers, used when wanted, and taken back in one tap', async () => {
		const { store, screen } = await open(1500);
		await screen.getByRole('button', { name: 'Work it out' }).click();
		const said = screen.getByText(/^It foretells 2\.5 % better: tried on your newest 300 answers/);
		await expect.element(said).toBeVisible();
		await expect.element(said).toHaveTextContent('off by about 7.2; now by about 6.1.');
		await screen.getByText('In numbers').click();
		await expect.element(screen.getByRole('row', { name: 'Log loss 0.4000 0.3900' })).toBeVisible();
		expect(await weights(store)).toEqual(DEFAULT_WEIGHTS);
		await screen.getByRole('button', { name: 'Use it' }).click();
		await expect.element(screen.getByText('A fit of your own is in use.')).toBeVisible();
		expect(await weights(store)).toEqual(own);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => weights(store)).toEqual(DEFAULT_WEIGHTS);
	});

	test('by keyboard: whatever goes away, the focus stays at what is told', async () => {
		const { screen } = await open(1500);
		const told = () => screen.getByRole('status').filter({ hasText: 'answers' });
		await expect.element(screen.getByText('There are 1,500 answers')).toBeVisible();
		expect(document.activeElement).toBe(document.body);
		const press = async (name: string) => {
			screen.getByRole('button', { name }).element().focus();
			await userEvent.keyboard('{Enter}');
		};
		await press('Work it out');
		await expect.element(screen.getByText(/^It foretells/)).toBeVisible();
		await expect.element(told()).toHaveFocus();
		await press('Leave it');
		await expect.element(told()).toHaveFocus();
		await press('Work it out');
		await press('Use it');
		await expect.element(screen.getByText('A fit of your own is in use.')).toBeVisible();
		await expect.element(told()).toHaveFocus();
	});

	test('may be left', async () => {
		const { store, screen } = await open(1500);
		await screen.getByRole('button', { name: 'Work it out' }).click();
		await screen.getByRole('button', { name: 'Leave it' }).click();
		await expect.element(screen.getByText('There are 1,500 answers')).toBeVisible();
		expect(await weights(store)).toEqual(DEFAULT_WEIGHTS);
	});
});

test('no better: what is in use stays, and why is said', async () => {
	const { screen } = await open(1500, () => Promise.resolve(noBetter), 'ko');
	await screen.getByRole('button', { name: '계산하기' }).click();
	await expect.element(screen.getByText(/^아직 나아질 것이 없어요\./)).toBeVisible();
	await expect.element(screen.getByRole('button', { name: '이 값 쓰기' })).not.toBeInTheDocument();
});

test('progress is told, and stopping ends the work', async () => {
	let watch: JobWatch = {};
	const { screen } = await open(1500, (_, given = {}) => {
		watch = given;
		return new Promise(() => undefined);
	});
	await screen.getByRole('button', { name: 'Work it out' }).click();
	watch.onprogress!({ done: 40, all: 100 });
	const bar = screen.getByRole('progressbar', { name: 'Learning from your answers…' });
	await expect.element(bar).toHaveAttribute('value', '40');
	await screen.getByRole('button', { name: 'Stop' }).click();
	expect(watch.signal!.aborted).toBe(true);
	await expect.element(screen.getByText('There are 1,500 answers')).toBeVisible();
});

test('a failure is told, and can be tried again', async () => {
	const { screen } = await open(1500, () => Promise.reject(new Error('no worker')));
	await screen.getByRole('button', { name: 'Work it out' }).click();
	await expect.element(screen.getByText(/could not be worked out/)).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Work it out' })).toBeVisible();
});

describe('due dates', () => {
	async function withDueDates(retention: number, ...after: readonly Body[]) {
		const { store, clock } = await newLearner(40, { learningSteps: [] });
		const dates = async () =>
			(await store.states(Array.from({ length: 40 }, (_, i) => cardId(i + 1)))).map(({ memory }) =>
				memory.kind === 'review' ? memory.dueOn : 0
			);
		clock.at = Date.now() as Millis; // the screen looks at the real one
		const head = clock.head();
		const answers = Array.from({ length: 40 }, (_, i) => ({
			...({ ...head, kind: 'review', card: cardId(i + 1), rating: 4 } as const),
			...({ ms: 3000, mode: 'study' } as const)
		}));
		await store.commit(answers);
		const before = await dates();
		await store.commit([
			{ ...head, kind: 'setting', scope: 'all', key: 'retention', value: retention },
			{ ...head, kind: 'setting', scope: 'all', key: 'weights', value: own },
			...after.map((body) => ({ ...head, ...body }))
		]);
		const screen = await show(store, MemorySettings, {});
		await screen.getByRole('button', { name: 'See what would move' }).click();
		return { store, screen, before, dates };
	}

	test('what would move is shown, moved in one go, and taken back in one tap', async () => {
		const { screen, before, dates } = await withDueDates(0.8);
		await expect.element(screen.getByText('40 cards would come later.')).toBeVisible();
		await expect.element(screen.getByRole('table', { name: /next 30 days/ })).toBeInTheDocument();
		await screen.getByRole('button', { name: 'Move 40 due dates' }).click();
		await expect.element(page.getByText('40 due dates moved.')).toBeVisible();
		const moved = await dates();
		expect(moved.every((day, i) => day > before[i]!)).toBe(true);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(dates).toEqual(before);
	});

	test('nothing to move is said', async () => {
		const { screen } = await withDueDates(0.9, { kind: 'reschedule', preset: 'all' });
		await expect.element(screen.getByText(/nothing would move/)).toBeVisible();
	});
});
