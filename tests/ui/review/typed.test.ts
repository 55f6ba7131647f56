import { cdp, page, userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import type { Millis } from '#core/base/brand.ts';
import { studyDay } from '#core/base/time.ts';
import { newLearner, typedDeck, type Learner } from '../support/learner.ts';
import { boxOf, glance, openReview } from './screen.ts';

const asked = (n: number) => page.getByText(`Question ${n}?`);
const field = () => page.getByRole('textbox', { name: /^(Your answer|내 답)$/u });
const answer = () => page.getByRole('region', { name: 'Answer' });
const typist = (size: number) => newLearner(size, {}, typedDeck(size));

async function typed(words: string) {
	await userEvent.keyboard(`${words}{Enter}`);
	await glance();
}

/** The study day of the page, which goes by the clock of the machine. */
const today = () => studyDay(Date.now() as Millis, -new Date().getTimezoneOffset(), 4);

/** The reviews in the log, once there are `n`. */
async function logged({ store }: Learner, n: number) {
	const reviews = async () =>
		(await store.undoable(today())).filter(({ kind }) => kind === 'review');
	await expect.poll(async () => (await reviews()).length).toBe(n);
	return reviews();
}

/** Letters on their way, as an input method for Korean has them. */
async function compose(text: string) {
	await (cdp() as unknown as Session).send('Input.imeSetComposition', {
		text,
		selectionStart: text.length,
		selectionEnd: text.length
	});
}

type Session = { send(method: string, given: Record<string, unknown>): Promise<unknown> };

describe('a card whose answer is typed', () => {
	test('has a field with the focus under its prompt, told with the prompt', async () => {
		const { store } = await typist(1);
		await openReview(store);
		await expect.element(field()).toHaveFocus();
		await expect.element(field()).toHaveAccessibleDescription('Question 1?');
		expect(boxOf(field().element()).top).toBeGreaterThan(boxOf(asked(1).element()).bottom);
		expect(boxOf(field().element()).height).toBeGreaterThanOrEqual(44);
	});

	test('is answered by Enter; what is right is proposed as “Got it”, and kept in the log', async () => {
		const me = await typist(2);
		await openReview(me.store);
		await typed('answer 1');
		await expect.element(answer()).toHaveFocus();
		await expect.element(answer().getByText('Only capitals differ')).toBeVisible();
		await expect.element(field()).not.toBeInTheDocument();
		await userEvent.keyboard('{Enter}');
		await expect.element(asked(2)).toBeVisible();
		await expect.element(field()).toHaveFocus();
		await expect.element(field()).toHaveValue('');
		const [review] = await logged(me, 1);
		expect(review).toMatchObject({ rating: 3, typed: 'answer 1', verdict: 'equivalent' });
	});

	test('proposes “Forgot” for what is wrong, shows what differs, and takes any rating', async () => {
		const me = await typist(2);
		const screen = await openReview(me.store);
		await typed('Answer 7');
		await expect.element(answer().getByText('Different from the answer')).toBeVisible();
		expect(answer().element().querySelector('del')).toHaveTextContent('7');
		await expect.element(screen.rating('Forgot')).toHaveClass('proposed');
		await screen.rating('Got it').click();
		const [review] = await logged(me, 1);
		expect(review).toMatchObject({ rating: 3, typed: 'Answer 7', verdict: 'wrong' });
	});

	test('goes by Enter to the rating that is proposed', async () => {
		const me = await typist(2);
		await openReview(me.store);
		await typed('nothing like it');
		await userEvent.keyboard('{Enter}');
		const [review] = await logged(me, 1);
		expect(review).toMatchObject({ rating: 1, verdict: 'wrong' });
	});

	test('shows its answer to who types nothing, and the log says nothing of typing', async () => {
		const me = await typist(2);
		const screen = await openReview(me.store);
		await screen.show.click();
		await expect.element(answer()).toHaveTextContent('Answer 1.');
		await expect.element(screen.rating('Got it')).toHaveClass('proposed');
		await glance();
		await screen.rating('Got it').click();
		const [review] = await logged(me, 1);
		expect(review).not.toHaveProperty('typed');
		expect(review).not.toHaveProperty('verdict');
	});

	test('is compared by the button too, and not shown by a tap beside the field', async () => {
		const { store } = await typist(1);
		const screen = await openReview(store);
		await asked(1).click();
		await expect.element(answer()).not.toBeInTheDocument();
		await field().fill('Answer 1.');
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(answer().getByText('Exactly right')).toBeVisible();
	});

	test('comes back from an undo with what had been typed', async () => {
		const { store } = await typist(2);
		const screen = await openReview(store);
		await typed('Answer one');
		await userEvent.keyboard('1');
		await expect.element(asked(2)).toBeVisible();
		await glance();
		await screen.tool('Undo').click();
		await expect.element(answer().getByText('one')).toBeVisible();
		await expect.element(answer().getByText('Different from the answer')).toBeVisible();
	});

	test('keeps what is being typed while it is flagged', async () => {
		const { store } = await typist(1);
		const screen = await openReview(store);
		await userEvent.keyboard('half an ans');
		await screen.tool('Flag').click();
		await expect.element(screen.tool('Remove the flag')).toBeVisible();
		await expect.element(field()).toHaveValue('half an ans');
	});
});

describe('keys in the field', () => {
	test('are letters: none of them does anything to the card', async () => {
		const { store } = await typist(1);
		const screen = await openReview(store);
		await userEvent.keyboard('sub f n1 ?');
		await glance();
		await expect.element(field()).toHaveValue('sub f n1 ?');
		await expect.element(screen.tool('Flag')).toBeVisible();
	});

	test('Enter while a letter is being composed ends the letter and shows no answer', async () => {
		const me = await newLearner(
			1,
			{},
			typedDeck(1, [{ kind: 'paragraph', children: [{ kind: 'text', text: '노드' }] }])
		);
		await openReview(me.store, { lang: 'ko' });
		await userEvent.keyboard('노');
		await compose('드');
		await expect.element(field()).toHaveValue('노드');
		await userEvent.keyboard('{Enter}');
		await glance();
		await expect.element(field()).toBeVisible();
		await (cdp() as unknown as Session).send('Input.insertText', { text: '드' });
		await expect.element(field()).toHaveValue('노드');
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText('정확히 맞았어요')).toBeVisible();
		expect(await me.store.undoable(today())).toEqual([]);
	});

	test.each([
		['held down', { repeat: true }],
		['ending a letter in Safari', { keyCode: 229 }]
	])('Enter %s submits nothing', async (_how, more) => {
		const { store } = await typist(1);
		await openReview(store);
		await userEvent.keyboard('x');
		const press = new KeyboardEvent('keydown', {
			key: 'Enter',
			cancelable: true,
			bubbles: true,
			...more
		});
		field().element().dispatchEvent(press);
		expect(press.defaultPrevented).toBe(true);
	});
});

test.each([
	['a small phone with its keyboard', 320, 300],
	['a phone with its keyboard', 390, 480]
])('on %s the field is in view', async (_what, width, height) => {
	const { store } = await typist(1);
	await openReview(store, { width, height });
	const { top, bottom } = boxOf(field().element());
	expect(top).toBeGreaterThanOrEqual(0);
	expect(bottom).toBeLessThanOrEqual(height);
	const bar = boxOf(page.getByRole('button', { name: 'Show answer' }).element());
	expect(bottom).toBeLessThanOrEqual(bar.top);
});
