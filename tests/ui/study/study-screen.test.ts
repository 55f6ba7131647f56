import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Store } from '#store/types.ts';
import { keepPicks } from '#ui/study/picks.ts';
import { readSitting } from '#ui/study/kept-sitting.ts';
import StudyScreen from '#ui/study/StudyScreen.svelte';
import StudySitting from '#ui/study/StudySitting.svelte';
import { studyDay } from '#core/base/time.ts';
import type { Millis } from '#core/base/brand.ts';
import { cardId, deckOf, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { glance } from '../review/screen.ts';

const wish = { note: JSON.stringify(['deck', 'cards/deck/ko.md']) };
afterEach(() => void vi.useRealTimers());

const onbegin = () => undefined;
/** The study day of the page, which has the clock of the machine. */
const today = () => {
	const at = Date.now() as Millis;
	return studyDay(at, -new Date(at).getTimezoneOffset(), 4);
};

async function opened(store: Store, given: object = {}, lang: 'ko' | 'en' = 'en') {
	return show(store, StudyScreen, { onbegin, ...given }, { lang });
}

describe('a choice of cards', () => {
	test('says what each way comes to, and that a cram moves no due date', async () => {
		const { store } = await newLearner(30, { newPerDay: 4 });
		const screen = await opened(store, { wish });
		const plan = screen.getByRole('radio', { name: 'As planned' });
		await expect.element(plan).toBeChecked();
		await expect.element(screen.getByText('4 cards', { exact: false })).toBeVisible();
		await expect.element(screen.getByText('30 cards', { exact: false })).toBeVisible();
		await expect
			.element(screen.getByRole('radio', { name: 'Cram' }))
			.toHaveAccessibleDescription(/no due date moves/);
	});

	test('speaks Korean', async () => {
		const { store } = await newLearner(3);
		const screen = await opened(store, { wish }, 'ko');
		await expect.element(screen.getByRole('heading', { name: '골라서 공부하기' })).toBeVisible();
		await expect.element(screen.getByRole('radio', { name: '벼락치기' })).toBeVisible();
	});

	test('is crammed where nothing of it is planned', async () => {
		const { store } = await newLearner(2, { newPerDay: 0 });
		const begun = vi.fn();
		const screen = await opened(store, { wish, onbegin: begun });
		await expect.element(screen.getByRole('radio', { name: 'As planned' })).toBeDisabled();
		await screen.getByRole('button', { name: 'Start' }).click();
		await vi.waitFor(() => expect(begun).toHaveBeenCalledOnce());
		expect(await readSitting(store, today())).toMatchObject({
			how: 'cram',
			title: 'A note',
			cards: [cardId(1), cardId(2)]
		});
	});

	test('that is empty says why, and has nothing to start', async () => {
		const { store } = await newLearner(2);
		const screen = await opened(store);
		await screen.getByText('Forgotten today').click();
		await expect.element(screen.getByText('Nothing was forgotten today.')).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Start' })).not.toBeInTheDocument();
	});

	test('that is suspended as a whole says so', async () => {
		const { store, clock } = await newLearner(3);
		const suspend = (n: number) =>
			({ ...clock.head(), kind: 'mark', card: cardId(n), set: { suspended: true } }) as const;
		await store.commit([1, 2, 3].map(suspend));
		const screen = await opened(store, { wish: { search: 'question' } });
		await expect
			.element(screen.getByText(/^All 3 cards of this choice are suspended\./))
			.toBeVisible();
		expect(screen.getByText('No card was found.').query()).toBeNull();
	});

	test('that comes to the same cards draws no drill anew, nor does one still being typed', async () => {
		const { store } = await newLearner(12);
		const drill = vi.fn((drilling: Parameters<Store['drill']>[0]) => store.drill(drilling));
		const screen = await opened({ ...store, drill }, { wish: { search: 'question' } });
		const field = screen.getByLabelText('Words, or a search as under Cards');
		await expect.element(screen.getByText('12 cards', { exact: false }).first()).toBeVisible();
		await vi.waitFor(() => expect(drill).toHaveBeenCalledOnce());
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const type = async (text: string, found: string) => {
			await field.fill(text);
			vi.advanceTimersByTime(200); // long enough to be looked up
			await expect.element(screen.getByText(found, { exact: false }).first()).toBeVisible();
		};
		await type('questio', '12 cards');
		await type('question 1', '4 cards');
		await type('question 12', '1 card');
		expect(drill).toHaveBeenCalledOnce();
		vi.advanceTimersByTime(1000);
		await vi.waitFor(() => expect(drill).toHaveBeenCalledTimes(2));
		expect(drill.mock.lastCall![0].cards).toEqual([cardId(12)]);
	});

	test('of cards picked in a list', async () => {
		const { store } = await newLearner(5);
		await keepPicks(store, [cardId(4), cardId(2)]);
		const begun = vi.fn();
		const screen = await opened(store, { wish: { cards: true }, onbegin: begun });
		await expect.element(screen.getByRole('radio', { name: 'Those picked' })).toBeChecked();
		await screen.getByText('Cram', { exact: true }).click();
		await screen.getByRole('button', { name: 'Start' }).click();
		await vi.waitFor(() => expect(begun).toHaveBeenCalledOnce());
		expect(await readSitting(store, today())).toMatchObject({
			how: 'cram',
			title: 'Those picked',
			cards: [cardId(4), cardId(2)]
		});
	});

	test('offers picked cards only where they come from', async () => {
		const { store } = await newLearner(2);
		await keepPicks(store, [cardId(1)]);
		const screen = await opened(store);
		await expect.element(screen.getByRole('radio', { name: 'A note' })).toBeChecked();
		expect(screen.getByRole('radio', { name: 'Those picked' }).query()).toBeNull();
	});

	test('of a deck of several notes takes one of them, or all', async () => {
		const deck = deckOf(4);
		const [note] = deck.notes;
		const part = (path: string, title: string, from: number) => ({
			...note!,
			...{ path, title },
			facts: note!.facts.slice(from, from + 2),
			cards: note!.cards.slice(from, from + 2)
		});
		const notes = [part('cards/deck/a.md', 'First', 0), part('cards/deck/b.md', 'Second', 2)];
		const { store } = await newLearner(4, {}, { ...deck, notes });
		const screen = await opened(store);
		const select = screen.getByRole('combobox', { name: 'Note' });
		await expect.element(select).toHaveDisplayValue(/› all notes$/);
		await expect.element(screen.getByText('4 cards', { exact: false }).first()).toBeVisible();
		const second = screen.getByRole('option', { name: /Second$/ });
		await userEvent.selectOptions(select, second);
		await expect.element(screen.getByText('2 cards', { exact: false }).first()).toBeVisible();
	});

	test('by words follows what is typed', async () => {
		const { store } = await newLearner(12);
		const screen = await opened(store, { wish: { search: '"question 1"' } });
		await expect.element(screen.getByText('4 cards', { exact: false }).first()).toBeVisible();
		await userEvent.fill(
			screen.getByLabelText('Words, or a search as under Cards').element(),
			'nowhere'
		);
		await expect.element(screen.getByText('No card was found.')).toBeVisible();
	});
});

describe('the sitting over it', () => {
	async function begun(size: number) {
		const { store } = await newLearner(size);
		const begun = vi.fn();
		const screen = await opened(store, { wish, onbegin: begun });
		await screen.getByText('Cram', { exact: true }).click();
		await screen.getByRole('button', { name: 'Start' }).click();
		await vi.waitFor(() => expect(begun).toHaveBeenCalledOnce());
		await screen.unmount();
		return store;
	}
	const sit = (store: Store) => show(store, StudySitting, {}, { route: '/study/sitting' });

	test('is the review screen, without intervals, to its end', async () => {
		const screen = await sit(await begun(1));
		await expect.element(screen.getByText('Question 1?')).toBeVisible();
		await screen.getByRole('button', { name: 'Show answer' }).click();
		await glance();
		await expect.element(screen.getByRole('button', { name: 'Got it', exact: true })).toBeVisible();
		await screen.getByRole('button', { name: 'Got it' }).click();
		await expect.element(screen.getByRole('heading', { name: 'All known' })).toHaveFocus();
		await expect.element(screen.getByText(/1 card in 1 answer/)).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'Choose again' }))
			.toHaveAttribute('href', '/study/');
	});

	test('as a cram says so above each card', async () => {
		const screen = await sit(await begun(1));
		await expect.element(screen.getByText('Cram · due dates stay')).toBeVisible();
		expect(screen.getByText('New', { exact: true }).query()).toBeNull();
	});

	test('as planned promises intervals, ends as a choice and gives more where there is more', async () => {
		const { store } = await newLearner(2, { newPerDay: 1 });
		const begun = vi.fn();
		const choice = await opened(store, { wish, onbegin: begun });
		await choice.getByRole('button', { name: 'Start' }).click();
		await vi.waitFor(() => expect(begun).toHaveBeenCalledOnce());
		await choice.unmount();
		await store.setLocal('buttons', 4);
		const screen = await sit(store);
		await screen.getByRole('button', { name: 'Show answer' }).click();
		await glance();
		await screen.getByRole('button', { name: /^Easy, .*day/ }).click();
		await expect.element(screen.getByRole('heading', { name: 'Done for today' })).toHaveFocus();
		await expect.element(screen.getByText(/^1 answer\./)).toBeVisible();
		await screen.getByRole('button', { name: 'A few more' }).click();
		await expect.element(screen.getByText('Question 2?')).toBeVisible();
	});

	test('left in the middle is offered again, and goes on', async () => {
		const store = await begun(2);
		const first = await sit(store);
		await first.getByRole('button', { name: 'Show answer' }).click();
		await glance();
		await first.getByRole('button', { name: 'Got it' }).click();
		await expect.element(first.getByText('Question 2?')).toBeVisible();
		await vi.waitFor(() => expect(document.querySelector('[data-unsaved="0"]')).not.toBeNull());
		await first.unmount();
		const screen = await opened(store);
		await expect.element(screen.getByText('A note: 1 card left')).toBeVisible();
		await screen.unmount();
		await expect.element((await sit(store)).getByText('Question 2?')).toBeVisible();
	});

	test('left in the middle is not replaced without a word', async () => {
		const store = await begun(3);
		const first = await sit(store);
		await first.getByRole('button', { name: 'Show answer' }).click();
		await glance();
		await first.getByRole('button', { name: 'Got it' }).click();
		await vi.waitFor(() => expect(document.querySelector('[data-unsaved="0"]')).not.toBeNull());
		await first.unmount();
		const again = vi.fn();
		const screen = await opened(store, { wish: { search: '"question 2"' }, onbegin: again });
		const start = screen.getByRole('button', { name: 'Start', exact: true });
		const ask = screen.getByRole('dialog', { name: 'One choice is still open' });
		await expect.element(screen.getByText('1 card', { exact: false }).first()).toBeVisible();
		await start.click();
		await expect.element(ask).toHaveTextContent(/A note: 2 cards left/);
		await expect.element(ask.getByRole('link')).toHaveAttribute('href', '/study/sitting/');
		await userEvent.keyboard('{Escape}');
		expect(await readSitting(store, today())).toMatchObject({ title: 'A note' });
		await start.click();
		await ask.getByRole('button', { name: 'Start the new one' }).click();
		await vi.waitFor(() => expect(again).toHaveBeenCalledOnce());
		expect(await readSitting(store, today())).toMatchObject({ cards: [cardId(2)] });
	});

	test('of which nothing was answered makes way for another', async () => {
		const store = await begun(3);
		const again = vi.fn();
		const screen = await opened(store, { wish: { search: '"question 2"' }, onbegin: again });
		await expect.element(screen.getByText('A note: 3 cards left')).toBeVisible();
		await screen.getByRole('button', { name: 'Start', exact: true }).click();
		await vi.waitFor(() => expect(again).toHaveBeenCalledOnce());
		expect(await readSitting(store, today())).toMatchObject({ cards: [cardId(2)] });
	});

	test('that was never begun leads back to the choice', async () => {
		const { store } = await newLearner(1);
		const screen = await sit(store);
		await expect.element(screen.getByRole('link', { name: 'Choose again' })).toBeVisible();
	});
});
