import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import type { Store } from '#store/types.ts';
import EditScreen from '#ui/notes/edit/EditScreen.svelte';
import { newLearner } from '../../support/learner.ts';
import { show } from '../../support/show.ts';
import { eventually } from '../../../support/eventually.ts';

const gone = vi.hoisted(() => vi.fn());
vi.mock('$app/navigation', () => ({ goto: gone, beforeNavigate: () => undefined }));
beforeEach(() => gone.mockReset());

const DNS = '# DNS\n\nA record :: an address\nPort of DNS :: 53\n';

async function withNote(source = DNS) {
	const learner = await newLearner(1);
	const input = { deck: { name: 'Network' }, notes: [{ path: 'dns.md', text: source }] };
	const saved = await learner.store.saveNotes(input, [], learner.clock.head());
	if (!saved.ok) throw new Error(saved.error.cause);
	return { ...learner, deck: saved.value.deck };
}

const open = async (store: Store, deck: DeckId) => {
	const screen = await show(store, EditScreen, { deck }, { route: '/notes/[deck]/edit' });
	const area = screen.getByLabelText('Text of the note');
	await expect.element(area).toBeEnabled();
	return { screen, area };
};
const sourceOf = async (store: Store, deck: DeckId) => (await store.note(deck, 'en'))?.source;

describe('the editor', () => {
	test('tells what saving would do, saves what only adds at once, and leads back', async () => {
		const { store, deck } = await withNote();
		const { screen, area } = await open(store, deck);
		await area.fill(`${DNS}CNAME :: another name\n`);
		await expect.element(screen.getByText('1 new')).toBeVisible();
		await screen.getByRole('button', { name: 'Save' }).click();
		await expect.element(screen.getByText('“DNS” is saved: 1 new card.')).toBeVisible();
		expect(await sourceOf(store, deck)).toBe(`${DNS}CNAME :: another name\n`);
		await eventually(() => expect(gone).toHaveBeenCalledOnce());
		expect(await store.local(`draft:${deck}/dns.md`)).toBeUndefined();
		await screen.getByRole('button', { name: 'Undo' }).click();
		await eventually(async () => expect(await sourceOf(store, deck)).toBe(DNS));
	});

	test('has what changes cards looked through before it is saved', async () => {
		const { store, deck } = await withNote();
		const { screen, area } = await open(store, deck);
		await area.fill(DNS.replace('53', '5353'));
		await expect.element(screen.getByText('1 changed')).toBeVisible();
		await screen.getByRole('button', { name: 'Save' }).click();
		await expect.element(screen.getByText('1 with another meaning').first()).toBeVisible();
		expect(await sourceOf(store, deck)).toBe(DNS);
	});

	test('tells what its author might mend, and leads to the line', async () => {
		const { store, deck } = await withNote();
		const { screen, area } = await open(store, deck);
		await area.fill(`${DNS}A text with ==a gap\n`);
		await screen.getByText('1 hint').click();
		await screen.getByRole('button', { name: /Line 5/ }).click();
		const box = area.element() as HTMLTextAreaElement;
		expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('A text with ==a gap');
		await expect.element(area).toHaveFocus();
	});

	test('goes on from what was not saved, also after a reload', async () => {
		const { store, deck } = await withNote();
		const first = await open(store, deck);
		await first.area.fill(`${DNS}More\n`);
		await first.screen.unmount();
		const { screen, area } = await open(store, deck);
		await expect.element(area).toHaveValue(`${DNS}More\n`);
		await expect.element(screen.getByText(/that you had not saved/)).toBeVisible();
		await screen.getByRole('button', { name: 'Discard changes' }).click();
		await expect.element(area).toHaveValue(DNS);
		await expect.element(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
		await screen.unmount();
		const last = await open(store, deck);
		await expect.element(last.area).toHaveValue(DNS);
	});

	test('keeps what was just written when the page is no longer seen', async () => {
		const { store, deck } = await withNote();
		const { area } = await open(store, deck);
		await area.fill(`${DNS}More\n`);
		const keep = vi.spyOn(store, 'setLocal');
		onTestFinished(() => void vi.restoreAllMocks());
		document.dispatchEvent(new Event('visibilitychange')); // at once: no pause comes in between
		expect(keep).toHaveBeenCalledExactlyOnceWith(
			`draft:${deck}/dns.md`,
			expect.objectContaining({ text: `${DNS}More\n` })
		);
	});

	test('has it looked through where the note has changed in another tab since', async () => {
		const { store, deck, clock } = await withNote();
		const { screen, area } = await open(store, deck);
		const theirs = `${DNS}\nSaid in passing.\n`;
		const notes = [{ path: 'dns.md', text: theirs }];
		await store.saveNotes({ deck: { name: 'Network' }, notes }, [], clock.head());
		await area.fill(`${DNS}CNAME :: another name\n`);
		await expect.element(screen.getByText(/has changed somewhere else/)).toBeVisible();
		await screen.getByRole('button', { name: 'Save' }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/would replace/);
		expect(await sourceOf(store, deck)).toBe(theirs);
		await screen.getByRole('button', { name: 'Save the changes' }).click();
		await eventually(() => expect(gone).toHaveBeenCalledOnce());
		expect(await sourceOf(store, deck)).toBe(`${DNS}CNAME :: another name\n`);
	});

	test('goes on from what an older version of the app kept', async () => {
		const { store, deck } = await withNote();
		await store.setLocal(`draft:${deck}/dns.md`, `${DNS}More\n`);
		const { screen, area } = await open(store, deck);
		await expect.element(area).toHaveValue(`${DNS}More\n`);
		await expect.element(screen.getByText(/has changed somewhere else/)).not.toBeInTheDocument();
	});

	test('knows of a draft which text it went on from', async () => {
		const { store, deck, clock } = await withNote();
		const first = await open(store, deck);
		await first.area.fill(`${DNS}More\n`);
		await first.screen.unmount();
		const notes = [{ path: 'dns.md', text: `${DNS}\nSaid in passing.\n` }];
		await store.saveNotes({ deck: { name: 'Network' }, notes }, [], clock.head());
		const { screen, area } = await open(store, deck);
		await expect.element(area).toHaveValue(`${DNS}More\n`);
		await expect.element(screen.getByText(/has changed somewhere else/)).toBeVisible();
		await screen.getByRole('button', { name: 'Discard changes' }).click();
		await expect.element(screen.getByText(/has changed somewhere else/)).not.toBeInTheDocument();
	});

	test('leaves line ends as they were', async () => {
		const { store, deck } = await withNote(DNS.replaceAll('\n', '\r\n'));
		const { screen, area } = await open(store, deck);
		await area.fill(`${DNS}CNAME :: another name\n`);
		await screen.getByRole('button', { name: 'Save' }).click();
		await expect.element(screen.getByText(/is saved/)).toBeVisible();
		expect(await sourceOf(store, deck)).toBe(
			`${DNS}CNAME :: another name\n`.replaceAll('\n', '\r\n')
		);
	});
});
