import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Store } from '#store/types.ts';
import NoteScreen from '#ui/notes/NoteScreen.svelte';
import OriginalScreen from '#ui/notes/OriginalScreen.svelte';
import { SERVICES, servicesText, versionsOf } from '../../support/versions.ts';
import { newLearner, TestClock } from '../support/learner.ts';
import { show } from '../support/show.ts';

const { goto } = vi.hoisted(() => ({ goto: vi.fn(() => Promise.resolve()) }));
vi.mock('$app/navigation', () => ({ goto, beforeNavigate: () => undefined }));
afterEach(() => void goto.mockClear());

const NOTE = 'cards/services/en.md';
const ADDRESS = `/notes/services/?path=${encodeURIComponent(NOTE)}`;
const ETCD = 'etcd: keeps the state of the whole cluster';
const SECOND = servicesText({ range: 'Port range: a number from 30000 to 40000' }, ETCD);

/** A store in which the note was edited before its second version came. */
async function overtaken(mine: string): Promise<Store> {
	const [first, second] = versionsOf(servicesText(), SECOND);
	const { store, clock } = await newLearner(1);
	const language = { scope: 'all', key: 'contentLanguage', value: 'en' } as const;
	await store.commit([{ ...clock.head(), kind: 'setting', ...language }]);
	await store.installDecks([first!], clock.head());
	const notes = [{ path: 'en.md', text: mine }];
	await store.saveNotes({ deck: SERVICES, notes }, [], clock.head());
	clock.pass(1000);
	await store.installDecks([second!], clock.head());
	await store.refreshNotes(clock.head());
	return store;
}

const MINE = servicesText({ clusterIp: 'ClusterIP: an address that only the cluster knows' });
const open = (store: Store) => show(store, OriginalScreen, { deck: SERVICES, path: NOTE });
const source = async (store: Store) => (await store.note(SERVICES, 'en'))?.source;

describe('an edited note whose original has changed', () => {
	test('says so on its screen', async () => {
		const screen = await show(await overtaken(MINE), NoteScreen, { deck: SERVICES });
		await expect
			.element(screen.getByRole('link', { name: 'The original has changed since you edited it.' }))
			.toHaveAttribute('href', `/notes/services/original/?path=${encodeURIComponent(NOTE)}`);
	});

	test('shows what changed in the original, and merges after a look at the cards', async () => {
		const store = await overtaken(MINE);
		const screen = await open(store);
		await expect
			.element(screen.getByRole('heading', { name: 'What changed in the original: 2 places' }))
			.toBeVisible();
		await expect.element(screen.getByText('40000')).toBeVisible();
		expect(await source(store)).toBe(MINE);
		await screen.getByRole('button', { name: 'Merge into mine' }).click();
		await screen.getByRole('button', { name: 'Save the changes' }).click();
		await expect.poll(() => goto).toHaveBeenCalledWith(ADDRESS);
		const text = await source(store);
		for (const words of ['that only the cluster knows', '40000', ETCD])
			expect(text).toContain(words);
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => source(store)).toBe(MINE);
	});

	test('is kept with one tap', async () => {
		const store = await overtaken(MINE);
		const screen = await open(store);
		await screen.getByRole('button', { name: 'Keep mine' }).click();
		await expect
			.element(screen.getByText('Your text stays as it is.', { exact: true }))
			.toBeVisible();
		expect(await store.original(SERVICES, NOTE)).toBeUndefined();
		expect(await source(store)).toBe(MINE);
	});

	test('is not put back over what another tab has saved since', async () => {
		const store = await overtaken(MINE);
		const screen = await open(store);
		await expect.element(screen.getByRole('button', { name: 'Keep mine' })).toBeVisible();
		const theirs = `${MINE}\nSaid in passing.\n`;
		const notes = [{ path: 'en.md', text: theirs }];
		await store.saveNotes({ deck: SERVICES, notes }, [], new TestClock().head());
		await screen.getByRole('button', { name: 'Keep mine' }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/would replace/);
		expect(await source(store)).toBe(theirs);
	});

	test('gives way to the new version after a look at the cards', async () => {
		const store = await overtaken(MINE);
		const screen = await open(store);
		await screen.getByRole('button', { name: 'Take the new version' }).click();
		await expect.element(screen.getByRole('heading', { name: 'Services' })).toBeVisible();
		await screen.getByRole('button', { name: 'Save the changes' }).click();
		await expect.poll(() => goto).toHaveBeenCalledWith(ADDRESS);
		expect(await source(store)).toBe(SECOND);
	});

	test('is never merged where both changed one line', async () => {
		const range = 'Port range: any number above 30000';
		const screen = await open(await overtaken(servicesText({ range })));
		await expect.element(screen.getByText(/changed the same lines/)).toBeVisible();
		expect(screen.getByRole('button', { name: 'Merge into mine' }).query()).toBeNull();
		await expect.element(screen.getByRole('button', { name: 'Keep mine' })).toBeVisible();
	});
});

test('a note whose original did not change has nothing to choose', async () => {
	const { store } = await newLearner(1);
	const screen = await open(store);
	await expect.element(screen.getByText('Nothing to look at')).toBeVisible();
});
