import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import type { Store } from '#store/types.ts';
import { draftOf, keepDraft } from '#ui/notes/edit/draft.ts';
import NoteScreen from '#ui/notes/NoteScreen.svelte';
import NotesScreen from '#ui/notes/NotesScreen.svelte';
import { newLearner, type Learner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { eventually } from '../../support/eventually.ts';

const gone = vi.hoisted(() => vi.fn());
vi.mock('$app/navigation', () => ({ goto: gone, beforeNavigate: () => undefined }));
beforeEach(() => gone.mockReset());

/** One's own deck, beside the one of the app. */
async function withDeck({ store, clock }: Learner, name: string, notes: Record<string, string>) {
	const input = {
		deck: { name },
		notes: Object.entries(notes).map(([path, text]) => ({ path, text }))
	};
	const saved = await store.saveNotes(input, [], clock.head());
	if (!saved.ok) throw new Error(saved.error.cause);
	return saved.value.deck;
}

const titles = async ({ store, clock }: Learner) =>
	(await store.decks(clock.today())).filter(({ isOwn }) => isOwn).map(({ title }) => title);
const DNS = '# DNS\n\nA record :: an address\nPort of DNS :: 53\n';
const WEB = '# Web\n\nPort of HTTP :: 80\n';

describe("a deck of one's own", () => {
	test('with several notes lists them, each with its cards, and leads to each', async () => {
		const learner = await newLearner(1);
		const id = await withDeck(learner, 'Network', { 'dns.md': DNS, 'web.md': WEB });
		const screen = await show(learner.store, NotesScreen, {});
		const link = screen.getByRole('link', { name: /^DNS/ });
		await expect.element(link).toHaveTextContent('2 cards · 100 % of the lines');
		const address = `/notes/${id}/?path=${encodeURIComponent(`${id}/dns.md`)}`;
		await expect.element(link).toHaveAttribute('href', address);
		await expect.element(screen.getByRole('heading', { name: 'Network' })).toBeVisible();
	});

	test('gets another name, and the old one back', async () => {
		const learner = await newLearner(1);
		await withDeck(learner, 'Network', { 'dns.md': DNS });
		const screen = await show(learner.store, NotesScreen, {});
		await screen.getByRole('button', { name: 'Deck “Network”' }).click();
		await screen.getByLabelText('Name of the deck').fill('Networking');
		await screen.getByRole('button', { name: 'Rename' }).click();
		await expect.element(screen.getByRole('heading', { name: 'Networking' })).toBeVisible();
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect
			.element(screen.getByRole('heading', { name: 'Network', exact: true }))
			.toBeVisible();
		expect(await titles(learner)).toEqual(['Network']);
	});

	test('cannot take the name of another, which it may join instead', async () => {
		const learner = await newLearner(1);
		const network = await withDeck(learner, 'Network', { 'dns.md': DNS });
		const web = await withDeck(learner, 'Web', { 'web.md': WEB });
		const draft = { text: `${WEB}More\n`, from: sha256Hex(WEB) };
		await keepDraft(learner.store, `${web}/web.md`, draft);
		const screen = await show(learner.store, NotesScreen, {});
		await screen.getByRole('button', { name: 'Deck “Web”' }).click();
		await screen.getByLabelText('Name of the deck').fill('Network');
		await screen.getByRole('button', { name: 'Rename' }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/Another deck has that name/);
		await screen.getByText('Merge into another deck').click();
		await screen.getByRole('button', { name: 'Into “Network”' }).click();
		await expect.element(screen.getByText('“Web” is part of “Network” now.')).toBeVisible();
		expect(await titles(learner)).toEqual(['Network']);
		await expect.element(screen.getByRole('link', { name: /^Web/ })).toBeVisible();
		await expect.poll(() => draftOf(learner.store, `${network}/web.md`, WEB)).toEqual(draft);
	});

	test('goes with both editions of its notes, and comes back as it was', async () => {
		const learner = await newLearner(1);
		await withDeck(learner, 'Network', { 'ko.md': `# 망\n\n${DNS}`, 'en.md': DNS });
		const screen = await show(learner.store, NotesScreen, {});
		await screen.getByRole('button', { name: 'Deck “Network”' }).click();
		await expect.element(screen.getByText(/The history of their cards is kept/)).toBeVisible();
		await screen.getByRole('button', { name: 'Delete the deck' }).click();
		await expect
			.element(screen.getByText('“Network” is deleted. Its history is kept.'))
			.toBeVisible();
		expect(await titles(learner)).toEqual([]);
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.element(screen.getByRole('button', { name: 'Deck “Network”' })).toBeVisible();
	});
});

test('a deck of the app is studied as its person likes, and keeps its name and its place', async () => {
	const { store } = await newLearner(1);
	const screen = await show(store, NotesScreen, {});
	await screen.getByRole('button', { name: /^Deck/ }).click();
	await expect.element(screen.getByRole('link', { name: 'All presets' })).toBeVisible();
	expect(screen.getByLabelText('Name of the deck').query()).toBeNull();
	expect(screen.getByRole('button', { name: 'Delete the deck' }).query()).toBeNull();
});

test('a card made free of any note starts a deck of its own; the next one joins it', async () => {
	const learner = await newLearner(1);
	const screen = await show(learner.store, NotesScreen, {});
	for (const [question, answer] of [
		['Who?', 'Me.'],
		['What?', 'That.']
	] as const) {
		await screen.getByRole('button', { name: 'Make a card' }).click();
		const sheet = screen.getByRole('dialog');
		await sheet.getByLabelText('Question', { exact: true }).fill(question);
		await sheet.getByLabelText('Answer', { exact: true }).fill(answer);
		await sheet.getByRole('button', { name: 'Add the card' }).click();
		await expect.element(sheet).not.toBeInTheDocument();
	}
	await expect.element(screen.getByText('0 of 2 cards started')).toBeVisible();
	expect(await titles(learner)).toEqual(['My cards']);
});

test('a card whose answer is typed is made by hand, of one line only', async () => {
	const learner = await newLearner(1);
	const screen = await show(learner.store, NotesScreen, {});
	await screen.getByRole('button', { name: 'Make a card' }).click();
	const sheet = screen.getByRole('dialog');
	await sheet.getByText('Typed answer').click();
	await sheet.getByLabelText('Question', { exact: true }).fill('How are pods listed?');
	const answer = sheet.getByLabelText('Answer', { exact: true });
	const add = sheet.getByRole('button', { name: 'Add the card' });
	await answer.fill('- one\n- two');
	await expect.element(sheet.getByText('A typed answer is one line of text.')).toBeVisible();
	await expect.element(add).toBeDisabled();
	await answer.fill('`kubectl get pods`');
	await add.click();
	await expect.element(sheet).not.toBeInTheDocument();
	const [deck] = (await learner.store.decks(learner.clock.today())).filter(({ isOwn }) => isOwn);
	const note = await learner.store.note(deck!.id, 'en');
	expect(note?.cards.map(({ typed }) => typed)).toEqual(['text']);
	expect(note?.source).toContain('A: `kubectl get pods` {typed}');
});

describe("a note of one's own", () => {
	const openNote = async (store: Store, deck: DeckId) => {
		const screen = await show(store, NoteScreen, { deck }, { route: '/notes/[deck]' });
		await screen.getByRole('button', { name: 'More' }).click();
		return screen;
	};

	test('moves to another file with every card, and the address follows', async () => {
		const learner = await newLearner(1);
		const deck = await withDeck(learner, 'Network', { 'dns.md': DNS });
		const before = await learner.store.note(deck, 'en');
		const screen = await openNote(learner.store, deck);
		await screen.getByLabelText('Name of the file in the deck').fill('net/dns.md');
		await screen.getByRole('button', { name: 'Rename' }).click();
		await expect.element(screen.getByText('Renamed. Every schedule is kept.')).toBeVisible();
		const after = await learner.store.note(deck, 'en', `${deck}/net/dns.md`);
		expect(after?.cards.map(({ id }) => id)).toEqual(before?.cards.map(({ id }) => id));
		await eventually(() =>
			expect(gone.mock.calls[0]?.[0]).toContain(encodeURIComponent(`${deck}/net/dns.md`))
		);
	});

	test('takes what is written of it and not saved along', async () => {
		const learner = await newLearner(1);
		const deck = await withDeck(learner, 'Network', { 'dns.md': DNS });
		const draft = { text: `${DNS}More\n`, from: sha256Hex(DNS) };
		await keepDraft(learner.store, `${deck}/dns.md`, draft);
		const screen = await openNote(learner.store, deck);
		await screen.getByLabelText('Name of the file in the deck').fill('net/dns.md');
		await screen.getByRole('button', { name: 'Rename' }).click();
		await eventually(() => expect(gone).toHaveBeenCalledOnce());
		expect(await draftOf(learner.store, `${deck}/net/dns.md`, DNS)).toEqual(draft);
	});

	test('cannot lead out of its deck', async () => {
		const learner = await newLearner(1);
		const deck = await withDeck(learner, 'Network', { 'dns.md': DNS });
		const screen = await openNote(learner.store, deck);
		await screen.getByLabelText('Name of the file in the deck').fill('../dns.md');
		await screen.getByRole('button', { name: 'Rename' }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/^A name without/);
	});

	test('is deleted with a way back', async () => {
		const learner = await newLearner(1);
		const deck = await withDeck(learner, 'Network', { 'dns.md': DNS });
		const screen = await openNote(learner.store, deck);
		await screen.getByRole('button', { name: 'Delete the note' }).click();
		await eventually(async () => expect(await titles(learner)).toEqual([]));
		await screen.getByRole('button', { name: 'Undo' }).click();
		await eventually(async () => expect(await titles(learner)).toEqual(['Network']));
	});
});
