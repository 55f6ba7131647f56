import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { err, ok, type Result } from '#core/base/result.ts';
import { en } from '#i18n/en.ts';
import { StoreError } from '#store/failure.ts';
import type { StoreFailure } from '#store/types.ts';
import StartedApp from './StartedApp.svelte';

type Opening = Promise<Result<string, StoreFailure>>;
const t = en;
const blocked: StoreFailure = { kind: 'blocked', cause: 'another tab keeps kubecards:/ open' };

test('the app appears once the store is open', async () => {
	const screen = await render(StartedApp, { t, open: () => Promise.resolve(ok('Open')) });
	await expect.element(screen.getByRole('heading', { name: 'Open' })).toBeVisible();
});

test('while it opens there is a word for those who wait, and the page is busy', async () => {
	const screen = await render(StartedApp, { t, open: () => new Promise<never>(() => undefined) });
	await expect.element(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
	await expect.element(screen.getByText('Opening your cards…')).toBeInTheDocument();
});

describe('a store that does not open', () => {
	test('is told with what is safe, what to do, and the cause folded away', async () => {
		const screen = await render(StartedApp, {
			t,
			open: (): Opening => Promise.resolve(err(blocked))
		});
		const alert = screen.getByRole('alert');
		await expect.element(alert).toHaveTextContent(/could not be opened/);
		await expect.element(alert).toHaveTextContent(/Your data is unchanged/);
		await expect.element(screen.getByText(blocked.cause)).not.toBeVisible();
		await screen.getByText('Details').click();
		await expect.element(screen.getByText(blocked.cause)).toBeVisible();
	});

	test('opens on another try', async () => {
		const open = vi
			.fn<() => Opening>()
			.mockResolvedValueOnce(err(blocked))
			.mockResolvedValueOnce(ok('Open'));
		const screen = await render(StartedApp, { t, open });
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expect.element(screen.getByRole('heading', { name: 'Open' })).toBeVisible();
		expect(open).toHaveBeenCalledTimes(2);
	});

	test('may throw instead of saying so: the kind is told all the same', async () => {
		const error = new StoreError('outdated', 'database version 9');
		const onreload = vi.fn();
		const screen = await render(StartedApp, { t, onreload, open: () => Promise.reject(error) });
		await expect.element(screen.getByRole('alert')).toHaveTextContent(/cannot save any more/);
		await screen.getByRole('button', { name: 'Reload' }).click();
		expect(onreload).toHaveBeenCalledOnce();
	});

	test('offers what can be saved, and says when that fails too', async () => {
		const open = (): Opening => Promise.resolve(err({ kind: 'unknown', cause: 'disk' }));
		const onbackup = vi.fn(() => Promise.reject(new Error('disk')));
		const screen = await render(StartedApp, { t, open, onbackup });
		await screen.getByRole('button', { name: 'Save a backup' }).click();
		await expect.element(screen.getByText(t.shell.saveBackupFailed)).toBeVisible();
		expect(onbackup).toHaveBeenCalledOnce();
	});

	test('offers no backup where nothing can be read', async () => {
		const open = (): Opening => Promise.resolve(err({ kind: 'unknown', cause: 'disk' }));
		const screen = await render(StartedApp, { t, open });
		await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
		expect(screen.getByRole('button', { name: 'Save a backup' }).query()).toBeNull();
	});
});
