import { afterEach, describe, expect, test, vi } from 'vitest';
import { nameOver, open, presetsOf, withExam } from './support.ts';

const { goto } = vi.hoisted(() => ({ goto: vi.fn() }));
vi.mock(import('$app/navigation'), async (load) => ({ ...(await load()), goto }));
afterEach(() => goto.mockReset());

describe('the list', () => {
	test('tells what each preset asks of a day, and leads to it', async () => {
		const { store } = await withExam();
		const screen = await open(store);
		const link = screen.getByRole('link', { name: /^Exam/ });
		await expect.element(link).toHaveTextContent('40 new and 200 repeats a day, remember 90 %');
		await expect.element(link).toHaveAttribute('href', '/settings/presets/?id=exam');
		const all = screen.getByRole('link', { name: /^Default/ });
		await expect.element(all).toHaveTextContent('remember 85 %');
		await expect.element(all).toHaveTextContent('1 deck');
	});

	test('makes a preset of the default and opens it; a name is needed, and one of its own', async () => {
		const { store } = await withExam();
		const screen = await open(store);
		const make = screen.getByRole('button', { name: 'Make a preset' });
		await make.click();
		await expect.element(screen.getByText('A preset needs a name.')).toBeVisible();
		await screen.getByLabelText('Name').fill('Exam');
		await make.click();
		await expect.element(screen.getByText('There is a preset of this name.')).toBeVisible();
		expect(await presetsOf(store)).toHaveLength(2);
		await screen.getByLabelText('Name').fill(' Slow ');
		await make.click();
		await expect.poll(() => goto.mock.calls.length).toBe(1);
		const [all, , slow] = await presetsOf(store);
		expect(slow).toEqual({ ...all, id: slow!.id, name: 'Slow' });
		expect(goto).toHaveBeenCalledWith(`/settings/presets/?id=${slow!.id}`);
	});
});

describe('a preset', () => {
	test('is changed field by field, apart from all others', async () => {
		const { store } = await withExam();
		const [all] = await presetsOf(store);
		const screen = await open(store, 'exam');
		await screen.getByLabelText('Order of repeats').selectOptions('Hardest first');
		await screen.getByLabelText('Order of new cards').selectOptions('Shuffled');
		await screen.getByText('Last', { exact: true }).click();
		await screen.getByText('Make days equally long').click();
		await screen.getByText('Keep cards of one fact apart').click();
		await screen.getByRole('group', { name: 'Sunday' }).getByText('Least').click();
		await screen.getByRole('group', { name: 'Saturday' }).getByText('Less').click();
		await screen.getByRole('button', { name: 'Longest interval: less' }).click();
		await screen.getByRole('button', { name: 'Mark as a leech after: more' }).click();
		await expect
			.poll(async () => (await presetsOf(store))[1])
			.toEqual({
				...{ ...all, id: 'exam', name: 'Exam', retention: 0.9, newPerDay: 40 },
				...{ dueOrder: 'hardest', newOrder: 'random', mix: 'after' },
				...{ balance: false, spaceSiblings: false, easyDays: [1, 1, 1, 1, 1, 0.5, 0] },
				...{ maxInterval: 3650, leechAt: 10 }
			});
		expect((await presetsOf(store))[0]).toEqual(all);
	});

	test('offers to move due days once the wanted recall or the longest interval is another', async () => {
		const { store } = await withExam();
		const screen = await open(store, 'exam');
		const see = screen.getByRole('button', { name: 'See what would move' });
		await expect.element(screen.getByRole('heading', { level: 1, name: 'Exam' })).toBeVisible();
		expect(see.elements()).toHaveLength(0);
		await screen.getByLabelText('Remember').fill('80');
		await expect.poll(() => see.elements()).toHaveLength(1);
		await screen.getByRole('button', { name: 'Longest interval: less' }).click();
		await expect.poll(() => see.elements()).toHaveLength(2);
		await see.first().click();
		await expect.element(screen.getByRole('dialog', { name: 'Move due dates' })).toBeVisible();
		await expect.element(screen.getByText(/^Every due date is where it should be/)).toBeVisible();
	});

	test('takes steps as they are typed, and says what is wrong with others', async () => {
		const { store } = await withExam();
		const screen = await open(store, 'all');
		const field = screen.getByLabelText('Steps of a new card, in minutes');
		await expect.element(field).toHaveValue('1 10');
		await field.fill('10 1');
		field.element().dispatchEvent(new Event('change', { bubbles: true }));
		await expect.element(screen.getByRole('alert')).toBeVisible();
		expect((await presetsOf(store))[0].learningSteps).toEqual([1, 10]);
		await field.fill('5, 30 60');
		field.element().dispatchEvent(new Event('change', { bubbles: true }));
		await expect.poll(async () => (await presetsOf(store))[0].learningSteps).toEqual([5, 30, 60]);
		await field.fill('');
		field.element().dispatchEvent(new Event('change', { bubbles: true }));
		await expect.poll(async () => (await presetsOf(store))[0].learningSteps).toEqual([]);
	});

	test('takes decks and gives them back', async () => {
		const { store, deck } = await withExam();
		const screen = await open(store, 'exam');
		await expect.element(screen.getByText('No deck is under this preset yet.')).toBeVisible();
		const title = (await store.decks(0 as never))[0]!.title;
		await screen.getByRole('switch', { name: title }).click();
		await expect.poll(() => nameOver(store, deck)).toBe('Exam');
		await screen.getByRole('switch', { name: title }).click();
		await expect.poll(() => nameOver(store, deck)).toBe('');
	});

	test('is renamed, asked about before it is deleted, and comes back whole, decks and all', async () => {
		const { store, deck } = await withExam([
			{ scope: 'preset:exam', key: 'easyDays', value: [1, 1, 1, 1, 1, 0.5, 0] },
			{ scope: 'preset:exam', key: 'balance', value: false },
			{ scope: 'deck:deck', key: 'preset', value: 'exam' }
		]);
		const [all, exam] = await presetsOf(store);
		const screen = await open(store, 'exam');
		await screen.getByRole('textbox', { name: 'Name' }).fill('Default');
		await screen.getByRole('button', { name: 'Rename' }).click();
		await expect.element(screen.getByText('There is a preset of this name.')).toBeVisible();
		await screen.getByRole('textbox', { name: 'Name' }).fill('Finals');
		await screen.getByRole('button', { name: 'Rename' }).click();
		await expect.element(screen.getByRole('heading', { level: 1, name: 'Finals' })).toBeVisible();
		await screen.getByRole('button', { name: 'Delete this preset' }).click();
		await screen.getByRole('button', { name: 'Keep it' }).click();
		expect(await presetsOf(store)).toHaveLength(2);
		await screen.getByRole('button', { name: 'Delete this preset' }).click();
		await screen.getByRole('button', { name: 'Delete preset', exact: true }).click();
		await expect.poll(async () => (await presetsOf(store)).length).toBe(1);
		await expect.poll(() => goto.mock.calls).toEqual([['/settings/presets/']]);
		await expect.element(screen.getByText('Preset “Finals” deleted')).toBeVisible();
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => presetsOf(store)).toEqual([all, { ...exam, name: 'Finals' }]);
		expect(await nameOver(store, deck)).toBe('Finals');
	});

	test('that is gone says so', async () => {
		const { store } = await withExam();
		const screen = await open(store, 'nothing');
		await expect
			.element(screen.getByRole('heading', { level: 1, name: 'This preset is gone' }))
			.toBeVisible();
	});

	test('of all decks can neither be renamed nor deleted', async () => {
		const { store } = await withExam();
		const screen = await open(store, 'all');
		await expect.element(screen.getByRole('heading', { level: 1, name: 'Default' })).toBeVisible();
		await expect.element(screen.getByText('Delete this preset')).not.toBeInTheDocument();
	});
});
