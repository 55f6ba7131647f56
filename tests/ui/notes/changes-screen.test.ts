import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import type { Store } from '#store/types.ts';
import ChangesScreen from '#ui/notes/ChangesScreen.svelte';
import NoteScreen from '#ui/notes/NoteScreen.svelte';
import NotesScreen from '#ui/notes/NotesScreen.svelte';
import { SERVICES, servicesText, versionsOf } from '../../support/versions.ts';
import { firstDay, newLearner, type Learner } from '../support/learner.ts';
import { inputOf, learnerWith, TEXT, UNSURE } from '../proposal/support.ts';
import { show } from '../support/show.ts';

const { goto } = vi.hoisted(() => ({ goto: vi.fn(() => Promise.resolve()) }));
vi.mock(import('$app/navigation'), async (load) => ({ ...(await load()), goto }));
afterEach(() => void goto.mockClear());

const NOTE = 'cards/services/en.md';
const CHANGED = servicesText(
	{
		nodePort: 'NodePort: each machine listens on one port',
		range: 'Port range: a number from 30000 to 40000',
		headless: ''
	},
	'etcd: keeps the state of the whole cluster'
);

/** A learner of all cards of the first version, to whom the second one has come. */
async function updated(...[first, second]: readonly CompiledDeck[]): Promise<Learner> {
	const learner = await newLearner(1);
	const { store, clock } = learner;
	const language = { scope: 'all', key: 'contentLanguage', value: 'en' } as const;
	await store.commit([{ ...clock.head(), kind: 'setting', ...language }]);
	await store.installDecks([first!], clock.head());
	for (const { id: card } of first!.notes[0]!.cards) {
		clock.pass(1000);
		const answer = { kind: 'review', card, rating: 3, ms: 900, mode: 'study' } as const;
		await store.commit([{ ...clock.head(), ...answer }]);
	}
	clock.pass(1000);
	await store.installDecks([second!], clock.head());
	return learner;
}

const look = (store: Store, path?: string, deck: DeckId = SERVICES) =>
	show(store, ChangesScreen, { deck, path });

describe('a new version of a note of the app', () => {
	test('is told on its card and on its screen, and leads to what changed', async () => {
		const { store } = await updated(...versionsOf(servicesText(), CHANGED));
		const words = /New version: 1 with another meaning · 1 new · 1 gone.*1 card needs an answer/;
		const notes = await show(store, NotesScreen, {});
		const line = notes.getByRole('link', { name: /New version/ });
		await expect.element(line).toHaveTextContent(words);
		await expect.element(line).toHaveAttribute('href', '/notes/services/changes/');
		await notes.unmount();
		const note = await show(store, NoteScreen, { deck: SERVICES });
		await expect
			.element(note.getByRole('link', { name: words }))
			.toHaveAttribute('href', `/notes/services/changes/?path=${encodeURIComponent(NOTE)}`);
	});

	test('shows each fact as it was and is, and is not shown again once seen', async () => {
		const { store } = await updated(...versionsOf(servicesText(), CHANGED));
		const screen = await look(store);
		await expect
			.element(screen.getByRole('heading', { name: '1 with another meaning' }))
			.toBeVisible();
		const range = screen.getByRole('article').filter({ hasText: 'Port range?' });
		expect(range.element().querySelector('del')?.textContent).toBe('32767');
		expect(range.element().querySelector('ins')?.textContent).toBe('40000');
		await screen.getByText('1 gone', { exact: true }).last().click();
		await expect.element(screen.getByText('Headless: a service without any address')).toBeVisible();
		await screen.getByRole('button', { name: 'Got it' }).click();
		await expect.poll(() => goto).toHaveBeenCalledWith('/notes/');
		// only the question is left
		expect(await store.standing(SERVICES, NOTE)).toMatchObject({ born: 0, gone: 0, unsure: 1 });
	});

	test('asks whether it is the same card, and that can be taken back', async () => {
		const { store } = await updated(...versionsOf(servicesText(), CHANGED));
		const screen = await look(store, NOTE);
		const question = screen.getByRole('group', { name: 'The same card?' });
		await question.getByText('Yes, the same').click();
		await screen.getByRole('button', { name: 'Save your answers' }).click();
		await expect.element(screen.getByText('Your answers are saved.')).toBeVisible();
		expect(await store.standing(SERVICES, NOTE)).toBeUndefined();
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.element(screen.getByText('Taken back: everything is as it was.')).toBeVisible();
		expect(await store.standing(SERVICES, NOTE)).toMatchObject({ unsure: 1 });
	});

	test('lets a new card be turned off', async () => {
		const { store } = await updated(...versionsOf(servicesText(), CHANGED));
		const screen = await look(store);
		const born = screen.getByRole('article').filter({ hasText: 'etcd?' });
		await born.getByRole('switch').click();
		await screen.getByRole('button', { name: 'Save your answers' }).click();
		await expect.element(screen.getByText('Your answers are saved.')).toBeVisible();
		expect((await store.find('etcd', firstDay)).length).toBe(0);
	});

	test('put off is not touched', async () => {
		const { store } = await updated(...versionsOf(servicesText(), CHANGED));
		const before = await store.standing(SERVICES, NOTE);
		const screen = await look(store);
		await screen.getByRole('button', { name: 'Not now' }).click();
		await expect.poll(() => goto).toHaveBeenCalledWith('/notes/');
		expect(await store.standing(SERVICES, NOTE)).toEqual(before);
	});

	test('speaks Korean', async () => {
		const { store } = await updated(...versionsOf(servicesText(), CHANGED));
		const notes = await show(store, NotesScreen, {}, { lang: 'ko' });
		await expect
			.element(notes.getByText('새 버전: 뜻이 바뀜 1개 · 새로 생김 1개 · 사라짐 1개'))
			.toBeVisible();
		await expect
			.element(notes.getByText('카드 1장에 답이 필요해요. 같은 카드인가요?'))
			.toBeVisible();
	});
});

test('a question about a note of one’s own that was put off is offered on its screen', async () => {
	const { store, clock, deck } = await learnerWith({ 'a.md': TEXT });
	await store.saveNotes(inputOf({ 'a.md': UNSURE }), [], clock.head());
	const path = `${deck}/a.md`;
	const note = await show(store, NoteScreen, { deck });
	const line = note.getByRole('link', { name: '1 card needs an answer: the same card?' });
	await expect.element(line).toBeVisible();
	await note.unmount();
	const screen = await look(store, path, deck);
	await screen.getByText('No, a new one').click();
	await screen.getByRole('button', { name: 'Save your answers' }).click();
	await expect.poll(() => goto).toHaveBeenCalledOnce();
	expect(await store.standing(deck, path)).toBeUndefined();
	expect((await store.find('each machine', firstDay)).length).toBeGreaterThan(0);
});

test('where there is nothing to look at it is said, with a way back', async () => {
	const { store } = await newLearner(1);
	const screen = await look(store, undefined, 'deck' as DeckId);
	await expect.element(screen.getByText('Nothing to look at')).toBeVisible();
	await expect
		.element(screen.getByRole('main').getByRole('link', { name: 'All notes' }).last())
		.toHaveAttribute('href', '/notes/');
});
