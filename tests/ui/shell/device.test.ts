import { afterEach, describe, expect, test, vi } from 'vitest';
import {
	applyLooks,
	deviceKey,
	forgetDevice,
	keepLang,
	readLang,
	readTextSize,
	readTheme,
	setTextSize,
	setTheme
} from '#ui/shell/device.ts';

const { dataset } = document.documentElement;

afterEach(() => {
	vi.restoreAllMocks();
	forgetDevice();
});

describe('theme and text size', () => {
	test('are the system’s until something is chosen', () => {
		applyLooks();
		expect([readTheme(), readTextSize()]).toEqual(['system', 'm']);
		expect(dataset).not.toHaveProperty('theme');
		expect(dataset).not.toHaveProperty('text');
	});

	test('are put on the page as soon as they are chosen, and remembered', () => {
		setTheme('dark');
		setTextSize('xl');
		expect([dataset.theme, dataset.text]).toEqual(['dark', 'xl']);
		expect([readTheme(), readTextSize()]).toEqual(['dark', 'xl']);
	});

	test('go back to the system', () => {
		setTheme('dark');
		setTheme('system');
		expect(dataset).not.toHaveProperty('theme');
	});

	test('colour the bar around the page too', () => {
		const metas = (['light', 'dark'] as const).map((scheme) => {
			const meta = Object.assign(document.createElement('meta'), {
				name: 'theme-color',
				media: `(prefers-color-scheme: ${scheme})`
			});
			document.head.append(meta);
			return meta;
		});
		const media = () => metas.map((meta) => meta.media);
		setTheme('dark');
		expect(media()).toEqual(['not all', 'all']);
		setTheme('system');
		expect(media()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
		for (const meta of metas) meta.remove();
	});

	test('that nobody offers are ignored', () => {
		localStorage.setItem('kubecards:theme', 'neon');
		expect(readTheme()).toBe('system');
	});
});

describe('the language', () => {
	test.each([
		[['ko-KR', 'en'], 'ko'],
		[['fr', 'ko'], 'ko'],
		[['de'], 'en'],
		[['en-GB', 'ko'], 'en'],
		[[], 'en']
	] as const)('of a browser that prefers %j is %s', (preferred, lang) => {
		expect(readLang(preferred)).toBe(lang);
	});

	test('chosen once wins over the browser’s', () => {
		keepLang('ko');
		expect(readLang(['en'])).toBe('ko');
	});
});

describe('the name of a value', () => {
	test('carries the app and no path where it has the origin for itself', () => {
		expect(deviceKey('theme')).toBe('kubecards:theme');
	});

	test('that another copy of the app keeps under its path stays when ours are forgotten', () => {
		localStorage.setItem('kubecards/elsewhere:theme', 'dark');
		forgetDevice();
		expect(localStorage.getItem('kubecards/elsewhere:theme')).toBe('dark');
		localStorage.removeItem('kubecards/elsewhere:theme');
	});
});

test('a browser that refuses storage gets the defaults and no error', () => {
	const refuse = () => {
		throw new DOMException('no', 'SecurityError');
	};
	vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
	setTheme('dark');
	keepLang('en');
	expect(readTheme()).toBe('system');
	expect(readLang(['ko'])).toBe('ko');
});

test('forgetting the device leaves nothing of it behind', () => {
	setTheme('light');
	setTextSize('l');
	keepLang('ko');
	forgetDevice();
	expect(Object.keys(localStorage).filter((key) => key.startsWith('kubecards:'))).toEqual([]);
	expect(dataset).not.toHaveProperty('theme');
});
