import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { intakeWords } from '#i18n/intake.ts';
import type { Store } from '#store/types.ts';
import ImportScreen from '#ui/intake/ImportScreen.svelte';
import type { LaunchQueue } from '#ui/intake/launched.ts';
import { NOTE_LIMIT, PICTURE_LIMIT, TOTAL_LIMIT } from '#ui/intake/limits.ts';
import { shareCache } from '#ui/intake/shared.ts';
import { keepShare } from '../../../src/service-worker/share.ts';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const NOTE = '# Services\n\n- NodePort: opens the same port on every node\n';
const noteFile = (name: string, text = NOTE) => new File([text], name, { type: 'text/markdown' });

type Given = { shared?: boolean; launches?: LaunchQueue; lang?: 'ko' | 'en' };

async function open(store: Store, { shared = false, launches, lang }: Given = {}) {
	const onsaved = vi.fn();
	const screen = await show(store, ImportScreen, { shared, launches, onsaved }, { lang });
	const choose = (...files: readonly File[]) => {
		const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
		const data = new DataTransfer();
		for (const file of files) data.items.add(file);
		input.files = data.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	};
	return { screen, onsaved, choose };
}

describe('files that are chosen', () => {
	test('come into a deck that is asked for, are looked at, and are saved', async () => {
		const { store, clock } = await newLearner(1);
		const { screen, onsaved, choose } = await open(store);
		choose(noteFile('services.md'), noteFile('more.md', '# More\n\n- etcd: keeps the state\n'));
		const heading = screen.getByRole('heading', { name: '2 notes' });
		await expect.element(heading).toHaveFocus();
		const name = screen.getByRole('combobox', { name: 'Name of the deck' });
		await expect.element(name).toHaveValue('My notes');
		await expect.element(screen.getByText('A new deck is made.')).toBeVisible();
		await name.fill('');
		await expect.element(screen.getByText('Give the deck a name.')).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'See the cards' })).toBeDisabled();
		await name.fill('Cluster');
		await screen.getByRole('button', { name: 'See the cards' }).click();
		await screen.getByRole('button', { name: 'Accept 2 cards' }).click();
		await expect.poll(() => onsaved.mock.calls.length).toBe(1);
		const own = (await store.decks(clock.today())).filter(({ isOwn }) => isOwn);
		expect(own.map(({ title, notes }) => [title, notes.length])).toEqual([['Cluster', 2]]);
	});

	test('that are no notes are each told why, and the others go on', async () => {
		const { store } = await newLearner(1);
		const { screen, choose } = await open(store);
		choose(noteFile('good.md'), noteFile('notes.zip', 'PK\x03\x04'), noteFile('none.md', ''));
		const told = screen.getByRole('alert');
		await expect.element(told).toHaveTextContent(/2 files were left out; nothing was changed/);
		await expect.element(told).toHaveTextContent(/notes\.zip This is a compressed archive/);
		await expect.element(told).toHaveTextContent(/none\.md The file is empty/);
		await expect.element(screen.getByRole('heading', { name: '1 note' })).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'See the cards' })).toBeEnabled();
	});

	test('of which none is a note leave nothing but the way back', async () => {
		const { store } = await newLearner(1);
		const { screen, choose } = await open(store, { lang: 'ko' });
		choose(noteFile('덱.apkg', 'PK\x03\x04'));
		await expect.element(screen.getByText('가져올 노트가 없어요.')).toBeVisible();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/덱\.apkg Anki 덱이에요/);
		// what to do is told of the file itself
		expect(screen.getByText(intakeWords.ko.foundNothingText).query()).toBeNull();
		expect(screen.getByRole('button', { name: '카드 보기' }).query()).toBeNull();
		await screen.getByRole('button', { name: '다른 파일 고르기' }).click();
		await expect.element(screen.getByRole('button', { name: '파일 선택' })).toBeVisible();
	});

	test('are sorted again when one comes back from the cards', async () => {
		const { store } = await newLearner(1);
		const { screen, choose } = await open(store);
		choose(noteFile('services.md'));
		await screen.getByRole('button', { name: 'See the cards' }).click();
		await screen.getByRole('button', { name: 'Cancel' }).click();
		await expect.element(screen.getByRole('heading', { name: '1 note' })).toBeVisible();
	});
});

test('a folder imported again may take away notes that it has no more, if its person says so', async () => {
	const { store, clock } = await newLearner(1);
	const first = { deck: { name: 'vault' }, notes: [{ path: 'gone.md', text: NOTE }] };
	await store.saveNotes(first, [], clock.head());
	const { screen, choose } = await open(store);
	const file = noteFile('here.md', '# Here\n\n- etcd: keeps the state\n');
	Object.defineProperty(file, 'webkitRelativePath', { value: 'vault/here.md' });
	// a list made by hand keeps the very file
	const input = document.querySelector<HTMLInputElement>('input[webkitdirectory]')!;
	Object.defineProperty(input, 'files', { value: [file] });
	input.dispatchEvent(new Event('change', { bubbles: true }));
	void choose;
	await expect
		.element(screen.getByText('Goes to the deck you have. Notes of the same name are updated.'))
		.toBeVisible();
	const remove = screen.getByRole('switch', { name: /Also remove 1 note/ });
	await expect.element(remove).not.toBeChecked();
	await remove.click();
	await screen.getByRole('button', { name: 'See the cards' }).click();
	await screen.getByRole('button', { name: 'Save the changes' }).click();
	await expect.element(screen.getByText(/^“vault” is saved/)).toBeVisible();
	const [deck] = (await store.decks(clock.today())).filter(({ isOwn }) => isOwn);
	expect(deck?.notes.map(({ title }) => title)).toEqual(['Here']);
});

describe('several folders at once', () => {
	/** As dropped by a browser: folders with the files of each, and a loose file. */
	function drop(folders: Readonly<Record<string, readonly File[]>>, ...loose: readonly File[]) {
		const fileEntry = (file: File, fullPath: string) => ({
			isFile: true,
			fullPath,
			file: (done: (file: File) => void) => done(file)
		});
		const folderEntry = ([name, files]: [string, readonly File[]]) => {
			const portions = [files.map((file) => fileEntry(file, `/${name}/${file.name}`)), []];
			const readEntries = (done: (some: readonly object[]) => void) => done(portions.shift()!);
			return { isDirectory: true, fullPath: `/${name}`, createReader: () => ({ readEntries }) };
		};
		const entries = [
			...Object.entries(folders).map(folderEntry),
			...loose.map((file) => fileEntry(file, `/${file.name}`))
		];
		const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
		const event = new DragEvent('drop', { bubbles: true, cancelable: true });
		const dataTransfer = { types: ['Files'], items, files: [] };
		Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
		document.body.dispatchEvent(event);
	}

	async function dropped() {
		const { store, clock } = await newLearner(1);
		const { screen, onsaved } = await open(store);
		drop({ net: [noteFile('a.md')], 저장소: [noteFile('a.md', '')] }, noteFile('b.md'));
		drop(
			{ net: [noteFile('a.md')], 저장소: [noteFile('a.md', '# Disk\n\n- PV: a disk\n')] },
			noteFile('b.md', '# More\n\n- etcd: keeps the state\n')
		);
		const names = screen.getByRole('combobox', { name: 'Name of the deck' });
		await expect.element(screen.getByRole('heading', { name: '3 notes' })).toHaveFocus();
		const own = async () => {
			const decks = (await store.decks(clock.today())).filter(({ isOwn }) => isOwn);
			return decks.map(({ title, notes }) => [title, notes.length]);
		};
		return { screen, onsaved, names, own };
	}

	test('become a deck each, looked at one after the other', async () => {
		const { screen, onsaved, names, own } = await dropped();
		await expect.element(screen.getByText('net/a.md')).toBeVisible();
		await expect.element(screen.getByText('저장소/a.md')).toBeVisible();
		const go = screen.getByRole('button', { name: 'See the cards' });
		await names.nth(2).fill(' net ');
		await expect.element(screen.getByText(/^Another folder here goes to that deck/)).toBeVisible();
		await expect.element(go).toBeDisabled();
		await names.nth(2).fill('Rest');
		await go.click();
		for (const [k, name] of ['net', '저장소', 'Rest'].entries()) {
			await expect
				.element(screen.getByRole('heading', { name: `Deck ${k + 1} of 3` }))
				.toHaveFocus();
			await expect.element(screen.getByText(`A new deck, “${name}”`)).toBeVisible();
			expect(onsaved).not.toHaveBeenCalled();
			await screen.getByRole('button', { name: 'Accept 1 card' }).click();
		}
		await expect.poll(() => onsaved.mock.calls.length).toBe(1);
		expect(await own()).toEqual([
			['net', 1],
			['저장소', 1],
			['Rest', 1]
		]);
	});

	test('of which some are not wanted leave those out', async () => {
		const { screen, onsaved, names, own } = await dropped();
		const go = screen.getByRole('button', { name: 'See the cards' });
		await names.nth(2).fill('net');
		await expect.element(go).toBeDisabled();
		for (const name of ['Import “net”', 'Import “저장소”'])
			await screen.getByRole('switch', { name }).click();
		await go.click();
		await screen.getByRole('button', { name: 'Accept 1 card' }).click();
		await expect.poll(() => onsaved.mock.calls.length).toBe(1);
		expect(await own()).toEqual([['net', 1]]);
	});

	test('of which one is saved are sorted again without it', async () => {
		const { screen, names, own } = await dropped();
		await screen.getByRole('button', { name: 'See the cards' }).click();
		await screen.getByRole('button', { name: 'Accept 1 card' }).click();
		await expect.element(screen.getByRole('heading', { name: 'Deck 2 of 3' })).toBeVisible();
		await screen.getByRole('button', { name: 'Cancel' }).click();
		await expect.element(screen.getByRole('heading', { name: '2 notes' })).toBeVisible();
		await expect.element(names.first()).toHaveValue('저장소');
		expect(await own()).toEqual([['net', 1]]);
	});
});

describe('other ways in', () => {
	test('text in the sheet becomes a note with the name of its heading', async () => {
		const { store } = await newLearner(1);
		const { screen } = await open(store);
		await screen.getByRole('button', { name: 'Paste text' }).click();
		const sheet = screen.getByRole('dialog', { name: 'Paste text' });
		await sheet.getByRole('textbox', { name: 'Text of the note' }).fill(NOTE);
		await sheet.getByRole('button', { name: 'Use this text' }).click();
		await expect.element(screen.getByText('Services.md')).toBeVisible();
	});

	test('text pasted anywhere on the screen does too', async () => {
		const { store } = await newLearner(1);
		const { screen } = await open(store);
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', NOTE);
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
		await expect.element(screen.getByText('Services.md')).toBeVisible();
		await expect.element(screen.getByRole('heading', { name: '1 note' })).toBeVisible();
	});

	test('files dropped anywhere are taken, and the place is shown before', async () => {
		const { store } = await newLearner(1);
		const { screen } = await open(store);
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(noteFile('dropped.md'));
		const drag = (type: string) =>
			document.body.dispatchEvent(
				new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
			);
		expect(drag('dragover')).toBe(false);
		await expect.element(screen.getByText('Drop to import')).toBeVisible();
		expect(drag('drop')).toBe(false);
		await expect.element(screen.getByText('dropped.md')).toBeVisible();
		expect(screen.getByText('Drop to import').query()).toBeNull();
	});

	test('a file that the app was opened with is taken', async () => {
		const { store } = await newLearner(1);
		const launches: LaunchQueue = {
			setConsumer: (take) =>
				take({ files: [{ getFile: () => Promise.resolve(noteFile('opened.md')) }] })
		};
		const { screen } = await open(store, { launches });
		await expect.element(screen.getByText('opened.md')).toBeVisible();
	});

	test('what another app shared is taken, once', async () => {
		const { store } = await newLearner(1);
		const form = new FormData();
		form.append('files', noteFile('shared.md'));
		onTestFinished(async () => void (await caches.delete(shareCache(''))));
		await keepShare(form, await caches.open(shareCache('')), '/notes/import/');
		const { screen } = await open(store, { shared: true });
		await expect.element(screen.getByText('shared.md')).toBeVisible();
		await screen.unmount();
		const again = await open(store, { shared: true });
		await expect.element(again.screen.getByText(/Nothing arrived/)).toBeVisible();
	});

	test('a long reading says how far it is, and ends when somebody has had enough', async () => {
		const { store } = await newLearner(1);
		const { screen, choose } = await open(store);
		const slow = noteFile('b.md');
		slow.slice = () => ({ arrayBuffer: () => new Promise(() => undefined) }) as unknown as Blob;
		choose(noteFile('a.md'), slow, noteFile('c.md'));
		await expect.element(screen.getByText('1 of 3 files read')).toBeVisible();
		await expect.element(screen.getByRole('status').first()).toHaveTextContent('Reading 3 files…');
		await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '1');
		await screen.getByRole('button', { name: 'Cancel' }).click();
		await expect.element(screen.getByRole('button', { name: 'Choose files' })).toBeVisible();
	});
});

test('every control can be reached by keyboard, the ways in first', async () => {
	const { store } = await newLearner(1);
	const { screen } = await open(store);
	const ways = ['Choose files', 'Choose a folder', 'Paste text'];
	const first = screen.getByRole('button', { name: ways[0] });
	(first.element() as HTMLElement).focus();
	for (const name of ways.slice(1)) {
		await userEvent.tab();
		await expect.element(screen.getByRole('button', { name })).toHaveFocus();
	}
});

test('the limits that are told are those that are held', () => {
	const megabytes = [NOTE_LIMIT, PICTURE_LIMIT, TOTAL_LIMIT].map((bytes) => bytes / 1024 / 1024);
	for (const { limits, refused } of Object.values(intakeWords)) {
		const [note, picture, total] = megabytes as [number, number, number];
		expect(limits(note, picture, total)).toMatch(new RegExp(`${note} ?MB`));
		expect(refused['large-note']).toMatch(new RegExp(`\\b${note} ?MB|${note}MB`));
		expect(refused['large-picture']).toMatch(new RegExp(`${picture} ?MB`));
		expect(refused.total).toMatch(new RegExp(`${total} ?MB`));
	}
});
