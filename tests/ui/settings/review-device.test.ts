import { page } from 'vitest/browser';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Lang } from '#ui/app.svelte.ts';
import type { Platform } from '#ui/review/platform/system.ts';
import { readPrefs, type Prefs } from '#ui/review/prefs.ts';
import ReviewSettings from '#ui/settings/ReviewSettings.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

/** A device that can do all of it. */
const able: Platform = {
	voice: {
		speaks: () => true,
		speak: () => Promise.resolve(true),
		stop: () => undefined,
		unlock: () => undefined
	},
	awake: { works: true, hold: () => () => undefined },
	haptics: { works: true, tick: () => undefined },
	wait: () => Promise.resolve()
};
/** One that can do nothing. */
const bare: Platform = {
	...able,
	voice: null,
	awake: { ...able.awake, works: false },
	haptics: { ...able.haptics, works: false }
};

async function open(platform: Platform, lang: Lang = 'en') {
	const { store } = await newLearner(1);
	const screen = await show(store, ReviewSettings, { platform }, { lang });
	return { store, screen };
}
const part = (legend: string, label: string) =>
	page.getByRole('group', { name: legend }).getByText(label, { exact: true });

beforeEach(() => localStorage.clear());

test.each<[string, keyof Prefs]>([
	['Type short answers', 'typeAnswers'],
	['Tap to answer', 'tapZones'],
	['Keep the screen on', 'awake'],
	['A tick in the hand', 'haptics']
])('“%s” is kept on this device and shown again, and no part of the log', async (name, key) => {
	const { store, screen } = await open(able);
	await screen.getByRole('switch', { name }).click();
	await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible();
	expect(readPrefs()).toMatchObject({ [key]: true });
	expect((await store.safety()).entries).toBe(0);
	await screen.unmount();
	const again = await open(able);
	await expect.element(again.screen.getByRole('switch', { name })).toBeChecked();
	await again.screen.getByRole('switch', { name }).click();
	expect(readPrefs()).toMatchObject({ [key]: false });
});

test('the hand that holds the phone is chosen, and chosen back', async () => {
	await open(able);
	await part('Hand', 'Left').click();
	expect(readPrefs().hand).toBe('left');
	await part('Hand', 'Right').click();
	expect(readPrefs().hand).toBe('right');
});

describe('the speed of the voice', () => {
	test('is asked for once something is read, slowest first', async () => {
		const { screen } = await open(able);
		const speed = screen.getByRole('group', { name: 'Speed of the voice' });
		await expect.element(speed).not.toBeInTheDocument();
		await part('Read aloud', 'Answer').click();
		await expect.element(speed).toHaveTextContent(/0\.75×.*1×.*1\.25×.*1\.5×/);
		await part('Speed of the voice', '0.75×').click();
		expect(readPrefs()).toMatchObject({ speak: 'answer', speechRate: 0.75 });
		await part('Read aloud', 'Off').click();
		await expect.element(speed).not.toBeInTheDocument();
	});

	test('is asked for while the review goes on by itself, which reads both sides', async () => {
		const { screen } = await open(able);
		await part('Hands-free', '8 s').click();
		const speed = screen.getByRole('group', { name: 'Speed of the voice' });
		await expect.element(speed).toBeVisible();
		await expect.element(screen.getByText(/It rates nothing/)).toBeVisible();
		expect(readPrefs()).toMatchObject({ speak: 'off', autoAdvance: 8 });
	});

	test('is not asked for where there is no voice', async () => {
		const { screen } = await open(bare);
		await part('Read aloud', 'Both').click();
		await expect.poll(() => readPrefs().speak).toBe('both');
		const speed = screen.getByRole('group', { name: 'Speed of the voice' });
		await expect.element(speed).not.toBeInTheDocument();
	});
});

describe('in Korean', () => {
	test('a device that can do nothing of it says so, line by line', async () => {
		const { screen } = await open(bare, 'ko');
		for (const words of [
			'이 브라우저에는 읽어 줄 목소리가 없어요.',
			'이 브라우저는 화면을 켜 둘 수 없어요.',
			'이 브라우저는 진동을 쓸 수 없어요. iPhone에서는 모두 그래요.'
		])
			await expect.element(screen.getByText(words)).toBeVisible();
		await expect.element(screen.getByRole('switch', { name: '화면 켜 두기' })).toBeDisabled();
	});

	test('one that can says what it does', async () => {
		const { screen } = await open(able, 'ko');
		await expect
			.element(screen.getByText('이 브라우저에는 읽어 줄 목소리가 없어요.'))
			.not.toBeInTheDocument();
		await expect.element(screen.getByRole('switch', { name: '손끝 진동' })).toBeEnabled();
		await part('손 안 대고 듣기', '5초').click();
		await part('읽는 빠르기', '1.25배').click();
		expect(readPrefs()).toMatchObject({ autoAdvance: 5, speechRate: 1.25 });
	});
});
