import { describe, expect, test } from 'vitest';
import { Install, type InstallSurroundings } from '#ui/install.svelte.ts';

const PIXEL = 'Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/156.0 Mobile Safari/537.36';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1';

function surroundings(some: Partial<InstallSurroundings> = {}): InstallSurroundings {
	return {
		page: new EventTarget(),
		standalone: () => false,
		userAgent: PIXEL,
		touchPoints: 5,
		...some
	};
}

function started(around: InstallSurroundings): Install {
	const install = new Install(around);
	install.start();
	return install;
}

function offer(outcome: 'accepted' | 'dismissed') {
	const event = new Event('beforeinstallprompt', { cancelable: true });
	return Object.assign(event, { prompt: () => Promise.resolve({ outcome }) });
}

describe('the way to install', () => {
	test.each([
		['an Android browser without an offer', surroundings(), 'menu'],
		['an iPhone', surroundings({ userAgent: IPHONE }), 'share'],
		['an iPad, which says that it is a Mac', surroundings({ userAgent: MAC }), 'share'],
		['a Mac', surroundings({ userAgent: MAC, touchPoints: 0 }), 'menu'],
		['a window of its own', surroundings({ standalone: () => true }), 'installed']
	] as const)('in %s', (_, around, way) => {
		expect(started(around).way).toBe(way);
	});

	test('is a button once the browser has made an offer, whose own banner is held back', () => {
		const around = surroundings();
		const install = started(around);
		const event = offer('accepted');
		around.page.dispatchEvent(event);
		expect(event.defaultPrevented).toBe(true);
		expect(install.way).toBe('offer');
	});

	test('is over when the app was installed by whatever way', () => {
		const around = surroundings();
		const install = started(around);
		around.page.dispatchEvent(new Event('appinstalled'));
		expect(install.way).toBe('installed');
	});
});

describe('asking', () => {
	test.each([
		['accepted', true],
		['dismissed', false]
	] as const)('an offer that is %s gives %s and is used up', async (outcome, agreed) => {
		const around = surroundings();
		const install = started(around);
		around.page.dispatchEvent(offer(outcome));
		expect(await install.ask()).toBe(agreed);
		expect(install.way).toBe('menu');
	});

	test('without an offer asks nobody', async () => {
		expect(await started(surroundings()).ask()).toBe(false);
	});
});
