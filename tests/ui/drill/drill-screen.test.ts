import { tick } from 'svelte';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DeckId, Millis } from '#core/base/brand.ts';
import { studyDay } from '#core/base/time.ts';
import { drillWords } from '#i18n/drill.ts';
import DrillScreen from '#ui/drill/DrillScreen.svelte';
import DrillOffer from '#ui/drill/DrillOffer.svelte';
import { readDrill } from '#ui/drill/kept-drill.ts';
import Confused from '#ui/drill/Confused.svelte';
import { cardId } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { alikeLearner, COLOURS } from './alike.ts';

vi.mock('$app/navigation', () => ({ goto: () => Promise.resolve() }));

const t = drillWords.en;
/** The study day of the page, which has the clock of the machine. */
const today = () => {
	const at = Date.now() as Millis;
	return studyDay(at, -new Date(at).getTimezoneOffset(), 4);
};
const ids = COLOURS.map((_, i) => cardId(i + 1));

async function opened(lang: 'ko' | 'en' = 'en') {
	const { store } = await alikeLearner();
	const onbegun = vi.fn();
	await show(
		store,
		DrillScreen,
		{ wish: { kind: 'all' } as const, onbegun },
		{ lang, route: '/study/drill' }
	);
	const list = page.getByRole('list', { name: drillWords[lang].choices });
	await expect.element(list).toBeVisible();
	return { store, onbegun, choices: () => list.getByRole('button').elements() as HTMLElement[] };
}

/** The number of the right choice, from 1, by the letter of the thing asked about. */
function rightOf(choices: readonly HTMLElement[]): number {
	const letter = /Thing ([A-F])/.exec(document.body.innerText)![1]!;
	const colour = COLOURS['ABCDEF'.indexOf(letter)]!;
	return choices.findIndex((choice) => choice.innerText.includes(colour)) + 1;
}

describe('a question', () => {
	test('has choices that a thumb hits', async () => {
		const { choices, onbegun } = await opened();
		expect(onbegun).toHaveBeenCalledOnce();
		expect(choices()).toHaveLength(4);
		for (const choice of choices())
			expect(choice.getBoundingClientRect().height).toBeGreaterThanOrEqual(56);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	});

	test('says by words, drawing and colour which choice is right, and what tells both apart', async () => {
		const { choices } = await opened();
		const right = rightOf(choices());
		const wrong = right === 1 ? 2 : 1;
		await userEvent.keyboard(String(wrong));
		await expect.element(page.getByRole('status').getByText(t.wrong)).toBeVisible();
		expect(choices()[right - 1]!.innerText).toContain(t.rightMark);
		expect(choices()[wrong - 1]!.innerText).toContain(t.takenMark);
		expect(choices()[right - 1]!.querySelector('svg')).not.toBeNull();
		const apart = page.getByRole('region', { name: t.apart });
		await expect.element(apart).toBeVisible();
		expect(apart.element().querySelectorAll('dd')).toHaveLength(2);
		await expect.element(page.getByRole('button', { name: t.next })).toHaveFocus();
	});

	test('keeps its text wide where letters are large: what is said of it goes below', async () => {
		document.documentElement.style.fontSize = '200%';
		onTestFinished(() => document.documentElement.removeAttribute('style'));
		const { choices } = await opened();
		await page.viewport(320, 640);
		choices()[0]!.click();
		await expect
			.element(page.getByText(t.takenMark).or(page.getByText(t.rightMark)).first())
			.toBeInTheDocument();
		const told = choices().filter((choice) => choice.querySelector('small') !== null);
		expect(told.length).toBeGreaterThan(0);
		for (const choice of told) {
			const [text, mark] = ['.text', 'small'].map((one) =>
				choice.querySelector(one)!.getBoundingClientRect()
			);
			expect(mark!.top).toBeGreaterThanOrEqual(text!.bottom);
		}
	});

	test('that is answered right goes on by the keyboard', async () => {
		const { choices, store } = await opened();
		await userEvent.keyboard(String(rightOf(choices())));
		await expect.element(page.getByRole('status').getByText(t.right)).toBeVisible();
		await expect.element(page.getByRole('button', { name: t.next })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText(t.place(2, 6))).toBeVisible();
		await userEvent.keyboard('u');
		await expect.element(page.getByText(t.place(1, 6))).toBeVisible();
		const histories = await Promise.all(ids.map((id) => store.history(id)));
		expect(histories.flat()).toEqual([]);
	});

	test('a double tap takes back one answer', async () => {
		await opened();
		await userEvent.keyboard('1');
		await page.getByRole('button', { name: t.next }).click();
		await expect.element(page.getByText(t.place(2, 6))).toBeVisible();
		await userEvent.keyboard('1');
		await expect.element(page.getByRole('button', { name: t.next })).toHaveFocus();
		const undo = page.getByRole('button', { name: t.undo });
		const button = undo.element() as HTMLButtonElement;
		const tapAt = (timeStamp: number) => {
			const tap = new MouseEvent('click', { bubbles: true });
			button.dispatchEvent(Object.defineProperty(tap, 'timeStamp', { value: timeStamp }));
		};
		tapAt(1000);
		const bar = page.getByRole('progressbar', { name: t.progress(1, 6) });
		await expect.element(bar).toBeVisible();
		await expect.element(undo).toBeEnabled();
		tapAt(1150);
		await tick();
		expect(button.disabled).toBe(false);
	});

	test('shows the line of its note', async () => {
		await opened();
		await userEvent.keyboard('1');
		await page.getByRole('button', { name: t.note }).click();
		await expect.element(page.getByRole('dialog')).toBeVisible();
	});

	test('speaks Korean', async () => {
		await opened('ko');
		await userEvent.keyboard('1');
		await expect.element(page.getByRole('button', { name: '다음' })).toBeVisible();
		await expect.element(page.getByRole('button', { name: '여기까지 하기' })).toBeVisible();
	});
});

test('the end says what was taken for what, and offers more', async () => {
	const { choices } = await opened();
	const right = rightOf(choices());
	await userEvent.keyboard(String(right === 1 ? 2 : 1));
	await page.getByRole('button', { name: t.stop }).click();
	await expect.element(page.getByRole('heading', { name: t.endTitle(0, 1) })).toHaveFocus();
	await expect.element(page.getByText(/in place of/)).toBeVisible();
	await page.getByRole('button', { name: t.again }).click();
	await expect.element(page.getByText(t.place(1, 6))).toBeVisible();
});

test('where nothing is confused that is said', async () => {
	const { store } = await alikeLearner();
	const given = { wish: { kind: 'confused' } as const, onbegun: () => undefined };
	await show(store, DrillScreen, given);
	await expect.element(page.getByRole('heading', { name: t.noneTitle })).toBeVisible();
	await expect.element(page.getByText(t.none.confused)).toBeVisible();
});

describe('a drill left in the middle', () => {
	const old = 5;

	/** One question of six is answered. */
	async function left() {
		const learner = await alikeLearner();
		const given = { wish: { kind: 'all' } as const, onbegun: vi.fn() };
		const screen = await show(learner.store, DrillScreen, given, { route: '/study/drill' });
		await page.getByRole('list', { name: t.choices }).getByRole('button').first().click();
		await expect.element(page.getByRole('button', { name: t.next })).toBeEnabled();
		await screen.unmount();
		return learner.store;
	}

	test('is asked about before another takes its place, by address', async () => {
		const store = await left();
		const onbegun = vi.fn();
		const note = { kind: 'note', deck: 'deck' as DeckId, path: 'cards/deck/ko.md' } as const;
		const given = { wish: note, onbegun };
		const first = await show(store, DrillScreen, given, { route: '/study/drill' });
		await expect.element(page.getByRole('heading', { name: t.replaceTitle })).toHaveFocus();
		await page.getByRole('button', { name: t.goOn(old) }).click();
		await expect.element(page.getByText(t.place(2, 6))).toBeVisible();
		expect(onbegun).toHaveBeenCalledOnce();
		await first.unmount();
		await show(store, DrillScreen, given, { route: '/study/drill' });
		await page.getByRole('button', { name: t.replace }).click();
		await expect.element(page.getByText(t.place(1, 6))).toBeVisible();
		expect(onbegun).toHaveBeenCalledTimes(2);
	});

	test('is asked about where cards were chosen', async () => {
		const store = await left();
		await show(store, DrillOffer, { cards: ids.slice(0, 3) });
		await page.getByRole('button', { name: t.ofChoice(3) }).click();
		const sheet = page.getByRole('dialog', { name: t.replaceTitle });
		await expect
			.element(sheet.getByRole('link', { name: t.goOn(old) }))
			.toHaveAttribute('href', '/study/drill/');
		expect(await readDrill(store, today())).toMatchObject({ wish: { kind: 'all' } });
		await sheet.getByRole('button', { name: t.replace }).click();
		await expect.poll(async () => (await readDrill(store, today()))?.wish.kind).toBe('cards');
	});
});

describe('ways to a drill', () => {
	test('offer questions of the cards chosen, and nothing where there are none', async () => {
		const { store } = await alikeLearner();
		const screen = await show(store, DrillOffer, { cards: ids.slice(0, 3) });
		await expect.element(page.getByRole('button', { name: t.ofChoice(3) })).toBeVisible();
		await expect.element(page.getByText(t.hint)).toBeVisible();
		await screen.unmount();
		await show(store, DrillOffer, { cards: [] });
		expect(page.getByRole('heading', { name: t.title }).elements()).toEqual([]);
	});

	test('tell of confused pairs in one line', async () => {
		const { store, clock } = await alikeLearner();
		const head = { ...clock.head(), kind: 'review', ms: 1000, mode: 'drill' } as const;
		const right = [...ids, ...ids].map((card, i) => ({
			...head,
			...({ card, rating: 3, typed: COLOURS[i % 6]!, verdict: 'exact' } as const)
		}));
		const wrong = { ...head, card: ids[0]!, rating: 1, typed: 'blue', verdict: 'wrong' } as const;
		await store.commit([...right, wrong, wrong]);
		await show(store, Confused, {});
		await expect.element(page.getByText(t.confused(1))).toBeVisible();
		const link = page.getByRole('link', { name: t.drillConfused });
		await expect.element(link).toHaveAttribute('href', expect.stringContaining('of=confused'));
	});
});
