import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { err } from '#core/base/result.ts';
import { searchSaved } from '#core/search/saved.ts';
import CardsScreen from '#ui/cards/CardsScreen.svelte';
import { lastStandpoint, Standpoint } from '#ui/cards/standpoint.svelte.ts';
import type { Store } from '#store/types.ts';
import { cardId, firstDay, newLearner, type Learner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const field = () => page.getByRole('searchbox', { name: 'Search cards' });
const list = () => page.getByRole('list', { name: 'Cards' });

async function learnerWhoSuspended(...numbers: readonly number[]): Promise<Learner> {
	const learner = await newLearner(12);
	const { store, clock } = learner;
	await store.commit(
		numbers.map(
			(n) => ({ ...clock.head(), kind: 'mark', card: cardId(n), set: { suspended: true } }) as const
		)
	);
	return learner;
}

describe('the list of cards', () => {
	test('shows what each asks, where it comes from and where it stands, and leads to its page', async () => {
		const { store } = await learnerWhoSuspended(2);
		const screen = await show(store, CardsScreen, {});
		await expect.element(screen.getByText('12 cards')).toBeVisible();
		const rows = list().getByRole('listitem');
		await expect.element(rows.nth(0)).toHaveTextContent(/Question 1\?\s*A note › A topic\s*New/);
		await expect.element(rows.nth(1)).toHaveTextContent(/Question 2\?.*Suspended/);
		await expect
			.element(rows.nth(2).getByRole('link'))
			.toHaveAttribute('href', '/cards/card/?id=fact3%2Fdef');
		await expect.element(rows.nth(2)).toHaveAttribute('aria-setsize', '12');
		await expect.element(rows.nth(2)).toHaveAttribute('aria-posinset', '3');
	});

	test('is searched as one types, in question and answer, whatever form the letters have', async () => {
		const { store } = await newLearner(12);
		const screen = await show(store, CardsScreen, {});
		await field().fill('ANSWER "question 12"');
		await expect.element(screen.getByText('1 card', { exact: true })).toBeVisible();
		await expect.element(screen.getByText('Question 12?')).toBeVisible();
		await screen.getByRole('button', { name: 'Clear the search' }).click();
		await expect.element(screen.getByText('12 cards')).toBeVisible();
		await expect.element(field()).toHaveFocus();
	});

	test('begins at its top after each search, however far down the reader was', async () => {
		const { store } = await newLearner(400);
		const screen = await show(store, CardsScreen, {});
		await expect.element(screen.getByText('400 cards')).toBeVisible();
		scrollTo(0, document.documentElement.scrollHeight);
		await expect.element(screen.getByText('Question 400?')).toBeInViewport();
		await field().fill('"question 1"');
		await expect.element(screen.getByText('111 cards')).toBeVisible();
		await expect.element(screen.getByText('Question 1?')).toBeInViewport();
		expect(scrollY).toBe(0);
	});

	test('is found again as it was left: what was looked for, and how far down', async () => {
		const { store } = await newLearner(400);
		const standpoint = new Standpoint('question');
		const before = await show(store, CardsScreen, { standpoint });
		await expect.element(before.getByText('400 cards')).toBeVisible();
		scrollTo(0, 12_000);
		await expect
			.poll(() => before.getByText(/Question 1[0-9]{2}\?/).elements().length)
			.toBeGreaterThan(5);
		const top = scrollY;
		await before.unmount();
		await show(store, CardsScreen, { standpoint });
		await expect.element(field()).toHaveValue('question');
		await expect.poll(() => scrollY).toBe(top);
	});

	test('without a match says so and what to try', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardsScreen, {});
		await field().fill('nodeport');
		await expect.element(screen.getByText('No card found for “nodeport”.')).toBeVisible();
	});

	test('without a match for a very long search says its beginning only', async () => {
		const { store } = await newLearner(1);
		const screen = await show(store, CardsScreen, {}, { lang: 'ko' });
		await page.getByRole('searchbox').fill('🦊'.repeat(300));
		const told = `‘${'🦊'.repeat(59)}…’ 검색 결과가 없어요.`;
		await expect.element(screen.getByText(told)).toBeVisible();
	});

	test('says why it cannot be read', async () => {
		const { store } = await newLearner(3);
		const find: Store['find'] = () => Promise.reject(new Error('lost'));
		const screen = await show({ ...store, find }, CardsScreen, {});
		await expect.element(screen.getByRole('alert')).toBeVisible();
	});
});

test('a link that names a search begins there, anything else where the reader was', () => {
	const asked = lastStandpoint('tag:dns');
	expect(asked.query).toBe('tag:dns');
	expect(lastStandpoint(null)).toBe(asked);
	expect(lastStandpoint('tag:dns')).toBe(asked);
	expect(lastStandpoint('is:due')).not.toBe(asked);
});

describe('the search language', () => {
	test('tells a slip, and a tap puts it right', async () => {
		const { store } = await learnerWhoSuspended(5);
		const screen = await show(store, CardsScreen, {});
		await field().fill('is:suspendde question');
		await screen.getByRole('button', { name: 'Did you mean is:suspended?' }).click();
		await expect.element(field()).toHaveValue('is:suspended question');
		await expect.element(screen.getByText('1 card', { exact: true })).toBeVisible();
		await expect.element(screen.getByText('Question 5?')).toBeVisible();
	});

	test('offers how a word may go on', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardsScreen, {});
		await field().fill('is:su');
		await screen.getByRole('button', { name: 'is:suspended' }).click();
		await expect.element(field()).toHaveValue('is:suspended');
	});

	test('is explained by examples that a tap tries', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardsScreen, {});
		await screen.getByRole('button', { name: 'How to search' }).click();
		await screen.getByRole('button', { name: /prop:lapses>3 Forgotten more than 3 times/ }).click();
		await expect.element(field()).toHaveValue('prop:lapses>3');
		expect(screen.getByRole('dialog').query()).toBeNull();
	});

	test('has ready-made searches; a second tap takes one away', async () => {
		const { store } = await learnerWhoSuspended(1, 2);
		const screen = await show(store, CardsScreen, {});
		const chip = screen.getByRole('button', { name: 'Suspended' });
		await chip.click();
		await expect.element(screen.getByText('2 cards')).toBeVisible();
		await expect.element(chip).toHaveAttribute('aria-pressed', 'true');
		await chip.click();
		await expect.element(screen.getByText('12 cards')).toBeVisible();
	});

	test('what is asked often is saved under a name, renamed, deleted and brought back', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardsScreen, {});
		await field().fill('is:new question');
		await screen.getByRole('button', { name: 'Save this search' }).click();
		const sheet = screen.getByRole('dialog');
		await sheet.getByRole('button', { name: 'Save', exact: true }).click();
		await expect.element(sheet.getByText('Give it a name.')).toBeVisible();
		await sheet.getByRole('textbox', { name: 'Name' }).fill('Untouched');
		await sheet.getByRole('button', { name: 'Save', exact: true }).click();
		const chip = screen.getByRole('button', { name: 'Untouched', exact: true });
		await expect.element(chip).toHaveAttribute('aria-pressed', 'true');
		await screen.getByRole('button', { name: 'Saved searches' }).click();
		const name = screen.getByRole('textbox', { name: 'Rename' });
		await name.fill('Not yet');
		await userEvent.keyboard('{Tab}');
		await expect.poll(async () => (await store.searches())[0]?.name).toBe('Not yet');
		await screen.getByRole('button', { name: 'Saved searches' }).click();
		await screen.getByRole('button', { name: 'Delete: Not yet' }).click();
		await expect.poll(() => store.searches()).toEqual([]);
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(async () => (await store.searches())[0]?.query).toBe('is:new question');
	});
});

test('a second search of the same name takes its place, which can be taken back', async () => {
	const { store } = await newLearner(3);
	const screen = await show(store, CardsScreen, {});
	const sheet = screen.getByRole('dialog');
	const names = async () => (await store.searches()).map(({ name, query }) => [name, query]);
	const saveAs = async (query: string, name: string) => {
		await field().fill(query);
		await expect.poll(() => screen.getByText(/^\d cards?$/).query()).not.toBeNull();
		await screen.getByRole('button', { name: /^(Save this search|Saved searches)$/ }).click();
		await expect.element(sheet.getByText(query, { exact: true })).toBeVisible();
		await sheet.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
		await sheet.getByRole('button', { name: 'Save', exact: true }).click();
	};
	await saveAs('is:new', 'Mine');
	await expect.poll(names).toEqual([['Mine', 'is:new']]);
	await saveAs('question', ' Mine');
	await expect.element(screen.getByText('“Mine” is this search now.')).toBeVisible();
	expect(await names()).toEqual([['Mine', 'question']]);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(names).toEqual([['Mine', 'is:new']]);
	await saveAs('answer', 'Other');
	await expect.poll(names).toHaveLength(2);

	await screen.getByRole('button', { name: 'Saved searches' }).click();
	const second = sheet.getByRole('textbox', { name: 'Rename' }).nth(1);
	await second.fill('Mine');
	await userEvent.keyboard('{Tab}');
	await expect.element(sheet.getByText('There is a saved search of this name.')).toBeVisible();
	expect(await names()).toEqual([
		['Mine', 'is:new'],
		['Other', 'answer']
	]);
});

test('a saved search that is dropped and brought back leaves the focus among the searches', async () => {
	const { store, clock } = await newLearner(3);
	const search = searchSaved({ id: 'one', name: 'Mine', query: 'is:new' });
	await store.commit([{ ...clock.head(), ...search }]);
	const screen = await show(store, CardsScreen, {});
	const press = async (name: string | RegExp) => {
		const button = screen.getByRole('button', { name });
		await expect.element(button).toBeVisible();
		(button.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
	};
	const isAmong = () => document.querySelector('.chips')!.contains(document.activeElement);
	await press('Saved searches');
	await press('Delete: Mine');
	await expect
		.element(screen.getByRole('button', { name: 'Saved searches' }))
		.not.toBeInTheDocument();
	await expect.poll(isAmong).toBe(true);
	await press('Undo');
	await expect.element(screen.getByRole('button', { name: 'Mine', exact: true })).toBeVisible();
	await expect.poll(isAmong).toBe(true);
});

describe('the order', () => {
	test('is chosen, and turned round', async () => {
		const { store, clock } = await newLearner(3);
		const review = (n: number, rating: 3 | 4) =>
			({
				...clock.head(),
				kind: 'review',
				card: cardId(n),
				rating,
				ms: 1000,
				mode: 'study'
			}) as const;
		await store.commit([review(2, 4), review(3, 3)]);
		const screen = await show(store, CardsScreen, {});
		const first = list().getByRole('listitem').nth(0);
		await screen.getByRole('combobox', { name: 'Sort by' }).selectOptions('Difficulty');
		await expect.element(first).toHaveTextContent('Question 3?');
		await screen.getByRole('button', { name: 'Largest first' }).click();
		await expect.element(first).toHaveTextContent('Question 2?');
	});
});

describe('choosing many', () => {
	const suspended = async ({ store }: Learner) =>
		(await store.states(Array.from({ length: 12 }, (_, i) => cardId(i + 1)))).flatMap((state, i) =>
			state.suspended ? [i + 1] : []
		);

	test('some are suspended in one commit, and taken back with one tap', async () => {
		const learner = await newLearner(12);
		const screen = await show(learner.store, CardsScreen, {});
		await screen.getByRole('button', { name: 'Select cards' }).click();
		await screen.getByRole('checkbox', { name: /Question 2\?/ }).click();
		await screen.getByRole('checkbox', { name: /Question 4\?/ }).click();
		await expect.element(screen.getByText('2 selected')).toBeVisible();
		await screen.getByRole('button', { name: 'Suspend', exact: true }).click();
		await expect.element(screen.getByText('2 cards suspended.')).toBeVisible();
		expect(await suspended(learner)).toEqual([2, 4]);
		expect(screen.getByRole('checkbox').query()).toBeNull();
		await expect.element(screen.getByText('12 cards')).toHaveFocus();
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => suspended(learner)).toEqual([]);
		expect((await learner.store.verify()).equal).toBe(true);
	});

	test('Ctrl+A takes all that was found, Escape lets them go', async () => {
		const { store } = await newLearner(400);
		const screen = await show(store, CardsScreen, {});
		await expect.element(screen.getByText('400 cards')).toBeVisible();
		await userEvent.keyboard('{Control>}a{/Control}');
		await expect.element(screen.getByText('400 selected')).toBeVisible();
		await userEvent.keyboard('{Escape}');
		expect(screen.getByRole('checkbox').query()).toBeNull();
	});

	test('but not while something is typed', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardsScreen, {});
		await field().fill('question');
		await userEvent.keyboard('{Control>}a{/Control}');
		expect(screen.getByText('3 selected').query()).toBeNull();
	});

	test('a tap with Shift takes the run in between', async () => {
		const { store } = await newLearner(12);
		const screen = await show(store, CardsScreen, {});
		await screen.getByRole('link', { name: /Question 3\?/ }).click({ modifiers: ['Control'] });
		await screen.getByRole('checkbox', { name: /Question 7\?/ }).click({ modifiers: ['Shift'] });
		await expect.element(screen.getByText('5 selected')).toBeVisible();
	});

	test('a long press begins it, and the tap that ends it opens nothing', async () => {
		const { store } = await newLearner(12);
		const screen = await show(store, CardsScreen, {});
		const link = screen.getByRole('link', { name: /Question 3\?/ });
		await expect.element(link).toBeVisible();
		const touch = { bubbles: true, pointerType: 'touch', clientX: 50, clientY: 50 };
		link.element().dispatchEvent(new PointerEvent('pointerdown', touch));
		await expect.element(screen.getByText('1 selected')).toBeVisible();
		await expect.element(screen.getByRole('checkbox', { name: /Question 3\?/ })).toBeChecked();
	});

	test('another search lets them go', async () => {
		const { store } = await newLearner(12);
		const screen = await show(store, CardsScreen, {});
		await screen.getByRole('button', { name: 'Select cards' }).click();
		await screen.getByRole('button', { name: 'Select all' }).click();
		await expect.element(screen.getByText('12 selected')).toBeVisible();
		await field().fill('question');
		await expect.element(screen.getByText('12 selected')).not.toBeInTheDocument();
	});

	test('that cannot be saved keeps them chosen, and says why', async () => {
		const { store } = await newLearner(3);
		const commit = () => Promise.resolve(err({ kind: 'closed' as const, cause: 'lost' }));
		const screen = await show({ ...store, commit }, CardsScreen, {});
		await screen.getByRole('button', { name: 'Select cards' }).click();
		await screen.getByRole('button', { name: 'Select all' }).click();
		await screen.getByRole('button', { name: 'Suspend', exact: true }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved/);
		await expect.element(screen.getByText('3 selected')).toBeVisible();
	});

	test('marks have names, and are put on all of them', async () => {
		const { store } = await newLearner(3);
		const screen = await show(store, CardsScreen, {});
		await screen.getByRole('button', { name: 'Select cards' }).click();
		await screen.getByRole('button', { name: 'Select all' }).click();
		await screen.getByRole('button', { name: 'Flag', exact: true }).click();
		await screen.getByRole('dialog').getByRole('button', { name: 'Star' }).click();
		await expect.element(screen.getByText('3 cards: Star.')).toBeVisible();
		await expect.poll(() => store.find('flag:2', firstDay)).toHaveLength(3);
		await expect.element(list().getByRole('listitem').nth(0)).toHaveTextContent('Star.');
	});
});
