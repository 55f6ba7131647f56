import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { NO_MARKS } from '#ui/lab/marks.ts';
import { podKey, serviceKey, type Thing } from '#ui/lab/things.ts';
import WorldPicture from '#ui/lab/WorldPicture.svelte';
import { full } from './worlds.ts';

const client = podKey({ namespace: 'default', name: 'client' });
const web = serviceKey({ namespace: 'shop', name: 'web' });
const pod = podKey({ namespace: 'shop', name: 'web-1' });

describe('a picture to look at', () => {
	test('is one image, with all of its parts in words', async () => {
		const screen = await render(WorldPicture, { world: full, lang: 'en' });
		const title = 'A cluster with 3 nodes, 7 pods and 5 Services';
		await expect.element(screen.getByRole('img', { name: title })).toBeVisible();
		expect(screen.getByRole('button').elements()).toEqual([]);
		const parts = screen.getByRole('list', { name: 'All parts in words' });
		await expect.element(parts).toHaveTextContent('Pod web-3 in shop, node-2, not ready');
	});

	test('speaks Korean', async () => {
		const screen = await render(WorldPicture, { world: full, lang: 'ko' });
		const parts = screen.getByRole('list', { name: '모든 요소를 글로 보기' });
		await expect
			.element(parts)
			.toHaveTextContent('파드 web-3, 네임스페이스 shop, node-2, 준비 안 됨');
	});
});

test('a step says who asks for which name and who answers, in words too', async () => {
	const marks = {
		things: new Map([
			[client, 'asks'],
			[web, 'found'],
			[pod, 'answers']
		] as const),
		name: { text: 'web.shop.', state: 'not-found' },
		ways: [
			{ from: client, to: 'dns' },
			{ from: web, to: pod }
		]
	} as const;
	const screen = await render(WorldPicture, {
		...{ world: full, lang: 'en' as const, hasNames: true, marks: NO_MARKS }
	});
	expect(screen.container.querySelectorAll('.way')).toHaveLength(0);
	await screen.rerender({ marks });
	expect(screen.container.querySelectorAll('.way')).toHaveLength(2);
	await expect.element(screen.getByText('web.shop.', { exact: true })).toBeVisible();
	await expect.element(screen.getByText('DNS: no such name')).toBeVisible();
	const told = screen.getByRole('listitem').filter({ hasText: 'Pod web-1' });
	await expect.element(told).toHaveTextContent(/: answers$/);
});

describe('a picture to choose in', () => {
	async function choosing() {
		const onpick = vi.fn<(thing: Thing) => void>();
		const screen = await render(WorldPicture, { world: full, lang: 'en', onpick });
		const button = (name: RegExp) => screen.getByRole('button', { name });
		return { screen, button, onpick };
	}

	test('every part can be tapped and is told apart by its name', async () => {
		const { button, onpick } = await choosing();
		await button(/^Pod web-1 in shop, node-1, ready/).click();
		expect(onpick).toHaveBeenLastCalledWith({
			kind: 'pod',
			at: { namespace: 'shop', name: 'web-1' }
		});
		await button(/^Service cart in shop: .*no endpoint$/).click();
		expect(onpick).toHaveBeenLastCalledWith({
			kind: 'service',
			at: { namespace: 'shop', name: 'cart' }
		});
	});

	test('is one stop for the keyboard, and arrow keys lead on', async () => {
		const { screen, button, onpick } = await choosing();
		await userEvent.tab();
		await expect.element(button(/^Service db in data/)).toHaveFocus();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(button(/^Service old in default/)).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		expect(onpick).toHaveBeenCalledTimes(1);
		await userEvent.keyboard('{ArrowRight} ');
		expect(onpick.mock.lastCall![0].kind).not.toBe('service');
		const stops = screen
			.getByRole('button')
			.elements()
			.filter((one) => one.getAttribute('tabindex') === '0');
		expect(stops).toHaveLength(1);
	});

	test('letters are never smaller than 12 pixels, and grow with the size of text', async () => {
		await page.viewport(360, 800);
		const { screen } = await choosing();
		const size = () =>
			parseFloat(getComputedStyle(screen.container.querySelector('text')!).fontSize);
		await expect.poll(size).toBeGreaterThanOrEqual(12);
		document.documentElement.dataset.text = 'xxl';
		await expect.poll(size).toBeGreaterThanOrEqual(24);
		delete document.documentElement.dataset.text;
	});
});
