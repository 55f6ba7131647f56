import { page } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { cardId, newLearner } from '../support/learner.ts';
import { device } from './device.ts';
import { glance, openReview } from './screen.ts';

const asked = (n: number) => page.getByText(`Question ${n}?`);
const surface = () => document.querySelector<HTMLElement>('.surface')!;

/** A finger that comes down on the card, goes to the side, and is lifted. */
async function swipe(dx: number, target: Element = surface().querySelector('article')!) {
	const at = (type: string, x: number) =>
		target.dispatchEvent(
			new PointerEvent(type, {
				bubbles: true,
				pointerId: 7,
				pointerType: 'touch',
				clientX: 200 + x,
				clientY: 300
			})
		);
	at('pointerdown', 0);
	at('pointermove', dx / 2);
	at('pointermove', dx);
	await new Promise((painted) => requestAnimationFrame(painted));
	return () => at('pointerup', dx);
}

describe('reading aloud', () => {
	test('reads the question and the answer, each in its languages, and stops on the rating', async () => {
		const { store } = await newLearner(2);
		const { platform, said, state } = device();
		const screen = await openReview(store, { platform, speak: 'both', speechRate: 1.25 });
		await expect.poll(() => said).toEqual(['en:Question ko:1? @1.25']);
		await screen.show.click();
		await expect.poll(() => said[1]).toBe('en:Answer ko:1. @1.25');
		const stops = state.stops;
		await glance();
		await screen.rating('Got it').click();
		await expect.poll(() => state.stops).toBeGreaterThan(stops);
		await expect.poll(() => said[2]).toBe('en:Question ko:2? @1.25');
	});

	test('reads only what is wanted, and again on a tap', async () => {
		const { store } = await newLearner(1);
		const { platform, said } = device();
		const screen = await openReview(store, { platform, speak: 'answer' });
		await screen.getByRole('button', { name: 'Read aloud' }).click();
		expect(said).toEqual(['en:Question ko:1? @1']);
		await screen.show.click();
		await expect.poll(() => said).toHaveLength(2);
	});

	test('stops when the review is left', async () => {
		const { store } = await newLearner(1);
		const { platform, said, state } = device();
		const screen = await openReview(store, { platform, speak: 'question' });
		await expect.poll(() => said).toHaveLength(1);
		const stops = state.stops;
		await screen.unmount();
		expect(state.stops).toBeGreaterThan(stops);
	});
});

describe('swipes', () => {
	test('rate once the answer is shown, and not before', async () => {
		const { store } = await newLearner(3);
		const { platform } = device();
		const screen = await openReview(store, { platform, swipes: true });
		await expect.poll(() => surface().hasAttribute('data-swipes')).toBe(true);
		(await swipe(150))();
		await expect.element(asked(1)).toBeVisible();
		await screen.show.click();
		await glance();
		const lift = await swipe(150);
		await expect.element(page.getByText('Got it').last()).toBeVisible();
		lift();
		await expect.element(asked(2)).toBeVisible();
		await screen.show.click();
		await glance();
		(await swipe(-150))();
		await expect.element(asked(3)).toBeVisible();
		const [first] = await store.history(cardId(1));
		expect(first).toMatchObject({ rating: 3 });
		await expect.poll(() => store.history(cardId(2))).toMatchObject([{ rating: 1 }]);
		await glance();
		await screen.tool('Undo').click();
		await expect.element(asked(2)).toBeVisible();
	});

	test('are off until somebody turns them on', async () => {
		const { store } = await newLearner(2);
		const screen = await openReview(store);
		await screen.show.click();
		await glance();
		(await swipe(150))();
		await expect.element(asked(1)).toBeVisible();
		expect(await store.history(cardId(1))).toEqual([]);
	});
});

describe('tap zones', () => {
	const tapAt = (part: number) => {
		const { left, width, top } = surface().getBoundingClientRect();
		const at = { bubbles: true, clientX: left + part * width, clientY: top + 200 };
		surface().dispatchEvent(new PointerEvent('pointerdown', at));
		surface().dispatchEvent(new MouseEvent('click', at));
	};

	test('show the answer anywhere; then left forgets, right knows, between them nothing', async () => {
		const { store } = await newLearner(3);
		const { platform } = device();
		const screen = await openReview(store, { platform, tapZones: true, haptics: true });
		await glance();
		await expect
			.poll(async () => {
				tapAt(0.5);
				await glance();
				return screen.rating('Got it').query() !== null;
			})
			.toBe(true);
		tapAt(0.5);
		await glance();
		await expect.element(asked(1)).toBeVisible();
		tapAt(0.1);
		await expect.element(asked(2)).toBeVisible();
		await expect.poll(() => store.history(cardId(1))).toMatchObject([{ rating: 1 }]);
	});
});

test('the screen stays on and the hand feels a tick where wanted', async () => {
	const { store } = await newLearner(2);
	const { platform, state } = device();
	const screen = await openReview(store, { platform, awake: true, haptics: true });
	await expect.poll(() => state.awake).toBe(true);
	await screen.show.click();
	await glance();
	expect(state.ticks).toBe(0);
	await screen.rating('Got it').click();
	await expect.poll(() => state.ticks).toBe(1);
	await screen.unmount();
	expect(state.awake).toBe(false);
});

test('for the left hand Undo moves to the left, and “Forgot” stays where it is', async () => {
	const { store } = await newLearner(1);
	const screen = await openReview(store, { hand: 'left' });
	const undo = screen.tool('Undo').element().getBoundingClientRect();
	expect(undo.left).toBeLessThan(100);
	await screen.show.click();
	const [again, good] = ['Forgot', 'Got it'].map((name) =>
		screen.rating(name).element().getBoundingClientRect()
	);
	expect(again!.left).toBeLessThan(good!.left);
});
