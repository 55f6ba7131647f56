import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { StudyDay } from '#core/base/brand.ts';
import { err } from '#core/base/result.ts';
import type { Body } from '#core/log/types.ts';
import type { CardState } from '#core/memory/types.ts';
import type { Store } from '#store/types.ts';
import CardsScreen from '#ui/cards/CardsScreen.svelte';
import { cardId, newLearner, type Learner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const SIZE = 4;
const all = Array.from({ length: SIZE }, (_, i) => cardId(i + 1));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

let learner: Learner;
const states = () => learner.store.states(all);

async function write(...bodies: readonly Body[]): Promise<void> {
	const { store, clock } = learner;
	const saved = await store.commit(bodies.map((body) => ({ ...clock.head(), ...body })));
	expect(saved.ok).toBe(true);
	clock.pass(1000);
}

/** Cards 1 and 2 are in review, the others new. */
beforeEach(async () => {
	learner = await newLearner(SIZE);
	const easy = { kind: 'review', rating: 4, ms: 1000, mode: 'study' } as const;
	await write({ ...easy, card: cardId(1) }, { ...easy, card: cardId(2) });
});

async function chooseAll(store: Store = learner.store): Promise<void> {
	await show(store, CardsScreen, {});
	await expect.element(page.getByText('4 cards', { exact: true })).toBeVisible();
	await button('Select cards').click();
	await button('Select all').click();
	await expect.element(page.getByText('4 selected')).toBeVisible();
}

const dueOn = ({ memory }: CardState) => (memory.kind === 'review' ? memory.dueOn : null);

describe('done to all that are chosen, and taken back with one tap', () => {
	async function takenBack(deed: () => Promise<void>, told: string): Promise<void> {
		const before = await states();
		await chooseAll();
		await deed();
		await expect.element(page.getByText(told)).toBeVisible();
		await expect.poll(states).not.toEqual(before);
		await expect.element(page.getByRole('checkbox').first()).not.toBeInTheDocument();
		await button('Undo').click();
		await expect.poll(states).toEqual(before);
		await expect.element(page.getByText('Taken back.')).toBeVisible();
		expect((await learner.store.verify()).equal).toBe(true);
	}

	test('suspended', () => takenBack(() => button('Suspend').click(), '4 cards suspended.'));

	test('put off', () =>
		takenBack(() => button('Not today').click(), '4 cards put off until tomorrow.'));

	test('asked again, the one that was suspended', async () => {
		await write({ kind: 'mark', card: cardId(3), set: { suspended: true } });
		await takenBack(() => button('Ask again').click(), '1 card asked again.');
	});

	test('flagged', () =>
		takenBack(async () => {
			await button('Flag').click();
			await dialog().getByRole('button', { name: 'Question' }).click();
		}, '4 cards: Question.'));

	test('freed of flags', async () => {
		await write({ kind: 'mark', card: cardId(4), set: { flag: 2 } });
		await takenBack(async () => {
			await button('Flag').click();
			await dialog().getByRole('button', { name: 'No flag' }).click();
		}, '1 card: No flag.');
	});

	test('started over, new ones left alone', () =>
		takenBack(async () => {
			await button('Start over').click();
			await dialog().getByRole('button', { name: 'Start over' }).click();
		}, '2 cards started over.'));

	test('given a due day, new ones left alone', () =>
		takenBack(async () => {
			await button('Set the due day').click();
			await dialog().getByRole('button', { name: 'In 30 days' }).click();
		}, '2 cards have another due day.'));
});

describe('a deed', () => {
	test('that changes nothing writes nothing, and says so', async () => {
		await write(...all.map((card): Body => ({ kind: 'mark', card, set: { suspended: true } })));
		const written: unknown[] = [];
		const { store } = learner;
		const commit: Store['commit'] = (drafts) => {
			written.push(...drafts);
			return store.commit(drafts);
		};
		await chooseAll({ ...store, commit });
		await button('Suspend').click();
		await expect.element(page.getByText('Nothing to change here.')).toBeVisible();
		await expect.element(page.getByRole('checkbox').first()).not.toBeInTheDocument();
		expect(button('Undo').query()).toBeNull();
		expect(written).toEqual([]);
	});

	test('that takes long says so until it is done, and so does taking it back', async () => {
		const { store } = learner;
		let goOn: () => void = () => undefined;
		const held = () => new Promise<void>((resolve) => (goOn = resolve));
		const commit: Store['commit'] = async (drafts) => (await held(), store.commit(drafts));
		const takeBack: Store['takeBack'] = async (...given) => (
			await held(),
			store.takeBack(...given)
		);
		await chooseAll({ ...store, commit, takeBack });
		const moment = page.getByText('One moment…');
		await button('Suspend').click();
		await expect.element(moment).toBeVisible();
		goOn();
		await expect.element(page.getByText('4 cards suspended.')).toBeVisible();
		await expect.element(moment).not.toBeInTheDocument();
		await button('Undo').click();
		await expect.element(moment).toBeVisible();
		goOn();
		await expect.element(page.getByText('Taken back.')).toBeVisible();
		await expect.element(moment).not.toBeInTheDocument();
	});

	test('closed before it is known what to do does nothing', async () => {
		const before = await states();
		await chooseAll();
		await button('Start over').click();
		await dialog().getByRole('button', { name: 'Close' }).click();
		await expect.element(page.getByText('4 selected')).toBeVisible();
		expect(await states()).toEqual(before);
	});

	test('whose cards cannot be read says so, and is done on another try', async () => {
		let isBroken = true;
		const { store } = learner;
		const read: Store['states'] = (cards) =>
			isBroken ? Promise.reject(new Error('lost')) : store.states(cards);
		await chooseAll({ ...store, states: read });
		await button('Suspend').click();
		await expect.element(page.getByRole('alert')).toBeVisible();
		await expect.element(page.getByText('4 selected')).toBeVisible();
		expect((await states()).some(({ suspended }) => suspended)).toBe(false);
		isBroken = false;
		await page.getByRole('alert').getByRole('button', { name: /again/i }).click();
		await expect.poll(async () => (await states()).every(({ suspended }) => suspended)).toBe(true);
	});

	test('that cannot be taken back says so, and is on another try', async () => {
		let isBroken = true;
		const { store } = learner;
		const takeBack: Store['takeBack'] = (...given) =>
			isBroken
				? Promise.resolve(err({ kind: 'closed' as const, cause: 'lost' }))
				: store.takeBack(...given);
		await chooseAll({ ...store, takeBack });
		await button('Not today').click();
		await button('Undo').click();
		await expect.element(page.getByRole('alert')).toHaveTextContent(/Not saved/);
		isBroken = false;
		await page.getByRole('alert').getByRole('button', { name: /again/i }).click();
		await expect
			.poll(async () => (await states()).map(({ buriedOn }) => buriedOn))
			.toEqual([null, null, null, null]);
	});

	test('on a due day that stands already leaves those cards alone', async () => {
		const on = (dueOn((await states())[0]!)! + 20) as StudyDay;
		await write({ kind: 'due', card: cardId(1), on }, { kind: 'due', card: cardId(2), on });
		await chooseAll();
		await button('Set the due day').click();
		await dialog().getByRole('button', { name: 'Today' }).click();
		await expect.element(page.getByText('2 cards have another due day.')).toBeVisible();
		await expect.poll(async () => (await states()).map(dueOn).slice(2)).toEqual([null, null]);
	});
});
