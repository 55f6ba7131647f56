import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { Preset } from '#core/memory/types.ts';
import type { WorkloadPoint } from '#core/simulate/workload.ts';
import type { JobWatch, Store } from '#store/types.ts';
import RetentionSlider from '#ui/settings/RetentionSlider.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const point = (retention: number, minutes: number, left = 0): WorkloadPoint => ({
	...{ retention, minutes, left, known: Math.round(600 * retention), seen: 600 }
});
const curve = [point(0.7, 6), point(0.8, 8), point(0.9, 14), point(0.97, 40, 120)];

async function open(workload: Store['workload'], preset: Partial<Preset> = {}, lang?: 'ko') {
	const { store } = await newLearner(1);
	const onchange = vi.fn();
	const given = { preset: { ...DEFAULT_PRESET, ...preset }, onchange };
	const screen = await show({ ...store, workload }, RetentionSlider, given, { lang });
	const slider = screen.getByRole('slider', {
		name: lang ? '얼마나 기억할까요' : 'How much to remember'
	});
	return { screen, slider, onchange };
}

describe('how much to remember', () => {
	test('is said as minutes a day and as cards known in a year, as the thumb moves', async () => {
		const { screen, slider, onchange } = await open(() => Promise.resolve(curve));
		await expect.element(slider).toHaveAttribute('aria-valuetext', '90 %, about 14 minutes a day');
		await expect
			.element(screen.getByText('Of 600 cards you will know 540 in a year.'))
			.toBeVisible();
		await slider.fill('80');
		await expect.element(slider).toHaveAttribute('aria-valuetext', '80 %, about 8 minutes a day');
		expect(onchange).toHaveBeenLastCalledWith(0.8);
	});

	test('says when the limit of a day would leave cards waiting', async () => {
		const { screen, slider } = await open(() => Promise.resolve(curve));
		await slider.fill('97');
		await expect.element(screen.getByText(/too low for this: 120 cards/)).toBeVisible();
	});

	test('is drawn for eyes, with a table of the same numbers behind it', async () => {
		const { screen } = await open(() => Promise.resolve(curve));
		const table = screen.getByRole('table', {
			name: 'Minutes a day, by how much is to be remembered'
		});
		await expect.element(table.getByRole('row', { name: '90 % 14 540' })).toBeInTheDocument();
		expect(screen.container.querySelector('svg[aria-hidden=true] circle')).not.toBeNull();
	});

	test('speaks Korean', async () => {
		const { screen, slider } = await open(() => Promise.resolve(curve), {}, 'ko');
		await expect.element(slider).toHaveAttribute('aria-valuetext', '90%, 하루 14분쯤');
		await expect
			.element(screen.getByText('1년 뒤에는 카드 600장 중 540장을 기억해요.'))
			.toBeVisible();
	});

	test('is honest about too few cards, and about a curve that cannot be had', async () => {
		const few = await open(() => Promise.resolve([{ ...point(0.7, 1), seen: 3 }]));
		await expect.element(few.screen.getByText(/^With a few more cards/)).toBeVisible();
		await expect.element(few.slider).toHaveAttribute('aria-valuetext', '90 %');
		await few.screen.unmount();
		const none = await open(() => Promise.reject(new Error('no worker')));
		await expect.element(none.screen.getByText(/could not be worked out/)).toBeVisible();
	});

	test('tells how far it is, and is given up when nobody looks any more', async () => {
		let watch: JobWatch = {};
		const { screen } = await open((_, given = {}) => {
			watch = given;
			return new Promise(() => undefined);
		});
		const bar = screen.getByRole('progressbar', { name: /^Trying out a year/ });
		watch.onprogress!({ done: 3, all: 12 });
		await expect.element(bar).toHaveAttribute('value', '3');
		expect(watch.signal!.aborted).toBe(false);
		await screen.unmount();
		expect(watch.signal!.aborted).toBe(true);
	});
});

test('a real store works the curve out of its own cards', async () => {
	const { store } = await newLearner(60);
	const onchange = vi.fn();
	const screen = await show(store, RetentionSlider, { preset: DEFAULT_PRESET, onchange });
	await expect.element(screen.getByText(/^Of 60 cards you will know 5\d in a year/)).toBeVisible();
});
