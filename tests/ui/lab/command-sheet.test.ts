import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DeckId } from '#core/base/brand.ts';
import { writeWorld } from '#core/kube/yaml/write-world.ts';
import { labWords } from '#i18n/lab.ts';
import LabScreen from '#ui/lab/LabScreen.svelte';
import { newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';
import { full } from './worlds.ts';

const t = labWords.en;
const about = {
	title: { en: 'A shop' },
	topics: [],
	from: { namespace: 'default', name: 'client' },
	ask: { name: 'web.shop', port: 80 }
};
const texts = [
	{ deck: 'net' as DeckId, path: 'cards/net/shop.yaml', source: writeWorld(full, about) }
];

beforeEach(() => localStorage.clear());

async function command() {
	const { store } = await newLearner(1);
	const given = { wish: { world: null, hash: '' }, onworld: vi.fn() };
	const shown = { ...store, worlds: () => Promise.resolve(texts) };
	const screen = await show(shown, LabScreen, given, { lang: 'en', route: '/lab' });
	const dialog = screen.getByRole('dialog', { name: t.command.title });
	const field = dialog.getByLabelText(t.command.field);
	const open = () => screen.getByRole('button', { name: t.command.open }).click();
	const run = async (text: string) => {
		await open();
		await userEvent.fill(field, text);
		await dialog.getByRole('button', { name: t.command.run, exact: true }).click();
	};
	const bar = screen.getByRole('group', { name: t.result.title });
	return { screen, dialog, field, open, run, bar };
}

describe('a command', () => {
	test('changes the cluster, and what is asked leads elsewhere', async () => {
		const { run, bar, dialog, screen } = await command();
		await run('kubectl delete svc web -n shop');
		await expect.element(dialog).not.toBeInTheDocument();
		await expect.element(bar).toHaveTextContent('DNS gives no address for “web.shop”');
		await screen.getByRole('button', { name: t.undo }).click();
		await expect.element(bar).not.toHaveTextContent('DNS gives no address');
	});

	test('that is refused says why, and stays to be mended', async () => {
		const { run, dialog, field } = await command();
		await run('kubectl delete svc carts -n shop');
		await expect
			.element(dialog)
			.toHaveTextContent('There is no Service “carts” where the command looks.');
		await expect.element(dialog).toHaveTextContent('did you mean the service “cart”?');
		await expect.element(field).toHaveValue('kubectl delete svc carts -n shop');
		await expect.element(dialog).toHaveTextContent(t.command.kept);
	});

	test('that is done in part says which part was not', async () => {
		const { run, dialog, bar } = await command();
		await run('kubectl delete svc web gone -n shop');
		await expect.element(dialog).toHaveTextContent('There is no Service “gone”');
		await expect.element(dialog).toHaveTextContent(t.command.rest);
		await expect.element(dialog).not.toHaveTextContent(t.command.kept);
		await expect.element(bar).toHaveTextContent('DNS gives no address for “web.shop”');
	});

	test('may change the namespace of the next one', async () => {
		const { run, open, dialog } = await command();
		await run('kubectl config set-context --current --namespace=shop');
		await open();
		await expect.element(dialog).toHaveTextContent(t.command.where('shop'));
	});

	test('that only looks changes nothing', async () => {
		const { run, screen } = await command();
		await run('kubectl get svc -A');
		await expect.element(screen.getByText(t.command.looked)).toBeVisible();
		await expect.element(screen.getByText(t.change.title)).not.toBeInTheDocument();
	});

	test('can be tapped together', async () => {
		const { open, dialog, field } = await command();
		await open();
		for (const token of ['kubectl', 'get', 'pods'])
			await dialog.getByRole('button', { name: token, exact: true }).click();
		await expect.element(field).toHaveValue('kubectl get pods ');
	});
});
