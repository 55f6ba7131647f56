import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { err } from '#core/base/result.ts';
import { StoreError } from '#store/failure.ts';
import type { JobWatch, NotesInput, Store } from '#store/types.ts';
import ProposalView from '#ui/proposal/ProposalView.svelte';
import { firstDay, newLearner, type TestClock } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { inputOf, learnerWith, TEXT, UNSURE } from './support.ts';
import { eventually } from '../../support/eventually.ts';

async function look(store: Store, input: NotesInput, around: Parameters<typeof show>[3] = {}) {
	const acts = { onsaved: vi.fn(), oncancel: vi.fn() };
	const screen = await show(store, ProposalView, { input, ...acts }, around);
	const card = (prompt: string) => screen.getByRole('article').filter({ hasText: prompt });
	return { screen, card, ...acts };
}

describe('the review of new notes', () => {
	test('shows each note with what its cards cover, and each card under its line', async () => {
		const { store } = await newLearner(1);
		const { screen, card } = await look(store, inputOf({ 'a.md': TEXT }));
		await expect.element(screen.getByText('A new deck, “Mine”')).toBeVisible();
		await expect.element(screen.getByRole('heading', { name: 'Services' })).toBeVisible();
		await expect.element(screen.getByText(/^4 cards · 100 % of the lines/)).toBeVisible();
		const line = card('NodePort?').getByRole('button', { name: 'Show line 4 in the note' });
		await expect.element(line).toHaveTextContent('NodePort: opens the same port on every node');
		await expect.element(card('NodePort?').getByRole('switch')).toBeChecked();
		expect(document.activeElement?.tagName).not.toBe('ARTICLE');
	});

	test('is accepted with one tap, told, and taken back by the notice', async () => {
		const { store } = await newLearner(1);
		const { screen, card, onsaved } = await look(store, inputOf({ 'a.md': TEXT }));
		await card('ClusterIP?').getByRole('switch').click();
		await screen.getByRole('button', { name: 'Accept 3 cards' }).click();
		await expect.element(screen.getByText('“Mine” is saved: 3 cards.')).toBeVisible();
		expect(onsaved).toHaveBeenCalledOnce();
		expect((await store.find('', firstDay)).length).toBe(4);
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.element(screen.getByText('Taken back: everything is as it was.')).toBeVisible();
		expect((await store.find('', firstDay)).length).toBe(1);
	});

	test('tells a card that is answered by typing from the others', async () => {
		const { store } = await newLearner(1);
		const text = '# Ports\n\nHTTP :: 80 {typed}\nSSH :: 22\n';
		const { card } = await look(store, inputOf({ 'a.md': text }));
		await expect.element(card('HTTP').getByText('Typed answer')).toBeVisible();
		await expect.element(card('SSH')).toBeVisible();
		expect(card('SSH').getByText('Typed answer').query()).toBeNull();
	});

	test('offers suggestions folded, each to be turned on', async () => {
		const { store } = await newLearner(1);
		const { screen } = await look(store, inputOf({ 'a.md': TEXT }));
		const fold = screen.getByRole('button', { name: /^\d+ suggestions?$/ });
		await expect.element(fold).toHaveAttribute('aria-expanded', 'false');
		const before = screen.getByRole('switch').elements().length;
		await fold.click();
		await expect.poll(() => screen.getByRole('switch').elements().length).toBeGreaterThan(before);
		const last = screen.getByRole('switch').last();
		await expect.element(last).not.toBeChecked();
		await last.click();
		await expect.element(screen.getByRole('button', { name: 'Accept 5 cards' })).toBeVisible();
	});

	test('lets a card be said in other words, and shows at once how it will look', async () => {
		const { store } = await newLearner(1);
		const { screen, card } = await look(store, inputOf({ 'a.md': TEXT }));
		await card('NodePort?').getByRole('button', { name: 'Fix wording' }).click();
		const sheet = screen.getByRole('dialog', { name: 'Wording of this card' });
		const question = sheet.getByRole('textbox', { name: 'Question' });
		await question.fill('What does **it** open?');
		const preview = sheet.getByRole('region', { name: 'How it will look' });
		await expect.element(preview.getByText('it', { exact: true })).toBeVisible();
		await question.fill('');
		await expect.element(preview).toHaveTextContent(/makes no card yet/);
		await expect.element(sheet.getByRole('button', { name: 'Use these words' })).toBeDisabled();
		await question.fill('Which ports?');
		await sheet.getByRole('button', { name: 'Use these words' }).click();
		await expect.element(card('Which ports?')).toHaveTextContent(/opens the same port/);
		await expect.element(screen.getByRole('button', { name: 'In your words' })).toBeVisible();
	});

	test('shows the line in the whole note: in a sheet on a phone', async () => {
		const { store } = await newLearner(1);
		const { screen, card } = await look(store, inputOf({ 'a.md': TEXT }));
		await card('NodePort?').getByRole('button', { name: 'Show line 4 in the note' }).click();
		const sheet = screen.getByRole('dialog', { name: 'Note: Services' });
		await expect.element(sheet.getByText('Port range: a number')).toBeVisible();
		const lit = sheet.element().querySelector('[aria-current]');
		expect(lit?.textContent).toContain('NodePort');
	});

	test('where there is room the note stands beside, lit where the reader is', async () => {
		const { store } = await newLearner(1);
		const { screen, card } = await look(store, inputOf({ 'a.md': TEXT }));
		await page.viewport(1280, 800);
		const note = screen.getByRole('complementary', { name: 'Note: Services' });
		await expect.element(note).toBeVisible();
		const control = card('Headless?').getByRole('switch');
		(control.element() as HTMLElement).focus();
		await expect
			.poll(() => note.element().querySelector('[aria-current]')?.textContent)
			.toContain('Headless');
		await expect.element(control).toHaveFocus();
	});

	test('says of a note without cards what would make some', async () => {
		const { store } = await newLearner(1);
		const { screen } = await look(store, inputOf({ 'a.md': '# Plain\n' }));
		await expect.element(screen.getByText(/No card comes from this note/)).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Save without cards' })).toBeVisible();
	});

	test('tells what the author might mend, with its line', async () => {
		const { store } = await newLearner(1);
		const { screen } = await look(store, inputOf({ 'a.md': `${TEXT}- an ==unclosed gap\n` }));
		await screen.getByText('1 hint about this note').click();
		await expect.element(screen.getByText(/This cloze is never closed/)).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Line 7' })).toBeVisible();
	});

	test('speaks Korean', async () => {
		const { store } = await newLearner(1);
		const { screen } = await look(store, inputOf({ 'a.md': TEXT }), { lang: 'ko' });
		await expect.element(screen.getByRole('button', { name: '카드 4장 받기' })).toBeVisible();
		await expect.element(screen.getByText('새 덱 ‘Mine’')).toBeVisible();
	});
});

describe('the review of notes that are here already', () => {
	test('groups cards by what became of them, and only counts those that stay', async () => {
		const { store } = await learnerWith({ 'a.md': TEXT });
		const edited = TEXT.replace('32767', '40000')
			.replace('the same port', 'one and the same port')
			.replace('- Headless: a service without any address', '- etcd: keeps the state');
		const { screen, card } = await look(store, inputOf({ 'a.md': edited }));
		for (const name of ['1 with another meaning', '1 reworded', '1 new'])
			await expect.element(screen.getByRole('heading', { name })).toBeVisible();
		await expect.element(screen.getByText('1 card stays as it is.')).toBeVisible();
		const changed = card('Port range?');
		expect(changed.element().querySelector('del')?.textContent).toBe('32767');
		expect(changed.element().querySelector('ins')?.textContent).toBe('40000');
		expect(card('ClusterIP?').query()).toBeNull();
		await screen.getByText('1 gone', { exact: true }).last().click();
		await expect.element(screen.getByText('Headless: a service without any address')).toBeVisible();
		await screen.getByRole('button', { name: 'Save the changes' }).click();
		await expect.element(screen.getByText(/^“Mine” is saved/)).toBeVisible();
	});

	test('asks about a fact that may be an old one, once, side by side', async () => {
		const { store } = await learnerWith({ 'a.md': TEXT });
		const { screen, card } = await look(store, inputOf({ 'a.md': UNSURE }));
		await expect.element(screen.getByText('1 unsure', { exact: true }).first()).toBeVisible();
		const question = screen.getByRole('group', { name: 'The same card?' });
		await expect.element(question.getByRole('radio', { name: 'Later' })).toBeChecked();
		await expect.element(card('each machine').last()).toHaveTextContent(/Waits for your answer/);
		await question.getByText('Yes, the same').click();
		await expect
			.element(card('each machine').last())
			.not.toHaveTextContent(/Waits for your answer/);
		await screen.getByRole('button', { name: 'Save the changes' }).click();
		await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
		const [entry] = (await store.decisions((await deckOf(store))!)).filter(
			({ kind }) => kind === 'match'
		);
		expect(entry).toMatchObject({ kind: 'match', same: true });
	});

	test('in which nothing happened to a card are just saved, and it is said', async () => {
		const { store } = await learnerWith({ 'a.md': TEXT });
		const { screen, onsaved } = await look(store, inputOf({ 'a.md': `${TEXT}\n` }));
		await expect
			.element(screen.getByText('“Mine” is saved. Nothing happened to any card.'))
			.toBeVisible();
		expect(onsaved).toHaveBeenCalledOnce();
	});

	test('lets the person keep their words or take the note’s', async () => {
		const { store, clock, deck } = await learnerWith({ 'a.md': TEXT });
		const { cards } = (await store.note(deck, 'en'))!;
		const { wordingBase } = await import('#core/notes/wording.ts');
		const card = cards.find(({ lines }) => lines[0] === 4)!;
		const fields = { slot: card.slot, prompt: 'Mine?' };
		const { fact } = card;
		const word = { kind: 'override', fact, base: wordingBase(card), fields } as const;
		await store.saveNotes({ deck, notes: [] }, [word], clock.head());
		const edited = TEXT.replace('the same port', 'one and the same port');
		const { screen } = await look(store, inputOf({ 'a.md': edited }));
		const mine = screen.getByRole('article').filter({ hasText: 'Mine?' });
		await expect.element(mine).toHaveTextContent(/Keep mine Mine\? opens one.*NodePort\?/);
		await expect.element(screen.getByText('1 wording of yours to check').first()).toBeVisible();
		await screen.getByText('Keep mine', { exact: true }).last().click();
		await screen.getByRole('button', { name: 'Save the changes' }).click();
		await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
		expect((await store.find('Mine?', firstDay)).length).toBe(1);
	});
});

describe('what goes wrong', () => {
	test('while saving is told, and the review stays as it was for another try', async () => {
		const { store } = await newLearner(1);
		let isFull = true;
		const failing: Store = {
			...store,
			saveNotes: (...given) =>
				isFull ? Promise.resolve(err({ kind: 'quota', cause: 'full' })) : store.saveNotes(...given)
		};
		const { screen, onsaved } = await look(failing, inputOf({ 'a.md': TEXT }));
		await screen.getByRole('button', { name: 'Accept 4 cards' }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved.*no space left/);
		expect(onsaved).not.toHaveBeenCalled();
		isFull = false;
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expect.element(screen.getByText('“Mine” is saved: 4 cards.')).toBeVisible();
	});

	test('while the cards are made is told, with a way back', async () => {
		const { store } = await newLearner(1);
		const failing: Store = {
			...store,
			preview: () => Promise.reject(new StoreError('closed', 'gone'))
		};
		const { screen, oncancel } = await look(failing, inputOf({ 'a.md': TEXT }));
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/could not be read/);
		await screen.getByRole('button', { name: 'Cancel' }).click();
		expect(oncancel).toHaveBeenCalledOnce();
	});
});

describe('while it is saved', () => {
	/** A store that saves when the test says so. */
	async function slow() {
		const { store } = await newLearner(1);
		const { promise, resolve } = Promise.withResolvers<true>();
		const saveNotes = vi.fn<Store['saveNotes']>(async (...given) => {
			await promise;
			return store.saveNotes(...given);
		});
		const looked = await look({ ...store, saveNotes }, inputOf({ 'a.md': TEXT }));
		return { ...looked, saveNotes, goOn: () => resolve(true) };
	}

	test('what takes long shows that it goes on, in place, and is told', async () => {
		const { screen, onsaved, goOn } = await slow();
		const button = screen.getByRole('button', { name: 'Accept 4 cards' });
		await expect.element(button).toBeVisible();
		const before = button.element().getBoundingClientRect();
		await button.click();
		await expect.element(screen.getByRole('progressbar', { name: 'Saving…' })).toBeVisible();
		await expect.element(screen.getByRole('status').filter({ hasText: 'Saving…' })).toBeVisible();
		const saving = screen.getByRole('button', { name: 'Saving…' });
		await expect.element(saving).toBeDisabled();
		expect(saving.element().getBoundingClientRect()).toEqual(before);
		goOn();
		await eventually(() => expect(onsaved).toHaveBeenCalledOnce());
		await expect.element(screen.getByRole('progressbar')).toBeVisible(); // until the screen goes
	});

	test('what takes a moment does not flicker, and a second tap does nothing', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		onTestFinished(() => void vi.useRealTimers());
		const { screen, onsaved, saveNotes, goOn } = await slow();
		const button = screen.getByRole('button', { name: 'Accept 4 cards' });
		await button.click();
		await button.click();
		await screen.getByRole('button', { name: 'Cancel' }).click();
		await vi.advanceTimersByTimeAsync(399);
		expect(screen.getByRole('progressbar').query()).toBeNull();
		goOn();
		await eventually(() => expect(onsaved).toHaveBeenCalledOnce());
		expect(saveNotes).toHaveBeenCalledOnce();
	});
});

describe('what another tab was faster with', () => {
	const theirs = TEXT.replace('Port range', 'The range');

	test('is told, nothing is saved, and what was decided stays for what is there now', async () => {
		const { store, clock } = await newLearner(1);
		const { screen, card, onsaved } = await look(store, inputOf({ 'a.md': TEXT }));
		await card('ClusterIP?').getByRole('switch').click();
		const { deck } = await savedBy(store, clock, theirs);
		await screen.getByRole('button', { name: 'Accept 3 cards' }).click();
		const told = screen.getByRole('alert');
		await expect.element(told).toHaveTextContent(/has changed in the meantime.*Nothing of yours/);
		await expect.element(told).toHaveTextContent(/would replace.*still stands/);
		await expect.element(screen.getByText('1 reworded').first()).toBeVisible();
		expect(document.activeElement).toContainElement(told.element());
		expect((await store.note(deck, 'en'))?.source).toBe(theirs);
		expect(onsaved).not.toHaveBeenCalled();
		await screen.getByRole('button', { name: 'Save the changes' }).click();
		await eventually(() => expect(onsaved).toHaveBeenCalledOnce());
		expect((await store.note(deck, 'en'))?.source).toBe(TEXT);
		expect((await store.find('ClusterIP', firstDay)).length).toBe(0);
	});

	test('is not written over where it changes no card', async () => {
		const { store, clock, deck } = await learnerWith({ 'a.md': TEXT });
		const { screen, onsaved } = await look(store, inputOf({ 'a.md': `${TEXT}- etcd: a store\n` }));
		await expect.element(screen.getByText('1 new').first()).toBeVisible();
		await savedBy(store, clock, `${TEXT}\nOnly in passing.\n`);
		await screen.getByRole('button', { name: 'Save the changes' }).click();
		await expect.element(screen.getByRole('alert')).toBeVisible();
		expect(onsaved).not.toHaveBeenCalled();
		expect((await store.note(deck, 'en'))?.source).toContain('Only in passing');
	});

	async function savedBy(store: Store, clock: TestClock, text: string) {
		clock.pass(1000);
		const saved = await store.saveNotes(inputOf({ 'a.md': text }), [], clock.head());
		if (!saved.ok) throw new Error(saved.error.cause);
		return saved.value;
	}
});

describe('pictures', () => {
	async function png(height: number): Promise<Blob> {
		const canvas = new OffscreenCanvas(2, height);
		canvas.getContext('2d')!.fillRect(0, 0, 2, height);
		return canvas.convertToBlob();
	}
	const note =
		'# Map\n\nWhere? :: ![A map](img/map.png)\n\nWho? :: ![Far](https://far.invalid/a.png)\n';
	const notes = [{ path: 'a.md', text: note }];

	test('that come along are seen before they are stored, and given back after', async () => {
		const { store } = await newLearner(1);
		const revoked = vi.spyOn(URL, 'revokeObjectURL');
		onTestFinished(() => revoked.mockRestore());
		const files = [{ path: 'img/map.png'.normalize('NFD'), file: await png(3) }];
		const { screen } = await look(store, { deck: { name: 'Mine' }, notes, files });
		const image = screen.getByRole('img', { name: 'A map' });
		await expect.element(image).toHaveAttribute('src', expect.stringMatching(/^blob:/));
		const element = image.element() as HTMLImageElement;
		await expect.poll(() => element.naturalHeight).toBe(3);
		await expect.element(screen.getByRole('link', { name: 'Far' })).toBeVisible();
		expect(document.querySelectorAll('img')).toHaveLength(1);
		await screen.unmount();
		expect(revoked).toHaveBeenCalledWith(element.src);
	});

	test('that the deck has already are seen too', async () => {
		const { store, clock } = await newLearner(1);
		const files = [{ path: 'img/map.png', file: await png(5) }];
		await store.saveNotes({ deck: { name: 'Mine' }, notes, files }, [], clock.head());
		const more = inputOf({ 'b.md': '# More\n\nAgain? :: ![The map](img/map.png)\n' });
		const { screen } = await look(store, more);
		const image = screen.getByRole('img', { name: 'The map' });
		await expect.poll(() => (image.element() as HTMLImageElement).naturalHeight).toBe(5);
	});
});

describe('while the cards are made', () => {
	/** A store whose compiler goes as far as the test says. */
	async function slow() {
		const { store } = await newLearner(1);
		let watch: JobWatch = {};
		const preview: Store['preview'] = (_input, _decisions, given) => {
			watch = given ?? {};
			return new Promise(() => undefined);
		};
		const shown = await look({ ...store, preview }, inputOf({ 'a.md': TEXT, 'b.md': TEXT }));
		return { ...shown, tell: (done: number) => watch.onprogress?.({ done, all: 200 }), watch };
	}

	test('it is told how far it is, to ears by the quarter', async () => {
		const { screen, tell } = await slow();
		const bar = screen.getByRole('progressbar', { name: 'Making cards from 2 notes…' });
		await expect.element(bar).toHaveAttribute('value', '0');
		tell(49);
		await expect.element(screen.getByText('49 of 200 notes read')).toBeVisible();
		const status = screen.getByRole('status').filter({ hasText: 'Making cards' });
		await expect.element(status).toHaveTextContent(/^Making cards from 200 notes…$/);
		tell(50);
		await expect.element(status).toHaveTextContent(/^Making cards from 200 notes… 25 %$/);
		tell(200);
		await expect.element(screen.getByRole('progressbar')).not.toHaveAttribute('value');
	});

	test('the work ends with who waits for it', async () => {
		const { screen, watch, oncancel } = await slow();
		await screen.getByRole('button', { name: 'Cancel' }).click();
		expect(oncancel).toHaveBeenCalledOnce();
		expect(watch.signal?.aborted).toBe(false);
		await screen.unmount();
		expect(watch.signal?.aborted).toBe(true);
	});
});

describe('leaving', () => {
	test('without having decided anything goes back at once', async () => {
		const { store } = await newLearner(1);
		const { screen, oncancel } = await look(store, inputOf({ 'a.md': TEXT }));
		await screen.getByRole('button', { name: 'Cancel' }).click();
		expect(oncancel).toHaveBeenCalledOnce();
	});

	test('asks before decisions are lost', async () => {
		const { store } = await newLearner(1);
		const { screen, card, oncancel } = await look(store, inputOf({ 'a.md': TEXT }));
		await card('NodePort?').getByRole('switch').click();
		await screen.getByRole('button', { name: 'Cancel' }).click();
		const sheet = screen.getByRole('dialog', { name: 'Leave without saving?' });
		await sheet.getByRole('button', { name: 'Stay' }).click();
		expect(oncancel).not.toHaveBeenCalled();
		await expect.element(card('NodePort?').getByRole('switch')).not.toBeChecked();
		await screen.getByRole('button', { name: 'Cancel' }).click();
		await sheet.getByRole('button', { name: 'Leave' }).click();
		expect(oncancel).toHaveBeenCalledOnce();
	});
});

async function deckOf(store: Store) {
	return (await store.decks(20_000 as never)).find(({ isOwn }) => isOwn)?.id;
}

test('a world imported anew tells of its mistakes and of the cards that it leaves unjudged', async () => {
	const world = 'apiVersion: kubecards/v1\nkind: World\n';
	const { store } = await learnerWith({
		'a.md': '# Names\n\nwho sells :: `catalog` {typed=dns world=shop}\n',
		'shop.yaml': world
	});
	const [deck] = (await store.worlds()).map((one) => one.deck);
	const notes = [{ path: 'shop.yaml', text: `${world}form: {}\n` }];
	const { screen, onsaved } = await look(store, { deck: deck!, notes });
	await expect.element(screen.getByText('shop.yaml · Line 3')).toBeVisible();
	await expect.element(screen.getByText('a.md · Line 3')).toBeVisible();
	expect(onsaved).not.toHaveBeenCalled();
	await screen.getByRole('button', { name: 'Save the changes' }).click();
	await expect.poll(() => onsaved.mock.calls.length).toBe(1);
});
