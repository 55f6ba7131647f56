import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { StudyDay } from '#core/base/brand.ts';
import type { Body } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';
import { doubtfulAnswer, keepTold, readTold } from '#ui/review/coach.ts';
import { readPrefs } from '#ui/review/prefs.ts';
import { cardId, newLearner, typedDeck, type Learner } from '../support/learner.ts';
import { glance, openReview } from './screen.ts';

const note = (title: string) => page.getByRole('status').filter({ hasText: title });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const day = (n: number) => n as StudyDay;

/** So many answers to card 1, long ago: it is due. */
async function answered({ store, clock }: Learner, count: number, how: Partial<Body>) {
	const answer = { kind: 'review', card: cardId(1), rating: 3, ms: 3000, mode: 'study' } as const;
	await store.commit(
		Array.from({ length: count }, () => {
			clock.pass(1000);
			return { ...clock.head(), ...answer, ...how } as never;
		})
	);
}

/** Answers the one card that is left; the end is there when this resolves. */
async function finish(store: Store, typed = '') {
	const screen = await openReview(store);
	if (typed === '') await screen.show.click();
	else {
		await page.getByRole('textbox').fill(typed);
		await button('Check').click();
	}
	await glance();
	await screen.rating('Got it').click();
	await expect.element(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
	await glance();
	return screen;
}

test('a habit is told once, with what to do, and the deed has a way back', async () => {
	const learner = await newLearner(1);
	await answered(learner, 20, { ms: 200 });
	await finish(learner.store);
	await expect.element(note('Take a breath')).toHaveTextContent(/Say the answer to yourself/);
	const { top } = note('Take a breath').element().getBoundingClientRect();
	const leave = page.getByRole('link', { name: 'Back to Today' }).element().getBoundingClientRect();
	expect(top).toBeGreaterThan(leave.bottom);
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	await button('Type short answers').click();
	expect(readPrefs().typeAnswers).toBe(true);
	await expect.element(note('typed from now on')).toBeVisible();
	await note('typed from now on').getByRole('button', { name: 'Undo' }).click();
	expect(readPrefs().typeAnswers).toBe(false);
	await expect.element(button('Type short answers')).toBeVisible();

	await button('Undo').click();
	await expect.element(page.getByText('Question 1?')).toBeVisible();
	await glance();
	await userEvent.keyboard('2');
	await expect.element(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
	await expect.element(note('Take a breath')).not.toBeInTheDocument();
});

test('who rated a wrong answer as known is led back to it', async () => {
	const learner = await newLearner(1, {}, typedDeck(1));
	await answered(learner, 10, { typed: 'no', verdict: 'wrong' });
	await finish(learner.store, 'something else');
	await button('Rate the last one again').click();
	await expect.element(page.getByText('something else')).toBeVisible();
	await expect.element(page.getByRole('button', { name: /^Forgot/ })).toHaveClass('proposed');
	await glance();
	await userEvent.keyboard('1');
	const last = async () => (await learner.store.history(cardId(1))).at(-1);
	await expect.poll(last).toMatchObject({ rating: 1, verdict: 'wrong', typed: 'something else' });
	expect(await learner.store.history(cardId(1))).toHaveLength(11);
});

test('two buttons in place of a Hard that is pressed for forgotten, and four again', async () => {
	const { store } = await newLearner(2, { newPerDay: 1, learningSteps: [] });
	await store.setLocal('buttons', 4);
	await finish({ ...store, habit: () => Promise.resolve('hard') });
	await button('Use two buttons only').click();
	await expect.poll(() => store.local('buttons')).toBe(2);
	await note('two buttons now').getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => store.local('buttons')).toBe(4);
	await button('Use two buttons only').click();
	await button('A few more').click();
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect.element(page.getByRole('button', { name: /^Forgot/ })).toBeVisible();
	await expect.element(page.getByRole('button', { name: /^Hard/ })).not.toBeInTheDocument();
});

describe('nothing is told', () => {
	test('of a habit where the deed was done already, but the words stay', async () => {
		const { store } = await newLearner(1, { learningSteps: [] });
		await finish({ ...store, habit: () => Promise.resolve('hard') });
		await expect.element(note('means that you knew it')).toBeVisible();
		await expect.element(button('Use two buttons only')).not.toBeInTheDocument();
	});

	test('where it cannot be found out', async () => {
		const { store } = await newLearner(1, { learningSteps: [] });
		let asked = 0;
		const habit = () => {
			asked += 1;
			return Promise.reject(new Error('no worker'));
		};
		await finish({ ...store, habit });
		await expect.poll(() => asked).toBe(1);
		expect(readTold()).toEqual({});
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	});
});

describe('what was told', () => {
	beforeEach(() => localStorage.clear());

	test('is kept on the device, each habit for itself', () => {
		expect(readTold()).toEqual({});
		keepTold('hard', day(100));
		keepTold('hasty', day(101));
		keepTold('hard', day(130));
		expect(readTold()).toEqual({ hard: 130, hasty: 101 });
	});

	test('counts for nothing where it makes no sense', () => {
		keepTold('hard', day(100));
		const [name] = Object.keys(localStorage);
		for (const kept of ['null', '[1', '{"hard":"x","other":3}']) {
			localStorage.setItem(name!, kept);
			expect(readTold()).toEqual({});
		}
	});
});

test('the doubtful answer is the last of its card, of study, wrong and called known', async () => {
	const { store, clock } = await newLearner(3);
	const wrong = { kind: 'review', ms: 3000, typed: 'no', verdict: 'wrong' } as const;
	const answers: readonly Body[] = [
		{ ...wrong, card: cardId(1), rating: 3, mode: 'study' },
		{ ...wrong, card: cardId(2), rating: 3, mode: 'study' },
		{ ...wrong, card: cardId(2), rating: 1, mode: 'study' },
		{ ...wrong, card: cardId(3), rating: 3, mode: 'cram' }
	];
	const doubtful = () => doubtfulAnswer(store, clock.today());
	expect(await doubtful()).toBeNull();
	for (const body of answers) {
		clock.pass(1000);
		await store.commit([{ ...clock.head(), ...body }]);
	}
	expect(await doubtful()).toMatchObject({ card: cardId(1), rating: 3 });
});
