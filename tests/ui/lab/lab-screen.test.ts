import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DeckId } from '#core/base/brand.ts';
import { writeWorld } from '#core/kube/yaml/write-world.ts';
import { labWords } from '#i18n/lab.ts';
import type { Lang } from '#ui/app.svelte.ts';
import LabScreen from '#ui/lab/LabScreen.svelte';
import { packWorld } from '#ui/lab/link.ts';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { full } from './worlds.ts';

const t = labWords.en;
const about = (title: string) => ({
	title: { en: title },
	topics: [],
	from: { namespace: 'default', name: 'client' },
	ask: { name: 'web.shop', port: 80 }
});
const source = writeWorld(full, about('A shop'));
const texts = [
	{ deck: 'net' as DeckId, path: 'cards/net/shop.yaml', source },
	{
		deck: 'net' as DeckId,
		path: 'cards/net/other.yaml',
		source: writeWorld({ ...full, services: [] }, about('No Services'))
	}
];

beforeEach(() => localStorage.clear());

type Wish = { readonly world: string | null; readonly hash: string };
async function lab({ wish, lang }: { wish?: Partial<Wish>; lang?: Lang } = {}) {
	const { store } = await newLearner(1);
	const onworld = vi.fn<(id: string) => void>();
	const given = { wish: { world: null, hash: '', ...wish }, onworld };
	const shown = { ...store, worlds: () => Promise.resolve(texts) };
	const screen = await show(shown, LabScreen, given, { lang: lang ?? 'en', route: '/lab' });
	const button = (name: string | RegExp) => screen.getByRole('button', { name });
	const bar = screen.getByRole('group', { name: t.result.title });
	const choose = (label: string, option: string) =>
		userEvent.selectOptions(screen.getByLabelText(label, { exact: true }), option);
	return { screen, button, bar, choose, onworld };
}

describe('a question', () => {
	test('is asked as the world suggests, and its outcome stands in a sentence', async () => {
		const { bar } = await lab();
		await expect
			.element(bar)
			.toHaveTextContent('web-6d4b75cb6d-hm8x2 answers and sees the client’s');
	});

	test('is gone through step by step, forwards, back and by arrow keys', async () => {
		const { bar, button, screen } = await lab();
		await button(t.steps.first).click();
		await expect.element(bar).toHaveTextContent('Step 1 of 9');
		await button(t.steps.next).click();
		await expect.element(bar).toHaveTextContent('There is no Service “shop” in “default”');
		await expect.element(screen.getByText('DNS: no such name')).toBeVisible();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(bar).toHaveTextContent('Step 3 of 9');
		await button(t.steps.back).click();
		await expect.element(bar).toHaveTextContent('Step 2 of 9');
		const current = screen.getByRole('listitem').filter({ hasText: 'There is no Service' });
		await expect.element(current.getByRole('button')).toHaveAttribute('aria-current', 'step');
		await userEvent.keyboard('{End}');
		await expect.element(button(t.steps.next)).toHaveAttribute('aria-disabled', 'true');
	});

	test('changes with who asks, for what, and by a suggestion', async () => {
		const { bar, button, choose, screen } = await lab();
		await choose(t.ask.from, t.ask.node('node-1'));
		await expect.element(bar).toHaveTextContent('DNS gives no address for “web.shop”');
		await choose(t.ask.from, t.ask.outside);
		await button('203.0.113.1 : 80').click();
		await expect.element(bar).toHaveTextContent('answers and sees the client’s address');
		await userEvent.fill(screen.getByLabelText(t.ask.host, { exact: true }), '10.96.1.99');
		await expect.element(bar).toHaveTextContent('Nobody serves this address and port.');
	});

	test('without a port says so', async () => {
		const { screen } = await lab();
		await userEvent.fill(screen.getByLabelText(t.ask.port, { exact: true }), '99999');
		await expect.element(screen.getByRole('alert')).toHaveTextContent(t.ask.noPort);
		await expect.element(screen.getByText(t.result.empty)).toBeVisible();
	});
});

describe('a change', () => {
	test('of a policy shows the outcome before and after, and is taken back', async () => {
		const { button, bar, screen, choose } = await lab();
		await choose(t.ask.from, t.ask.pod('client', 'default'));
		await button(/^Service web in shop/).click();
		const policy = screen.getByRole('group', { name: t.change.internal });
		await policy.getByText('Local').click();
		await button('Close').click();
		await expect.element(bar).toHaveTextContent('web-1 answers and sees');
		const changed = screen.getByRole('region', { name: t.change.title });
		await expect.element(changed).toHaveTextContent(/Before Any of web-1, .* Now web-1 answers/);
		await button(t.undo).click();
		await expect.element(changed).not.toBeInTheDocument();
		await expect.element(bar).toHaveTextContent('Any of web-1');
	});

	test('of readiness leaves nobody to answer', async () => {
		const { button, bar, screen } = await lab();
		for (const pod of [/^Pod web-1 in shop/, /^Pod web-6d4b75cb6d-hm8x2/, /^Pod web-4/]) {
			await button(pod).click();
			await screen.getByRole('switch', { name: t.change.ready }).click();
			await button('Close').click();
		}
		await expect.element(bar).toHaveTextContent('Refused at once.');
		await button(t.reset).click();
		await expect.element(bar).toHaveTextContent('Any of web-1');
	});

	test('that makes no difference says so', async () => {
		const { button, screen } = await lab();
		await button(/^Pod db-0 in data/).click();
		await button(t.change.remove).click();
		await expect.element(screen.getByText(t.change.same)).toBeVisible();
		expect(screen.getByRole('button', { name: /^Pod db-0/ }).elements()).toEqual([]);
	});

	test('by a command is there again after a reload, and what was undone is not', async () => {
		const first = await lab();
		await first.button(t.command.open).click();
		await userEvent.fill(
			first.screen.getByLabelText(t.command.field),
			'kubectl delete pod web-1 -n shop'
		);
		await userEvent.keyboard('{Enter}');
		await expect.element(first.bar).not.toHaveTextContent('web-1');
		await first.screen.unmount();
		const second = await lab();
		await expect.element(second.bar).toHaveTextContent('answers');
		expect(second.bar.element().textContent).not.toContain('web-1');
		await second.button(t.undo).click();
		await expect.element(second.bar).toHaveTextContent('Any of web-1');
		await second.screen.unmount();
		const third = await lab();
		await expect.element(third.bar).toHaveTextContent('Any of web-1');
		expect(third.button(t.undo).elements()).toEqual([]);
	});

	test('that takes away who asks is there again after a reload', async () => {
		const first = await lab();
		await first.button(/^Pod client in default/).click();
		await first.button(t.change.remove).click();
		await expect.element(first.button(t.reset)).toBeVisible();
		await first.screen.unmount();
		const { button } = await lab();
		await expect.element(button(t.reset)).toBeVisible();
		expect(button(/^Pod client in default/).elements()).toEqual([]);
	});

	test('who asks is one tap away from the picture', async () => {
		const { button, screen } = await lab();
		await button(/^Pod db-0 in data/).click();
		await button(t.change.askFrom).click();
		await expect
			.element(screen.getByLabelText(t.ask.from, { exact: true }))
			.toHaveValue('pod:data/db-0');
	});
});

describe('worlds', () => {
	test('are chosen from a list, and the last one comes back', async () => {
		const first = await lab();
		await first.choose(t.world, 'No Services');
		expect(first.onworld).toHaveBeenCalledWith('net/other');
		await first.screen.unmount();
		const second = await lab({ wish: { world: 'net/other' } });
		await expect
			.element(second.screen.getByLabelText(t.world, { exact: true }))
			.toHaveValue('net/other');
		await second.screen.unmount();
		const third = await lab();
		await expect
			.element(third.screen.getByLabelText(t.world, { exact: true }))
			.toHaveValue('net/other');
	});

	test('that are not there are told of', async () => {
		const { screen } = await lab({ wish: { world: 'net/gone' } });
		await expect.element(screen.getByRole('alert')).toHaveTextContent(t.share.unknown);
		await expect.element(screen.getByLabelText(t.world, { exact: true })).toHaveValue('net/shop');
	});

	test('come by a link, and stay in the list', async () => {
		const hash = (await packWorld(writeWorld(full, about('From a friend'))))!;
		const { screen } = await lab({ wish: { hash } });
		await expect
			.element(screen.getByLabelText(t.world, { exact: true }))
			.toHaveDisplayValue('From a friend');
		await screen.unmount();
		const later = await lab({ wish: { world: 'net/shop' } });
		await expect
			.element(later.screen.getByRole('option', { name: 'From a friend' }))
			.toBeInTheDocument();
	});

	test('that came by a link stay as they were changed, until another link comes', async () => {
		const link = async (title: string) => ({
			hash: (await packWorld(writeWorld(full, about(title))))!
		});
		const first = await lab({ wish: await link('One') });
		await first.button(/^Pod db-0 in data/).click();
		await first.button(t.change.remove).click();
		await expect.element(first.button(t.reset)).toBeVisible();
		await first.screen.unmount();
		const again = await lab({ wish: await link('One') });
		await expect.element(again.button(t.reset)).toBeVisible();
		expect(again.button(/^Pod db-0/).elements()).toEqual([]);
		await again.screen.unmount();
		const other = await lab({ wish: await link('Two') });
		await expect.element(other.button(/^Pod db-0/)).toBeVisible();
	});

	test('in a damaged link leave what was there', async () => {
		const { screen } = await lab({ wish: { hash: '#world=AAAA' } });
		await expect.element(screen.getByRole('alert')).toHaveTextContent(t.share.damaged);
		await expect.element(screen.getByLabelText(t.world, { exact: true })).toHaveValue('net/shop');
	});
});

describe('as YAML', () => {
	const field = t.yaml.field;

	test('a fault is told with its place, and the world stays as it was', async () => {
		const { button, screen, bar } = await lab();
		await button(t.yaml.edit).click();
		const wrong = source.replace('targetPort', 'targetPrt');
		await userEvent.fill(screen.getByLabelText(field, { exact: true }), wrong);
		await button(t.yaml.apply).click();
		const line = wrong.split('\n').findIndex((one) => one.includes('targetPrt')) + 1;
		const told = screen.getByRole('alert');
		await expect.element(told).toHaveTextContent(`Line ${line}, column`);
		await expect.element(told).toHaveTextContent('Did you mean “targetPort”?');
		await expect.element(bar).toHaveTextContent('Any of web-1');
	});

	test('no text is no cluster', async () => {
		const { button, screen } = await lab();
		await button(t.yaml.edit).click();
		await userEvent.clear(screen.getByLabelText(field, { exact: true }));
		await button(t.yaml.apply).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent('Nothing is written there');
	});

	test('advice is told without keeping anybody from using the text', async () => {
		const { button, screen, bar } = await lab();
		const odd = [
			'---',
			'apiVersion: v1',
			'kind: Service',
			'metadata: {name: odd, namespace: shop}',
			'spec: {type: ExternalName, externalName: 10.0.0.1}'
		];
		await button(t.yaml.edit).click();
		const advised = source + odd.join('\n');
		await userEvent.fill(screen.getByLabelText(field, { exact: true }), advised);
		await button(t.yaml.apply).click();
		await expect.element(bar).toBeVisible();
		await button(t.yaml.edit).click();
		await expect.element(screen.getByText(t.yaml.advice)).toBeVisible();
	});

	test('a draft outlives the screen, until it is thrown away', async () => {
		const first = await lab();
		await first.button(t.yaml.edit).click();
		await userEvent.fill(first.screen.getByLabelText(field, { exact: true }), 'half a thought');
		await first.screen.unmount();
		const { screen, button } = await lab();
		await button(t.yaml.edit).click();
		await expect
			.element(screen.getByLabelText(field, { exact: true }))
			.toHaveValue('half a thought');
		await button(t.yaml.discard).click();
		await expect.element(screen.getByLabelText(field, { exact: true })).toHaveValue(source);
	});

	test('what is right is used, kept, and can be taken back', async () => {
		const first = await lab();
		await first.button(t.yaml.edit).click();
		await userEvent.fill(
			first.screen.getByLabelText(field, { exact: true }),
			source.replaceAll('web-1', 'web-9')
		);
		await first.button(t.yaml.apply).click();
		await expect.element(first.bar).toHaveTextContent('web-9');
		await first.screen.unmount();
		const { button, bar } = await lab();
		await expect.element(bar).toHaveTextContent('web-9');
		await button(t.reset).click();
		await expect.element(bar).toHaveTextContent('web-1,');
	});
});

test('a world is copied as a link that opens it', async () => {
	const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	const { button, screen } = await lab();
	await button(t.share.share).click();
	await expect.element(screen.getByText(t.share.copied)).toBeVisible();
	expect(writeText.mock.lastCall![0]).toMatch(/\/lab\/#world=[\w-]+$/);
	writeText.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
	await button(t.share.share).click();
	await expect
		.element(screen.getByLabelText(t.share.link, { exact: true }))
		.toHaveValue(writeText.mock.lastCall![0]);
});

test('it speaks Korean', async () => {
	const { screen } = await lab({ lang: 'ko' });
	const ko = labWords.ko;
	await expect.element(screen.getByLabelText(ko.ask.from, { exact: true })).toBeVisible();
	const bar = screen.getByRole('group', { name: ko.result.title });
	await expect.element(bar).toHaveTextContent('응답해요');
});
