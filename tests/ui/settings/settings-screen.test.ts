import { afterEach, describe, expect, test, vi } from 'vitest';
import type { WriterId } from '#core/base/brand.ts';
import { err } from '#core/base/result.ts';
import { partialBackup } from '#store/backup/partial.ts';
import type { Store } from '#store/types.ts';
import { Install } from '#ui/install.svelte.ts';
import SettingsScreen from '#ui/settings/SettingsScreen.svelte';
import { forgetDevice } from '#ui/shell/device.ts';
import { cardId, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const install = new Install({
	page: new EventTarget(),
	standalone: () => false,
	userAgent: '',
	touchPoints: 0
});

function open(store: Store, onerased: () => void = () => undefined) {
	const given = { version: '0123456789abcdef', install, onerased };
	return show(store, SettingsScreen, given, { route: '/settings' });
}

afterEach(() => {
	vi.restoreAllMocks();
	forgetDevice();
	document.documentElement.lang = 'en';
});

describe('language', () => {
	test('of the app changes at once, on this device, and not that of the cards', async () => {
		const { store } = await newLearner(1);
		const screen = await open(store);
		const app = screen.getByRole('group', { name: 'App' });
		await app.getByText('한국어').click();
		await expect.element(screen.getByRole('heading', { level: 1, name: '설정' })).toBeVisible();
		expect(document.documentElement.lang).toBe('ko');
		expect(localStorage.getItem('kubecards:lang')).toBe('ko');
		expect((await store.settings()).contentLanguage).toBe('ko');
	});

	test('of the cards is written to the log', async () => {
		const { store } = await newLearner(1);
		const screen = await open(store);
		await screen.getByRole('group', { name: 'Cards' }).getByText('English').click();
		await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible();
		expect((await store.settings()).contentLanguage).toBe('en');
		const only = screen.getByText(/^One note is in Korean only so far/);
		await expect.element(only).toBeVisible();
		await screen.getByRole('group', { name: 'Cards' }).getByText('한국어').click();
		await expect.element(only).not.toBeInTheDocument();
		await expect.poll(async () => (await store.settings()).contentLanguage).toBe('ko');
		await store.settings(); // read behind it by the screen too
	});
});

test('groups stand equally far apart, whatever sheets lie between them', async () => {
	const { store } = await newLearner(1);
	const screen = await open(store);
	await expect.element(screen.getByRole('heading', { name: 'About' })).toBeVisible();
	const boxes = [...document.querySelectorAll('main section[aria-labelledby]')].map((group) =>
		group.getBoundingClientRect()
	);
	const gaps = boxes.slice(1).map(({ top }, i) => Math.round(top - boxes[i]!.bottom));
	expect(gaps).toEqual(gaps.map(() => 24));
});

test('the contents name every group in its order, and lead to it', async () => {
	const { store } = await newLearner(1);
	const screen = await open(store);
	await expect.element(screen.getByRole('heading', { name: 'About' })).toBeVisible();
	const links = [...document.querySelectorAll<HTMLAnchorElement>('main nav a')];
	const groups = links.map(({ hash }) => document.querySelector(`main ${hash} h2`)?.textContent);
	expect(groups).toEqual(links.map(({ textContent }) => textContent));
	const all = [...document.querySelectorAll('main section > h2')];
	expect(groups).toEqual(all.map(({ textContent }) => textContent));
});

describe('looks', () => {
	test('are put on and said as they are chosen', async () => {
		const { store } = await newLearner(1);
		const screen = await open(store);
		await screen.getByText('Dark', { exact: true }).click();
		await screen.getByText('Large', { exact: true }).click();
		expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', text: 'l' });
		await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible();
	});

	test('four answer buttons are kept for the review, and shown as chosen the next time', async () => {
		const { store } = await newLearner(1);
		const first = await open(store);
		await first.getByText('Four', { exact: true }).click();
		await expect.poll(() => store.local('buttons')).toBe(4);
		await first.unmount();
		const again = await open(store);
		await expect.element(again.getByRole('radio', { name: 'Four' })).toBeChecked();
	});
});

describe('numbers', () => {
	test('go up and down by a thumb, in sensible steps, and are saved at once', async () => {
		const { store } = await newLearner(1, { newPerDay: 10 });
		const screen = await open(store);
		const stepper = screen.getByRole('group', { name: 'New cards a day' });
		await stepper.getByRole('button', { name: 'New cards a day: more' }).click();
		await expect.element(stepper.getByRole('status')).toHaveTextContent('15');
		await expect.poll(async () => (await store.settings()).presets[0].newPerDay).toBe(15);
	});

	test('tapped faster than they are written never go back, and end where the thumb did', async () => {
		const { store } = await newLearner(1, { newPerDay: 10 });
		const gates: (() => void)[] = [];
		const commit: Store['commit'] = async (drafts) => {
			await new Promise<void>((resolve) => gates.push(resolve));
			return store.commit(drafts);
		};
		const screen = await open({ ...store, commit });
		const stepper = screen.getByRole('group', { name: 'New cards a day' });
		const more = stepper.getByRole('button', { name: 'New cards a day: more' });
		for (const value of ['15', '20', '25']) {
			await more.click();
			await expect.element(stepper.getByRole('status')).toHaveTextContent(value);
		}
		gates.shift()!();
		await expect.poll(async () => (await store.settings()).presets[0].newPerDay).toBe(15);
		await expect.element(stepper.getByRole('status')).toHaveTextContent('25');
		for (const open of gates) open();
		await expect.poll(async () => (await store.settings()).presets[0].newPerDay).toBe(25);
		await expect.element(stepper.getByRole('status')).toHaveTextContent('25');
	});

	test('that cannot be saved go back beside the reason', async () => {
		const { store } = await newLearner(1, { newPerDay: 10 });
		const commit = () => Promise.resolve(err({ kind: 'quota' as const, cause: '' }));
		const screen = await open({ ...store, commit });
		const stepper = screen.getByRole('group', { name: 'New cards a day' });
		await stepper.getByRole('button', { name: 'New cards a day: less' }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved/);
		await expect.element(stepper.getByRole('status')).toHaveTextContent('10');
	});
});

async function choose(screen: Awaited<ReturnType<typeof open>>, file: File) {
	const input = screen.container.querySelector<HTMLInputElement>('input[type=file]')!;
	const files = new DataTransfer();
	files.items.add(file);
	input.files = files.files;
	input.dispatchEvent(new Event('change', { bubbles: true }));
	await expect.element(screen.getByRole('button', { name: 'Restore from a file' })).toBeEnabled();
}

describe('backup', () => {
	test('saved here and restored elsewhere brings every entry along, and only once', async () => {
		const here = await newLearner(2);
		const review = { kind: 'review', card: cardId(1), rating: 3, ms: 900, mode: 'study' } as const;
		await here.store.commit([{ ...here.clock.head(), ...review }]);
		const file = new File([await here.store.backup(here.clock.now())], 'kubecards.gz');
		const there = await newLearner(2);
		const screen = await open(there.store);
		await choose(screen, file);
		await expect.element(screen.getByText('1 entry added. Here already: 0.')).toBeVisible();
		await choose(screen, file);
		await expect.element(screen.getByText(/here already \(1 entry\)/)).toBeVisible();
	});

	test('that is restored leaves a copy of what was there before', async () => {
		const { store, clock } = await newLearner(2);
		const review = { kind: 'review', rating: 3, ms: 900, mode: 'study' } as const;
		await store.commit([{ ...clock.head(), ...review, card: cardId(1) }]);
		const other = await newLearner(2);
		await other.store.commit([{ ...clock.head(), ...review, card: cardId(2) }]);
		const screen = await open(store);
		await choose(screen, new File([await other.store.backup(clock.now())], 'kubecards.gz'));
		await screen.getByText('Safety copies made by the app (1)').click();
		await expect.element(screen.getByRole('button', { name: 'Save this copy' })).toBeVisible();
	});

	test('of nothing but what was not saved says so', async () => {
		const { store, clock } = await newLearner(2);
		const drafts = [{ ...clock.head(), kind: 'reset', card: cardId(1) } as const];
		const file = await partialBackup([{ key: 'k' as WriterId, drafts }]);
		const screen = await open(store);
		await choose(screen, new File([file], 'kubecards.gz'));
		await expect
			.element(screen.getByText(/1 entry added.*only answers that had not/))
			.toBeVisible();
	});

	test('from something else is refused with a reason and changes nothing', async () => {
		const { store } = await newLearner(2);
		const screen = await open(store);
		await choose(screen, new File(['hello'], 'holiday.jpg'));
		const alert = screen.getByRole('alert');
		await expect.element(alert).toHaveTextContent(/Nothing was restored.*not a backup/);
		expect((await store.safety()).entries).toBe(0);
	});

	test('is handed over as a file with its day in the name', async () => {
		const { store } = await newLearner(1);
		const names: string[] = [];
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
			this: HTMLAnchorElement
		) {
			names.push(this.download);
		});
		const screen = await open(store);
		await expect.element(screen.getByText('No backup yet')).toBeVisible();
		await screen.getByRole('button', { name: 'Save a backup' }).click();
		await expect.element(screen.getByText('Last backup: today')).toBeVisible();
		expect(names).toEqual([expect.stringMatching(/^kubecards-\d{4}-\d\d-\d\d\.gz$/)]);
	});

	test('that cannot be made says so', async () => {
		const { store } = await newLearner(1);
		const backup = () => Promise.reject(new Error('disk'));
		const screen = await open({ ...store, backup });
		await screen.getByRole('button', { name: 'Save a backup' }).click();
		await expect
			.element(screen.getByRole('alert'))
			.toHaveTextContent(/The backup could not be made/);
	});
});

test('a restore that the database breaks off is told as a restore', async () => {
	const { store } = await newLearner(1);
	const broken = () => Promise.reject(new Error('disk'));
	const screen = await open({ ...store, restore: broken });
	await choose(screen, new File(['x'], 'kubecards.gz'));
	await expect.element(screen.getByRole('alert')).toHaveTextContent(/Nothing was restored/);
	await expect.element(screen.getByRole('button', { name: 'Restore from a file' })).toBeEnabled();
});

describe('safety', () => {
	test('names a single copy as what it is', async () => {
		const { store } = await newLearner(1);
		const screen = await open(store);
		await expect.element(screen.getByText(/^One copy only/)).toBeVisible();
	});

	test('asks the browser to keep the data when told to, and shows its answer', async () => {
		const { store } = await newLearner(1);
		vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
		const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
		const screen = await open(store);
		await screen.getByRole('button', { name: 'Ask the browser to keep it' }).click();
		await expect.element(screen.getByText(/^The browser said no/)).toBeVisible();
		vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(true);
		persist.mockResolvedValue(true);
		await screen.getByRole('button', { name: 'Ask the browser to keep it' }).click();
		await expect.element(screen.getByText('Yes', { exact: true })).toBeVisible();
	});

	test('replays the log on request and says what it found', async () => {
		const { store, clock } = await newLearner(2);
		const review = { kind: 'review', card: cardId(1), rating: 3, ms: 900, mode: 'study' } as const;
		await store.commit([{ ...clock.head(), ...review }]);
		const screen = await open(store);
		await screen.getByRole('button', { name: 'Check my data' }).click();
		await expect.element(screen.getByText(/^All is well: 1 entry/)).toBeVisible();
	});
});

describe('erasing', () => {
	test('is asked twice, offers a backup first, and leaves nothing', async () => {
		const { store, clock } = await newLearner(2);
		const review = { kind: 'review', card: cardId(1), rating: 3, ms: 900, mode: 'study' } as const;
		await store.commit([{ ...clock.head(), ...review }]);
		const onerased = vi.fn();
		const screen = await open(store, onerased);
		await screen.getByText('Dark', { exact: true }).click();
		await screen.getByRole('button', { name: 'Erase all my data' }).click();
		await expect.element(screen.getByRole('button', { name: 'Save a backup first' })).toBeVisible();
		await screen.getByRole('button', { name: 'Go on to erase' }).click();
		expect((await store.safety()).entries).toBe(1);
		await screen.getByRole('button', { name: 'Erase everything' }).click();
		await expect.poll(() => onerased.mock.calls.length).toBe(1);
		expect(Object.keys(localStorage).filter((key) => key.startsWith('kubecards'))).toEqual([]);
		expect((await store.safety()).entries).toBe(0);
	});

	test('is left with one tap at either step', async () => {
		const { store } = await newLearner(1);
		const erase = vi.fn(() => store.erase());
		const screen = await open({ ...store, erase });
		await screen.getByRole('button', { name: 'Erase all my data' }).click();
		await screen.getByRole('button', { name: 'Go on to erase' }).click();
		await screen.getByRole('button', { name: 'Keep my data' }).click();
		await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
		expect(erase).not.toHaveBeenCalled();
	});

	test('that another tab holds up says that nothing was erased', async () => {
		const { store } = await newLearner(1);
		const erase = () => Promise.resolve(err({ kind: 'blocked' as const, cause: 'tab' }));
		const onerased = vi.fn();
		const screen = await open({ ...store, erase }, onerased);
		await screen.getByRole('button', { name: 'Erase all my data' }).click();
		await screen.getByRole('button', { name: 'Go on to erase' }).click();
		await screen.getByRole('button', { name: 'Erase everything' }).click();
		await expect
			.element(screen.getByRole('alert'))
			.toHaveTextContent(/Nothing was erased.*Close the other tabs/);
		expect(onerased).not.toHaveBeenCalled();
	});
});
