import { describe, expect, test, vi } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { labWords } from '#i18n/lab.ts';
import Picture from '#ui/card/Picture.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const net = 'net' as DeckId;
const home = { deck: net, path: 'cards/net/en.md' };
const world = `apiVersion: kubecards/v1
kind: World
---
apiVersion: v1
kind: Service
metadata: {name: front}
spec: {selector: {app: front}, ports: [{port: 80}]}
`;
const access = `apiVersion: kubecards/v1
kind: Access
requests:
  - from: kubectl
    certificate: {commonName: jane, organizations: [dev]}
    asks: {verb: list, resource: pods, namespace: shop}
  - from: pod web-1
    serviceAccount: {namespace: shop, name: gone}
    asks: {verb: list, resource: nodes}
  - certificate: {commonName: root, organizations: [system:masters]}
    asks: {verb: delete, resource: secrets}
`;
const file = (path: string, source: string, deck = net) => ({ deck, path, source });

async function drawn(src: string, texts: readonly ReturnType<typeof file>[], alt = 'One Service') {
	const { store } = await newLearner(1);
	const worlds = vi.fn(() => Promise.resolve(texts));
	return show({ ...store, worlds }, Picture, { src, alt, home });
}

describe('a picture that names a world', () => {
	test('is drawn from it, and can be opened in the Lab', async () => {
		const screen = await drawn('shop.yaml', [file('cards/net/shop.yaml', world)]);
		await expect.element(screen.getByRole('figure', { name: 'One Service' })).toBeVisible();
		await expect.element(screen.getByText('front', { exact: true })).toBeInTheDocument();
		await expect
			.element(screen.getByRole('link', { name: labWords.en.open }))
			.toHaveAttribute('href', '/lab/?world=net%2Fshop');
	});

	test('may name one of another deck', async () => {
		const other = file('cards/dns/shop.yaml', world, 'dns' as DeckId);
		const screen = await drawn('../dns/shop.yaml', [file('cards/net/shop.yaml', '?'), other]);
		await expect
			.element(screen.getByRole('link', { name: labWords.en.open }))
			.toHaveAttribute('href', '/lab/?world=dns%2Fshop');
	});

	test('leaves its words where the file is not there, or says what cannot be', async () => {
		const missing = await drawn('other.yaml', [file('cards/net/shop.yaml', world)], 'No such file');
		await expect.element(missing.getByText('No such file')).toBeVisible();
		const broken = file('cards/net/shop.yaml', world.replace('port: 80', 'port: 80000'));
		const screen = await drawn('shop.yaml', [broken], 'Not to be');
		await expect.element(screen.getByText('Not to be')).toBeVisible();
		await expect.element(screen.getByRole('figure')).not.toBeInTheDocument();
	});
});

describe('a picture that names requests', () => {
	test('shows for each who that is and whether they may, as the model decides', async () => {
		const screen = await drawn('who.yaml', [file('cards/net/who.yaml', access)], 'Who gets in');
		const list = screen.getByRole('list', { name: 'Who gets in' });
		await expect.element(list).toBeVisible();
		const texts = list
			.getByRole('listitem')
			.elements()
			.map((row) => row.textContent.replaceAll(/\s+/gu, ' '));
		expect(texts).toHaveLength(3);
		expect(texts[0]).toMatch(/kubectl.*CN=jane.*O=dev.*list pods -n shop.*User jane.*dev.*403/u);
		expect(texts[1]).toMatch(/ServiceAccount token.*shop\/gone.*list nodes -A.*401.*is gone/u);
		expect(texts[1]).not.toMatch(/Authorization/u);
		expect(texts[2]).toMatch(/someone.*User root.*system:masters.*200 let in.*may do everything/u);
	});
});
