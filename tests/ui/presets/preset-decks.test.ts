import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
	full,
	gated,
	nameOver,
	open,
	otherDeck,
	presetsOf,
	recorded,
	titleOf,
	withExam
} from './support.ts';

const { goto } = vi.hoisted(() => ({ goto: vi.fn() }));
vi.mock(import('$app/navigation'), async (load) => ({ ...(await load()), goto }));
afterEach(() => goto.mockReset());

/** Two decks, one of them under Exam. */
const withTwo = (more: Parameters<typeof withExam>[0] = []) =>
	withExam([{ scope: 'deck:deck', key: 'preset', value: 'exam' }, ...more], [otherDeck()]);
const deckSwitch = (name: string) => page.getByRole('switch', { name });

async function remove() {
	await page.getByRole('button', { name: 'Delete this preset' }).click();
	await page.getByRole('button', { name: 'Delete preset', exact: true }).click();
}

describe('a deck', () => {
	test('is given to a preset and taken back by one entry of its own', async () => {
		const { store, other } = await withTwo();
		const { store: watched, written } = recorded(store);
		await open(watched, 'exam');
		const toggle = deckSwitch(await titleOf(store, other));
		await expect.element(toggle).not.toBeChecked();
		await toggle.click();
		await expect
			.poll(() => written)
			.toEqual([{ scope: 'deck:other', key: 'preset', value: 'exam' }]);
		await expect.poll(() => nameOver(store, other)).toBe('Exam');
		await toggle.click();
		await expect
			.poll(() => written.at(-1))
			.toEqual({ scope: 'deck:other', key: 'preset', value: 'all' });
		await expect.element(toggle).not.toBeChecked();
		await expect.poll(() => nameOver(store, other)).toBe('');
	});

	test('that another preset has says so before it is taken from it', async () => {
		const { store, deck } = await withTwo([{ scope: 'preset:slow', key: 'name', value: 'Slow' }]);
		const screen = await open(store, 'slow');
		await expect.element(screen.getByText('Now under “Exam”')).toBeVisible();
		await deckSwitch(await titleOf(store, deck)).click();
		await expect.poll(() => nameOver(store, deck)).toBe('Slow');
		await expect.element(screen.getByText('Now under “Exam”')).not.toBeInTheDocument();
	});

	test('stays under its preset on the screen while a field of that is being written', async () => {
		const { store, deck } = await withTwo();
		const { store: slow, gates } = gated(store);
		const screen = await open(slow, 'exam');
		const toggle = deckSwitch(await titleOf(store, deck));
		await expect.element(toggle).toBeChecked();
		await deckSwitch('Make days equally long').click();
		await expect.poll(() => gates.length).toBe(1);
		await expect.element(toggle).toBeChecked();
		await expect.element(screen.getByText(/^Now under/)).not.toBeInTheDocument();
		gates[0]!();
		await expect.poll(async () => (await presetsOf(store))[1]!.balance).toBe(false);
		await expect.element(toggle).toBeChecked();
	});

	test('whose change cannot be written stays where it was', async () => {
		const { store, deck } = await withTwo();
		const screen = await open(full(store), 'exam');
		const toggle = deckSwitch(await titleOf(store, deck));
		await toggle.click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved/);
		await expect.element(toggle).toBeChecked();
		expect(await nameOver(store, deck)).toBe('Exam');
	});

	test('is listed under the default as long as no other preset has it', async () => {
		const { store, deck, other } = await withTwo();
		const screen = await open(store, 'all');
		await expect.element(screen.getByText(/^Every deck is here unless/)).toBeVisible();
		const listed = screen.getByRole('listitem').filter({ hasText: await titleOf(store, other) });
		await expect.element(listed).toBeVisible();
		const first = screen.getByRole('listitem').filter({ hasText: await titleOf(store, deck) });
		await expect.element(first).not.toBeInTheDocument();
	});
});

describe('deleting a preset', () => {
	test('says how many decks go back to the default, and sends them there', async () => {
		const { store, deck } = await withTwo();
		const { store: watched, written } = recorded(store);
		const screen = await open(watched, 'exam');
		await expect.element(deckSwitch(await titleOf(store, deck))).toBeChecked();
		await screen.getByRole('button', { name: 'Delete this preset' }).click();
		await expect.element(screen.getByText(/^1 deck goes back to the default/)).toBeVisible();
		await screen.getByRole('button', { name: 'Delete preset', exact: true }).click();
		await expect.poll(() => goto.mock.calls).toEqual([['/settings/presets/']]);
		expect(written).toEqual([{ scope: 'preset:exam', key: 'name', value: null }]);
		expect(await nameOver(store, deck)).toBe('');
		await screen.unmount();
		const list = await open(store);
		await expect.element(list.getByRole('link', { name: /^Default/ })).toHaveTextContent('2 decks');
		await expect.element(list.getByRole('link', { name: /^Exam/ })).not.toBeInTheDocument();
	});

	test('that cannot be written leaves it, and everyone where they are', async () => {
		const { store, deck } = await withTwo();
		const screen = await open(full(store), 'exam');
		await remove();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved/);
		await expect.element(screen.getByRole('heading', { level: 1, name: 'Exam' })).toBeVisible();
		expect(goto).not.toHaveBeenCalled();
		expect(await nameOver(store, deck)).toBe('Exam');
	});

	test('speaks Korean', async () => {
		const { store } = await withTwo();
		const screen = await open(store, 'exam', 'ko');
		await screen.getByRole('button', { name: '이 프리셋 지우기' }).click();
		await expect.element(screen.getByText(/^덱 1개가 기본 프리셋으로 돌아가요/)).toBeVisible();
		await screen.getByRole('button', { name: '프리셋 지우기', exact: true }).click();
		await expect.element(screen.getByText('‘Exam’ 프리셋을 지웠어요')).toBeVisible();
	});
});

describe('the name of a preset', () => {
	test('is written once, without the spaces around it, and not where it is the same', async () => {
		const { store } = await withTwo();
		const { store: watched, written } = recorded(store);
		const screen = await open(watched, 'exam');
		const field = screen.getByRole('textbox', { name: 'Name' });
		const rename = screen.getByRole('button', { name: 'Rename' });
		await rename.click();
		await field.fill('  ');
		await rename.click();
		await expect.element(screen.getByText('A preset needs a name.')).toBeVisible();
		await field.fill('  Finals ');
		await rename.click();
		await expect.element(screen.getByRole('heading', { level: 1, name: 'Finals' })).toBeVisible();
		expect(written).toEqual([{ scope: 'preset:exam', key: 'name', value: 'Finals' }]);
		await expect.poll(async () => (await presetsOf(store))[1]!.name).toBe('Finals');
	});

	test('that is the Korean one of the default is taken in Korean', async () => {
		const { store } = await withTwo();
		const screen = await open(store, 'exam', 'ko');
		await screen.getByRole('textbox', { name: '이름' }).fill('기본');
		await screen.getByRole('button', { name: '이름 바꾸기' }).click();
		await expect.element(screen.getByText('같은 이름의 프리셋이 있어요.')).toBeVisible();
		expect((await presetsOf(store))[1]!.name).toBe('Exam');
	});
});

test('the list tells in Korean what each preset asks of a day', async () => {
	const { store } = await withTwo();
	const screen = await open(store, null, 'ko');
	const exam = screen.getByRole('link', { name: /^Exam/ });
	await expect.element(exam).toHaveTextContent('하루 새 카드 40장, 복습 200장, 기억 90%');
	await expect.element(exam).toHaveTextContent('덱 1개');
	await expect.element(screen.getByRole('link', { name: /^기본/ })).toHaveTextContent('덱 1개');
});
