import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '#ui/app.svelte.ts';
import { systemIcon } from '#ui/badge/app-icon.ts';
import Badge from '#ui/badge/Badge.svelte';
import { Install } from '#ui/install.svelte.ts';
import BadgeToggle from '#ui/settings/reminder/BadgeToggle.svelte';
import EraseSettings from '#ui/settings/EraseSettings.svelte';
import { badgeWish } from '#ui/shell/badge-wish.svelte.ts';
import { settingsWords } from '#i18n/settings.ts';
import { cardId, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { fakeIcon } from './icon.ts';

const t = settingsWords.en.reminder;
const at = (standalone: boolean) => {
	const install = new Install({
		...{ page: new EventTarget(), standalone: () => standalone, userAgent: '', touchPoints: 0 }
	});
	install.start();
	return install;
};

beforeEach(() => {
	localStorage.clear();
	badgeWish.set(false);
});
afterEach(() => {
	badgeWish.set(false);
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

describe('the number on the icon', () => {
	async function watched(size: number) {
		const { icon, borne } = fakeIcon();
		const { store } = await newLearner(size);
		const app = new App(store, await store.settings(), 'en');
		const screen = await show(store, Badge, { icon, quiet: 0 });
		await expect.poll(() => borne).toEqual([size]);
		const answer = (n: number) =>
			store.commit([
				{ ...app.head(), kind: 'review', card: cardId(n), rating: 4, ms: 900, mode: 'study' }
			]);
		return { store, app, borne, screen, answer };
	}

	test('is what the day still asks, and goes with the last card', async () => {
		const { answer, borne } = await watched(2);
		await answer(1);
		await expect.poll(() => borne.at(-1)).toBe(1);
		await answer(2);
		await expect.poll(() => borne.at(-1)).toBe(0);
	});

	test('counts again as the app goes out of sight', async () => {
		const { borne } = await watched(3);
		vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
		document.dispatchEvent(new Event('visibilitychange'));
		await expect.poll(() => borne).toEqual([3, 3]);
	});

	test('follows the day as it turns', async () => {
		const { borne, answer, app } = await watched(1);
		await answer(1);
		await expect.poll(() => borne.at(-1)).toBe(0);
		vi.spyOn(Date, 'now').mockReturnValue(app.now() + 40 * 24 * 3_600_000);
		document.dispatchEvent(new Event('visibilitychange'));
		await expect.poll(() => borne.at(-1)).toBe(1);
	});

	test('is none on a day off', async () => {
		const { store, app, borne } = await watched(2);
		const breakDays = [app.today()];
		const off = { kind: 'setting', scope: 'all', key: 'breakDays', value: breakDays } as const;
		await store.commit([{ ...app.head(), ...off }]);
		await expect.poll(() => borne.at(-1)).toBe(0);
	});

	test('goes when it is not wanted any more', async () => {
		const { screen, borne } = await watched(2);
		await screen.unmount();
		expect(borne).toEqual([2, 0]);
	});

	test('disturbs nobody where the store fails', async () => {
		const { icon, borne } = fakeIcon();
		const { store } = await newLearner(1);
		const loadDay = vi.fn(() => Promise.reject(new Error('closed')));
		await show({ ...store, loadDay }, Badge, { icon, quiet: 0 });
		await expect.poll(() => loadDay.mock.calls.length).toBeGreaterThan(0);
		expect(borne).toEqual([]);
	});
});

describe('the switch for it', () => {
	async function open(given = {}, standalone = true) {
		const { icon, borne } = fakeIcon(given);
		const { store } = await newLearner(1);
		const screen = await show(store, BadgeToggle, { install: at(standalone), t, icon });
		return { screen, borne, toggle: screen.getByRole('switch', { name: t.badge }) };
	}

	test('keeps the wish on this device', async () => {
		const { screen, toggle } = await open();
		await toggle.click();
		await expect.poll(() => badgeWish.on).toBe(true);
		expect(localStorage.getItem('kubecards:badge')).toBe('on');
		await expect.element(screen.getByText(t.badgeInstalled)).not.toBeInTheDocument();
		await toggle.click();
		await expect.poll(() => badgeWish.on).toBe(false);
	});

	test('asks the system within the tap, and says what a refusal means', async () => {
		const allow = vi.fn(() => Promise.resolve(false));
		const { screen, toggle } = await open({ needsLeave: true, allow });
		await expect.element(screen.getByText(/asks first whether to allow/)).toBeVisible();
		expect(allow).not.toHaveBeenCalled();
		await toggle.click();
		await expect.element(screen.getByText(t.badgeRefused)).toBeVisible();
		await expect.element(toggle).not.toBeChecked();
		expect(badgeWish.on).toBe(false);
	});

	test('says that only the installed app has an icon, and where there can be no number', async () => {
		const { screen } = await open({}, false);
		await expect.element(screen.getByText(/Only the installed app/)).toBeVisible();
		await screen.unmount();
		const bare = await open({ works: false });
		await expect.element(bare.screen.getByText(t.badgeCannot)).toBeVisible();
		await expect.element(bare.toggle).toBeDisabled();
	});
});

describe('the icon of the system', () => {
	function device(vendor: string, leave: NotificationPermission = 'granted') {
		const calls: string[] = [];
		const note = (call: string) => {
			calls.push(call);
			return Promise.resolve();
		};
		vi.stubGlobal('navigator', {
			vendor,
			setAppBadge: (count: number) => note(`set ${count}`),
			clearAppBadge: () => note('clear')
		});
		const requestPermission = vi.fn(() => Promise.resolve(leave));
		vi.stubGlobal('Notification', { requestPermission });
		return { calls, requestPermission };
	}

	test('bears a number and loses it at none', async () => {
		const { calls } = device('Google Inc.');
		const icon = systemIcon();
		await icon.bear(12);
		await icon.bear(0);
		expect(calls).toEqual(['set 12', 'clear']);
	});

	test('needs leave for notifications on Apple’s devices alone', async () => {
		const google = device('Google Inc.', 'denied');
		expect(await systemIcon().allow()).toBe(true);
		expect(google.requestPermission).not.toHaveBeenCalled();
		const refused = device('Apple Computer, Inc.', 'denied');
		expect(await systemIcon().allow()).toBe(false);
		expect(refused.requestPermission).toHaveBeenCalledOnce();
		device('Apple Computer, Inc.');
		expect(await systemIcon().allow()).toBe(true);
	});

	test('that refuses, or is none, is no error', async () => {
		vi.stubGlobal('navigator', {
			vendor: '',
			setAppBadge: () => Promise.reject(new DOMException('no', 'NotAllowedError'))
		});
		await expect(systemIcon().bear(3)).resolves.toBeUndefined();
		vi.stubGlobal('navigator', { vendor: '' });
		expect(systemIcon().works).toBe(false);
		await expect(systemIcon().bear(3)).resolves.toBeUndefined();
	});
});

describe('of the app around every screen', () => {
	const borne = vi.fn<(count?: number) => Promise<void>>(() => Promise.resolve());
	const cleared = vi.fn(() => Promise.resolve());

	// The browser's own, which are those of its prototype, or none.
	afterEach(() => {
		for (const name of ['setAppBadge', 'clearAppBadge']) Reflect.deleteProperty(navigator, name);
	});

	test('the icon follows the wish at once, and loses its number when all is erased', async () => {
		Object.assign(navigator, { setAppBadge: borne, clearAppBadge: cleared });
		const { store } = await newLearner(4);
		const screen = await show(store, EraseSettings, { onerased: () => undefined });
		expect(borne).not.toHaveBeenCalled();
		badgeWish.set(true);
		await expect.poll(() => borne.mock.calls, { timeout: 5000 }).toEqual([[4]]);
		await screen.getByRole('button', { name: 'Erase all my data' }).click();
		await screen.getByRole('button', { name: 'Go on to erase' }).click();
		await screen.getByRole('button', { name: 'Erase everything' }).click();
		await expect.poll(() => cleared.mock.calls.length).toBe(1);
		expect(localStorage.getItem('kubecards:badge')).toBeNull();
	});
});
