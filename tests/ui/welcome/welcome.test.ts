import { afterEach, describe, expect, test, vi } from 'vitest';
import type { InstallWay } from '#ui/install.svelte.ts';
import Welcome from '#ui/welcome/Welcome.svelte';
import { isWelcomed } from '#ui/welcome/welcomed.ts';
import { glance } from '../review/screen.ts';
import { newLearner, type Learner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { eventually } from '../../support/eventually.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

/** Headless browsers have a mouse; a phone has fingers. */
function holdAsPhone() {
	const real = window.matchMedia.bind(window);
	vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
		real(query.includes('pointer: coarse') ? 'all' : query)
	);
}

async function start({ store }: Learner, way: InstallWay = 'installed', lang: 'ko' | 'en' = 'en') {
	const onfinish = vi.fn();
	const ask = vi.fn(() => Promise.resolve(true));
	const given = { install: { way, ask }, onfinish };
	const screen = await show(store, Welcome, given, { lang, route: '/welcome' });
	const answer = async (name: string) => {
		await screen.getByRole('button', { name: 'Show answer' }).click();
		await glance();
		await screen.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click();
		await glance();
	};
	return { ...screen, onfinish, ask, answer };
}

describe('the first three cards', () => {
	test('are answered like any other, lead to the deck, and leave no entry in the log', async () => {
		const learner = await newLearner(1);
		const { entries } = await learner.store.safety();
		const screen = await start(learner);
		for (let i = 0; i < 3; i++) await screen.answer('Got it');
		await eventually(() => expect(screen.onfinish).toHaveBeenCalledOnce());
		expect((await learner.store.safety()).entries).toBe(entries);
		expect(await isWelcomed(learner.store)).toBe(true);
	});

	test('come back when forgotten', async () => {
		const screen = await start(await newLearner(1));
		const first = screen.getByText('What are the cards made of?');
		await expect.element(first).toBeVisible();
		await screen.answer('Forgot');
		await expect.element(first).not.toBeInTheDocument();
		await screen.answer('Got it');
		await screen.answer('Got it');
		await expect.element(first).toBeVisible();
		expect(screen.onfinish).not.toHaveBeenCalled();
	});

	test('say when the notes that follow are in another language than the cards should be', async () => {
		const learner = await newLearner(1);
		const language = { scope: 'all', key: 'contentLanguage', value: 'en' } as const;
		await learner.store.commit([{ ...learner.clock.head(), kind: 'setting', ...language }]);
		const screen = await start(learner);
		await expect.element(screen.getByText(/notes that follow are in Korean only/)).toBeVisible();
		await screen.unmount();
		const korean = await start(await newLearner(1), 'installed', 'ko');
		await expect.element(korean.getByText('카드는 무엇으로 만들까요?')).toBeVisible();
		expect(korean.getByText(/한국어로만/).query()).toBeNull();
	});

	test('can be skipped', async () => {
		const learner = await newLearner(1);
		const screen = await start(learner);
		await screen.getByRole('button', { name: 'Skip' }).click();
		await eventually(() => expect(screen.onfinish).toHaveBeenCalledOnce());
		expect(await isWelcomed(learner.store)).toBe(true);
	});

	test('the prompt stays where it is when the answer comes', async () => {
		const screen = await start(await newLearner(1), 'installed', 'ko');
		const prompt = screen.getByText('카드는 무엇으로 만들까요?');
		const before = prompt.element().getBoundingClientRect().top;
		await screen.getByRole('button', { name: '답 보기' }).click();
		await expect.element(screen.getByText(/노트로 만들어요/)).toBeVisible();
		expect(prompt.element().getBoundingClientRect().top).toBe(before);
	});
});

describe('on a phone in a browser tab', () => {
	async function skipTo(way: InstallWay, learner: Learner) {
		holdAsPhone();
		const screen = await start(learner, way);
		await screen.getByRole('button', { name: 'Skip' }).click();
		return screen;
	}

	test('the home screen is urged before the first answer, and the browser may go on all the same', async () => {
		const screen = await skipTo('share', await newLearner(1));
		const urged = screen.getByRole('heading', { name: 'Put it on your home screen first' });
		await expect.element(urged).toBeVisible();
		await expect.element(screen.getByText('Tap the Share button of Safari.')).toBeVisible();
		expect(screen.onfinish).not.toHaveBeenCalled();
		await screen.getByRole('button', { name: 'Go on in the browser' }).click();
		expect(screen.onfinish).toHaveBeenCalledOnce();
	});

	test('a browser that offers it is asked by one button', async () => {
		const screen = await skipTo('offer', await newLearner(1));
		await screen.getByRole('button', { name: 'Install' }).click();
		expect(screen.ask).toHaveBeenCalledOnce();
	});

	test('any other browser has it in its menu', async () => {
		const screen = await skipTo('menu', await newLearner(1));
		await expect.element(screen.getByText('Open the menu of this browser.')).toBeVisible();
	});

	test('where there are answers already, they go along in a file', async () => {
		const learner = await newLearner(1);
		const { at, offset, day } = learner.clock.head();
		const card = (await learner.store.find('', day))[0]!;
		const review = { kind: 'review', card, rating: 3, ms: 1000, mode: 'study' } as const;
		await learner.store.commit([{ at, offset, day, ...review }]);
		const backup = vi.spyOn(learner.store, 'backup');
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
		const screen = await skipTo('share', learner);
		await screen.getByRole('button', { name: 'Save my answers to a file' }).click();
		await expect.element(screen.getByText('Saved. Restore it in the installed app.')).toBeVisible();
		expect(backup).toHaveBeenCalledOnce();
	});
});

test('the installed app urges nothing', async () => {
	holdAsPhone();
	const screen = await start(await newLearner(1), 'installed');
	await screen.getByRole('button', { name: 'Skip' }).click();
	await eventually(() => expect(screen.onfinish).toHaveBeenCalledOnce());
});
