import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SettingValue } from '#core/log/types.ts';
import { full, gated, open, presetsOf, recorded, withExam } from './support.ts';

const step = (label: string, way: 'less' | 'more') => () =>
	page.getByRole('button', { name: `${label}: ${way}` }).click();
const stepped = (label: string, words: string) => () =>
	expect
		.element(page.getByRole('group', { name: label }).getByRole('status'))
		.toHaveTextContent(words);

const choose = (label: string, words: string) => () =>
	page.getByLabelText(label).selectOptions(words);
const chosen = (label: string, value: string) => () =>
	expect.element(page.getByLabelText(label)).toHaveValue(value);

const turn = (label: string) => () => page.getByRole('switch', { name: label }).click();
const turnedOff = (label: string) => () =>
	expect.element(page.getByRole('switch', { name: label })).not.toBeChecked();

const type = (label: string, words: string) => async () => {
	await page.getByLabelText(label).fill(words);
	page
		.getByLabelText(label)
		.element()
		.dispatchEvent(new Event('change', { bubbles: true }));
};

const radio = (group: string, label: string) =>
	page.getByRole('group', { name: group }).getByRole('radio', { name: label });
const tap = (group: string, label: string) => () =>
	page.getByRole('group', { name: group }).getByText(label, { exact: true }).click();
const tapped = (group: string, label: string) => () =>
	expect.element(radio(group, label)).toBeChecked();

type Field = readonly [
	key: string,
	value: SettingValue,
	change: () => Promise<unknown>,
	shown: () => Promise<unknown>
];
const learning = 'Steps of a new card, in minutes';
const relearning = 'Steps after forgetting, in minutes';
const fields: readonly Field[] = [
	['newPerDay', 30, step('New cards a day', 'less'), stepped('New cards a day', '30')],
	[
		...(['reviewsPerDay', 300, step('Repeats a day, at most', 'more')] as const),
		stepped('Repeats a day, at most', '300')
	],
	[
		...(['retention', 0.8] as const),
		() => page.getByRole('slider').fill('80'),
		() => expect.element(page.getByRole('slider')).toHaveValue('80')
	],
	[
		...(['dueOrder', 'overdue'] as const),
		choose('Order of repeats', 'Most overdue for its interval first'),
		chosen('Order of repeats', 'overdue')
	],
	[
		...(['newOrder', 'newest'] as const),
		choose('Order of new cards', 'Newest first'),
		chosen('Order of new cards', 'newest')
	],
	['mix', 'before', tap('New cards come', 'First'), tapped('New cards come', 'First')],
	['balance', false, turn('Make days equally long'), turnedOff('Make days equally long')],
	[
		...(['spaceSiblings', false] as const),
		turn('Keep cards of one fact apart'),
		turnedOff('Keep cards of one fact apart')
	],
	['easyDays', [1, 1, 0.5, 1, 1, 1, 1], tap('Wednesday', 'Less'), tapped('Wednesday', 'Less')],
	['learningSteps', [2, 15], type(learning, '2 15'), chosen(learning, '2 15')],
	['relearningSteps', [5, 720], type(relearning, '5, 720'), chosen(relearning, '5 720')],
	['maxInterval', 3650, step('Longest interval', 'less'), stepped('Longest interval', '10 years')],
	['leechAt', 6, step('Mark as a leech after', 'less'), stepped('Mark as a leech after', '6 times')]
];

describe.each(fields)('%s', (key, value, change, shown) => {
	test.each([
		['exam', 'preset:exam'],
		['all', 'all']
	])('of the preset %s is written as one entry under %s, and shown again', async (id, scope) => {
		const { store } = await withExam([{ scope: 'all', key: 'newPerDay', value: 40 }]);
		const { store: watched, written } = recorded(store);
		const screen = await open(watched, id);
		await change();
		await shown();
		await expect.poll(() => written).toEqual([{ scope, key, value }]);
		const stored = async () => (await presetsOf(store)).find((one) => one.id === id);
		await expect.poll(stored).toMatchObject({ [key]: value });
		await screen.unmount();
		await open(store, id);
		await shown();
	});
});

describe('easy days', () => {
	test('begin with Monday, in the language of the app', async () => {
		const { store } = await withExam();
		const screen = await open(store, 'exam', 'ko');
		const days = screen.getByRole('group', { name: '쉬는 요일' }).getByRole('group').elements();
		expect(days.map((day) => day.querySelector('.visually-hidden')!.textContent)).toEqual(
			['월', '화', '수', '목', '금', '토', '일'].map((day) => `${day}요일`)
		);
		await screen.getByRole('group', { name: '일요일' }).getByText('최소').click();
		await expect
			.poll(async () => (await presetsOf(store))[1]!.easyDays)
			.toEqual([1, 1, 1, 1, 1, 1, 0]);
	});

	test('chosen faster than they are written are all kept', async () => {
		const { store } = await withExam();
		const { store: slow, gates } = gated(store);
		await open(slow, 'exam');
		await tap('Saturday', 'Less')();
		await tap('Sunday', 'Least')();
		await tapped('Saturday', 'Less')();
		await expect.poll(() => gates.length).toBe(2);
		for (const open of gates) open();
		await expect
			.poll(async () => (await presetsOf(store))[1]!.easyDays)
			.toEqual([1, 1, 1, 1, 1, 0.5, 0]);
		await tapped('Sunday', 'Least')();
	});

	test('go back to usual where they cannot be written', async () => {
		const { store } = await withExam();
		const screen = await open(full(store), 'exam');
		await tap('Sunday', 'Least')();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved/);
		await tapped('Sunday', 'Usual')();
		expect((await presetsOf(store))[1]!.easyDays).toEqual([1, 1, 1, 1, 1, 1, 1]);
	});
});

describe('what is being typed', () => {
	test('stays, with what is wrong with it, while another field is changed', async () => {
		const { store } = await withExam();
		const screen = await open(store, 'exam');
		await type(learning, '30 5')();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/^Whole minutes/);
		await screen.getByRole('textbox', { name: 'Name' }).fill('Half a na');
		await turn('Make days equally long')();
		await expect.poll(async () => (await presetsOf(store))[1]!.balance).toBe(false);
		await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible();
		await chosen(learning, '30 5')();
		await expect.element(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Half a na');
	});

	test.each(['0.2 x', '1 2 3 4 5 6 7 8 9 10 11', '10 9'])(
		'and makes no steps is not written: %s',
		async (typed) => {
			const { store } = await withExam();
			const { store: watched, written } = recorded(store);
			const screen = await open(watched, 'exam');
			const field = screen.getByLabelText(relearning);
			await type(relearning, typed)();
			await expect.element(field).toHaveAttribute('aria-invalid', 'true');
			await field.fill('7');
			await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
			await type(relearning, '7')();
			await expect
				.poll(() => written)
				.toEqual([{ scope: 'preset:exam', key: 'relearningSteps', value: [7] }]);
			await expect.poll(async () => (await presetsOf(store))[1]!.relearningSteps).toEqual([7]);
		}
	);

	test('is shown as it is understood, also where that is what was there', async () => {
		const { store } = await withExam();
		const screen = await open(store, 'exam');
		const field = screen.getByLabelText(learning);
		await type(learning, '-1  10')();
		await expect.element(field).toHaveValue('1 10');
		await type(learning, '5 99999')();
		await expect.element(field).toHaveValue('5 720');
		await expect.poll(async () => (await presetsOf(store))[1]!.learningSteps).toEqual([5, 720]);
	});

	test('as the steps already are is no change', async () => {
		const { store } = await withExam();
		const { store: watched, written } = recorded(store);
		await open(watched, 'exam');
		await type(learning, '1,  10')();
		await type(relearning, '30')();
		await expect
			.poll(() => written)
			.toEqual([{ scope: 'preset:exam', key: 'relearningSteps', value: [30] }]);
		await expect.poll(async () => (await presetsOf(store))[1]!.relearningSteps).toEqual([30]);
	});
});
